// SPDX-License-Identifier: GPL-3.0-or-later
// Source 002: workspaces are organizations, have numbers of their own, and get the messages that
// are sent to them.
#undef QT_USE_QSTRINGBUILDER // statements are put together from bytes here
#include "migrator.h"
#include "testdatabase.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <barrier>
#include <thread>

using namespace rl;

namespace {

const QByteArray workspaces = R"(
INSERT INTO workspaces (id, name, subscription_tier) VALUES ('c0000000-0000-4000-8000-000000000001', 'Pro Clinic', 'professional'),
  ('c0000000-0000-4000-8000-000000000002', 'Big Clinic', 'enterprise');
INSERT INTO workspaces (id, name) VALUES ('c0000000-0000-4000-8000-000000000003', 'Small Clinic');
INSERT INTO workspace_phone_numbers (workspace_id, phone_number) VALUES ('c0000000-0000-4000-8000-000000000001', '(405) 555-0134'),
  ('c0000000-0000-4000-8000-000000000002', '+14055550135');
)";

const QByteArray pro = "'c0000000-0000-4000-8000-000000000001'";

} // namespace

class TestWorkspaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_database = std::make_unique<TestDatabase>();
        m_database->execute(workspaces);
    }
    void init() { m_database->execute("BEGIN"); }
    void cleanup() { m_database->execute("ROLLBACK"); }

    void workspaceIsAnOrganization();
    void nameAndCompanyNameAreOne();
    void twoNamesAreRefused_data();
    void twoNamesAreRefused();
    void tableHasSixteenColumnsAndFourIndexes();
    void oneNumberIsPrimary();
    void releasedNumberMayBeBoughtAgain();
    void liveNumberHasOneWorkspace();
    void inboundMessageReachesTheWorkspace();
    void secondMessageGoesOnInTheConversation();
    void messageDeliveredTwiceCountsOnce();
    void contactIsLinkedEitherWayRound();
    void whatCannotBeRoutedSaysWhy_data();
    void whatCannotBeRoutedSaysWhy();
    void onlyACallerBecomesAContact();
    void manyMessagesAtOnceMakeOneConversation();
    void customersOwnTablesAreAdopted();

private:
    QJsonObject ask(const QByteArray &call)
    {
        return QJsonDocument::fromJson(m_database->value("SELECT " + call).toUtf8()).object();
    }
    QString failureOf(const QByteArray &sql)
    {
        const std::unique_ptr<Session> session = m_database->session();
        return session->runScript(sql) ? QString()
                                       : QString::fromLatin1(session->lastFailure().sqlState);
    }
    std::unique_ptr<TestDatabase> m_database;
};

void TestWorkspaces::workspaceIsAnOrganization()
{
    QCOMPARE(m_database->value("SELECT concat_ws(' ', company_name, name, subscription_tier) FROM "
                               "organizations WHERE id = "
                               + pro),
             QStringLiteral("Pro Clinic Pro Clinic professional"));
    m_database->execute("UPDATE workspaces SET name = 'Pro Clinic West' WHERE id = " + pro);
    QCOMPARE(m_database->value("SELECT company_name FROM organizations WHERE id = " + pro),
             QStringLiteral("Pro Clinic West"));
    m_database->execute("INSERT INTO brokers (company_name) VALUES ('Northern Broker')");
    QCOMPARE(m_database->value(
                 "SELECT concat_ws(' ', name, subscription_tier) FROM workspaces WHERE name "
                 "LIKE 'Northern%'"),
             QStringLiteral("Northern Broker starter"));
    QCOMPARE(m_database->value("INSERT INTO workspaces (name) VALUES ('New One') RETURNING "
                               "subscription_tier || (created_at = updated_at)"),
             QStringLiteral("startertrue"));
    m_database->execute("DELETE FROM workspaces WHERE name = 'New One'");
    QCOMPARE(m_database->value("SELECT count(*) FROM organizations WHERE name = 'New One'"),
             QStringLiteral("0"));
}

