// SPDX-License-Identifier: GPL-3.0-or-later
// Sixty-four connections do everything to one small pool at once, for RINGLEDGER_RACE_SECONDS (4
// unless set): what must always hold of numbers, leads, history, calls and counts holds afterwards.
// RINGLEDGER_RACE_SEED repeats the same choices; who comes first is up to the machine.
//
// Deadlocks are retried, as rl::Database does, and counted. They are rare, some in ten thousand
// statements: between a workflow that writes a lead's assignment itself, which locks the number and
// then waits for the lead's other one, and a hold for that lead.
#undef QT_USE_QSTRINGBUILDER // statements are put together from bytes here
#include "poolraceworld.h"
#include "sqlstatement.h"
#include "testdatabase.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

#include <atomic>
#include <barrier>
#include <mutex>
#include <numeric>
#include <thread>

using namespace rl;
using namespace rl::testing;

namespace {

constexpr int connections = 64;
constexpr int leastStatements = 1500; // also on a machine that does other things too
constexpr int mostSeconds = 120;
constexpr int attempts = 4; // of a statement that lost a deadlock, as rl::Database makes them

struct Tally
{
    int done = 0; // statements that went through
    qint64 amount = 0; // the sum of what they say they did
    int refused = 0; // with a code that they may fail with
    int deadlocks = 0;
};

struct Traffic
{
    std::vector<Tally> tallies = std::vector<Tally>(raceWork.size()); // by work
    QStringList failures;

    void add(const Traffic &other)
    {
        for (size_t i = 0; i < tallies.size(); ++i) {
            tallies[i].done += other.tallies[i].done;
            tallies[i].amount += other.tallies[i].amount;
            tallies[i].refused += other.tallies[i].refused;
            tallies[i].deadlocks += other.tallies[i].deadlocks;
        }
        failures += other.failures;
    }
    [[nodiscard]] qint64 counted(RaceCount what) const
    {
        qint64 sum = 0;
        for (size_t i = 0; i < tallies.size(); ++i)
            sum += raceWork[i].counts == what ? tallies[i].amount : 0;
        return sum;
    }
};

int number(const char *variable, int fallback)
{
    return qEnvironmentVariableIsSet(variable) ? qEnvironmentVariableIntValue(variable) : fallback;
}

// A work by its weight, of those that the person may do.
size_t choose(QRandomGenerator &random, RacePerson person)
{
    const auto weight = [person](const RaceWork &work) {
        return work.by == RacePerson::Any || work.by == person ? work.weight : 0;
    };
    const int all =
        std::accumulate(raceWork.begin(), raceWork.end(), 0,
                        [&](int sum, const RaceWork &work) { return sum + weight(work); });
    int left = random.bounded(all);
    size_t i = 0;
    while (left >= weight(raceWork[i]))
        left -= weight(raceWork[i++]);
    return i;
}

// What a statement needs of them. Mostly a lead with a broker and a number of one company.
SqlParameters parametersFor(const SqlStatement &statement, QRandomGenerator &random)
{
    const int company = random.bounded(raceCompanies);
    const auto ofCompany = [&](int count) {
        return 1 + company + raceCompanies * random.bounded(count / raceCompanies);
    };
    const bool stray = random.bounded(20) == 0;
    const SqlParameters all{
        {"lead", stray ? 1 + random.bounded(raceLeads) : ofCompany(raceLeads)},
        {"broker", ofCompany(raceBrokers)},
        {"number", ofCompany(raceNumbers)},
        {"at", random.bounded(-300, 100)}, // mostly past: due at once
        {"then", random.bounded(-200, 200)},
        {"salt", random.bounded(1'000'000)},
    };
    SqlParameters needed;
    for (const auto &parameter : all) {
        if (statement.parameterNames().contains(QByteArray(parameter.first)))
            needed.push_back(parameter);
    }
    return needed;
}

// One statement until it went through, was refused, or failed as it may not.
void work(Session &session, const RaceWork &what, const SqlParameters &parameters, Tally &tally,
          QStringList &failures)
{
    for (int attempt = 1;; ++attempt) {
        const Result<SqlRows> answer = session.queryText(what.sql, parameters);
        if (answer) {
            ++tally.done;
            if (answer->isEmpty())
                return;
            tally.amount += answer->first().big("n");
            if (answer->columnNames().contains(QStringLiteral("trouble"))
                && !answer->first().isNull("trouble"))
                failures << answer->first().text("trouble");
            return;
        }
        const SqlFailure why = session.lastFailure();
        if (why.worthRetrying() && attempt < attempts) {
            ++tally.deadlocks;
            continue;
        }
        if (QByteArray(what.mayFail).split(' ').contains(why.sqlState))
            ++tally.refused;
        else
            failures << QStringLiteral("%1: %2 %3")
                            .arg(QLatin1String(what.name), QString::fromLatin1(why.sqlState),
                                 why.error.detail);
        return;
    }
}

} // namespace

