// SPDX-License-Identifier: GPL-3.0-or-later
// Source 000's rules about a tracking number: who gets it, until when, and what is remembered.
#undef QT_USE_QSTRINGBUILDER // statements are put together from bytes here
#include "testdatabase.h"

#include <QTest>

using namespace rl;

namespace {

// Two companies, a broker each, three leads, numbers of both.
const QByteArray people = R"(
INSERT INTO brokers (id, company_name, contact_name, phone) VALUES
  ('b0000000-0000-4000-8000-000000000001', 'My Reverse Options', 'Walter Richards', '(310) 436-5998'),
  ('b0000000-0000-4000-8000-000000000002', 'Second Broker LLC', 'Ada Second', '+13105550102'),
  ('b0000000-0000-4000-8000-000000000003', 'My Reverse Options, LLC', 'Wendy Richards', '+13105550103'),
  ('b0000000-0000-4000-8000-000000000004', NULL, 'No Company', '+13105550104');
INSERT INTO leads (id, first_name, last_name, primary_phone) VALUES
  ('a0000000-0000-4000-8000-000000000001', 'Testy', 'McTesterson', '650-530-0051'),
  ('a0000000-0000-4000-8000-000000000002', 'Second', 'Lead', '+16505550102');
INSERT INTO signalwire_phone_numbers (number, assigned_broker_company, status) VALUES
  ('+14244851544', 'my reverse options', 'active'), ('(424) 485-1545', 'My Reverse Options', 'active'),
  ('+14244851546', 'Second Broker', 'active'), ('+14244851547', 'My Reverse Options', 'suspended'),
  ('+14244851548', 'Not There Yet Inc', 'active');
)";

// lead and broker by the last digit of their id
QByteArray assign(const char *lead, const char *broker, const char *number,
                  const QByteArray &appointment)
{
    return QByteArray("SELECT assign_tracking_number('a0000000-0000-4000-8000-00000000000") + lead
           + "', 'b0000000-0000-4000-8000-00000000000" + broker + "', '" + number + "', '"
           + appointment + "')";
}

QString history(TestDatabase &database)
{
    return database.value(
        "SELECT string_agg(concat_ws(' ', right(number, 4), 'lead', right(lead_id::text, 1), "
        "'broker', right(broker_id::text, 1), coalesce(release_reason, 'held')), '; ' "
        "ORDER BY assigned_at, created_at) FROM tracking_assignments");
}

} // namespace

class TestTracking : public QObject
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
    void refusesWithAReason_data();
    void refusesWithAReason();
    void resolvesWhateverIsBound_data();
    void resolvesWhateverIsBound();
    void releasesAtTheZonesMidnight_data();
    void releasesAtTheZonesMidnight();
    void holdsToTheLatestAppointment();
    void copiesTheTermsAtBooking();
    void enteringThePastIsDated();
    void bridgesOwnUpdateKeepsHistory();
    void incidentAndLiveCallDelayRelease();
    void interactionThatCannotBeNotedDoesNotStopTheAssignment();
    void brokersPhoneIsDated();
    void numbersWaitForTheirCompany();
    void upsertsOfTheCustomerWork();

private:
    std::unique_ptr<TestDatabase> m_database;
};