void TestWorkspaces::nameAndCompanyNameAreOne()
{
    const QByteArray both =
        "SELECT concat_ws('/', name, company_name, company_key) FROM organizations WHERE id = "
        + pro;
    m_database->execute("UPDATE organizations SET company_name = 'A Inc' WHERE id = " + pro);
    QCOMPARE(m_database->value(both), QStringLiteral("A Inc/A Inc/a"));
    m_database->execute("UPDATE organizations SET name = 'B LLC' WHERE id = " + pro);
    QCOMPARE(m_database->value(both), QStringLiteral("B LLC/B LLC/b"));
    m_database->execute("UPDATE organizations SET name = 'C', company_name = 'C' WHERE id = "
                        + pro);
    QCOMPARE(m_database->value(both), QStringLiteral("C/C/c"));
    m_database->execute("INSERT INTO organizations (name, company_name) VALUES ('D', 'D')");
}

void TestWorkspaces::twoNamesAreRefused_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("state");
    QTest::newRow("update") << QByteArray("UPDATE organizations SET name = 'A', company_name = 'B'")
                            << "RL003";
    QTest::newRow("insert") << QByteArray(
        "INSERT INTO organizations (name, company_name) VALUES ('A', 'B')")
                            << "RL003";
    QTest::newRow("none") << QByteArray("INSERT INTO organizations (time_zone) VALUES ('UTC')")
                          << "23502";
    QTest::newRow("known company")
        << QByteArray("INSERT INTO workspaces (name) VALUES ('PRO CLINIC, Inc.')") << "23505";
    QTest::newRow("tier") << QByteArray("UPDATE workspaces SET subscription_tier = 'gold'")
                          << "23514";
}

void TestWorkspaces::twoNamesAreRefused()
{
    QFETCH(QByteArray, sql);
    QFETCH(QString, state);
    QCOMPARE(failureOf(sql), state);
}

void TestWorkspaces::tableHasSixteenColumnsAndFourIndexes()
{
    QCOMPARE(
        m_database->value(
            "SELECT string_agg(column_name, ' ' ORDER BY ordinal_position) FROM "
            "information_schema.columns WHERE table_name = 'workspace_phone_numbers'"),
        QStringLiteral("id workspace_id phone_number signalwire_sid friendly_name capabilities "
                       "sms_webhook_url voice_webhook_url status_callback_url status is_primary "
                       "label monthly_cost_cents provisioned_at released_at created_at"));
    QCOMPARE(m_database->value(
                 "SELECT count(*) FROM pg_indexes WHERE tablename = 'workspace_phone_numbers'"),
             QStringLiteral("4"));
    QCOMPARE(
        m_database->value("SELECT confrelid::regclass FROM pg_constraint WHERE contype = 'f' AND "
                          "conrelid = 'workspace_phone_numbers'::regclass"),
        QStringLiteral("organizations"));
}

void TestWorkspaces::oneNumberIsPrimary()
{
    m_database->execute(
        "INSERT INTO workspace_phone_numbers (workspace_id, phone_number, label) VALUES (" + pro
        + ", '+14055550136', 'Sales')");
    QCOMPARE(m_database->value(
                 "SELECT string_agg(phone_number || is_primary, ' ' ORDER BY phone_number) "
                 "FROM workspace_phone_numbers WHERE workspace_id = "
                 + pro),
             QStringLiteral("+14055550134true +14055550136false")); // the first, written as E.164
    QCOMPARE(
        failureOf(
            "INSERT INTO workspace_phone_numbers (workspace_id, phone_number, is_primary) VALUES ("
            + pro + ", '+14055550137', true)"),
        QStringLiteral("23505"));
}