class TestPoolRace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyWorkWentThrough();
    void oneLiveHolderPerNumber();
    void oneLiveNumberPerLead();
    void historyDoesNotOverlap();
    void nothingThatIsDueIsHeld();
    void everyReleaseIsInTheHistory();
    void everyAttemptCounts();
    void everyCallIsKeptOnce();
    void rollupsAreARecount();

private:
    // The rows of a query that must find none, as text.
    QString found(const QByteArray &sql)
    {
        return m_database->value("SELECT string_agg(t::text, E'\\n') FROM (SELECT * FROM (" + sql
                                 + ") AS found LIMIT 20) AS t");
    }
    QString release(const QByteArray &function)
    {
        const QString released =
            m_database->value("SELECT " + function + "() ->> 'released_count'");
        m_releasedLater += released.toInt();
        return released;
    }

    std::unique_ptr<TestDatabase> m_database;
    Traffic m_traffic;
    qint64 m_releasedLater = 0;
};

void TestPoolRace::initTestCase()
{
    const int seconds = number("RINGLEDGER_RACE_SECONDS", 4);
    const auto seed = static_cast<quint32>(
        number("RINGLEDGER_RACE_SEED", QRandomGenerator::global()->bounded(1, 1'000'000)));
    qInfo("RINGLEDGER_RACE_SEED=%u RINGLEDGER_RACE_SECONDS=%d", seed, seconds);
    m_database = std::make_unique<TestDatabase>();
    m_database->execute(raceWorld);

    std::barrier start(connections);
    std::atomic<int> statements{0};
    std::mutex mutex;
    std::vector<std::jthread> threads;
    for (int i = 0; i < connections; ++i) {
        threads.emplace_back([&, i] {
            const RacePerson person = i % 8 == 7   ? RacePerson::Owner
                                      : i % 2 == 0 ? RacePerson::Admin
                                                   : RacePerson::Bridge;
            const std::unique_ptr<Session> session =
                person == RacePerson::Owner   ? m_database->session()
                : person == RacePerson::Admin ? m_database->session(QStringLiteral("ada"))
                                              : m_database->session(QStringLiteral("bridge"));
            QRandomGenerator random(seed + 1000 * static_cast<quint32>(i));
            Traffic mine;
            start.arrive_and_wait();
            QElapsedTimer clock;
            clock.start();
            while (mine.failures.isEmpty() && clock.elapsed() < mostSeconds * 1000
                   && (clock.elapsed() < seconds * 1000 || statements < leastStatements)) {
                const size_t chosen = choose(random, person);
                const RaceWork &what = raceWork[chosen];
                work(*session, what, parametersFor(SqlStatement::fromText(what.sql), random),
                     mine.tallies[chosen], mine.failures);
                ++statements;
            }
            const std::lock_guard lock(mutex);
            m_traffic.add(mine);
        });
    }
    threads.clear(); // joins

    Tally all;
    for (size_t i = 0; i < raceWork.size(); ++i) {
        const Tally &tally = m_traffic.tallies[i];
        qInfo("%-30s %6d done, amount %6lld, %4d refused, %d deadlocks", raceWork[i].name,
              tally.done, tally.amount, tally.refused, tally.deadlocks);
        all.done += tally.done;
        all.deadlocks += tally.deadlocks;
    }
    qInfo("%d statements of %d connections, %d deadlocks, all retried", all.done, connections,
          all.deadlocks);
    QVERIFY2(m_traffic.failures.isEmpty(), qPrintable(m_traffic.failures.join(u'\n')));
}

// Otherwise what follows would say little.
void TestPoolRace::everyWorkWentThrough()
{
    for (size_t i = 0; i < raceWork.size(); ++i)
        QVERIFY2(m_traffic.tallies[i].done > 0, raceWork[i].name);
    for (const RaceCount what : {RaceCount::Released, RaceCount::Attempts, RaceCount::Calls})
        QVERIFY(m_traffic.counted(what) > 20);
}

// In the history, and the same one in the pool.
void TestPoolRace::oneLiveHolderPerNumber()
{
    QCOMPARE(found("SELECT number, count(*) FROM tracking_assignments WHERE released_at IS NULL "
                   "GROUP BY number HAVING count(*) > 1"),
             QString());
    QCOMPARE(found("SELECT n.number, n.assignment_status, n.currently_assigned_to, t.lead_id, "
                   "n.assigned_broker_id, t.broker_id FROM (SELECT * FROM signalwire_phone_numbers "
                   "WHERE is_held(assignment_status)) AS n FULL JOIN (SELECT * FROM "
                   "tracking_assignments WHERE released_at IS NULL) AS t ON t.number_id = n.id "
                   "WHERE (n.currently_assigned_to, n.assigned_broker_id) IS DISTINCT FROM "
                   "(t.lead_id, t.broker_id)"),
             QString());
    QCOMPARE(found("SELECT number FROM signalwire_phone_numbers WHERE NOT "
                   "is_held(assignment_status) AND (currently_assigned_to IS NOT NULL OR "
                   "assigned_broker_id IS NOT NULL OR release_at IS NOT NULL)"),
             QString());
}

