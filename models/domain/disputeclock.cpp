// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputeclock.h"

namespace rl {

DisputeClock readClock(DisputeStatus status, const QDateTime &dueAt, const QDateTime &now,
                       std::chrono::hours soon)
{
    if (!isUndecided(status))
        return {};
    if (status == DisputeStatus::AwaitingInfo || !dueAt.isValid())
        return {ClockState::Paused, {}};
    const std::chrono::milliseconds left(now.msecsTo(dueAt));
    const ClockState state = left.count() < 0 ? ClockState::Overdue
                             : left < soon    ? ClockState::Soon
                                              : ClockState::Running;
    return {state, std::chrono::floor<std::chrono::seconds>(left)};
}

} // namespace rl