void TestWorkspaces::releasedNumberMayBeBoughtAgain()
{
    m_database->execute(
        "UPDATE workspace_phone_numbers SET status = 'released' WHERE workspace_id = " + pro);
    QCOMPARE(m_database->value("SELECT concat_ws(' ', is_primary, released_at = now()) FROM "
                               "workspace_phone_numbers WHERE workspace_id = "
                               + pro),
             QStringLiteral("f t"));
    QCOMPARE(ask("record_inbound_message('+14055550134', '+14155550134', 'Hi')")[u"code"].toInt(),
             404);
    m_database->execute("INSERT INTO workspace_phone_numbers (workspace_id, phone_number) VALUES "
                        "('c0000000-0000-4000-8000-000000000003', '+14055550134')");
    QCOMPARE(ask("record_inbound_message('+14055550134', '+14155550134', 'Hi')")[u"workspace_id"]
                 .toString()
                 .right(1),
             QStringLiteral("3"));
}

void TestWorkspaces::liveNumberHasOneWorkspace()
{
    QCOMPARE(failureOf("INSERT INTO workspace_phone_numbers (workspace_id, phone_number) VALUES "
                       "('c0000000-0000-4000-8000-000000000003', '405-555-0134')"),
             QStringLiteral("23505"));
    QCOMPARE(failureOf("INSERT INTO workspace_phone_numbers (workspace_id, phone_number) VALUES "
                       "('c0000000-0000-4000-8000-000000000003', '555-0134')"),
             QStringLiteral("23514"));
}

// The fields of the document's own curl call: To, From, Body, MessageSid.
void TestWorkspaces::inboundMessageReachesTheWorkspace()
{
    const QJsonObject answer =
        ask("record_inbound_message('+14055550134', '+14155550134', 'Test', 'sms', 'SM123')");
    QCOMPARE(answer[u"success"].toBool(), true);
    QCOMPARE('\'' + answer[u"workspace_id"].toString().toLatin1() + '\'', pro);
    QCOMPARE(
        m_database->value("SELECT concat_ws(' ', direction, channel, from_number, to_number, body, "
                          "status) FROM conversation_messages WHERE message_sid = 'SM123'"),
        QStringLiteral("inbound sms +14155550134 +14055550134 Test received"));
    QCOMPARE(m_database->value(
                 "SELECT concat_ws(' ', contact_phone, phone_number, status, unread_count, "
                 "last_message_at = now()) FROM conversations WHERE id = '"
                 + answer[u"conversation_id"].toString().toLatin1() + '\''),
             QStringLiteral("+14155550134 +14055550134 open 1 t"));
}

void TestWorkspaces::secondMessageGoesOnInTheConversation()
{
    const QJsonObject first = ask("record_inbound_message('+14055550134', '+14155550134', 'One')");
    m_database->execute("UPDATE conversations SET status = 'closed', unread_count = 0");
    const QJsonObject second = ask("record_inbound_message('+14055550134', '4155550134', 'Two')");
    QCOMPARE(second[u"conversation_id"], first[u"conversation_id"]);
    QCOMPARE(m_database->value("SELECT concat_ws(' ', status, unread_count) FROM conversations"),
             QStringLiteral("open 1"));
    const QJsonObject whatsApp =
        ask("record_inbound_message('whatsapp:+14055550134', 'whatsapp:+14155550134', 'Three')");
    QVERIFY(whatsApp[u"success"].toBool());
    QVERIFY(whatsApp[u"conversation_id"] != first[u"conversation_id"]);
    QCOMPARE(
        m_database->value("SELECT string_agg(channel, ' ' ORDER BY channel) FROM conversations"),
        QStringLiteral("sms whatsapp"));
    const QJsonObject elsewhere =
        ask("record_inbound_message('+14055550135', '+14155550134', 'Four')");
    QCOMPARE(elsewhere[u"workspace_id"].toString().right(1), QStringLiteral("2"));
}

void TestWorkspaces::messageDeliveredTwiceCountsOnce()
{
    const QByteArray call =
        "record_inbound_message('+14055550134', '+14155550134', 'Test', NULL, 'SM123')";
    const QJsonObject first = ask(call);
    const QJsonObject again = ask(call);
    QCOMPARE(first[u"duplicate"].toBool(true), false);
    QCOMPARE(again[u"duplicate"].toBool(), true);
    QCOMPARE(again[u"message_id"], first[u"message_id"]);
    QCOMPARE(m_database->value("SELECT unread_count FROM conversations"), QStringLiteral("1"));
}