void TestTracking::refusesWithAReason_data()
{
    QTest::addColumn<QByteArray>("call");
    QTest::addColumn<QString>("error");
    QTest::newRow("as printed, without ids")
        << QByteArray("SELECT assign_tracking_number('lead-uuid','broker-uuid','+14244851544',"
                      "'2025-10-22T10:00:00Z')")
        << "There is no lead 'lead-uuid': lead ids are UUIDs.";
    QTest::newRow("unknown lead") << assign("9", "1", "+14244851544", "2099-10-22T10:00Z")
                                  << "There is no lead a0000000-0000-4000-8000-000000000009.";
    QTest::newRow("unknown broker") << assign("1", "9", "+14244851544", "2099-10-22T10:00Z")
                                    << "There is no broker b0000000-0000-4000-8000-000000000009.";
    QTest::newRow("broker without company")
        << assign("1", "4", "+14244851544", "2099-10-22T10:00Z")
        << "Broker b0000000-0000-4000-8000-000000000004 has no company name, so no pool belongs to "
           "this broker.";
    QTest::newRow("not in the pool") << assign("1", "1", "+14244851599", "2099-10-22T10:00Z")
                                     << "+14244851599 is not a number of the pool.";
    QTest::newRow("no number") << assign("1", "1", "bogus", "2099-10-22T10:00Z")
                               << "bogus is not a number of the pool.";
    QTest::newRow("inactive") << assign("1", "1", "+14244851547", "2099-10-22T10:00Z")
                              << "+14244851547 is not active (its status is suspended).";
    QTest::newRow("another company's")
        << assign("1", "1", "+14244851546", "2099-10-22T10:00Z")
        << "+14244851546 belongs to the pool of Second Broker, and the broker works for My Reverse "
           "Options.";
    QTest::newRow("held for another lead")
        << assign("2", "1", "+14244851545", "2099-10-22T10:00Z")
        << "+14244851545 is held for another lead until 2099-10-24T00:00:00Z.";
    QTest::newRow("held by a colleague")
        << assign("1", "3", "+14244851545", "2099-10-22T10:00Z")
        << "+14244851545 is held for this lead by another broker until 2099-10-24T00:00:00Z.";
    QTest::newRow("no time") << assign(
        "1", "1", "+14244851544",
        "tomorrow-ish") << "'tomorrow-ish' is not a date and time such as 2025-10-22T10:00:00Z.";
    QTest::newRow("never") << assign("1", "1", "+14244851544", "infinity")
                           << "The appointment needs a date and time.";
    QTest::newRow("nothing") << QByteArray("SELECT assign_tracking_number(NULL, NULL, NULL, NULL)")
                             << "The appointment needs a date and time.";
    QTest::newRow("lookup of no number")
        << QByteArray("SELECT get_tracking_number_assignment('hello')")
        << "'hello' is not a phone number.";
}

void TestTracking::refusesWithAReason()
{
    QFETCH(QByteArray, call);
    QFETCH(QString, error);
    TestDatabase &database = *m_database;
    database.execute(assign("1", "1", "+14244851545", "2099-10-23T10:00Z"));
    const QByteArray before =
        database.value("SELECT json_agg(t)::text FROM signalwire_phone_numbers t").toUtf8();
    const SqlRows answer = database.rows(
        "SELECT a ->> 'error' AS error, a ->> 'success' AS success FROM (" + call + ") AS t (a)");
    const SqlRow row = answer.first();
    QCOMPARE(row.text("error"), error);
    QCOMPARE(row.text("success"), QStringLiteral("false"));
    QCOMPARE(database.value("SELECT json_agg(t)::text FROM signalwire_phone_numbers t").toUtf8(),
             before);
}

void TestTracking::resolvesWhateverIsBound_data()
{
    QTest::addColumn<QByteArray>("arguments");
    const QByteArray lead = "'a0000000-0000-4000-8000-000000000001'";
    const QByteArray broker = "'b0000000-0000-4000-8000-000000000001'";
    for (const char *ids : {"", "::uuid", "::text"}) {
        for (const char *moment :
             {"'2099-10-22T10:00:00Z'", "'2099-10-22 10:00'", "'2099-10-22T12:00:00+02:00'",
              "'2099-10-22T10:00:00Z'::timestamptz", "'2099-10-22T10:00:00'::timestamp",
              "'2099-10-22T10:00:00Z'::text"}) {
            if (QByteArray(ids) == "::uuid" && QByteArray(moment).endsWith("::text"))
                continue;
            QTest::addRow("%s %s", ids, moment)
                << lead + ids + ", " + broker + ids + ", '+14244851544', " + moment;
        }
    }
}

// Also in a session whose zone is not UTC: TIMESTAMP and times without a zone mean UTC.
void TestTracking::resolvesWhateverIsBound()
{
    QFETCH(QByteArray, arguments);
    TestDatabase &database = *m_database;
    if (!arguments.contains("::uuid, 'b") || arguments.contains("::timestamp"))
        database.execute("SET timezone = 'America/Los_Angeles'");
    QCOMPARE(database.value("SELECT assign_tracking_number(" + arguments + ") ->> 'release_at'"),
             QStringLiteral("2099-10-23T00:00:00Z"));
    QCOMPARE(database.value("SELECT scheduled_at = '2099-10-22T10:00Z' FROM appointments"),
             QStringLiteral("t"));
}

