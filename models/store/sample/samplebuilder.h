// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QDate>
#include <QString>
#include <QUuid>

#include <functional>

namespace rl {

class Session;

// How much sample data, and which.
struct SampleSize
{
    qint64 brokers = 24;
    qint64 numbers = 360;
    qint64 calls = 6000; // about; whole appointments are made until there are so many
    qint64 disputes = 0; // 0: one for a hundred calls, 24 at least
    qint64 seed = 1;
    QDate day; // what "today" is in it; invalid: the day of the database's clock
};

// Fills a database with invented companies, leads, calls and claims (resources/sample): the same
// data for the same size, seed and day on any machine. Phone numbers are of the reserved range
// 555-0100 to 555-0199, and calls enter the ledger through the import's own matching, so that what
// belongs aside is aside. May be done again after it was interrupted: what is there stays.
//
// Needs the database's owner: histories are written that no person may write.
class SampleBuilder
{
public:
    // 'done' of 'total' appointments and their calls are in; false stops, and a later build goes
    // on.
    using Progress = std::function<bool(qint64 done, qint64 total)>;

    // Appointments are entered by so many at a time, whatever comes of it is the same.
    explicit SampleBuilder(qint64 batch = 50'000)
        : m_batch(batch)
    {
    }

    // Errors: Conflict (the database holds data that is no sample, or another one), InvalidInput (a
    // size that the reserved numbers do not allow), Cancelled, and those of the session.
    Outcome build(Session &session, const SampleSize &size, const Progress &progress = {});

private:
    static Outcome isWelcome(Session &session, const SampleSize &size);
    static Outcome prepare(Session &session, const SampleSize &size);
    Outcome enterHistory(Session &session, const Progress &progress);
    Outcome enterBatch(Session &session, const QUuid &run, qint64 from, qint64 to, qint64 done);

    qint64 m_batch;
};

} // namespace rl
