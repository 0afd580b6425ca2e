// SPDX-License-Identifier: GPL-3.0-or-later
// The migrations on a database with source 004's own tables: organizations and what belongs to
// them, with the printed policies of Supabase's roles.
#undef QT_USE_QSTRINGBUILDER // statements are put together from bytes here
#include "customerdatabase.h"

#include <QTest>

using namespace rl;

class TestAdoption004 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyRowIsThere();
    void organizationsKeepTheirNames();
    void organizationsAreAddedByEither();
    void appointmentsOfContactsStay();
    void printedColumnsAreEnoughForAnAppointment();
    void policiesAreAsPrinted();
    void rolesSeeWhatTheySaw();
    void functionsStepAside();
    void printedQueries();
    void viewsAreBuiltAgain();
    void whatDoesNotFitIsNamed();
    void secondRunChangesNothing();

private:
    std::unique_ptr<CustomerDatabase> m_database;
};

void TestAdoption004::initTestCase()
{
    m_database = std::make_unique<CustomerDatabase>(
        QStringList{QStringLiteral("source004/customer_database.sql")});
    const Result<QStringList> done = m_database->adopt();
    QVERIFY2(done.ok(), done ? "" : qPrintable(done.error().text()));
}

void TestAdoption004::everyRowIsThere()
{
    QCOMPARE(m_database->tablesThatLostRows(), QStringList());
    QCOMPARE(m_database->value("SELECT string_agg(plan, ' ' ORDER BY id) FROM organizations"),
             QStringLiteral("pro free free free"));
    QCOMPARE(m_database->value("SELECT string_agg(encrypted_config, ' ' ORDER BY encrypted_config) "
                               "FROM org_credentials"),
             QStringLiteral("YW4gb2xkZXIgb25l aXY6dGFnOmRhdGE="));
}

void TestAdoption004::organizationsKeepTheirNames()
{
    QCOMPARE(m_database->value("SELECT string_agg(concat_ws(' | ', company_name, company_key), "
                               "'; ' ORDER BY id) FROM organizations WHERE id::text ~ '[123]$'"),
             QStringLiteral("Skin & Smile Clinic | skin smile clinic; My Reverse Options | my "
                            "reverse options; SKIN & SMILE CLINIC, LLC | skin smile clinic #2"));
    QCOMPARE(m_database->value("SELECT string_agg(name, '; ' ORDER BY id) FROM organizations "
                               "WHERE id::text ~ '[123]$'"),
             QStringLiteral("Skin & Smile Clinic; My Reverse Options; SKIN & SMILE CLINIC, LLC"));
}

void TestAdoption004::organizationsAreAddedByEither()
{
    m_database->execute("BEGIN");
    QCOMPARE(m_database->value("INSERT INTO organizations (name, plan) VALUES ('Third Clinic', "
                               "'pro') RETURNING company_name"),
             QStringLiteral("Third Clinic"));
    // Ringledger does not know the customer's column, and the customer's organization is found
    m_database->execute("INSERT INTO brokers (company_name, contact_name) VALUES ('Second Broker', "
                        "'Ada')");
    QCOMPARE(m_database->value("SELECT o.name FROM organizations o JOIN brokers b ON b.org_id = "
                               "o.id WHERE b.contact_name = 'Ada'"),
             QStringLiteral("Second Broker"));
    QCOMPARE(m_database->value("INSERT INTO brokers (company_name, contact_name) VALUES ('my "
                               "reverse options', 'Walter') RETURNING org_id"),
             QStringLiteral("04000000-0000-4000-8000-000000000002"));
    m_database->execute("ROLLBACK");
}

void TestAdoption004::appointmentsOfContactsStay()
{
    QCOMPARE(m_database->value("SELECT string_agg(concat_ws(' ', right(id::text, 1), "
                               "right(contact_id::text, 1), utc_text(scheduled_at), status), '; ' "
                               "ORDER BY id) FROM appointments"),
             QStringLiteral("1 1 2026-02-01T14:00:00Z confirmed; 2 2 2026-02-02T14:00:00Z "
                            "tentative; 3 2026-02-03T14:00:00Z"));
    // nobody is charged for them
    QCOMPARE(m_database->value("SELECT count(*) FROM v_billing_summary"), QStringLiteral("0"));
}

void TestAdoption004::printedColumnsAreEnoughForAnAppointment()
{
    m_database->execute("BEGIN");
    QCOMPARE(m_database->value("INSERT INTO appointments (org_id, contact_id, scheduled_at) VALUES "
                               "('04000000-0000-4000-8000-000000000001', "
                               "'24000000-0000-4000-8000-000000000001', '2026-03-01T14:00:00Z') "
                               "RETURNING status || ' ' || confirmation_sent"),
             QStringLiteral("pending false"));
    m_database->execute("UPDATE appointments SET confirmation_sent = true WHERE id = "
                        "'34000000-0000-4000-8000-000000000001'");
    m_database->execute("ROLLBACK");
}

