// SPDX-License-Identifier: GPL-3.0-or-later
// The night's work step by step, and the pool's hourly figures.
#undef QT_USE_QSTRINGBUILDER // statements are put together from bytes here
#include "testdatabase.h"
#include "upkeep/sqlupkeepstore.h"
#include "upkeep/worktext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace rl;

namespace {

// Two companies; West rests its numbers for three hours.
const QByteArray people = R"(
INSERT INTO brokers (id, company_name) VALUES
  ('b0000000-0000-4000-8000-000000000001', 'West Homes'), ('b0000000-0000-4000-8000-000000000002', 'East Lending');
UPDATE organizations SET rest_hours = 3 WHERE company_name = 'West Homes';
INSERT INTO leads (id, first_name, primary_phone) VALUES ('a0000000-0000-4000-8000-000000000001', 'One', '+16505550101');
INSERT INTO signalwire_phone_numbers (number, assigned_broker_company, created_at, status)
SELECT '+1424555010' || i, CASE WHEN i <= 3 THEN 'West Homes' ELSE 'East Lending' END, now() - interval '3 days',
       CASE WHEN i = 3 THEN 'suspended' ELSE 'active' END FROM generate_series(1, 5) i;
)";

// A number (its last digit) was held from so many hours ago to so many hours ago; NULL: is held.
QByteArray held(const char *number, const char *from, const char *to)
{
    return QByteArray("INSERT INTO tracking_assignments (number_id, number, lead_id, broker_id, "
                      "org_id, assigned_at, released_at) SELECT n.id, n.number, "
                      "'a0000000-0000-4000-8000-000000000001', b.id, b.org_id, date_trunc('hour', "
                      "now()) - interval '")
           + from + " hours', date_trunc('hour', now()) - " + to
           + " * interval '1 hour' FROM signalwire_phone_numbers n JOIN brokers b USING (org_id) "
             "WHERE n.number = '+1424555010"
           + number + "';";
}

} // namespace

class TestNightly : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // One database for all, each test in a transaction that is rolled back.
    void initTestCase()
    {
        m_database = std::make_unique<TestDatabase>();
        m_database->execute(people);
    }
    void init() { m_database->execute("BEGIN"); }
    void cleanup() { m_database->execute("ROLLBACK"); }

    void releasesWhatIsDue();
    void aStepThatFailsIsToldAndTheOthersAreDone();
    void aStepThatRefusesHasFailed();
    void laterStepsAreTakenIn();
    void callsOfTheFutureAreTriedAgain();
    void forgetsStalePresence();
    void catchesUpOnceADay_data();
    void catchesUpOnceADay();
    void onlyOneAtATime();
    void isForOurOwnPeople_data();
    void isForOurOwnPeople();
    void countsThePoolByTheHour();
    void fillsEveryHourOnce();
    void goesBackThirtyDays();

private:
    WorkReport work(const QByteArray &function)
    {
        return workReport(
            QJsonDocument::fromJson(m_database->value("SELECT " + function + "()").toUtf8())
                .object());
    }
    // The step of this name; ends the program when there is none.
    static WorkStep step(const WorkReport &report, const QString &name)
    {
        for (const WorkStep &each : report.steps) {
            if (each.name == name)
                return each;
        }
        qFatal("There is no step %s", qPrintable(name));
    }
    // total active held resting available inactive utilization, so many hours ago
    QString snapshot(const char *hoursAgo, const QByteArray &company)
    {
        return m_database->value(
            "SELECT concat_ws(' ', total, active, held, resting, available, inactive, "
            "utilization) FROM pool_snapshots WHERE hour = date_trunc('hour', now()) - interval '"
            + QByteArray(hoursAgo)
            + " hours' AND org_id IS NOT DISTINCT FROM (SELECT id FROM organizations WHERE "
              "company_name = '"
            + company + "')");
    }

    std::unique_ptr<TestDatabase> m_database;
};

