// SPDX-License-Identifier: GPL-3.0-or-later
// The migrations on a database in which the tables, views, functions and rows of source 000 already
// are (source000/customer_database.sql): nothing is lost, and a second run changes nothing.
#undef QT_USE_QSTRINGBUILDER // statements are put together from bytes here
#include "customerdatabase.h"
#include "migrator.h"

#include <QRegularExpression>
#include <QTest>

using namespace rl;

class TestAdoption : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyRowIsThere();
    void timestampsMeantUtc();
    void callsStartBeforeTheyWereWritten();
    void viewsAreBuiltAgain();
    void viewsShowTheSame();
    void readersOfAViewNeedNoMoreThanBefore();
    void customersFunctionsStepAside();
    void printedCallReachesOurFunction();
    void customersBridgeGoesOn();
    void historyIsMadeOfWhatIsKnown();
    void pastAppointmentsStayVerified();
    void sidWrittenTwiceCountsOnce();
    void whatDoesNotFitIsNamed();
    void indexOnADayIsKept();
    void triggersAndPoliciesAreKept();
    void secondRunChangesNothing();
    void failureLeavesTheDatabaseAsItWas();
    void foreignTablesAreRefused_data();
    void foreignTablesAreRefused();
    void everyNameOfOursIsLookedFor();
    void manyAppointmentsOnOneNumberAreCovered();
    void fewestColumnsAreEnough();

private:
    std::unique_ptr<CustomerDatabase> m_database;
    QHash<QByteArray, QString> m_before;
};

void TestAdoption::initTestCase()
{
    m_database = std::make_unique<CustomerDatabase>(
        QStringList{QStringLiteral("source000/customer_database.sql")});
    m_before["extra columns"] =
        m_database->value("SELECT (SELECT string_agg(equity_estimate::text, ',' ORDER BY id) FROM "
                          "leads) || (SELECT string_agg(crm_code, ',' ORDER BY id) FROM brokers)");
    m_before["months"] = m_database->value(
        "SELECT string_agg(month || ' ' || calls, ',' ORDER BY month) FROM customer_months");
    const Result<QStringList> done = m_database->adopt();
    QVERIFY2(done.ok(), done ? "" : qPrintable(done.error().text()));
}

void TestAdoption::everyRowIsThere()
{
    QCOMPARE(m_database->tablesThatLostRows(), QStringList());
    QCOMPARE(m_database->value("SELECT count(*) FROM billing_call_ledger"), QStringLiteral("11"));
    QCOMPARE(
        m_database->value("SELECT (SELECT string_agg(equity_estimate::text, ',' ORDER BY id) FROM "
                          "leads) || (SELECT string_agg(crm_code, ',' ORDER BY id) FROM brokers)"),
        m_before["extra columns"]);
}

void TestAdoption::timestampsMeantUtc()
{
    QCOMPARE(m_database->value("SELECT string_agg(table_name || '.' || column_name, ', ') FROM "
                               "information_schema.columns WHERE table_schema = 'public' AND "
                               "data_type = 'timestamp without time zone'"),
             QString());
    QCOMPARE(m_database->value("SELECT utc_text(created_at) FROM leads LIMIT 1"),
             QStringLiteral("2025-09-01T00:00:00Z"));
    QCOMPARE(m_database->value("SELECT utc_text(appointment_scheduled_at) FROM "
                               "signalwire_phone_numbers WHERE number = '+14244851544'"),
             QStringLiteral("2099-01-07T17:00:00Z"));
    QCOMPARE(
        m_database->value(
            "SELECT utc_text(appointment_datetime) FROM billing_call_logs WHERE call_sid = 'CA01'"),
        QStringLiteral("2025-10-22T10:00:00Z"));
}

void TestAdoption::callsStartBeforeTheyWereWritten()
{
    QCOMPARE(m_database->value("SELECT concat_ws(' ', utc_text(created_at), utc_text(recorded_at), "
                               "start_derived) FROM billing_call_logs WHERE call_sid = 'CA01'"),
             QStringLiteral("2025-10-22T10:05:00Z 2025-10-22T10:20:00Z t"));
    QCOMPARE(m_database->value("SELECT tracking_number || ' ' || caller_number FROM "
                               "billing_call_logs WHERE call_sid = 'CA02'"),
             QStringLiteral("+14244851544 +16505300051"));
}