void TestAdoption004::policiesAreAsPrinted()
{
    QCOMPARE(m_database->value(
                 "SELECT string_agg(concat_ws(' ', policyname, roles, cmd), '; ' ORDER BY "
                 "policyname) FROM pg_policies WHERE tablename IN ('verified_caller_ids', "
                 "'hybrid_forwarding_configs') AND roles && '{authenticated,service_role}'"),
             QStringLiteral("forwarding_configs_org_policy {authenticated} ALL; "
                            "forwarding_configs_service_role_bypass {service_role} ALL; "
                            "verified_caller_ids_org_policy {authenticated} ALL; "
                            "verified_caller_ids_service_role_bypass {service_role} ALL"));
    const std::unique_ptr<Session> session = m_database->session();
    QVERIFY(!session->runScript("INSERT INTO verified_caller_ids (org_id, phone_number) VALUES "
                                "('04000000-0000-4000-8000-000000000001', '15551234567')"));
}

// As PostgREST asks, which has verified the JWT.
void TestAdoption004::rolesSeeWhatTheySaw()
{
    m_database->execute(
        R"(SET SESSION AUTHORIZATION authenticator;
           BEGIN; SET LOCAL ROLE authenticated;
           SET LOCAL request.jwt.claims = '{"app_metadata": {"org_id": "04000000-0000-4000-8000-000000000001"}}')");
    QCOMPARE(m_database->value("SELECT string_agg(right(id::text, 1), ' ') FROM "
                               "verified_caller_ids"),
             QStringLiteral("1"));
    QCOMPARE(m_database->value("SELECT count(*) FROM messages"), QStringLiteral("1"));
    m_database->execute("SET LOCAL request.jwt.claims = ''");
    QCOMPARE(m_database->value("SELECT count(*) FROM verified_caller_ids"), QStringLiteral("0"));
    m_database->execute("ROLLBACK; BEGIN; SET LOCAL ROLE service_role");
    QCOMPARE(m_database->value("SELECT count(*) FROM verified_caller_ids"), QStringLiteral("2"));
    QCOMPARE(m_database->value("SELECT count(*) FROM organizations"), QStringLiteral("4"));
    m_database->execute("ROLLBACK; RESET SESSION AUTHORIZATION");
}

void TestAdoption004::functionsStepAside()
{
    QCOMPARE(m_database->value("SELECT get_service_price_by_keyword_adopted("
                               "'04000000-0000-4000-8000-000000000001', 'botox')"),
             QStringLiteral("450.00"));
    QCOMPARE(m_database->value("SELECT get_service_price_by_keyword("
                               "'04000000-0000-4000-8000-000000000001', 'botox')"),
             QStringLiteral("450.00"));
    m_database->execute("BEGIN");
    QCOMPARE(m_database->value("SELECT update_recording_status("
                               "'44000000-0000-4000-8000-000000000002', 'processing') ->> "
                               "'recording_status'"),
             QStringLiteral("processing"));
    m_database->execute("ROLLBACK");
}

void TestAdoption004::printedQueries()
{
    QCOMPARE(m_database
                 ->rows("SELECT o.name, ot.tool_name, ot.vapi_tool_id, ot.definition_hash\n"
                        "FROM org_tools ot\nJOIN organizations o ON ot.org_id = o.id;")
                 .size(),
             1);
    QCOMPARE(m_database->value("SELECT o.name, COUNT(*) as tool_count\nFROM org_tools ot\n"
                               "JOIN organizations o ON ot.org_id = o.id\nGROUP BY o.id, o.name;"),
             QStringLiteral("Skin & Smile Clinic"));
    QCOMPARE(m_database->value("SELECT COUNT(*) as verified_count, status\n"
                               "FROM verified_caller_ids\nWHERE status = 'verified'\n"
                               "GROUP BY status;"),
             QStringLiteral("1"));
}

void TestAdoption004::viewsAreBuiltAgain()
{
    QVERIFY(m_database->customersViewsBefore().contains(u"customer_reminders"));
    QCOMPARE(m_database->customersViews(), m_database->customersViewsBefore());
    QCOMPARE(m_database->value("SELECT string_agg(name, '; ' ORDER BY name) FROM "
                               "customer_reminders"),
             QStringLiteral("Jane Doe; John Doe"));
}

void TestAdoption004::whatDoesNotFitIsNamed()
{
    const QString left = m_database->report("left_alone");
    for (const char16_t *part :
         {u"company SKIN & SMILE CLINIC, LLC: Organizations 04000000-0000-4000-8000-000000000001 "
          u"and 04000000-0000-4000-8000-000000000003 have one name",
          u"company Organization 04000000-0000-4000-8000-000000000004: This organization has no "
          u"name",
          u"reference calls.contact_id: 1 rows point to nothing in contacts"})
        QVERIFY2(left.contains(QStringView(part)),
                 qPrintable(QStringView(part).toString() + QStringLiteral(" is not in:\n") + left));
    QVERIFY(m_database->report("adopted").contains(u"column organizations.plan: It may be empty"));
}

void TestAdoption004::secondRunChangesNothing()
{
    QCOMPARE(m_database->fileThatChangesSomething(), QString());
}

QTEST_GUILESS_MAIN(TestAdoption004)
#include "test_adoption004.moc"
