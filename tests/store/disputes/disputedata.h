// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dispute.h"
#include "session.h"

#include <QString>
#include <QUuid>

#include <memory>

namespace rl {

// Source 000's worked example in a migrated database, three days ago: Testy's appointment with
// Walter Richards over +1 424 485 1544 and a call of 900 s; and what a test adds to it. Works as
// the superuser; what goes wrong ends the program with its reason.
class DisputeData
{
public:
    explicit DisputeData(std::unique_ptr<Session> superuser);

    // A lead of Walter's with an appointment so many days ago at 10:00 Pacific; its id.
    QUuid addAppointment(const QString &firstName, const QString &lastName, int daysAgo = 3,
                         int feeCents = 5000);
    // The tracking number was held for the appointment from two days before to the midnight after.
    QUuid addAssignment(const QUuid &appointment, const QString &number);
    // A call over the appointment's number, by the broker to the lead; its id.
    QUuid addCall(const QUuid &appointment, int minutesAfter, int talkSeconds,
                  const QString &status = QStringLiteral("completed"));
    // An open case about the appointment, as if entered by 'ana'.
    QUuid openCase(const QUuid &appointment);
    QUuid openCase() { return openCase(appointment); }

    // What deciding on the case as it is now would be; 'recommendation' is none of the binding
    // ones.
    QString factsMark(const QUuid &dispute);
    Decision decision(const QUuid &dispute, DisputeAction action, Money credit = {});

    SqlRows rows(QByteArrayView sql, const SqlParameters &parameters = {});
    QString value(QByteArrayView sql, const SqlParameters &parameters = {}); // first of first

    QUuid organization;
    QUuid broker;
    QUuid appointment;

private:
    std::unique_ptr<Session> m_session;
    int m_sids = 0;
};

} // namespace rl
