// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dispute.h"

#include <QDateTime>

#include <chrono>

namespace rl {

enum class ClockState {
    Running,
    Soon, // less than the "soon" time is left
    Overdue,
    Paused, // waiting for the broker
    Stopped, // decided or withdrawn
};

// How much time a case has left. Words for it are the console's (settling/casewords.h).
struct DisputeClock
{
    ClockState state = ClockState::Stopped;
    std::chrono::seconds left{0}; // below 0: overdue by so much; 0 when paused or stopped
};

// 'dueAt' is invalid while the clock is paused. 'soon' is a setting of the organization. The views
// "due soon" and "overdue" of the Disputes list draw the same lines.
DisputeClock readClock(DisputeStatus status, const QDateTime &dueAt, const QDateTime &now,
                       std::chrono::hours soon = std::chrono::hours(48));

} // namespace rl
