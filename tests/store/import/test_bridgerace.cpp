// SPDX-License-Identifier: GPL-3.0-or-later
// The bridge and others enter the same call at the same moment, on real connections. Whoever comes
// second finds the first one's row: the same data is nothing, other data is set aside.
#undef QT_USE_QSTRINGBUILDER // statements are put together from bytes here
#include "callworld.h"
#include "import/csvrecords.h"
#include "import/fileimport.h"
#include "import/importkind.h"
#include "import/pgimportstore.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <future>
#include <numeric>
#include <random>
#include <thread>

using namespace rl;
using namespace rl::testing;

namespace {

// Seconds of talk, as either side tells them of call SID.
QByteArray bridgeInsert(const QByteArray &sid, int seconds)
{
    return QByteArrayLiteral("INSERT INTO billing_call_logs (tracking_number, caller_number,"
                             " direction, duration_seconds, call_sid, call_status, created_at)"
                             " VALUES ('+14245550111', '+13105550101', 'broker_to_lead', ")
           + QByteArray::number(seconds) + QByteArrayLiteral(", '") + sid
           + QByteArrayLiteral("', 'completed', '2025-10-22 10:05Z');");
}

QByteArray stage(const QByteArray &sid, int seconds)
{
    return QByteArrayLiteral("SELECT prepare_call_stage();"
                             "INSERT INTO pg_temp.call_stage (line, call_sid, caller, called,"
                             " started_at, duration, status, leg_direction) VALUES (1, '")
           + sid + QByteArrayLiteral("', '+13105550101', '+14245550111', '2025-10-22 10:05Z', ")
           + QByteArray::number(seconds) + QByteArrayLiteral(", 'completed', 'inbound');");
}

const QByteArray beginRun = QByteArrayLiteral(
    "SELECT begin_import('calls', 'f', 1, gen_random_uuid()::text, '{\"list\": \"true\"}',"
    " 'twilio', NULL);");
const QByteArray enterBatch = QByteArrayLiteral(
    "SELECT enter_staged_calls(id, position + 1, 1, 0) FROM import_runs WHERE status = 'running';");

} // namespace

class TestBridgeRace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void theImportIsFirst_data() { sameOrOther(); }
    void theImportIsFirst();
    void theBridgeIsFirst_data() { sameOrOther(); }
    void theBridgeIsFirst();
    void twoBridges_data() { sameOrOther(); }
    void twoBridges();
    void aCallThatIsJustMatched();
    void aDryRunHoldsNobodyUp();
    void manyAtOnce();
    void thousandsInOneTransaction();

private:
    static void sameOrOther();
    // Starts it on a connection of its own and waits until it waits for somebody.
    std::future<Outcome> startAndWait(Session &session, const QByteArray &script);
    // What is in the ledger and what is set aside: "1 0".
    QString ledgerAndConflicts();
    static void require(const Outcome &outcome);

    std::unique_ptr<TestDatabase> m_database;
};

void TestBridgeRace::initTestCase()
{
    m_database = std::make_unique<TestDatabase>();
    buildCallWorld(*m_database);
}

void TestBridgeRace::init()
{
    // Evidence cannot be removed otherwise; what is under test are the rows to come.
    m_database->execute("ALTER TABLE billing_call_ledger DISABLE TRIGGER USER;"
                        "ALTER TABLE audit_log DISABLE TRIGGER USER;"
                        "TRUNCATE billing_call_ledger, unmatched_calls, import_runs,"
                        " carrier_call_records, call_legs CASCADE;"
                        "ALTER TABLE billing_call_ledger ENABLE TRIGGER USER;"
                        "ALTER TABLE audit_log ENABLE TRIGGER USER;");
}

void TestBridgeRace::sameOrOther()
{
    QTest::addColumn<int>("second");
    QTest::addColumn<QString>("becomes");
    QTest::newRow("the same data") << 900 << "1 0";
    QTest::newRow("other data") << 90 << "1 1";
}

void TestBridgeRace::require(const Outcome &outcome)
{
    QVERIFY2(outcome.ok(), outcome ? "" : qUtf8Printable(outcome.error().detail));
}