void TestTracking::releasesAtTheZonesMidnight_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QByteArray>("grace");
    QTest::addColumn<QByteArray>("appointment");
    QTest::addColumn<QString>("release");
    const auto row = [](const char *name, const char *zone, const char *grace, const char *at,
                        const char *release) {
        QTest::newRow(name) << QByteArray(zone) << QByteArray(grace) << QByteArray(at)
                            << QString::fromLatin1(release);
    };
    row("UTC", "UTC", "0", "2099-10-22T10:00Z", "2099-10-23T00:00:00Z");
    row("just before midnight", "UTC", "0", "2099-10-22T23:59:59Z", "2099-10-23T00:00:00Z");
    row("at midnight", "UTC", "0", "2099-10-22T00:00Z", "2099-10-23T00:00:00Z");
    row("Pacific, the evening before in UTC", "America/Los_Angeles", "0", "2025-10-23T02:00Z",
        "2025-10-23T07:00:00Z");
    row("clocks go back that night", "America/Los_Angeles", "0", "2025-11-02T17:00Z",
        "2025-11-03T08:00:00Z");
    row("clocks go forward that day", "America/Los_Angeles", "0", "2025-03-09T17:00Z",
        "2025-03-10T07:00:00Z");
    row("grace", "America/Los_Angeles", "6 hours", "2025-10-22T17:00Z", "2025-10-23T13:00:00Z");
}

void TestTracking::releasesAtTheZonesMidnight()
{
    QFETCH(QByteArray, zone);
    QFETCH(QByteArray, grace);
    QFETCH(QByteArray, appointment);
    QFETCH(QString, release);
    TestDatabase &database = *m_database;
    database.execute("UPDATE organizations SET time_zone = '" + zone + "', release_grace = '"
                     + grace + '\'');
    QCOMPARE(database.value("SELECT (" + assign("1", "1", "+14244851544", appointment)
                            + ") ->> 'release_at'"),
             release);
}

void TestTracking::holdsToTheLatestAppointment()
{
    TestDatabase &database = *m_database;
    const auto release = [&](const QByteArray &appointment) {
        return database.value("SELECT (" + assign("1", "1", "424-485-1544", appointment)
                              + ") ->> 'release_at'");
    };
    QCOMPARE(release("2099-10-22T10:00Z"), QStringLiteral("2099-10-23T00:00:00Z"));
    QCOMPARE(release("2099-10-22T10:00Z"), QStringLiteral("2099-10-23T00:00:00Z"));
    QCOMPARE(release("2099-10-29T10:00Z"), QStringLiteral("2099-10-30T00:00:00Z"));
    QCOMPARE(release("2099-10-25T10:00Z"), QStringLiteral("2099-10-30T00:00:00Z"));
    QCOMPARE(history(database), QStringLiteral("1544 lead 1 broker 1 held"));
    QCOMPARE(database.value("SELECT count(*) FROM appointments"), QStringLiteral("3"));
    QCOMPARE(database.value("SELECT appointment_scheduled_at = '2099-10-29T10:00Z' FROM "
                            "signalwire_phone_numbers WHERE number = '+14244851544'"),
             QStringLiteral("t"));
    // noted when it was assigned and when that was extended, not when nothing changed
    QCOMPARE(
        database.value("SELECT count(*) FROM interactions WHERE type = 'tracking_number_assigned'"),
        QStringLiteral("2"));
}

void TestTracking::copiesTheTermsAtBooking()
{
    TestDatabase &database = *m_database;
    database.execute("UPDATE organizations SET appointment_fee_cents = 7500, billable_seconds = "
                     "240, verify_lead_minutes = 30");
    database.execute(assign("1", "1", "+14244851544", "2099-10-22T10:00Z"));
    database.execute("UPDATE organizations SET appointment_fee_cents = 1, billable_seconds = 1, "
                     "verify_lead_minutes = 1");
    database.execute(assign("1", "1", "+14244851544", "2099-10-22T10:00Z"));
    QCOMPARE(database.value("SELECT concat_ws(' ', fee_cents, billable_seconds, "
                            "verify_lead_minutes) FROM appointments"),
             QStringLiteral("7500 240 30"));
}

