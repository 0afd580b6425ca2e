// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appointment.h"
#include "callrecord.h"
#include "dispute.h"
#include "money.h"

#include <QDateTime>
#include <QString>
#include <QTimeZone>

#include <vector>

namespace rl {

// A stretch of time, UTC, without its last instant. An invalid 'to' is open-ended.
struct Span
{
    QDateTime from;
    QDateTime to;
    QString label; // an outage's note, a carrier's name

    [[nodiscard]] bool contains(const QDateTime &instant) const
    {
        return from <= instant && (!to.isValid() || instant < to);
    }
    [[nodiscard]] bool overlaps(const QDateTime &start, const QDateTime &end) const
    {
        return from < end && (!to.isValid() || start < to);
    }
};

// Everything that the verdict looks at, and nothing else. One row per claim; instants are UTC.
struct DisputeFacts
{
    ClaimReason reason = ClaimReason::NoShow;
    Appointment appointment;
    std::vector<Appointment> otherAppointments; // of the same lead and broker
    std::vector<CallRecord> calls; // over the case's tracking numbers, oldest first
    std::vector<Span> assignments; // when this lead and broker held a number; label: the number
    std::vector<Span> outages; // incidents at the carrier in which calls may be missing
    std::vector<Span> reconciledOutages; // others, of which the records say all there is by now
    std::vector<Span> asked; // times for which the carrier's own list was read
    int thresholdSeconds = 300; // copied onto the appointment at booking
    int leadMinutes = 60; // how much before the appointment a call may start and still verify it
    Money fee{5000};
    QTimeZone zone; // the broker's
    QString leadName; // first name only is used in sentences
    QString brokerName;
};

} // namespace rl