std::future<Outcome> TestBridgeRace::startAndWait(Session &session, const QByteArray &script)
{
    const QString pid =
        session.queryText("SELECT pg_backend_pid()::text AS pid")->first().text("pid");
    auto done =
        std::async(std::launch::async, [&session, script] { return session.runScript(script); });
    const bool waits = QTest::qWaitFor([&] {
        return m_database->value("SELECT wait_event_type FROM pg_stat_activity WHERE pid ="
                                 " (:pid)::integer",
                                 {{"pid", pid}})
               == u"Lock";
    });
    if (!waits)
        qWarning("It does not wait for who was first");
    return done;
}

QString TestBridgeRace::ledgerAndConflicts()
{
    return m_database->value("SELECT (SELECT count(*) FROM billing_call_ledger) || ' ' || (SELECT"
                             " count(*) FROM unmatched_calls WHERE resolved_at IS NULL)");
}

void TestBridgeRace::theImportIsFirst()
{
    QFETCH(int, second);
    const auto ana = m_database->session(QStringLiteral("ana"));
    const auto bridge = m_database->session(QStringLiteral("bridge"));
    require(ana->runScript(beginRun));
    require(ana->runScript(QByteArray("BEGIN;" + stage("CA1", 900) + enterBatch)));
    auto inserted = startAndWait(*bridge, bridgeInsert("CA1", second));
    require(ana->runScript("COMMIT"));
    require(inserted.get());
    QTEST(ledgerAndConflicts(), "becomes");
    QCOMPARE(m_database->value("SELECT duration_seconds || source FROM billing_call_ledger"),
             QStringLiteral("900carrier_list"));
}

void TestBridgeRace::theBridgeIsFirst()
{
    QFETCH(int, second);
    const auto ana = m_database->session(QStringLiteral("ana"));
    const auto bridge = m_database->session(QStringLiteral("bridge"));
    require(ana->runScript(beginRun));
    require(bridge->runScript(QByteArray("BEGIN;" + bridgeInsert("CA1", 900))));
    auto entered = startAndWait(*ana, stage("CA1", second) + enterBatch);
    require(bridge->runScript("COMMIT"));
    require(entered.get());
    QTEST(ledgerAndConflicts(), "becomes");
    QCOMPARE(m_database->value("SELECT duration_seconds || source FROM billing_call_ledger"),
             QStringLiteral("900bridge"));
    QCOMPARE(m_database->value("SELECT rows_known || ' ' || rows_aside FROM import_runs"),
             second == 900 ? QStringLiteral("1 0") : QStringLiteral("0 1"));
}

void TestBridgeRace::twoBridges()
{
    QFETCH(int, second);
    const auto one = m_database->session(QStringLiteral("bridge"));
    const auto other = m_database->session(QStringLiteral("bridge"));
    require(one->runScript(QByteArray("BEGIN;" + bridgeInsert("CA1", 900))));
    auto inserted = startAndWait(*other, bridgeInsert("CA1", second));
    // Who enters another call does not wait.
    require(m_database->session(QStringLiteral("bridge"))->runScript(bridgeInsert("CA2", 900)));
    require(one->runScript("COMMIT"));
    require(inserted.get());
    QCOMPARE(ledgerAndConflicts(), second == 900 ? QStringLiteral("2 0") : QStringLiteral("2 1"));
}

// It was kept aside, and what was missing arrives in the moment in which the bridge tells it again.
void TestBridgeRace::aCallThatIsJustMatched()
{
    const auto ana = m_database->session(QStringLiteral("ana"));
    const auto bridge = m_database->session(QStringLiteral("bridge"));
    const QByteArray insert = bridgeInsert("CA1", 900).replace("+13105550101", "+13105550166");
    const QByteArray unknown = QByteArray(insert).replace("'broker_to_lead'", "'unknown'");
    require(bridge->runScript(unknown));
    QCOMPARE(ledgerAndConflicts(), QStringLiteral("0 1"));
    require(ana->runScript("BEGIN; INSERT INTO broker_phones (broker_id, number, label) VALUES"
                           " ('b0000000-0000-4000-8000-000000000001', '+13105550166', 'desk')"));
    auto again = startAndWait(*bridge, unknown);
    require(ana->runScript("COMMIT"));
    require(again.get());
    QCOMPARE(ledgerAndConflicts(), QStringLiteral("1 0"));
    m_database->execute("DELETE FROM broker_phones WHERE number = '+13105550166'");
}

