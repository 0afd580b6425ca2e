// SPDX-License-Identifier: GPL-3.0-or-later
// Thirty-two connections want the same numbers at the same moment.
#undef QT_USE_QSTRINGBUILDER // statements are put together from bytes here
#include "testdatabase.h"

#include <QTest>

#include <barrier>
#include <thread>

using namespace rl;

namespace {

constexpr int connections = 32;
constexpr int numbers = 8;

const QByteArray setUp = R"(
INSERT INTO brokers (id, company_name) SELECT md5('broker' || i)::uuid, 'My Reverse Options' FROM generate_series(1, 32) i;
INSERT INTO leads (id, first_name) SELECT md5('lead' || i)::uuid, 'Lead ' || i FROM generate_series(1, 32) i;
INSERT INTO signalwire_phone_numbers (number, assigned_broker_company)
SELECT '+1424555010' || i, 'My Reverse Options' FROM generate_series(0, 7) i;
)";

} // namespace

class TestAssignRace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachNumberGetsOneLead();
    void releaseAndAssignmentDoNotOverlap();
};

// Each connection is another lead with another broker, and tries every number until it has one.
void TestAssignRace::eachNumberGetsOneLead()
{
    TestDatabase database;
    database.execute(setUp);
    std::barrier start(connections);
    std::array<int, connections> won{};
    std::array<QString, connections> failure;
    std::vector<std::jthread> threads;
    for (int i = 0; i < connections; ++i) {
        threads.emplace_back([&, i] {
            const std::unique_ptr<Session> session = database.session(QStringLiteral("bridge"));
            start.arrive_and_wait();
            for (int n = 0; n < numbers; ++n) {
                const Result<SqlRows> answer = session->queryText(
                    "SELECT assign_tracking_number(md5('lead' || :who::int)::uuid, md5('broker' || "
                    ":who::int)::uuid, '+1424555010' || :number::int, timestamptz '2099-10-22 "
                    "10:00Z') ->> 'success' AS success",
                    {{"who", i + 1}, {"number", (n + i / 4) % numbers}});
                const auto at = static_cast<size_t>(i);
                if (!answer)
                    failure[at] = answer.error().detail;
                else if (answer->first().text("success") == QLatin1String("true"))
                    ++won[at];
            }
        });
    }
    threads.clear(); // joins
    for (const QString &why : failure)
        QVERIFY2(why.isEmpty(), qPrintable(why));
    int assigned = 0;
    for (const int count : won)
        assigned += count;
    QCOMPARE(assigned, numbers);
    QCOMPARE(database.value("SELECT count(*) FROM tracking_assignments"), QString::number(numbers));
    QCOMPARE(database.value(
                 "SELECT count(*) FROM tracking_assignments t JOIN "
                 "signalwire_phone_numbers n ON n.id = t.number_id AND n.currently_assigned_to = "
                 "t.lead_id AND n.assigned_broker_id = t.broker_id"),
             QString::number(numbers));
}

// Half of the connections assign for appointments of the past, half release what has expired.
void TestAssignRace::releaseAndAssignmentDoNotOverlap()
{
    TestDatabase database;
    database.execute(setUp);
    std::barrier start(connections);
    std::array<QString, connections> failure;
    std::vector<std::jthread> threads;
    for (int i = 0; i < connections; ++i) {
        threads.emplace_back([&, i] {
            const std::unique_ptr<Session> session = database.session(QStringLiteral("bridge"));
            start.arrive_and_wait();
            for (int n = 0; n < 10; ++n) {
                const Result<SqlRows> answer =
                    i % 2 == 0
                        ? session->queryText("SELECT release_expired_tracking_numbers()")
                        : session->queryText(
                            "SELECT assign_tracking_number(md5('lead' || :who::int)::uuid, "
                            "md5('broker' || :who::int)::uuid, '+1424555010' || :number::int, "
                            "timestamptz '2025-10-22 10:00Z')",
                            {{"who", i + 1}, {"number", (n + i) % 3}});
                if (!answer)
                    failure[static_cast<size_t>(i)] = answer.error().detail;
            }
        });
    }
    threads.clear();
    for (const QString &why : failure)
        QVERIFY2(why.isEmpty(), qPrintable(why));
    database.execute("SELECT release_expired_tracking_numbers()");
    QCOMPARE(database.value("SELECT count(*) FROM tracking_assignments WHERE released_at IS NULL"),
             QStringLiteral("0"));
    QVERIFY(database.value("SELECT count(*) FROM tracking_assignments").toInt() >= 3);
    QCOMPARE(
        database.value("SELECT count(*) FROM tracking_assignments a JOIN tracking_assignments b "
                       "ON a.number_id = b.number_id AND a.id < b.id AND "
                       "tstzrange(a.assigned_at, a.released_at) && tstzrange(b.assigned_at, "
                       "b.released_at)"),
        QStringLiteral("0"));
}

QTEST_GUILESS_MAIN(TestAssignRace)
#include "test_assignrace.moc"
