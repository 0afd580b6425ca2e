// SPDX-License-Identifier: GPL-3.0-or-later
// The counts that charts read: every measure, whatever changes afterwards, and many writers at
// once. They are always held against a count from scratch.
#undef QT_USE_QSTRINGBUILDER // statements are put together from bytes here
#include "rollupworld.h"

#include <QRandomGenerator>
#include <QTest>

#include <barrier>
#include <thread>

using namespace rl;
using namespace rl::testing;

class TestRollups : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // One database for all, each test in a transaction that is rolled back. What is applied at a
    // transaction's end is applied after each statement here.
    void initTestCase()
    {
        m_database = std::make_unique<TestDatabase>();
        m_database->execute(people);
    }
    void init() { m_database->execute("BEGIN; SET CONSTRAINTS ALL IMMEDIATE"); }
    void cleanup() { m_database->execute("ROLLBACK"); }

    void countsEveryMeasure_data();
    void countsEveryMeasure();
    void followsWhatChanges_data();
    void followsWhatChanges();
    void appliesAtTheTransactionsEnd();
    void aRolledBackPartCountsNothing();
    void importedCallsCount();
    void damageIsFoundAndRepaired();
    void aZoneThatDoesNotExistIsRefused();
    void verifiesOnceWhenTwoCallsComeAtOnce();
    void manyWritersAtOnce();

private:
    // calls, answered, billable, talk, unknown, internal, lead's, broker's | appointments,
    // cancelled, no-show, showed, verified, cents; of all, or of a day, campaign, number
    QString sum(const QByteArray &where = "true")
    {
        return m_database->value(
            "SELECT concat_ws(' ', sum(calls), sum(answered_calls), sum(billable_calls), "
            "sum(talk_seconds), sum(unknown_talk_calls), sum(internal_calls), "
            "sum(lead_to_broker_calls), sum(broker_to_lead_calls), '|', sum(appointments), "
            "sum(cancelled_appointments), sum(no_show_appointments), sum(showed_appointments), "
            "sum(verified_appointments), sum(amount_cents)) FROM daily_rollups WHERE "
            + where);
    }

    std::unique_ptr<TestDatabase> m_database;
};

