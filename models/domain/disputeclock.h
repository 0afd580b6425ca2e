// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dispute.h"

#include <QDateTime>
#include <QString>

#include <chrono>

namespace rl {

enum class ClockState {
    Running,
    Soon, // due within the "soon" time
    Overdue,
    Paused, // waiting for the broker
    Stopped, // decided or withdrawn
};

// How much time a case has left, for a list: "in 5 days", "in 20 h", "overdue by 5 h", "waiting".
struct DisputeClock
{
    ClockState state = ClockState::Stopped;
    QString text; // empty when stopped
};

// 'dueAt' is invalid while the clock is paused. From two days on days are counted, below that
// hours, below one hour minutes, each rounded down. 'soon' is a setting of the organization.
DisputeClock readClock(DisputeStatus status, const QDateTime &dueAt, const QDateTime &now,
                       std::chrono::hours soon = std::chrono::hours(48),
                       LetterLanguage language = LetterLanguage::English);

} // namespace rl
