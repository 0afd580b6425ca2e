// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <QUuid>

namespace rl {

// An appointment between a lead and a broker. 'scheduledFor' is UTC.
struct Appointment
{
    QUuid id;
    QDateTime scheduledFor;
    QString status; // scheduled, showed, no_show, cancelled, rescheduled
    QDateTime outcomeAt; // when the outcome was recorded; invalid: none was
    QString outcomeBy;
    QDateTime rescheduledTo; // invalid unless status is rescheduled

    // A cancelled or moved appointment cannot be verified by a call.
    [[nodiscard]] bool isLive() const { return status != u"cancelled" && status != u"rescheduled"; }
};

} // namespace rl
