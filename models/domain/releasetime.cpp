// SPDX-License-Identifier: GPL-3.0-or-later
#include "releasetime.h"

namespace rl {

QDateTime firstMidnightAfter(const QDateTime &appointment, const QTimeZone &zone,
                             std::chrono::seconds grace)
{
    const QTimeZone there = zone.isValid() ? zone : QTimeZone::utc();
    const QDate next = appointment.toTimeZone(there).date().addDays(1);
    return next.startOfDay(there).toUTC().addSecs(grace.count());
}

} // namespace rl