void TestNightly::releasesWhatIsDue()
{
    m_database->execute(
        "UPDATE signalwire_phone_numbers SET assignment_status = 'assigned_for_tracking', "
        "currently_assigned_to = 'a0000000-0000-4000-8000-000000000001', assigned_broker_id = "
        "(SELECT id FROM brokers b WHERE b.org_id = signalwire_phone_numbers.org_id), "
        "appointment_scheduled_at = CASE WHEN number = '+14245550101' THEN now() + interval '3 "
        "days' ELSE now() - interval '2 days' END WHERE number IN ('+14245550101', "
        "'+14245550104', '+14245550105')");
    const WorkReport report = work("nightly_work");
    QVERIFY(report.isComplete());
    QCOMPARE(report.kind, QStringLiteral("nightly"));
    QVERIFY(report.finishedAt.isValid());
    QCOMPARE(step(report, QStringLiteral("release_numbers")).count, std::optional<qint64>(2));
    QCOMPARE(m_database->value("SELECT string_agg(number, ' ') FROM signalwire_phone_numbers WHERE "
                               "is_held(assignment_status)"),
             QStringLiteral("+14245550101"));
    QVERIFY(workReportText(report).contains(QStringLiteral("Numbers given back: 2")));
    QCOMPARE(m_database->value("SELECT kind || ' ' || success FROM scheduled_work"),
             QStringLiteral("nightly true"));
}

void TestNightly::aStepThatFailsIsToldAndTheOthersAreDone()
{
    m_database->execute(
        "CREATE OR REPLACE FUNCTION reconcile_incidents() RETURNS integer LANGUAGE plpgsql AS "
        "'BEGIN RAISE EXCEPTION ''The disk of incidents is full.'' USING HINT = ''Make room.''; "
        "END'");
    const WorkReport report = work("nightly_work");
    QVERIFY(!report.isComplete());
    QCOMPARE(report.document[u"success"].toBool(true), false);
    const WorkStep failed = step(report, QStringLiteral("reconcile_incidents"));
    QCOMPARE(failed.done, false);
    QCOMPARE(failed.error, QStringLiteral("The disk of incidents is full."));
    QCOMPARE(workTroubleText(report),
             QStringLiteral("Incidents whose calls are complete now: not done. The disk of "
                            "incidents is full. Make room."));
    QVERIFY(step(report, QStringLiteral("release_numbers")).done); // before it
    QVERIFY(step(report, QStringLiteral("take_pool_snapshots")).done); // after it
    QVERIFY(m_database->value("SELECT count(*) FROM pool_snapshots").toInt() > 0);
}

void TestNightly::aStepThatRefusesHasFailed()
{
    m_database->execute("CREATE OR REPLACE FUNCTION release_due_numbers() RETURNS jsonb LANGUAGE "
                        "sql AS $$ SELECT refusal('Nobody may release.') $$");
    const WorkStep failed = step(work("nightly_work"), QStringLiteral("release_numbers"));
    QCOMPARE(failed.done, false);
    QCOMPARE(failed.error, QStringLiteral("Nobody may release."));
}

// Functions of other migrations, whatever they answer.
void TestNightly::laterStepsAreTakenIn()
{
    m_database->execute(
        "DROP FUNCTION IF EXISTS recompute_number_health(); "
        "DROP FUNCTION IF EXISTS cleanup_caller_verifications(); "
        "CREATE FUNCTION recompute_number_health() RETURNS integer LANGUAGE sql AS 'SELECT 7';"
        "CREATE FUNCTION cleanup_caller_verifications() RETURNS void LANGUAGE sql AS ''");
    const WorkReport report = work("nightly_work");
    QVERIFY2(report.isComplete(), qPrintable(workTroubleText(report)));
    QCOMPARE(step(report, QStringLiteral("recompute_health")).count, std::optional<qint64>(7));
    QVERIFY(!step(report, QStringLiteral("clean_verifications")).count);
    const QStringList lines = workReportText(report);
    QVERIFY(lines.contains(QStringLiteral("Numbers whose health was computed anew: 7")));
    QVERIFY(lines.contains(QStringLiteral("Expired verifications removed: done")));
    // Not every quarter of an hour.
    QVERIFY(std::none_of(report.steps.begin(), report.steps.end(), [this](const WorkStep &) {
        return m_database->value("SELECT quarter_hour_work()::text").contains(u"health");
    }));
}