void TestRollups::countsEveryMeasure_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QByteArray>("where");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QByteArray &script, const QByteArray &where,
                        const char *expected) {
        QTest::newRow(name) << script << where << QString::fromLatin1(expected);
    };
    row("nothing but the appointments", "SELECT 1", "true", "0 0 0 0 0 0 0 0 | 3 0 0 0 0 0");
    row("a call that verifies", call("1", "CA1", "2026-01-10 18:05Z", "301"),
        "campaign_id = 'spring' AND number = '+14245550101'", "1 1 1 301 0 0 1 0 | 1 0 0 0 1 5000");
    row("one second too short", call("1", "CA1", "2026-01-10 18:05Z", "300"),
        "campaign_id = 'spring'", "1 1 0 300 0 0 1 0 | 1 0 0 0 0 0");
    row("nobody answered", call("1", "CA1", "2026-01-10 18:05Z", "0", "no-answer"),
        "campaign_id = 'spring'", "1 0 0 0 0 0 1 0 | 1 0 0 0 0 0");
    row("completed, but nobody talked", call("1", "CA1", "2026-01-10 18:05Z", "0"),
        "campaign_id = 'spring'", "1 0 0 0 0 0 1 0 | 1 0 0 0 0 0");
    row("nobody knows how long", call("1", "CA1", "2026-01-10 18:05Z", "NULL"),
        "campaign_id = 'spring'", "1 1 0 0 1 0 1 0 | 1 0 0 0 0 0");
    row("two that verify, one fee",
        call("1", "CA1", "2026-01-10 18:05Z", "400") + call("1", "CA2", "2026-01-10 19:05Z", "500"),
        "campaign_id = 'spring'", "2 2 2 900 0 0 2 0 | 1 0 0 0 1 5000");
    row("two in one statement",
        call("1", "CA1", "2026-01-10 18:05Z", "400").chopped(1)
            + ", ('+14245550101', '+13105550101', 'broker_to_lead', 500, 'CA2', 'completed', "
              "'2026-01-10 19:05Z')",
        "campaign_id = 'spring'", "2 2 2 900 0 0 1 1 | 1 0 0 0 1 5000");
    row("too early to verify", call("1", "CA1", "2026-01-10 16:59Z", "400"), "true",
        "1 1 1 400 0 0 1 0 | 3 0 0 0 0 0");
    row("EC's own call is in nothing else",
        "INSERT INTO billing_call_logs (tracking_number, caller_number, direction, "
        "duration_seconds, call_sid, call_status, created_at) VALUES ('+14245550101', "
        "'+18885550100', 'internal', 900, 'CA1', 'completed', '2026-01-10 18:05Z')",
        "true", "1 0 0 0 0 1 0 0 | 3 0 0 0 0 0");
    row("the day is the organization's", call("1", "CA1", "2026-01-10 07:59Z", "10"),
        "day = '2026-01-09'", "1 1 0 10 0 0 1 0 | 0 0 0 0 0 0");
    row("another organization's zone is another day", call("3", "CA1", "2026-01-10 07:59Z", "10"),
        "day = '2026-01-10' AND number = '+14245550103'", "1 1 0 10 0 0 1 0 | 1 0 0 0 0 0");
    row("a call outside any organization, by UTC",
        "INSERT INTO billing_call_logs (tracking_number, caller_number, direction, "
        "duration_seconds, call_sid, call_status, created_at) VALUES ('+14245550104', "
        "'+18885550100', 'internal', 900, 'CA1', 'completed', '2026-01-10 23:59Z')",
        "org_id IS NULL AND day = '2026-01-10'", "1 0 0 0 0 1 0 0 | 0 0 0 0 0 0");
    row("the same record twice",
        call("1", "CA1", "2026-01-10 18:05Z", "400") + call("1", "CA1", "2026-01-10 18:05Z", "400"),
        "campaign_id = 'spring'", "1 1 1 400 0 0 1 0 | 1 0 0 0 1 5000");
}

void TestRollups::countsEveryMeasure()
{
    QFETCH(QByteArray, script);
    QFETCH(QByteArray, where);
    QFETCH(QString, expected);
    m_database->execute(script);
    QCOMPARE(sum(where), expected);
    QCOMPARE(differences(*m_database), QString());
}

