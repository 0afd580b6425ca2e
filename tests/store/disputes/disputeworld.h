// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"
#include "disputes/sqldisputestores.h"
#include "testdatabase.h"

#include <QString>
#include <QUuid>

#include <memory>

namespace rl {

// A database of its own with source 000's worked example in it, three days ago: Testy's appointment
// with Walter Richards over +1 424 485 1544 and a call of 900 s; walter may log in for the broker.
// What else a test needs it adds here.
class DisputeWorld
{
public:
    DisputeWorld();

    // One person's connection with all stores and the desk on it.
    struct Person
    {
        explicit Person(const ConnectionOptions &options)
            : database(options)
            , stores(database)
            , desk(stores.all(), clock)
        {
        }
        Database database;
        SqlDisputeStores stores;
        SystemClock clock;
        DisputeDesk desk;
    };
    [[nodiscard]] std::unique_ptr<Person> person(const QString &login) const;

    // A lead of Walter's with an appointment so many days ago at 10:00 Pacific; its id.
    QUuid addAppointment(const QString &firstName, const QString &lastName, int daysAgo = 3,
                         int feeCents = 5000);
    // The tracking number was held for the appointment from two days before to the midnight after.
    QUuid addAssignment(const QUuid &appointment, const QString &number);
    // A call over the appointment's number, by the broker to the lead; its id.
    QUuid addCall(const QUuid &appointment, int minutesAfter, int talkSeconds,
                  const QString &status = QStringLiteral("completed"));
    // An open case about the appointment, entered by 'ana'.
    QUuid openCase(const QUuid &appointment);
    QUuid openCase() { return openCase(appointment); }

    // What deciding on the case as it is now would be; 'recommendation' none of the deciding ones.
    [[nodiscard]] Decision decision(const QUuid &dispute, DisputeAction action,
                                    Money credit = {}) const;

    TestDatabase database;
    QUuid organization;
    QUuid broker;
    QUuid appointment;

private:
    int m_sids = 0;
};

} // namespace rl