void TestNightly::callsOfTheFutureAreTriedAgain()
{
    m_database->execute(
        held("1", "10", "NULL")
        + "INSERT INTO unmatched_calls (reason, reason_text, call_sid, tracking_number, "
          "caller_number, called_number, started_at, duration_seconds, call_status, call) VALUES "
          "('future', 'soon', 'CA1', '+14245550101', '+16505550101', '+14245550101', now() - "
          "interval '1 minute', 60, 'completed', '{\"call_sid\": \"CA1\", \"caller_number\": "
          "\"+16505550101\", \"duration_seconds\": 60, \"call_status\": \"completed\", "
          "\"carrier\": \"signalwire\", \"source\": \"bridge\"}')");
    QCOMPARE(step(work("quarter_hour_work"), QStringLiteral("match_calls")).count,
             std::optional<qint64>(1));
    QCOMPARE(m_database->value("SELECT call_sid FROM billing_call_logs"), QStringLiteral("CA1"));
    QCOMPARE(step(work("quarter_hour_work"), QStringLiteral("match_calls")).count,
             std::optional<qint64>(0));
}

void TestNightly::forgetsStalePresence()
{
    m_database->execute(
        "SELECT book_appointment('a0000000-0000-4000-8000-000000000001', "
        "'b0000000-0000-4000-8000-000000000001', now());"
        "INSERT INTO billing_disputes (reference, org_id, broker_id, lead_id, appointment_id, "
        "amount_cents, due_at) SELECT 'DSP-1', org_id, broker_id, lead_id, id, 5000, now() FROM "
        "appointments;"
        "INSERT INTO dispute_presence (dispute_id, login, seen_at) SELECT id, 'ana', now() - "
        "interval '25 hours' FROM billing_disputes;"
        "INSERT INTO dispute_presence (dispute_id, login, seen_at) SELECT id, 'ben', now() FROM "
        "billing_disputes");
    QCOMPARE(step(work("nightly_work"), QStringLiteral("forget_presence")).count,
             std::optional<qint64>(1));
    QCOMPARE(m_database->value("SELECT login FROM dispute_presence"), QStringLiteral("ben"));
}

void TestNightly::catchesUpOnceADay_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QString>("kind");
    const QByteArray done = "INSERT INTO scheduled_work VALUES ('nightly', ";
    QTest::newRow("never done") << QByteArray("SELECT 1") << "nightly";
    QTest::newRow("done today") << done + "now(), now(), true, '{}')"
                                << "quarter_hour";
    QTest::newRow("done yesterday")
        << done + "date_trunc('day', now(), 'UTC') - interval '1 second', now(), true, '{}')"
        << "nightly";
    QTest::newRow("failed just now") << done + "now(), now(), false, '{}')"
                                     << "quarter_hour";
    QTest::newRow("failed an hour ago")
        << done + "now() - interval '61 minutes', now(), false, '{}')"
        << "nightly";
}

void TestNightly::catchesUpOnceADay()
{
    QFETCH(QByteArray, before);
    QFETCH(QString, kind);
    m_database->execute(before);
    QCOMPARE(work("catch_up_work").kind, kind);
}

void TestNightly::onlyOneAtATime()
{
    QVERIFY(!work("nightly_work").skipped); // and holds on until the transaction ends
    const auto other = m_database->session(QStringLiteral("ana"));
    const Result<SqlRows> answer = other->queryText("SELECT nightly_work() AS report");
    QVERIFY(answer);
    const WorkReport second = workReport(answer->first().json("report").object());
    QVERIFY(second.skipped);
    QVERIFY(second.isComplete());
    QCOMPARE(workReportText(second).size(), 1);
}

void TestNightly::isForOurOwnPeople_data()
{
    QTest::addColumn<QString>("login");
    QTest::addColumn<bool>("may");
    QTest::newRow("staff") << "ana" << true;
    QTest::newRow("manager") << "mia" << true;
    QTest::newRow("admin") << "ada" << true;
    QTest::newRow("broker") << "walter" << false;
    QTest::newRow("bridge") << "bridge" << false;
    QTest::newRow("nobody") << "nobody" << false;
}

