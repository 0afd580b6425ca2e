// SPDX-License-Identifier: GPL-3.0-or-later
#include "poolbench.h"

#include "session.h"

#include <QElapsedTimer>
#include <QThread>

#include <algorithm>
#include <atomic>
#include <latch>
#include <mutex>
#include <thread>

namespace rl::bench {
namespace {

constexpr int connections = 32;
// Each connection begins one so often: 32 a second. XL books 2,500 appointments a day; if a fifth
// of them came in one hour, that were one in seven seconds. So this is two hundred times the
// busiest hour, and still leaves the machine, which runs the 32 programs too, time to answer.
constexpr std::chrono::seconds pace{1};
constexpr size_t pacedRounds = 30; // of all connections

// Every number with a lead that no other one gets, and a broker of its company.
const QByteArray prepare = R"(
UPDATE signalwire_phone_numbers SET assignment_status = 'available', currently_assigned_to = NULL, assigned_broker_id = NULL,
  assigned_at = NULL, release_at = NULL, appointment_scheduled_at = NULL WHERE is_held(assignment_status);
CREATE TABLE bench_work AS
SELECT n.i, n.number, l.id AS lead_id, b.id AS broker_id, date_trunc('hour', now()) + n.i % 200 * interval '1 hour' AS moment
FROM (SELECT row_number() OVER (ORDER BY md5(id::text)) AS i, * FROM signalwire_phone_numbers) AS n
JOIN (SELECT row_number() OVER (ORDER BY md5(id::text)) AS i, id FROM leads) AS l USING (i)
JOIN (SELECT DISTINCT ON (org_id) org_id, id FROM brokers ORDER BY org_id, id) AS b USING (org_id);
CREATE UNIQUE INDEX ON bench_work (i);
CREATE TABLE bench_plain (i bigint PRIMARY KEY, touched integer NOT NULL DEFAULT 0);
INSERT INTO bench_plain SELECT i FROM bench_work;
GRANT SELECT, UPDATE ON bench_plain TO PUBLIC;
VACUUM ANALYZE bench_work, bench_plain, signalwire_phone_numbers, tracking_assignments, lead_number_assignments;
)";

const QByteArray plainUpdate = "UPDATE bench_plain SET touched = touched + 1 WHERE i = :i";
const QByteArray assignment =
    "SELECT assign_tracking_number(:lead, :broker, :number, :moment) ->> 'success' AS success";

struct Work
{
    qint64 i = 0;
    QUuid lead;
    QUuid broker;
    QString number;
    QDateTime moment;
};

struct Measured
{
    std::vector<double> milliseconds;
    std::vector<double> first; // each connection's first one, in which the server makes its plans
    QString failure;

    [[nodiscard]] double percentile(int percent) const
    {
        std::vector<double> sorted = milliseconds;
        std::sort(sorted.begin(), sorted.end());
        return sorted[std::min(sorted.size() - 1,
                               sorted.size() * static_cast<size_t>(percent) / 100)];
    }