void TestAdoption::viewsAreBuiltAgain()
{
    QVERIFY(m_database->customersViewsBefore().contains(u"customer_days"));
    QCOMPARE(m_database->customersViews(), m_database->customersViewsBefore());
    QCOMPARE(m_database->value("SELECT count(*) FROM v_billing_summary_adopted"),
             QStringLiteral("2"));
    QCOMPARE(
        m_database->value("SELECT string_agg(company, ',' ORDER BY company) FROM customer_top"),
        QStringLiteral("My Reverse Options,Second Broker LLC"));
    QCOMPARE(m_database->value("SELECT number FROM customer_holders"),
             QStringLiteral("+14244851544"));
}

// The same rows, less those that another one replaces, at the calls' start.
void TestAdoption::viewsShowTheSame()
{
    QCOMPARE(m_database->value("SELECT count(*) || ' ' || sum(seconds) FROM customer_days"),
             QStringLiteral("4 2260"));
    QCOMPARE(m_database->value("SELECT count(*) FROM customer_pool"), QStringLiteral("7"));
    m_database->execute("REFRESH MATERIALIZED VIEW customer_months");
    QVERIFY(m_before["months"].contains(u"2025-10-01"));
    QCOMPARE(m_database->value("SELECT count(*) FROM customer_months"), QStringLiteral("4"));
}

// customer_reports may read a view over the calls and never had the right to the table.
void TestAdoption::readersOfAViewNeedNoMoreThanBefore()
{
    m_database->execute("SET ROLE customer_reports");
    QCOMPARE(m_database->value("SELECT count(*) FROM customer_calls"), QStringLiteral("7"));
    const std::unique_ptr<Session> session = m_database->session();
    for (const char *table :
         {"billing_call_logs", "billing_call_ledger", "billing_call_logs_for_views", "leads"}) {
        QVERIFY(session->runScript("SET ROLE customer_reports"));
        QVERIFY2(!session->runScript(QByteArray("SELECT * FROM ") + table), table);
    }
    m_database->execute("RESET ROLE");
}

void TestAdoption::customersFunctionsStepAside()
{
    QCOMPARE(m_database->value(
                 "SELECT assign_tracking_number_adopted(NULL, NULL, NULL, NULL) ->> 'made_by'"),
             QStringLiteral("customer"));
    QCOMPARE(m_database->value("SELECT release_expired_tracking_numbers_adopted()"),
             QStringLiteral("0"));
    // PostgREST calls by the names that the customer's function had
    QCOMPARE(m_database->value(
                 "SELECT assign_tracking_number(p_lead_id => 'x', p_broker_id => 'y', p_number => "
                 "'+14244851544', p_appointment => '2099-01-01') ->> 'success'"),
             QStringLiteral("false"));
    QCOMPARE(
        m_database->value(
            "SELECT get_tracking_number_assignment(p_number => '+14244851544') ->> 'assigned'"),
        QStringLiteral("true"));
}

void TestAdoption::printedCallReachesOurFunction()
{
    m_database->execute("BEGIN");
    QCOMPARE(
        m_database->value(
            "SELECT assign_tracking_number('a0000000-0000-4000-8000-000000000005', "
            "'b0000000-0000-4000-8000-000000000002', '+14244851545', '2025-10-22T10:00:00Z')"),
        QStringLiteral(
            R"({"number": "+14244851545", "success": true, "release_at": "2025-10-23T00:00:00Z"})"));
    QCOMPARE(
        m_database->value("SELECT get_tracking_number_assignment('+14244851544') ->> 'lead_phone'"),
        QStringLiteral("+16505550102"));
    m_database->execute("ROLLBACK");
}