// An appointment of the past: the number was theirs on its day, and nobody else's time is taken.
void TestTracking::enteringThePastIsDated()
{
    TestDatabase &database = *m_database;
    const QByteArray span = "SELECT utc_text(assigned_at) || ' - ' || "
                            "coalesce(utc_text(released_at), '') FROM tracking_assignments "
                            "WHERE right(lead_id::text, 1) = '";
    database.execute(assign("1", "1", "+14244851544", "2025-10-22T10:00Z"));
    QCOMPARE(database.value(span + "1'"), QStringLiteral("2025-10-22T00:00:00Z - "));
    database.execute("SELECT release_expired_tracking_numbers()");
    QCOMPARE(database.value(span + "1'"),
             QStringLiteral("2025-10-22T00:00:00Z - 2025-10-23T00:00:00Z"));
    database.execute(assign("2", "1", "+14244851544", "2025-10-22T15:00Z"));
    QCOMPARE(database.value(span + "2'"), QStringLiteral("2025-10-23T00:00:00Z - "));
    database.execute("SELECT release_expired_tracking_numbers()");
    QCOMPARE(history(database),
             QStringLiteral("1544 lead 1 broker 1 midnight; 1544 lead 2 broker 1 midnight"));
}

// The customer's bridge may write the pool itself.
void TestTracking::bridgesOwnUpdateKeepsHistory()
{
    TestDatabase database; // its own: another connection has to see the rows
    database.execute(people);
    const std::unique_ptr<Session> bridge = database.session(QStringLiteral("bridge"));
    const auto update = [&](const QByteArray &set) {
        const Outcome done = bridge->runScript("UPDATE signalwire_phone_numbers SET " + set
                                               + " WHERE number = '+14244851544'");
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    };
    update("assignment_status = 'assigned_for_tracking', currently_assigned_to = "
           "'a0000000-0000-4000-8000-000000000001', "
           "assigned_broker_id = 'b0000000-0000-4000-8000-000000000001', assigned_at = now(), "
           "appointment_scheduled_at = '2099-10-22T10:00Z'");
    QCOMPARE(history(database), QStringLiteral("1544 lead 1 broker 1 held"));
    QCOMPARE(database.value("SELECT utc_text(release_at) FROM signalwire_phone_numbers WHERE "
                            "number = '+14244851544'"),
             QStringLiteral("2099-10-23T00:00:00Z"));
    QCOMPARE(database.value("SELECT count(*) FROM appointments"), QStringLiteral("1"));
    update("name = 'just a name', last_used_at = now()");
    update("currently_assigned_to = 'a0000000-0000-4000-8000-000000000002'");
    QCOMPARE(history(database),
             QStringLiteral("1544 lead 1 broker 1 reassigned; 1544 lead 2 broker 1 held"));
    update("assignment_status = 'available', currently_assigned_to = NULL");
    QCOMPARE(
        history(database),
        QStringLiteral("1544 lead 1 broker 1 reassigned; 1544 lead 2 broker 1 released_early"));
}

void TestTracking::incidentAndLiveCallDelayRelease()
{
    TestDatabase &database = *m_database;
    const auto released = [&] {
        return database.value("SELECT release_expired_tracking_numbers() ->> 'released_count'");
    };
    database.execute(assign("1", "1", "+14244851544", "2025-10-22T10:00Z"));
    database.execute(assign("2", "1", "+14244851545", "2099-10-22T10:00Z"));
    database.execute("INSERT INTO incidents (carrier, started_at, numbers) VALUES ('signalwire', "
                     "now() - interval '1 hour', '{+14244851544}')");
    QCOMPARE(released(), QStringLiteral("0"));
    database.execute("UPDATE incidents SET ended_at = now(), numbers = '{}'");
    database.execute("INSERT INTO billing_call_logs (lead_id, broker_id, tracking_number, "
                     "caller_number, direction, call_sid, call_status) VALUES "
                     "('a0000000-0000-4000-8000-000000000001', "
                     "'b0000000-0000-4000-8000-000000000001', '+14244851544', '+13104365998', "
                     "'broker_to_lead', 'CA1', 'in-progress')");
    QCOMPARE(released(), QStringLiteral("0"));
    database.execute(
        "INSERT INTO billing_call_ledger (tracking_number, caller_number, direction, call_sid, "
        "call_status, created_at, replaces_id, lead_id, broker_id, duration_seconds) "
        "SELECT tracking_number, caller_number, direction, call_sid, 'completed', created_at, id, "
        "lead_id, broker_id, 400 FROM billing_call_ledger");
    QCOMPARE(released(), QStringLiteral("1")); // the other one is still held
}