void TestWorkspaces::contactIsLinkedEitherWayRound()
{
    const QByteArray john = m_database
                                ->value("INSERT INTO contacts (org_id, name, phone) VALUES (" + pro
                                        + ", 'John Doe', '(415) 555-0134') RETURNING id")
                                .toLatin1();
    QCOMPARE(ask("record_inbound_message('+14055550134', '+14155550134', 'Hi')")[u"contact_id"]
                 .toString()
                 .toLatin1(),
             john);
    // Another organization's contact with that phone is somebody else.
    QVERIFY(ask("record_inbound_message('+14055550135', '+14155550134', 'Hi')")[u"contact_id"]
                .isNull());
    // One who is entered later gets what he has written.
    (void)ask("record_inbound_message('+14055550134', '+14155550199', 'Me too')");
    const QByteArray late = m_database
                                ->value("INSERT INTO contacts (org_id, phone) VALUES (" + pro
                                        + ", '+14155550199') RETURNING id")
                                .toLatin1();
    QCOMPARE(m_database->value(
                 "SELECT c.contact_id = m.contact_id FROM conversations c JOIN "
                 "conversation_messages m ON m.conversation_id = c.id WHERE c.contact_id = '"
                 + late + '\''),
             QStringLiteral("t"));
}

void TestWorkspaces::whatCannotBeRoutedSaysWhy_data()
{
    QTest::addColumn<QByteArray>("arguments");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("error");
    QTest::newRow("unknown number") << QByteArray("'+14055550199', '+14155550134', 'Test'") << 404
                                    << "No workspace found for phone number";
    QTest::newRow("no number") << QByteArray("NULL, '+14155550134', 'Test'") << 404
                               << "No workspace found for phone number";
    QTest::newRow("nobody") << QByteArray("'+14055550134', ' ', 'Test'") << 400
                            << "The message names no sender.";
    QTest::newRow("channel") << QByteArray("'+14055550134', '+14155550134', 'Test', 'fax'") << 400
                             << "'fax' is none of the channels sms, whatsapp and voice.";
}

void TestWorkspaces::whatCannotBeRoutedSaysWhy()
{
    QFETCH(QByteArray, arguments);
    QFETCH(int, code);
    QFETCH(QString, error);
    const QJsonObject answer = ask("record_inbound_message(" + arguments + ")");
    QCOMPARE(answer[u"error"].toString(), error);
    QCOMPARE(answer[u"code"].toInt(), code);
    QCOMPARE(m_database->value("SELECT count(*) FROM conversations"), QStringLiteral("0"));
}

void TestWorkspaces::onlyACallerBecomesAContact()
{
    QVERIFY(ask("record_inbound_message('+14055550134', '+14155550134', 'Hi')")[u"contact_id"]
                .isNull());
    QVERIFY(ask("record_inbound_message('+14055550134', '24365', 'Buy!')")[u"success"].toBool());
    QCOMPARE(m_database->value("SELECT count(*) FROM contacts"), QStringLiteral("0"));
    QVERIFY(
        ask("record_inbound_message('+14055550134', '+14155550134', '', 'voice')")[u"contact_id"]
            .isString());
    QCOMPARE(m_database->value("SELECT concat_ws(' ', phone, lead_status) FROM contacts"),
             QStringLiteral("+14155550134 new"));
    QCOMPARE(m_database->value(
                 "SELECT count(DISTINCT contact_id) FROM conversations WHERE contact_phone = "
                 "'+14155550134' HAVING count(*) = count(contact_id)"),
             QStringLiteral("1")); // what he wrote before, too
}