void TestRollups::followsWhatChanges_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QByteArray &script, const char *expected) {
        QTest::newRow(name) << call("1", "CA1", "2026-01-10 18:05Z", "400") + script
                            << QString::fromLatin1(expected);
    };
    const auto update = [](const QByteArray &what, const char *digit = "1") {
        return "UPDATE appointments SET " + what + " WHERE id = " + appointment(digit) + ";";
    };
    row("a correction that no longer verifies", correction("CA1", "200"),
        "1 1 0 200 0 0 1 0 | 3 0 0 0 0 0");
    row("a correction that verifies again", correction("CA1", "200") + correction("CA1", "900"),
        "1 1 1 900 0 0 1 0 | 3 0 0 0 1 5000");
    row("a correction beside another call that verifies",
        call("1", "CA2", "2026-01-10 20:05Z", "500") + correction("CA1", "200"),
        "2 2 1 700 0 0 2 0 | 3 0 0 0 1 5000");
    row("cancelled", update("status = 'cancelled'"), "1 1 1 400 0 0 1 0 | 3 1 0 0 0 0");
    row("cancelled and taken back", update("status = 'cancelled'") + update("status = 'scheduled'"),
        "1 1 1 400 0 0 1 0 | 3 0 0 0 1 5000");
    row("showed", update("status = 'showed'"), "1 1 1 400 0 0 1 0 | 3 0 0 1 1 5000");
    row("no-show, and a call all the same", update("status = 'no_show'"),
        "1 1 1 400 0 0 1 0 | 3 0 1 0 1 5000");
    row("another fee", update("fee_cents = 7500"), "1 1 1 400 0 0 1 0 | 3 0 0 0 1 7500");
    row("a higher threshold takes earlier calls along", update("billable_seconds = 400"),
        "1 1 0 400 0 0 1 0 | 3 0 0 0 0 0");
    row("up and down again",
        update("billable_seconds = 400") + call("1", "CA2", "2026-01-10 20:05Z", "350")
            + update("billable_seconds = 300"),
        "2 2 2 750 0 0 2 0 | 3 0 0 0 1 5000");
    row("moved behind the call", update("scheduled_at = '2026-01-11 18:00Z'"),
        "1 1 1 400 0 0 1 0 | 3 0 0 0 0 0");
    row("another campaign", update("campaign_id = 'winter'"), "1 1 1 400 0 0 1 0 | 3 0 0 0 1 5000");
    row("what does not count", update("notes = 'later'"), "1 1 1 400 0 0 1 0 | 3 0 0 0 1 5000");
    row("an appointment that is removed",
        "DELETE FROM appointments WHERE id = " + appointment("2") + ";",
        "1 1 1 400 0 0 1 0 | 2 0 0 0 1 5000");
    row("an appointment that comes after its call",
        "DELETE FROM appointments WHERE id = " + appointment("2") + ";"
            + call("2", "CA2", "2026-01-12 18:05Z", "600")
            + "SELECT book_appointment('a0000000-0000-4000-8000-000000000002', "
              "'b0000000-0000-4000-8000-000000000001', '2026-01-12 18:00Z');",
        "2 2 2 1000 0 0 2 0 | 3 0 0 0 2 10000");
    row("a call kept aside that is matched later",
        "INSERT INTO billing_call_logs (tracking_number, caller_number, direction, "
        "duration_seconds, call_sid, call_status, created_at) VALUES ('+14245550103', "
        "'+17775550103', 'unknown', 700, 'CA2', 'completed', '2026-01-10 18:05Z');"
        "INSERT INTO broker_phones (broker_id, number) VALUES "
        "('b0000000-0000-4000-8000-000000000002', '+17775550103');",
        "2 2 2 1100 0 0 1 1 | 3 0 0 0 2 10000");
    row("the organization moves to another zone",
        "UPDATE organizations SET time_zone = 'Asia/Tokyo' WHERE company_name = 'West Homes';",
        "1 1 1 400 0 0 1 0 | 3 0 0 0 1 5000");
    row("and back, with a call between",
        "UPDATE organizations SET time_zone = 'Asia/Tokyo' WHERE company_name = 'West Homes';"
            + call("1", "CA2", "2026-01-10 07:05Z", "60")
            + "UPDATE organizations SET time_zone = 'UTC' WHERE company_name = 'West Homes';",
        "2 2 1 460 0 0 2 0 | 3 0 0 0 1 5000");
    row("a number that was given later",
        "INSERT INTO tracking_assignments (number_id, number, lead_id, broker_id, org_id, "
        "assigned_at) SELECT n.id, n.number, a.lead_id, a.broker_id, a.org_id, '2026-01-05Z' FROM "
        "signalwire_phone_numbers n, appointments a WHERE n.number = '+14245550104' AND a.id = "
            + appointment("1") + ";",
        "1 1 1 400 0 0 1 0 | 3 0 0 0 1 5000");
}

void TestRollups::followsWhatChanges()
{
    QFETCH(QByteArray, script);
    QFETCH(QString, expected);
    m_database->execute(script);
    QCOMPARE(sum(), expected);
    QCOMPARE(differences(*m_database), QString());
}