void TestAdoption::customersBridgeGoesOn()
{
    m_database->execute("BEGIN; SET ROLE customer_bridge");
    QCOMPARE(m_database->value("SELECT count(*) FROM billing_call_logs"), QStringLiteral("8"));
    QCOMPARE(m_database->value("SELECT count(*) FROM leads"), QStringLiteral("5"));
    QCOMPARE(
        m_database->value("SELECT assign_tracking_number('a0000000-0000-4000-8000-000000000005', "
                          "'b0000000-0000-4000-8000-000000000002', '+14244851545', "
                          "'2099-10-22T10:00:00Z') ->> 'success'"),
        QStringLiteral("true"));
    m_database->execute(
        "UPDATE signalwire_phone_numbers SET last_used_at = now() WHERE number = '+14244851544'");
    m_database->execute(
        "INSERT INTO billing_call_logs (lead_id, broker_id, tracking_number, caller_number, "
        "direction, duration_seconds, call_sid, call_status) VALUES "
        "('a0000000-0000-4000-8000-000000000002', 'b0000000-0000-4000-8000-000000000001', "
        "'+14244851544', '+13104365998', 'broker_to_lead', 60, 'CA99', 'completed')");
    QCOMPARE(m_database->value("SELECT count(*) FROM billing_call_logs"), QStringLiteral("9"));
    m_database->execute("ROLLBACK");
}

void TestAdoption::historyIsMadeOfWhatIsKnown()
{
    // 1544, lead 1: assigned when the bridge noted it. 1544, lead 2: held now. 1548, lead 3: held
    // now without a broker, so for the first of its company.
    QCOMPARE(
        m_database->value(
            "SELECT string_agg(concat_ws(' ', right(number, 4), 'lead', right(lead_id::text, 1), "
            "'broker', right(broker_id::text, 1), CASE WHEN number <> '+14244851548' THEN "
            "utc_text(assigned_at) END, utc_text(released_at), release_reason), '; ' "
            "ORDER BY number, assigned_at) FROM tracking_assignments"),
        QStringLiteral("1544 lead 1 broker 1 2025-10-20T18:00:00Z 2025-10-23T00:00:00Z "
                       "adopted_from_calls; 1544 lead 2 broker 1 2026-01-05T12:00:00Z; "
                       "1546 lead 3 broker 2 2025-11-03T15:01:00Z 2025-11-04T00:00:00Z "
                       "adopted_from_calls; 1548 lead 3 broker 1"));
    QCOMPARE(m_database->value("SELECT count(*) FROM appointments"), QStringLiteral("5"));
}

void TestAdoption::pastAppointmentsStayVerified()
{
    QCOMPARE(
        m_database->value("SELECT string_agg(concat_ws(' ', company_name, month, billable_calls, "
                          "verified_appointments, amount), '; ' ORDER BY month, company_name) "
                          "FROM v_billing_summary WHERE verified_appointments > 0"),
        QStringLiteral(
            "My Reverse Options 2025-10-01 3 1 50.00; Second Broker LLC 2025-11-01 1 1 50.00"));
}

void TestAdoption::sidWrittenTwiceCountsOnce()
{
    QCOMPARE(
        m_database->value("SELECT string_agg(call_sid || ' ' || duration_seconds, ', ' ORDER BY "
                          "call_sid) FROM billing_call_logs WHERE call_sid IN ('CA03', 'CA04')"),
        QStringLiteral("CA03 420, CA04 310"));
    QCOMPARE(m_database->value(
                 "SELECT count(*) FROM billing_call_ledger WHERE call_sid IN ('CA03', 'CA04')"),
             QStringLiteral("5"));
    // the ringing was only news of the same call; another talk time is for a person to decide
    QCOMPARE(m_database->value("SELECT string_agg(concat_ws(' ', call_sid, reason, "
                               "duration_seconds), ', ') FROM unmatched_calls"),
             QStringLiteral("CA04 conflict 12"));
}

void TestAdoption::whatDoesNotFitIsNamed()
{
    const QString left = m_database->report("left_alone");
    for (const char16_t *part :
         {u"number 4244851546: The pool has +14244851546 more than once",
          u"company Nobody Knows Inc: No broker has this company name", u"+14244851547",
          u"broker b0000000-0000-4000-8000-000000000004: This broker has no company name",
          u"The phone 'ask the office' cannot be read", u"The phone 'none' cannot be read",
          u"assignment +14244851549: The number is held, but without", u"It has no time",
          u"Its duration is -5 s", u"Calls of lead a0000000-0000-4000-8000-000000000005"})
        QVERIFY2(left.contains(QStringView(part)),
                 qPrintable(QStringView(part).toString() + QStringLiteral(" is not in:\n") + left));
    QCOMPARE(m_database->value("SELECT string_agg(number, ' ' ORDER BY number) FROM "
                               "signalwire_phone_numbers WHERE org_id IS NULL"),
             QStringLiteral("+14244851547 +14244851549"));
    QCOMPARE(m_database->value(
                 "SELECT count(*) FROM signalwire_phone_numbers WHERE number = '4244851546'"),
             QStringLiteral("1"));
    QCOMPARE(m_database->value("SELECT count(*) FROM organizations"), QStringLiteral("2"));
}