void TestPoolRace::oneLiveNumberPerLead()
{
    const QByteArray live = "status IN ('active', 'booked_locked')";
    QCOMPARE(found("SELECT lead_id, count(*) FROM lead_number_assignments WHERE " + live
                   + " GROUP BY lead_id HAVING count(*) > 1"),
             QString());
    QCOMPARE(found("SELECT number_id, count(*) FROM lead_number_assignments WHERE " + live
                   + " GROUP BY number_id HAVING count(*) > 1"),
             QString());
    // And no lead is called from a number that is held for another one.
    QCOMPARE(found("SELECT n.number, a.lead_id, n.currently_assigned_to FROM "
                   "lead_number_assignments AS a JOIN signalwire_phone_numbers AS n ON n.id = "
                   "a.number_id WHERE a."
                   + live
                   + " AND is_held(n.assignment_status) AND n.currently_assigned_to <> a.lead_id"),
             QString());
}

void TestPoolRace::historyDoesNotOverlap()
{
    QVERIFY(m_database->value("SELECT count(*) FROM tracking_assignments").toInt() > connections);
    QCOMPARE(found("SELECT a.number, a.assigned_at, a.released_at, b.assigned_at FROM "
                   "tracking_assignments AS a JOIN tracking_assignments AS b ON b.number_id = "
                   "a.number_id AND b.id <> a.id WHERE tstzrange(a.assigned_at, a.released_at) && "
                   "tstzrange(b.assigned_at, b.released_at)"),
             QString());
}

// One more run of each release leaves nothing that its document calls due, and releasing again
// finds nothing.
void TestPoolRace::nothingThatIsDueIsHeld()
{
    for (const char *function : {"release_expired_tracking_numbers",
                                 "release_expired_phone_numbers", "release_due_numbers"}) {
        (void)release(function);
        QCOMPARE(release(function), QStringLiteral("0"));
    }
    QCOMPARE(
        found("SELECT number, assignment_status, release_at, appointment_scheduled_at FROM "
              "signalwire_phone_numbers WHERE assignment_status <> 'available' AND "
              "(release_at IS NULL OR release_at <= now()) AND NOT (assignment_status = "
              "'assigned' AND coalesce(appointment_scheduled_at > now() - interval '24 hours', "
              "false))"),
        QString());
    QVERIFY(m_database
                ->value("SELECT count(*) FROM signalwire_phone_numbers WHERE "
                        "is_held(assignment_status)")
                .toInt()
            > 0); // those whose time has not come
}

// What the releases say they gave back is what the history says was given back: none lost, none
// counted twice.
void TestPoolRace::everyReleaseIsInTheHistory()
{
    QCOMPARE(m_database->value("SELECT count(*) FROM tracking_assignments WHERE released_at IS NOT "
                               "NULL"),
             QString::number(m_traffic.counted(RaceCount::Released) + m_releasedLater));
    QCOMPARE(found("SELECT number, release_reason FROM tracking_assignments WHERE released_at IS "
                   "NOT NULL AND release_reason NOT IN ('midnight', 'hold_ended', "
                   "'released_early')"),
             QString());
}

void TestPoolRace::everyAttemptCounts()
{
    const QString counted = QString::number(m_traffic.counted(RaceCount::Attempts));
    QCOMPARE(m_database->value("SELECT sum(call_attempts) FROM lead_number_assignments"), counted);
    QCOMPARE(m_database->value("SELECT count(*) FROM number_call_outcomes"), counted);
    QCOMPARE(found("SELECT number, calls_recorded FROM signalwire_phone_numbers AS n WHERE "
                   "calls_recorded <> (SELECT count(*) FROM number_call_outcomes AS o WHERE "
                   "o.number_id = n.id)"),
             QString());
}

// In the ledger or aside, and a correction counts in its place.
void TestPoolRace::everyCallIsKeptOnce()
{
    const QString counted = QString::number(m_traffic.counted(RaceCount::Calls));
    QCOMPARE(m_database->value("SELECT (SELECT count(*) FROM billing_call_ledger WHERE replaces_id "
                               "IS NULL) + (SELECT count(*) FROM unmatched_calls WHERE resolved_at "
                               "IS NULL)"),
             counted);
    QCOMPARE(m_database->value("SELECT (SELECT count(*) FROM billing_call_logs) + (SELECT count(*) "
                               "FROM unmatched_calls WHERE resolved_at IS NULL)"),
             counted);
}

void TestPoolRace::rollupsAreARecount()
{
    QVERIFY(m_database->value("SELECT sum(verified_appointments) FROM daily_rollups").toInt() > 5);
    QCOMPARE(found("SELECT * FROM check_daily_rollups(false)"), QString());
    QCOMPARE(m_database->value("SELECT count(*) FROM rollup_changes"), QStringLiteral("0"));
}

QTEST_GUILESS_MAIN(TestPoolRace)
#include "test_poolrace.moc"