void TestRollups::appliesAtTheTransactionsEnd()
{
    TestDatabase database;
    database.execute(people);
    // The correction and the change of zone are of the same transaction as what they change.
    database.execute(
        "BEGIN;" + call("1", "CA1", "2026-01-10 18:05Z", "400")
        + call("1", "CA2", "2026-01-10 07:05Z", "400") + correction("CA1", "10")
        + "UPDATE organizations SET time_zone = 'Asia/Tokyo' WHERE company_name = 'West Homes';"
          "UPDATE appointments SET billable_seconds = 5;"
        + call("1", "CA3", "2026-01-10 20:05Z", "7") + "COMMIT");
    QCOMPARE(differences(database), QString());
    QCOMPARE(database.value("SELECT sum(calls) || ' ' || sum(billable_calls) || ' ' || "
                            "sum(verified_appointments) FROM daily_rollups"),
             QStringLiteral("3 3 1"));
    QCOMPARE(database.value("SELECT count(*) FROM rollup_changes"), QStringLiteral("0"));
}

void TestRollups::aRolledBackPartCountsNothing()
{
    m_database->execute("SAVEPOINT before;" + call("1", "CA1", "2026-01-10 18:05Z", "400")
                        + "ROLLBACK TO before;" + call("2", "CA2", "2026-01-10 18:05Z", "400"));
    QCOMPARE(sum(), QStringLiteral("1 1 1 400 0 0 1 0 | 3 0 0 0 1 5000"));
    QCOMPARE(differences(*m_database), QString());
}

// The way of files: staged rows of which some are known, some wait for a number.
void TestRollups::importedCallsCount()
{
    m_database->execute(call("1", "CA1", "2026-01-10 18:05Z", "400"));
    const QString run =
        m_database->value("SELECT (begin_import('calls', 'f', 1, 'x', '{}', 'signalwire', "
                          "NULL)).id");
    m_database->execute(
        "SELECT prepare_call_stage();"
        "INSERT INTO call_stage (line, call_sid, tracking, caller, called, started_at, duration, "
        "status) VALUES"
        " (1, 'CA1', NULL, '+16505550101', '+14245550101', '2026-01-10 18:05Z', 400, 'completed'),"
        " (2, 'CA2', NULL, '+16505550102', '+14245550102', '2026-01-10 18:05Z', 400, 'completed'),"
        " (3, 'CA3', NULL, '+16505550102', '+14245550102', '2026-01-10 19:05Z', 40, 'completed'),"
        " (4, 'CA4', NULL, '+16505550102', '+14245559999', '2026-01-10 19:05Z', 40, 'completed');"
        "SELECT enter_staged_calls('"
        + run.toLatin1() + "', 1, 5, 0)");
    QCOMPARE(sum(), QStringLiteral("3 3 2 840 0 0 3 0 | 3 0 0 0 2 10000"));
    QCOMPARE(differences(*m_database), QString());
}

void TestRollups::damageIsFoundAndRepaired()
{
    m_database->execute(call("1", "CA1", "2026-01-10 18:05Z", "400"));
    m_database->execute("SELECT refresh_rollup_totals();"
                        "UPDATE daily_campaign_rollups SET calls = calls + 1 WHERE campaign_id = "
                        "'spring'; UPDATE rollup_totals SET talk_seconds = talk_seconds + 1 WHERE "
                        "number = '+14245550101' AND until = (SELECT max(until) FROM "
                        "rollup_totals); DELETE FROM rolled_appointments; DELETE FROM "
                        "rolled_numbers");
    QCOMPARE(m_database->value("SELECT string_agg(rollup, ' ' ORDER BY rollup) FROM "
                               "check_daily_rollups(false)"),
             QStringLiteral("daily_campaign_rollups rollup_totals"));
    QCOMPARE(m_database->value("SELECT rebuild_daily_rollups()"), QStringLiteral("2"));
    QCOMPARE(m_database->value("SELECT rebuild_daily_rollups()"), QStringLiteral("0"));
    // And it is gone on from there.
    m_database->execute(correction("CA1", "200"));
    QCOMPARE(sum(), QStringLiteral("1 1 0 200 0 0 1 0 | 3 0 0 0 0 0"));
    QCOMPARE(differences(*m_database), QString());
}