    void add(const Measured &other)
    {
        milliseconds.insert(milliseconds.end(), other.milliseconds.begin(),
                            other.milliseconds.end());
        first.insert(first.end(), other.first.begin(), other.first.end());
        if (!other.failure.isEmpty())
            failure = other.failure;
    }
};

using Action = std::function<QString(Session &, const Work &)>; // what went wrong, or nothing

// The works [from, to) from all connections at once; 'paced' or as fast as it goes. Programs keep
// their connections: all are open and have worked once before the rest is measured.
Measured load(const ConnectionOptions &person, const std::vector<Work> &works, size_t from,
              size_t to, bool paced, const Action &action)
{
    Measured all;
    std::atomic<size_t> next{from};
    std::mutex mutex;
    std::latch ready(connections);
    std::vector<std::jthread> threads;
    for (int i = 0; i < connections; ++i) {
        threads.emplace_back([&, i] {
            const auto session = Session::open(person);
            Measured mine;
            if (!session)
                mine.failure = session.error().what;
            QElapsedTimer clock;
            const auto work = [&](std::vector<double> &times, size_t at) {
                clock.start();
                mine.failure = action(**session, works[at]);
                times.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
            };
            if (const size_t at = next++; at < to && mine.failure.isEmpty()) {
                const std::lock_guard oneByOne(mutex);
                work(mine.first, at);
            }
            ready.arrive_and_wait();
            if (paced) // evenly over the second
                std::this_thread::sleep_for(std::chrono::milliseconds(pace) * i / connections);
            for (size_t at = next++; at < to && mine.failure.isEmpty(); at = next++) {
                work(mine.milliseconds, at);
                if (paced)
                    std::this_thread::sleep_for(pace
                                                - std::chrono::nanoseconds(clock.nsecsElapsed()));
            }
            const std::lock_guard lock(mutex);
            all.add(mine);
        });
    }
    threads.clear(); // joins
    return all;
}

QString update(Session &session, const Work &work)
{
    const auto done = session.queryText(plainUpdate, {{"i", work.i}});
    return done ? QString() : done.error().what;
}

QString assign(Session &session, const Work &work)
{
    const auto done = session.queryText(assignment, {{"lead", work.lead},
                                                     {"broker", work.broker},
                                                     {"number", work.number},
                                                     {"moment", work.moment}});
    if (!done)
        return done.error().what;
    return done->first().text("success") == u"true" ? QString()
                                                    : QStringLiteral("an assignment was refused");
}

void addLatency(BenchReport &report, const QString &what, const Measured &own,
                const Measured &plain, double limit)
{
    const double ours = own.percentile(99);
    const double yardstick = plain.percentile(99);
    report.add({QStringLiteral("%1, median %2 ms, p99 (%3 times the yardstick's)")
                    .arg(what)
                    .arg(own.percentile(50), 0, 'f', 2)
                    .arg(ours / yardstick, 0, 'f', 1),
                QStringLiteral("ms"), ours, yardstick, QStringLiteral("one-row UPDATE"), ours,
                limit, false});
}

void benchRelease(BenchReport &report, Session &owner)
{
    const QString what = QStringLiteral("release of %L1 expired numbers in one call");
    // As if their midnights had passed. Not through the rules, which would move the appointments.
    const Outcome expired = owner.runScript(
        "SET session_replication_role = replica;"
        "UPDATE signalwire_phone_numbers SET assigned_at = assigned_at - interval '30 days', "
        "release_at = release_at - interval '30 days', appointment_scheduled_at = "
        "appointment_scheduled_at - interval '30 days' WHERE is_held(assignment_status);"
        "SET session_replication_role = origin;");
    const Outcome tidy = owner.runScript("VACUUM ANALYZE signalwire_phone_numbers");
    if (!expired || !tidy)
        return report.skip(what.arg(XlDatabase::numbers), (expired ? tidy : expired).error().what);
    QElapsedTimer clock;
    clock.start();
    const auto plain = owner.queryText("UPDATE bench_plain SET touched = touched + 1");
    const double yardstick = static_cast<double>(clock.nsecsElapsed()) / 1e6;
    clock.start();
    const auto released = owner.queryText(
        "SELECT (release_expired_tracking_numbers() ->> 'released_count')::int AS n");
    const double milliseconds = static_cast<double>(clock.nsecsElapsed()) / 1e6;
    if (!plain || !released)
        return report.skip(what.arg(XlDatabase::numbers),
                           (plain ? released : plain).error().detail);
    report.add({what.arg(released->first().integer("n")), QStringLiteral("ms"), milliseconds,
                yardstick, QStringLiteral("plain UPDATE of as many rows"), milliseconds, 500,
                false});
}

} // namespace

void benchPool(BenchReport &report, const XlDatabase &database)
{
    const QString what = QStringLiteral("assignment, 32 connections");
    const auto owner = Session::open(database.owner());
    if (!owner)
        return report.skip(what, owner.error().what);
    for (const QByteArray &statement : prepare.split(';')) { // VACUUM must stand alone
        if (const Outcome done = (*owner)->runScript(statement); !done)
            return report.skip(what, done.error().detail);
    }
    const auto rows =
        (*owner)->queryText("SELECT i, lead_id, broker_id, number, moment FROM bench_work");
    if (!rows || rows->isEmpty())
        return report.skip(what, rows ? QStringLiteral("there is no number") : rows.error().what);
    std::vector<Work> works;
    for (const SqlRow row : *rows) {
        works.push_back({row.big("i"), row.uuid("lead_id"), row.uuid("broker_id"),
                         row.text("number"), row.instant("moment")});
    }
    // First at a pace; then the others as fast as they can, which is a queue of 32 on a few cores.
    const size_t paced = std::min(works.size() / 2, connections * (1 + pacedRounds));
    const auto &person = database.person();
    const Measured plain = load(person, works, 0, paced, true, update);
    const Measured own = load(person, works, 0, paced, true, assign);
    const Measured plainRush = load(person, works, paced, works.size(), false, update);
    const Measured ownRush = load(person, works, paced, works.size(), false, assign);
    for (const Measured *measured : {&plain, &own, &plainRush, &ownRush}) {
        if (!measured->failure.isEmpty())
            return report.skip(what, measured->failure);
    }
    addLatency(report, QStringLiteral("assignment, 32 connections, each one a second"), own, plain,
               10);
    addLatency(report, QStringLiteral("assignment, 32 connections without a pause"), ownRush,
               plainRush, 10);
    const double first = median(own.first);
    report.add({QStringLiteral("first assignment of a new connection, median of 32"),
                QStringLiteral("ms"), first, median(plain.first), QStringLiteral("one-row UPDATE"),
                first, 100, false});
    benchRelease(report, **owner);
}

} // namespace rl::bench