void TestBridgeRace::aDryRunHoldsNobodyUp()
{
    const auto ana = m_database->session(QStringLiteral("ana"));
    const auto bridge = m_database->session(QStringLiteral("bridge"));
    require(ana->runScript(QByteArray("BEGIN;" + beginRun + stage("CA1", 900) + enterBatch)));
    require(bridge->runScript(QByteArray("SET lock_timeout = '5s';" + bridgeInsert("CA2", 900))));
    require(ana->runScript("ROLLBACK"));
    QCOMPARE(ledgerAndConflicts(), QStringLiteral("1 0"));
}

namespace {

Result<std::unique_ptr<RecordSource>> openCsv(const QString &path, const ImportKind &kind,
                                              const QStringList &)
{
    auto source = TextSource::open(path);
    if (!source)
        return source.error();
    auto records = CsvRecords::open(std::move(*source), *kind.fields, {}, kind.required);
    if (!records)
        return records.error();
    return std::unique_ptr<RecordSource>(std::move(*records));
}

} // namespace

// Two imports of one file and six bridges that tell the same calls, every third of them otherwise.
void TestBridgeRace::manyAtOnce()
{
    constexpr int calls = 400;
    QTemporaryDir folder;
    for (const int copy : {1, 2}) {
        QFile file(folder.filePath(QStringLiteral("calls%1.csv").arg(copy)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Call Sid,From,To,Start Time,Duration,Status\n");
        for (int i = 0; i < calls; ++i)
            file.write("CA" + QByteArray::number(i)
                       + ",+13105550101,+14245550111,2025-10-22T10:05:00Z,900,completed\n");
        if (copy == 2)
            file.write("\n"); // another file
    }
    std::atomic<int> failed{0};
    std::atomic<bool> go{false};
    std::vector<std::thread> threads;
    for (const int copy : {1, 2}) {
        threads.emplace_back([&, copy] {
            PgImportStore store(m_database->session(QStringLiteral("ana")));
            FileImport import(*importKind(u"calls"), store, &openCsv);
            ImportOptions options;
            options.batchRows = 25;
            while (!go.load())
                std::this_thread::yield();
            const auto report =
                import.run(folder.filePath(QStringLiteral("calls%1.csv").arg(copy)), options);
            if (!report || report->run.entered + report->run.known + report->run.aside != calls) {
                qWarning("%s", report ? "rows are missing" : qUtf8Printable(report.error().detail));
                ++failed;
            }
        });
    }
    for (int bridges = 0; bridges < 6; ++bridges) {
        threads.emplace_back([&, bridges] {
            const auto session = m_database->session(QStringLiteral("bridge"));
            std::vector<int> order(calls);
            std::iota(order.begin(), order.end(), 0);
            std::shuffle(order.begin(), order.end(), std::mt19937(unsigned(bridges)));
            while (!go.load())
                std::this_thread::yield();
            for (const int call : order) {
                const Outcome inserted = session->runScript(
                    bridgeInsert("CA" + QByteArray::number(call), call % 3 == 0 ? 90 : 900));
                if (!inserted) {
                    qWarning("%s", qUtf8Printable(inserted.error().detail));
                    ++failed;
                }
            }
        });
    }
    go = true;
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(failed.load(), 0);
    QCOMPARE(m_database->value("SELECT count(*) || ' ' || count(DISTINCT call_sid)"
                               " FROM billing_call_ledger"),
             QStringLiteral("400 400"));
    // What was told otherwise is told once.
    QCOMPARE(m_database->value("SELECT count(*) || ' ' || count(DISTINCT call_sid)"
                               " FROM unmatched_calls WHERE reason = 'conflict'"),
             QStringLiteral("134 134"));
}

// As a bridge does that was cut off for a day: the server has some six thousand locks for all.
void TestBridgeRace::thousandsInOneTransaction()
{
    const auto bridge = m_database->session(QStringLiteral("bridge"));
    require(bridge->runScript(
        "BEGIN; INSERT INTO billing_call_logs (tracking_number, caller_number, direction,"
        " duration_seconds, call_sid, call_status, created_at)"
        " SELECT '+14245550111', '+13105550101', 'broker_to_lead', 900, 'CA' || n, 'completed',"
        " '2025-10-22 10:05Z' FROM generate_series(1, 1500) AS n"));
    QCOMPARE(m_database->value("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND"
                               " database = (SELECT oid FROM pg_database WHERE datname ="
                               " current_database())"),
             QStringLiteral("1001"));
    require(bridge->runScript("COMMIT"));
    QCOMPARE(ledgerAndConflicts(), QStringLiteral("1500 0"));
}

QTEST_GUILESS_MAIN(TestBridgeRace)
#include "test_bridgerace.moc"