void TestRollups::aZoneThatDoesNotExistIsRefused()
{
    const auto session = m_database->session();
    const Result<SqlRows> answer =
        session->queryText("UPDATE organizations SET time_zone = 'Mars/Phobos'");
    QVERIFY(!answer);
    QCOMPARE(session->lastFailure().sqlState, QByteArray("RL003"));
    QCOMPARE(answer.error().what, QStringLiteral("There is no time zone Mars/Phobos."));
}

// Two connections enter a call each for one appointment; neither sees the other's until it is
// committed.
void TestRollups::verifiesOnceWhenTwoCallsComeAtOnce()
{
    TestDatabase database;
    database.execute(people);
    const auto first = database.session();
    const auto second = database.session();
    QVERIFY(first->runScript("BEGIN"));
    QVERIFY(second->runScript("BEGIN"));
    QVERIFY(first->runScript(call("1", "CA1", "2026-01-10 18:05Z", "400")));
    QVERIFY(second->runScript(call("1", "CA2", "2026-01-10 18:35Z", "500")));
    QVERIFY(second->runScript("COMMIT"));
    QVERIFY(first->runScript("COMMIT"));
    QCOMPARE(differences(database), QString());
    QCOMPARE(database.value("SELECT concat_ws(' ', sum(calls), sum(verified_appointments), "
                            "sum(amount_cents)) FROM daily_rollups"),
             QStringLiteral("2 1 5000"));
}