void TestWorkspaces::manyMessagesAtOnceMakeOneConversation()
{
    constexpr int senders = 8;
    std::barrier start(senders);
    std::array<QString, senders> failure;
    std::vector<std::jthread> threads;
    for (size_t i = 0; i < senders; ++i) {
        threads.emplace_back([&, i] {
            const std::unique_ptr<Session> session = m_database->session(QStringLiteral("bridge"));
            start.arrive_and_wait();
            const Result<SqlRows> rows = session->queryText(
                "SELECT record_inbound_message('+14055550134', '+14155550150', 'Hi', 'voice', "
                "'SM' || (:sid::integer / 2)::text) ->> 'success' AS success",
                {{"sid", static_cast<int>(i)}});
            failure[i] = !rows                                      ? rows.error().detail
                         : rows->first().text("success") == u"true" ? QString()
                                                                    : rows->first().text("success");
        });
    }
    threads.clear(); // joins
    for (const QString &why : failure)
        QVERIFY2(why.isEmpty(), qPrintable(why));
    QCOMPARE(
        m_database->value("SELECT concat_ws(' ', (SELECT count(*) FROM conversations), (SELECT "
                          "unread_count FROM conversations), (SELECT count(*) FROM "
                          "conversation_messages), (SELECT count(*) FROM contacts))"),
        QStringLiteral("1 4 4 1"));
    m_database->execute("DELETE FROM conversations; DELETE FROM contacts; COMMIT; BEGIN");
}

// A database that holds tables of these names, with rows: it keeps them all.
void TestWorkspaces::customersOwnTablesAreAdopted()
{
    TestDatabase database;
    const QByteArray migration = [] {
        QFile file(QStringLiteral(":/rl/migrations/0014_workspaces.sql"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }();
    QVERIFY(!migration.isEmpty());
    database.execute(R"(
      INSERT INTO organizations (id, name) VALUES ('c0000000-0000-4000-8000-000000000009', 'Pro Clinic LLC');
      DROP VIEW workspaces;
      DROP TABLE conversation_messages, conversations, workspace_phone_numbers;
      CREATE TABLE workspaces (id uuid PRIMARY KEY, name text, subscription_tier text, created_at timestamp);
      CREATE TABLE workspace_phone_numbers (id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        workspace_id uuid NOT NULL REFERENCES workspaces (id), phone_number text NOT NULL, status text DEFAULT 'active');
      INSERT INTO workspaces VALUES ('c0000000-0000-4000-8000-000000000001', 'Pro Clinic', 'professional', '2025-12-11'),
        ('c0000000-0000-4000-8000-000000000002', 'Big Clinic', 'enterprise', '2025-12-11');
      INSERT INTO workspace_phone_numbers (workspace_id, phone_number) VALUES
        ('c0000000-0000-4000-8000-000000000001', '+14055550134'), ('c0000000-0000-4000-8000-000000000002', 'unknown');
    )");
    database.execute(migration);
    QCOMPARE(
        database.value(
            "SELECT string_agg(concat_ws(' ', name, subscription_tier, right(id::text, 1)), ', ' "
            "ORDER BY name) FROM workspaces"),
        QStringLiteral("Big Clinic enterprise 2, Pro Clinic LLC starter 9"));
    QCOMPARE(database.value(
                 "SELECT string_agg(concat_ws(' ', w.name, phone_number), ', ' ORDER BY w.name) "
                 "FROM workspace_phone_numbers n JOIN workspaces w ON w.id = n.workspace_id"),
             QStringLiteral("Big Clinic unknown, Pro Clinic LLC +14055550134"));
    QCOMPARE(database.value("SELECT string_agg(subject, ', ' ORDER BY subject COLLATE \"C\") FROM "
                            "migration_report WHERE kind IN ('workspace', 'table', 'constraint')"),
             QStringLiteral("Big Clinic, Pro Clinic, "
                            "workspace_phone_numbers.workspace_phone_numbers_phone_check, "
                            "workspaces"));
    QCOMPARE(
        database.value("SELECT record_inbound_message('+14055550134', '+14155550134', 'Hi') ->> "
                       "'success'"),
        QStringLiteral("true"));
    const QString before = database.value("SELECT count(*) FROM migration_report");
    database.execute(migration);
    QCOMPARE(database.value("SELECT count(*) FROM migration_report"), before);
}

QTEST_GUILESS_MAIN(TestWorkspaces)
#include "test_workspaces.moc"
