// SPDX-License-Identifier: GPL-3.0-or-later
// The migrations on a database with source 002's own tables: workspaces, their numbers, their
// conversations.
#undef QT_USE_QSTRINGBUILDER // statements are put together from bytes here
#include "customerdatabase.h"

#include <QTest>

using namespace rl;

class TestAdoption002 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyRowIsThere();
    void workspacesAreOrganizations();
    void oneNameTwiceStaysTwo();
    void nameBecomesFreeWhenOneIsRenamed();
    void companyOfABrokerIsItsWorkspace();
    void referencesFollow();
    void oneWorkspacePerNumber();
    void contactsBelongToTheirOrganization();
    void printedQueries();
    void customersProgramGoesOn();
    void whoSawOneRowSeesNoOther();
    void viewsAreBuiltAgain();
    void whatDoesNotFitIsNamed();
    void secondRunChangesNothing();

private:
    std::unique_ptr<CustomerDatabase> m_database;
};

void TestAdoption002::initTestCase()
{
    m_database = std::make_unique<CustomerDatabase>(
        QStringList{QStringLiteral("source002/customer_database.sql")});
    const Result<QStringList> done = m_database->adopt();
    QVERIFY2(done.ok(), done ? "" : qPrintable(done.error().text()));
}

void TestAdoption002::everyRowIsThere()
{
    QCOMPARE(m_database->tablesThatLostRows(), QStringList());
}

void TestAdoption002::workspacesAreOrganizations()
{
    QCOMPARE(m_database->value("SELECT string_agg(concat_ws(' ', right(id::text, 1), name, "
                               "subscription_tier, utc_text(created_at)), '; ' ORDER BY id) "
                               "FROM workspaces"),
             QStringLiteral("1 My Reverse Options professional 2025-01-01T08:00:00Z; "
                            "2 Bright Dental enterprise 2025-02-01T08:00:00Z; "
                            "3 bright dental, inc. starter 2025-03-01T08:00:00Z; "
                            "4 Trial starter 2025-04-01T08:00:00Z"));
    QCOMPARE(m_database->value("SELECT count(*) FROM organizations"), QStringLiteral("4"));
    QCOMPARE(m_database->value("SELECT string_agg(slug, ' ' ORDER BY id) FROM workspaces_adopted"),
             QStringLiteral("mro bright bright-2 trial"));
}

// They are two customers, whatever they call themselves.
void TestAdoption002::oneNameTwiceStaysTwo()
{
    QCOMPARE(
        m_database->value("SELECT string_agg(right(id::text, 1) || ' ' || company_key, '; ' "
                          "ORDER BY id) FROM organizations WHERE company_name ILIKE 'bright%'"),
        QStringLiteral("2 bright dental; 3 bright dental #2"));
    m_database->execute("BEGIN");
    QCOMPARE(m_database->value("INSERT INTO brokers (company_name, contact_name) VALUES "
                               "('BRIGHT DENTAL', 'Bea') RETURNING right(org_id::text, 1)"),
             QStringLiteral("2"));
    m_database->execute("ROLLBACK");
}

void TestAdoption002::nameBecomesFreeWhenOneIsRenamed()
{
    const QByteArray keys = "SELECT string_agg(right(id::text, 1) || ' ' || company_key, '; ' "
                            "ORDER BY id) FROM organizations WHERE id::text ~ '[23]$'";
    m_database->execute("BEGIN; UPDATE organizations SET company_name = 'Bright Dental East' "
                        "WHERE company_key = 'bright dental #2'");
    QCOMPARE(m_database->value(keys), QStringLiteral("2 bright dental; 3 bright dental east"));
    m_database->execute("ROLLBACK; BEGIN; UPDATE organizations SET name = 'Shining Dental' WHERE "
                        "company_key = 'bright dental'");
    QCOMPARE(m_database->value(keys), QStringLiteral("2 shining dental; 3 bright dental"));
    m_database->execute("ROLLBACK");
}

void TestAdoption002::companyOfABrokerIsItsWorkspace()
{
    m_database->execute("BEGIN");
    QCOMPARE(m_database->value("INSERT INTO brokers (company_name, contact_name) VALUES "
                               "('My Reverse Options, LLC', 'Walter') RETURNING org_id"),
             QStringLiteral("e2000000-0000-4000-8000-000000000001"));
    m_database->execute("ROLLBACK");
}

void TestAdoption002::referencesFollow()
{
    QCOMPARE(
        m_database->value(
            "SELECT string_agg(conrelid::regclass::text, ' ' ORDER BY conrelid::regclass::text) "
            "FROM pg_constraint WHERE contype = 'f' AND confrelid = 'organizations'::regclass AND "
            "conkey = ARRAY(SELECT attnum FROM pg_attribute WHERE attrelid = conrelid AND attname "
            "= 'workspace_id')"),
        QStringLiteral("contacts conversation_messages conversations customer_invoices "
                       "workspace_phone_numbers"));
    QCOMPARE(m_database->value("SELECT count(*) FROM pg_constraint WHERE contype = 'f' AND "
                               "confrelid = 'workspaces_adopted'::regclass"),
             QStringLiteral("0"));
    const std::unique_ptr<Session> session = m_database->session();
    QVERIFY(!session->runScript("INSERT INTO customer_invoices VALUES (gen_random_uuid(), 1)"));
    // nor may a message go to a workspace that is not there, though an old one does
    QVERIFY(!session->runScript("INSERT INTO conversation_messages (workspace_id, conversation_id, "
                                "direction) VALUES (gen_random_uuid(), "
                                "'c2000000-0000-4000-8000-000000000001', 'inbound')"));
}