void TestAdoption::indexOnADayIsKept()
{
    QVERIFY(m_database->value("SELECT pg_get_indexdef('customer_calls_by_day'::regclass)")
                .contains(u"AT TIME ZONE 'UTC'"));
}

void TestAdoption::triggersAndPoliciesAreKept()
{
    QCOMPARE(m_database->value("SELECT string_agg(tgrelid::regclass || ' ' || tgname, ', ' ORDER "
                               "BY tgname) FROM pg_trigger WHERE tgname LIKE 'customer%'"),
             QStringLiteral("billing_call_ledger customer_note_call, signalwire_phone_numbers "
                            "customer_note_release"));
    QCOMPARE(m_database->value("SELECT concat_ws(' ', tablename, cmd, roles) FROM pg_policies "
                               "WHERE policyname = 'customer_recent'"),
             QStringLiteral("interactions SELECT {public}"));
}

void TestAdoption::secondRunChangesNothing()
{
    QVERIFY(m_database->everything().contains(u"billing_call_ledger"));
    QCOMPARE(m_database->fileThatChangesSomething(), QString());
}

// A view of the customer's that cannot be built again: nothing is lost, and the message names it.
void TestAdoption::failureLeavesTheDatabaseAsItWas()
{
    CustomerDatabase database({QStringLiteral("source000/customer_database.sql")});
    database.execute(
        "CREATE FUNCTION customer_day(TIMESTAMP) RETURNS text LANGUAGE sql AS 'SELECT $1::text';"
        "CREATE VIEW customer_stubborn AS SELECT customer_day(created_at) FROM billing_call_logs");
    const QString before = database.everything();
    const Result<QStringList> done = database.adopt();
    QVERIFY(!done);
    QVERIFY2(done.error().text().contains(u"The view customer_stubborn cannot be built again"),
             qPrintable(done.error().text()));
    QCOMPARE(database.everything(), before);
    QCOMPARE(database.value("SELECT assign_tracking_number(NULL, NULL, NULL, NULL) ->> 'made_by'"),
             QStringLiteral("customer"));
}

void TestAdoption::foreignTablesAreRefused_data()
{
    QTest::addColumn<QByteArray>("made");
    QTest::addColumn<QString>("says");
    QTest::newRow("other key") << QByteArray("CREATE TABLE appointments (id serial PRIMARY KEY)")
                               << QStringLiteral("a table appointments already");
    QTest::newRow("name of ours") << QByteArray("CREATE TABLE members (id uuid PRIMARY KEY)")
                                  << QStringLiteral("a table members already");
    QTest::newRow("view") << QByteArray("CREATE VIEW contacts AS SELECT 1 AS id")
                          << QStringLiteral("a view contacts already");
}

void TestAdoption::foreignTablesAreRefused()
{
    QFETCH(QByteArray, made);
    QFETCH(QString, says);
    CustomerDatabase database({QStringLiteral("source000/customer_database.sql")});
    database.execute(made);
    const QString before = database.everything();
    const Result<QStringList> done = database.adopt();
    QVERIFY(!done);
    QVERIFY2(done.error().text().contains(says), qPrintable(done.error().text()));
    QCOMPARE(database.everything(), before);
}

// A customer's table with one of our names is refused before anything else happens; so the
// adoption has to know all of them.
void TestAdoption::everyNameOfOursIsLookedFor()
{
    TestDatabase database;
    const std::vector<Migration> steps = Migrator().migrations();
    QString adoption = QString::fromUtf8(steps.front().sql);
    adoption = adoption.left(adoption.indexOf(u"BEGIN"));
    QVERIFY(adoption.contains(u"own CONSTANT text[]"));
    for (const SqlRow row :
         database.rows("SELECT relname FROM pg_class WHERE relkind IN ('r', 'v', 'm') AND "
                       "relnamespace = 'public'::regnamespace AND relname NOT IN "
                       "('schema_migrations', 'migration_report', 'v_billing_summary')")) {
        const QRegularExpression name(QStringLiteral("[{,\\s]%1[,}]").arg(row.text("relname")));
        QVERIFY2(adoption.contains(name), qPrintable(row.text("relname")));
    }
}

