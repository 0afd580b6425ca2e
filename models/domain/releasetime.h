// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QTimeZone>

#include <chrono>

namespace rl {

// When a tracking number that was assigned for an appointment is released (source 000): the first
// midnight after the appointment's day in the organization's zone, plus the grace. UTC.
// 2025-10-22T10:00Z in UTC gives 2025-10-23T00:00Z. Where the day has no midnight because clocks
// jump over it, its first instant. The database's function is tested with the same vectors
// (tests/vectors/release.json).
QDateTime firstMidnightAfter(const QDateTime &appointment, const QTimeZone &zone,
                             std::chrono::seconds grace = std::chrono::seconds::zero());

} // namespace rl