void TestAdoption002::oneWorkspacePerNumber()
{
    QCOMPARE(m_database->value("SELECT string_agg(concat_ws(' ', right(workspace_id::text, 1), "
                               "phone_number, status, CASE WHEN is_primary THEN 'primary' END), "
                               "'; ' ORDER BY id) FROM workspace_phone_numbers"),
             QStringLiteral("1 +14055550101 active primary; 2 +14055550102 active primary; "
                            "3 +14055550102 released; 2 +14055550104 active; "
                            "4 pending port failed primary"));
    const std::unique_ptr<Session> session = m_database->session();
    QVERIFY(!session->runScript("INSERT INTO workspace_phone_numbers (workspace_id, phone_number) "
                                "VALUES ('e2000000-0000-4000-8000-000000000004', '+14055550101')"));
}

void TestAdoption002::contactsBelongToTheirOrganization()
{
    QCOMPARE(m_database->value("SELECT string_agg(concat_ws(' ', name, right(org_id::text, 1), "
                               "org_id = workspace_id), '; ' ORDER BY name) FROM contacts"),
             QStringLiteral("Ann 1 t; Bob 3 t"));
}

void TestAdoption002::printedQueries()
{
    QCOMPARE(m_database->value(R"(
   SELECT 
     COUNT(*) as total_pro_enterprise,
     COUNT(wpn.id) as with_numbers,
     (COUNT(wpn.id)::float / COUNT(*) * 100) as success_rate
   FROM workspaces w
   LEFT JOIN workspace_phone_numbers wpn ON w.id = wpn.workspace_id
   WHERE w.subscription_tier IN ('professional', 'enterprise'))"),
             QStringLiteral("3"));
    QCOMPARE(
        m_database->value("SELECT string_agg(name || ' ' || message_count, '; ' ORDER BY name) "
                          "FROM (SELECT w.name, COUNT(*) as message_count FROM "
                          "conversation_messages cm JOIN workspaces w ON cm.workspace_id = "
                          "w.id WHERE cm.direction = 'inbound' GROUP BY w.name) AS counted"),
        QStringLiteral("My Reverse Options 1; bright dental, inc. 1"));
}

void TestAdoption002::customersProgramGoesOn()
{
    m_database->execute("BEGIN; SET LOCAL ROLE customer_app");
    QCOMPARE(m_database->value("SELECT count(*) FROM workspaces"), QStringLiteral("4"));
    QCOMPARE(m_database->value("INSERT INTO workspaces (name) VALUES ('New Clinic') RETURNING "
                               "subscription_tier"),
             QStringLiteral("starter"));
    m_database->execute("ROLLBACK");
}

// Row security of the old table cannot be carried over to organizations: its reader keeps the old
// table, and gets no rights on everybody's.
void TestAdoption002::whoSawOneRowSeesNoOther()
{
    m_database->execute("BEGIN; SET LOCAL ROLE customer_tenant; SET LOCAL customer.slug = 'mro'");
    QCOMPARE(m_database->value("SELECT string_agg(name, '; ') FROM workspaces_adopted"),
             QStringLiteral("My Reverse Options"));
    m_database->execute("ROLLBACK");
    const std::unique_ptr<Session> session = m_database->session();
    QVERIFY(session->runScript("SET ROLE customer_tenant"));
    QVERIFY(!session->runScript("SELECT * FROM workspaces"));
    QVERIFY(!session->runScript("SELECT * FROM organizations"));
    QVERIFY(
        m_database->report("left_alone")
            .contains(
                u"grant customer_tenant on workspaces: Row security chose the rows for this role"));
}

void TestAdoption002::viewsAreBuiltAgain()
{
    QVERIFY(m_database->customersViewsBefore().contains(u"customer_tiers"));
    QCOMPARE(m_database->customersViews(), m_database->customersViewsBefore());
    QCOMPARE(m_database->value("SELECT string_agg(subscription_tier || ' ' || workspaces, ', ' "
                               "ORDER BY subscription_tier) FROM customer_tiers"),
             QStringLiteral("enterprise 1, professional 1, starter 2"));
    QCOMPARE(m_database->value("SELECT count(*) FROM customer_slugs"), QStringLiteral("4"));
}

void TestAdoption002::whatDoesNotFitIsNamed()
{
    const QString left = m_database->report("left_alone");
    for (const char16_t *part :
         {u"company bright dental, inc.: Organizations e2000000-0000-4000-8000-000000000002 and "
          u"e2000000-0000-4000-8000-000000000003 have one name",
          u"number workspace_phone_numbers f2000000-0000-4000-8000-000000000003: +14055550102 is "
          u"the number of workspace e2000000-0000-4000-8000-000000000002",
          u"number workspace_phone_numbers f2000000-0000-4000-8000-000000000004: +14055550104 was "
          u"marked primary",
          u"workspaces e2000000-0000-4000-8000-000000000004: subscription_tier = 'trial_2024' is "
          u"not taken over",
          u"column workspaces.slug: It is kept in workspaces_adopted only",
          u"reference conversation_messages.workspace_id: 1 rows point to nothing",
          u"view customer_slugs: "})
        QVERIFY2(left.contains(QStringView(part)),
                 qPrintable(QStringView(part).toString() + QStringLiteral(" is not in:\n") + left));
}

void TestAdoption002::secondRunChangesNothing()
{
    QCOMPARE(m_database->fileThatChangesSomething(), QString());
}

QTEST_GUILESS_MAIN(TestAdoption002)
#include "test_adoption002.moc"