void TestTracking::interactionThatCannotBeNotedDoesNotStopTheAssignment()
{
    TestDatabase &database = *m_database;
    database.execute(
        "ALTER TABLE interactions ADD COLUMN channel text NOT NULL"); // the customer's own
    QCOMPARE(database.value("SELECT (" + assign("1", "1", "+14244851544", "2099-10-22T10:00Z")
                            + ") ->> 'success'"),
             QStringLiteral("true"));
    QCOMPARE(database.value("SELECT action FROM audit_log ORDER BY id DESC LIMIT 1"),
             QStringLiteral("interaction_not_noted"));
}

void TestTracking::brokersPhoneIsDated()
{
    TestDatabase &database = *m_database;
    const QByteArray phones = "SELECT string_agg(number || CASE WHEN valid_from = '-infinity' THEN "
                              "' always' ELSE ' since' END "
                              "|| CASE WHEN valid_to = 'infinity' THEN '' ELSE ', over' END, '; ' "
                              "ORDER BY created_at, number) "
                              "FROM broker_phones WHERE right(broker_id::text, 1) = '1'";
    QCOMPARE(database.value(phones), QStringLiteral("+13104365998 always"));
    QCOMPARE(database.value("SELECT phone FROM brokers WHERE right(id::text, 1) = '1'"),
             QStringLiteral("(310) 436-5998"));
    database.execute(
        "UPDATE brokers SET phone = '310 436 5998' WHERE right(id::text, 1) = '1'"); // another
                                                                                     // spelling
    QCOMPARE(database.value(phones), QStringLiteral("+13104365998 always"));
    database.execute(
        "UPDATE brokers SET phone = '+13105550102' WHERE right(id::text, 1) = '1'"); // known as
                                                                                     // another
                                                                                     // broker's
    QCOMPARE(database.value(phones),
             QStringLiteral("+13104365998 always, over; +13105550102 since"));
    database.execute("UPDATE brokers SET phone = 'ask the office' WHERE right(id::text, 1) = '1'");
    QCOMPARE(
        database.value(
            "SELECT action || ' ' || (data ->> 'phone') FROM audit_log ORDER BY id DESC LIMIT 1"),
        QStringLiteral("phone_not_understood ask the office"));
}

void TestTracking::numbersWaitForTheirCompany()
{
    TestDatabase &database = *m_database;
    const QByteArray owners = "SELECT string_agg(o.company_name, ',' ORDER BY number) FROM "
                              "signalwire_phone_numbers LEFT JOIN organizations o ON o.id = org_id "
                              "WHERE number = '+14244851548'";
    QVERIFY(database.value(owners).isNull());
    database.execute(
        "INSERT INTO brokers (company_name, contact_name) VALUES ('Not There Yet', 'Now Here')");
    QCOMPARE(database.value(owners), QStringLiteral("Not There Yet"));
    QCOMPARE(database.value("SELECT count(*) FROM organizations"), QStringLiteral("3"));
    QCOMPARE(
        database.value("SELECT number FROM signalwire_phone_numbers WHERE number LIKE '%1545'"),
        QStringLiteral("+14244851545"));
}

void TestTracking::upsertsOfTheCustomerWork()
{
    TestDatabase &database = *m_database;
    database.execute("INSERT INTO signalwire_phone_numbers (number, name, assigned_broker_company) "
                     "VALUES ('+14244851544', 'Main', 'My Reverse Options') "
                     "ON CONFLICT (number) DO UPDATE SET name = excluded.name");
    database.execute("INSERT INTO brokers (id, company_name) VALUES "
                     "('b0000000-0000-4000-8000-000000000002', 'My Reverse Options') "
                     "ON CONFLICT (id) DO UPDATE SET company_name = excluded.company_name");
    QCOMPARE(database.value("SELECT company_name FROM organizations WHERE id = (SELECT org_id FROM "
                            "brokers WHERE right(id::text, 1) = '2')"),
             QStringLiteral("My Reverse Options"));
    QCOMPARE(
        database.value("SELECT name FROM signalwire_phone_numbers WHERE number = '+14244851544'"),
        QStringLiteral("Main"));
}

QTEST_GUILESS_MAIN(TestTracking)
#include "test_tracking.moc"