// Sixteen connections do everything at once: single calls, several in one transaction in any order
// of organizations, corrections, outcomes, fees, thresholds, moves, late appointments, numbers
// given and taken, zones. None waits for another one for ever, and all is counted once.
void TestRollups::manyWritersAtOnce()
{
    constexpr int connections = 16;
    constexpr int rounds = 40;
    TestDatabase database;
    database.execute(R"(
        INSERT INTO brokers (id, company_name) SELECT md5('b' || i)::uuid, 'Company ' || i FROM generate_series(1, 4) i;
        INSERT INTO leads (id, primary_phone, campaign_id) SELECT md5('l' || i)::uuid, '+165055501' || 10 + i, 'c' || i % 3 FROM generate_series(1, 12) i;
        INSERT INTO signalwire_phone_numbers (number, assigned_broker_company) SELECT '+142455501' || 10 + i, 'Company ' || 1 + i % 4 FROM generate_series(1, 16) i;
        INSERT INTO tracking_assignments (number_id, number, lead_id, broker_id, org_id, assigned_at)
        SELECT n.id, n.number, md5('l' || right(n.number, 2)::int - 10)::uuid, b.id, b.org_id, '2026-01-01Z'
        FROM signalwire_phone_numbers n JOIN brokers b ON b.org_id = n.org_id WHERE right(n.number, 2)::int <= 22;
        INSERT INTO appointments (org_id, lead_id, broker_id, scheduled_at, fee_cents, billable_seconds, verify_lead_minutes)
        SELECT org_id, lead_id, broker_id, timestamptz '2026-01-10 18:00Z' + d * interval '1 day', 5000, 300, 60
        FROM tracking_assignments, generate_series(0, 2) d;
        CREATE FUNCTION one_call(n int, sid text) RETURNS void LANGUAGE sql AS $$
          INSERT INTO billing_call_logs (tracking_number, caller_number, direction, duration_seconds, call_sid, call_status, created_at)
          VALUES ('+142455501' || 11 + n % 12, '+165055501' || 11 + n % 12, 'lead_to_broker', random() * 700, sid, 'completed',
                  timestamptz '2026-01-10 17:30Z' + random() * interval '3 days') $$;
        CREATE FUNCTION any_appointment() RETURNS uuid LANGUAGE sql AS 'SELECT id FROM appointments ORDER BY random() LIMIT 1';
    )");
    std::barrier start(connections);
    std::array<QString, connections> failure;
    std::vector<std::jthread> threads;
    for (int i = 0; i < connections; ++i) {
        threads.emplace_back([&, i] {
            const std::unique_ptr<Session> session = database.session();
            QRandomGenerator random(static_cast<quint32>(i));
            start.arrive_and_wait();
            for (int n = 0; n < rounds; ++n) {
                const QByteArray sid =
                    "'CA" + QByteArray::number(i) + '/' + QByteArray::number(n) + "'";
                const auto one = [&](const char *more) {
                    return "SELECT one_call(" + QByteArray::number(random.bounded(12)) + ", " + sid
                           + " || '" + more + "');";
                };
                QByteArray script;
                switch (random.bounded(12)) {
                case 0:
                    script = "UPDATE appointments SET status = "
                             "(ARRAY['scheduled','cancelled','no_show','showed'])[1 + "
                             "floor(random() * 4)] WHERE id = any_appointment()";
                    break;
                case 1:
                    script = "UPDATE appointments SET fee_cents = random() * 9000, "
                             "billable_seconds = random() * 600 WHERE id = any_appointment()";
                    break;
                case 2:
                    script = "UPDATE appointments SET scheduled_at = scheduled_at + (random() * "
                             "600 - 300) * interval '1 minute' WHERE id = any_appointment()";
                    break;
                case 3:
                    script = "SELECT book_appointment(lead_id, broker_id, timestamptz '2026-01-10 "
                             "18:00Z' + random() * interval '3 days') FROM tracking_assignments "
                             "ORDER BY random() LIMIT 1";
                    break;
                case 4:
                    script = "SELECT assign_tracking_number(md5('l' || 1 + floor(random() * "
                             "12))::uuid, (SELECT b.id FROM brokers b JOIN "
                             "signalwire_phone_numbers n USING (org_id) WHERE n.number = "
                             "'+14245550123'), '+14245550123', now() - interval '300 days')";
                    break;
                case 5:
                    script = "SELECT release_expired_tracking_numbers()";
                    break;
                case 6:
                    script = "UPDATE organizations SET time_zone = "
                             "(ARRAY['UTC','Asia/Tokyo','America/Los_Angeles'])[1 + floor(random() "
                             "* 3)] WHERE id = (SELECT id FROM organizations ORDER BY random() "
                             "LIMIT 1)";
                    break;
                case 7: // the newest may be replaced by somebody else at this moment
                    script = "INSERT INTO billing_call_ledger (lead_id, broker_id, "
                             "tracking_number, caller_number, direction, duration_seconds, "
                             "call_sid, call_status, created_at, org_id, assignment_id, "
                             "appointment_id, campaign_id, replaces_id) SELECT lead_id, broker_id, "
                             "tracking_number, caller_number, direction, random() * 700, call_sid, "
                             "call_status, created_at, org_id, assignment_id, appointment_id, "
                             "campaign_id, id FROM billing_call_logs ORDER BY random() LIMIT 1";
                    break;
                case 8:
                    script = "BEGIN;" + one("a") + one("b") + one("c") + "COMMIT";
                    break;
                default:
                    script = one("");
                }
                if (!session->runScript(script)) {
                    const SqlFailure why = session->lastFailure();
                    if (why.sqlState != "23505") // two corrections of one call, or one booking
                        failure[static_cast<size_t>(i)] += why.error.detail + u'\n';
                    (void)session->runScript("ROLLBACK");
                }
            }
        });
    }
    threads.clear();
    for (const QString &why : failure)
        QVERIFY2(why.isEmpty(), qPrintable(why));
    QVERIFY(database.value("SELECT count(*) FROM billing_call_logs").toInt() > 200);
    QVERIFY(database.value("SELECT sum(verified_appointments) FROM daily_rollups").toInt() > 5);
    QCOMPARE(differences(database), QString());
    QCOMPARE(database.value("SELECT count(*) FROM rollup_changes"), QStringLiteral("0"));
}

QTEST_GUILESS_MAIN(TestRollups)
#include "test_rollups.moc"