void TestNightly::isForOurOwnPeople()
{
    QFETCH(QString, login);
    QFETCH(bool, may);
    const auto person = m_database->session(login);
    const auto refusal = [&](const char *call) { // what was done is taken back
        if (!person->runScript("BEGIN"))
            return QByteArray("no connection");
        person->forgetFailure();
        (void)person->queryText(QByteArray("SELECT ") + call);
        const QByteArray state = person->lastFailure().sqlState;
        return person->runScript("ROLLBACK") ? state : QByteArray("no connection");
    };
    for (const char *call : {"nightly_work()", "quarter_hour_work()", "catch_up_work()"})
        QCOMPARE(refusal(call), may ? QByteArray() : QByteArray("42501"));
    for (const char *call :
         {"take_pool_snapshots()", "reconcile_incidents()", "do_scheduled_work('nightly')",
          "work_step('x', 'now()')", "rebuild_daily_rollups()"}) {
        const bool repairs = login == u"ada" && QByteArray(call).startsWith("rebuild");
        QCOMPARE(refusal(call), repairs ? QByteArray() : QByteArray("42501"));
    }
}

void TestNightly::countsThePoolByTheHour()
{
    m_database->execute(held("1", "10", "5") + held("1", "4", "NULL") + held("2", "8", "6")
                        + held("3", "9", "7") + held("4", "6", "6"));
    m_database->execute("SELECT take_pool_snapshots()");
    // West: 1 and 2 are active, 3 is suspended; rests three hours. East: 4 and 5, without rest.
    QCOMPARE(snapshot("20", "West Homes"), QStringLiteral("3 2 0 0 2 1 0.0"));
    QCOMPARE(snapshot("10", "West Homes"), QStringLiteral("3 2 1 0 1 1 50.0")); // from its instant
    QCOMPARE(snapshot("9", "West Homes"),
             QStringLiteral("3 3 2 0 1 0 66.7")); // 3 is held, so in use
    QCOMPARE(snapshot("8", "West Homes"), QStringLiteral("3 3 3 0 0 0 100.0"));
    QCOMPARE(snapshot("6", "West Homes"), QStringLiteral("3 2 1 1 0 1 50.0")); // 2 rests
    QCOMPARE(snapshot("5", "West Homes"), QStringLiteral("3 2 0 2 0 1 0.0")); // until its instant
    QCOMPARE(snapshot("4", "West Homes"), QStringLiteral("3 2 1 1 0 1 50.0"));
    QCOMPARE(snapshot("3", "West Homes"), QStringLiteral("3 2 1 0 1 1 50.0"));
    QCOMPARE(snapshot("0", "West Homes"), QStringLiteral("3 2 1 0 1 1 50.0"));
    QCOMPARE(snapshot("6", "East Lending"), QStringLiteral("2 2 0 0 2 0 0.0"));
    QCOMPARE(snapshot("8", "none: all"), QStringLiteral("5 5 3 0 2 0 60.0"));
}

void TestNightly::fillsEveryHourOnce()
{
    const int hours = m_database->value("SELECT take_pool_snapshots()").toInt();
    QVERIFY2(hours >= 72 && hours <= 73, qPrintable(QString::number(hours)));
    const QString count = m_database->value("SELECT count(*) FROM pool_snapshots");
    QCOMPARE(count.toInt(), hours * 3); // two organizations and all
    QCOMPARE(m_database->value("SELECT take_pool_snapshots()"), QStringLiteral("0"));
    QCOMPARE(m_database->value("SELECT count(*) FROM pool_snapshots"), count);
    // A console that was closed for five hours.
    m_database->execute("DELETE FROM pool_snapshots WHERE hour > now() - interval '5 hours'");
    QCOMPARE(m_database->value("SELECT take_pool_snapshots()"), QStringLiteral("5"));
    QCOMPARE(m_database->value("SELECT count(*) FROM pool_snapshots"), count);
}

void TestNightly::goesBackThirtyDays()
{
    m_database->execute("UPDATE signalwire_phone_numbers SET created_at = now() - interval '1 "
                        "year' WHERE number = '+14245550101'");
    QCOMPARE(m_database->value("SELECT take_pool_snapshots()"), QStringLiteral("721"));
    QCOMPARE(m_database->value("SELECT total FROM pool_snapshots WHERE org_id IS NULL ORDER BY "
                               "hour LIMIT 1"),
             QStringLiteral("1")); // the others came later
}

QTEST_GUILESS_MAIN(TestNightly)
#include "test_nightly.moc"