// One lead and broker who meet every day, each appointment with its call.
void TestAdoption::manyAppointmentsOnOneNumberAreCovered()
{
    CustomerDatabase database({QStringLiteral("source000/customer_database.sql")});
    database.execute(R"(
        INSERT INTO signalwire_phone_numbers (number, assigned_broker_company) VALUES ('+14244851599', 'My Reverse Options');
        INSERT INTO billing_call_logs (lead_id, broker_id, tracking_number, caller_number, direction, duration_seconds, call_sid, call_status,
                                       appointment_datetime, created_at)
        SELECT 'a0000000-0000-4000-8000-000000000002', 'b0000000-0000-4000-8000-000000000001', '+14244851599', '+13104365998', 'broker_to_lead', 400,
               'CADAILY' || i, 'completed', timestamp '2019-01-01 10:00' + i * interval '1 day', timestamp '2019-01-01 10:10' + i * interval '1 day'
        FROM generate_series(1, 400) AS i)");
    const Result<QStringList> done = database.adopt();
    QVERIFY2(done.ok(), done ? "" : qPrintable(done.error().text()));
    QCOMPARE(database.value("SELECT count(*) FILTER (WHERE assignment_id IS NULL) || ' of ' || "
                            "count(*) FROM billing_call_ledger WHERE call_sid LIKE 'CADAILY%'"),
             QStringLiteral("0 of 400"));
    QCOMPARE(database.value("SELECT count(*) FROM appointment_verification WHERE verified AND "
                            "scheduled_at < '2023-01-01'"),
             QStringLiteral("400"));
}

// Only what the printed queries name; the statuses as short as printed.
void TestAdoption::fewestColumnsAreEnough()
{
    TestDatabase database(TestDatabase::Schema::Empty);
    database.execute(R"(
        CREATE TABLE leads (id UUID PRIMARY KEY, first_name TEXT, last_name TEXT);
        CREATE TABLE brokers (id UUID PRIMARY KEY, company_name TEXT, contact_name TEXT);
        CREATE TABLE interactions (id UUID DEFAULT gen_random_uuid(), lead_id UUID, type TEXT, created_at TIMESTAMP DEFAULT NOW());
        CREATE TABLE signalwire_phone_numbers (id UUID PRIMARY KEY DEFAULT gen_random_uuid(), number VARCHAR(20) NOT NULL UNIQUE, name VARCHAR(100),
          assigned_broker_company VARCHAR(200) NOT NULL, currently_assigned_to UUID REFERENCES leads(id), assigned_broker_id UUID REFERENCES brokers(id),
          assigned_at TIMESTAMP, release_at TIMESTAMP, assignment_status VARCHAR(20) DEFAULT 'available', appointment_scheduled_at TIMESTAMP,
          status VARCHAR(20) DEFAULT 'active', total_calls INTEGER DEFAULT 0, last_used_at TIMESTAMP, created_at TIMESTAMP DEFAULT NOW(), updated_at TIMESTAMP DEFAULT NOW());
        INSERT INTO leads VALUES ('a0000000-0000-4000-8000-000000000001', 'Testy', 'McTesterson');
        INSERT INTO brokers VALUES ('b0000000-0000-4000-8000-000000000001', 'My Reverse Options', 'Walter Richards');
        INSERT INTO signalwire_phone_numbers (number, assigned_broker_company) VALUES ('+14244851544', 'My Reverse Options'))");
    const std::unique_ptr<Session> session = database.session();
    const Result<QStringList> done = Migrator().migrate(*session);
    QVERIFY2(done.ok(), done ? "" : qPrintable(done.error().text()));
    QCOMPARE(database.value("SELECT assign_tracking_number('a0000000-0000-4000-8000-000000000001', "
                            "'b0000000-0000-4000-8000-000000000001', '+14244851544', "
                            "'2025-10-22T10:00:00Z') ->> 'release_at'"),
             QStringLiteral("2025-10-23T00:00:00Z"));
    QCOMPARE(
        database.value("SELECT count(*) FROM interactions WHERE type = 'tracking_number_assigned'"),
        QStringLiteral("1"));
}

QTEST_GUILESS_MAIN(TestAdoption)
#include "test_adoption.moc"
