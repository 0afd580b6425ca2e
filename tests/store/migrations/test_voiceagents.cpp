// SPDX-License-Identifier: GPL-3.0-or-later
// Source 004's tables as its queries and programs use them: agents, tools, services and their
// prices, the agent's calls, messages, and contacts' appointments beside those of brokers.
#undef QT_USE_QSTRINGBUILDER // statements are put together from bytes here
#include "testdatabase.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace rl;

namespace {

const QByteArray clinic = R"(
INSERT INTO organizations (id, name) VALUES ('c0000000-0000-4000-8000-000000000001', 'Glow Clinic'),
  ('c0000000-0000-4000-8000-000000000002', 'Second Clinic');
INSERT INTO contacts (id, org_id, name, phone) VALUES
  ('a0000000-0000-4000-8000-000000000001', 'c0000000-0000-4000-8000-000000000001', 'John Doe', '+1234567890');
INSERT INTO members (login, display_name, role, org_id) VALUES ('walter', 'Walter', 'ringledger_broker', 'c0000000-0000-4000-8000-000000000001');
)";

const QByteArray org = "'c0000000-0000-4000-8000-000000000001'";
const QByteArray otherOrg = "'c0000000-0000-4000-8000-000000000002'";
const QByteArray john = "'a0000000-0000-4000-8000-000000000001'";

} // namespace

class TestVoiceAgents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_database = std::make_unique<TestDatabase>();
        m_database->execute(clinic);
    }
    void init() { m_database->execute("BEGIN"); }
    void cleanup() { m_database->execute("ROLLBACK"); }

    void firstAgentBringsTheServices();
    void editedServicesStay();
    void servicesAreSeededForOnesOwn();
    void priceIsThatOfTheBestMatch_data();
    void priceIsThatOfTheBestMatch();
    void recordingStatusGoesForward_data();
    void recordingStatusGoesForward();
    void callsAreCallLogs();
    void messagesAreLoggedAsPrinted();
    void toolsAreOncePerOrganization();
    void credentialsAreEncrypted();
    void contactsAppointmentCostsNothing();
    void appointmentIsOneKindOrTheOther_data();
    void appointmentIsOneKindOrTheOther();
    void brokersAppointmentTakesTheTerms();
    void contactsAppointmentsAreNotBilled();
    void updatedAtFollows_data();
    void updatedAtFollows();

private:
    QString failureOf(const QByteArray &sql)
    {
        const std::unique_ptr<Session> session = m_database->session();
        return session->runScript(sql) ? QString()
                                       : QString::fromLatin1(session->lastFailure().sqlState);
    }
    QString services()
    {
        return m_database->value(
            "SELECT concat_ws(' ', count(*), sum(price)) FROM services WHERE org_id = " + org);
    }
    std::unique_ptr<TestDatabase> m_database;
};

void TestVoiceAgents::firstAgentBringsTheServices()
{
    QCOMPARE(services(), QStringLiteral("0"));
    m_database->execute("INSERT INTO agents (org_id, vapi_assistant_id) VALUES (" + org
                        + ", 'asst-1')");
    QCOMPARE(services(), QStringLiteral("7 27550.00"));
    QCOMPARE(
        m_database->value(
            "SELECT string_agg(name || ' ' || price, ', ' ORDER BY price, name) FROM services"),
        QStringLiteral("Consultation 150.00, Botox 400.00, Fillers 500.00, Liposuction 5000.00, "
                       "Rhinoplasty 6000.00, Breast Augmentation 7500.00, Facelift 8000.00"));
    QCOMPARE(m_database->value("SELECT keywords FROM services WHERE name = 'Botox'"),
             QStringLiteral("{botox,wrinkle,injection}"));
    QCOMPARE(m_database->value("SELECT indexdef LIKE '%USING gin (keywords)' FROM pg_indexes WHERE "
                               "indexname = 'services_keywords'"),
             QStringLiteral("t"));
    m_database->execute("INSERT INTO agents (org_id) VALUES (" + org + ")");
    QCOMPARE(services(), QStringLiteral("7 27550.00"));
}

void TestVoiceAgents::editedServicesStay()
{
    m_database->execute("INSERT INTO services (org_id, name, price) VALUES (" + org
                        + ", 'BOTOX', 450)");
    m_database->execute("INSERT INTO agents (org_id) VALUES (" + org + ")");
    QCOMPARE(services(), QStringLiteral("7 27600.00"));
    m_database->execute("UPDATE services SET name = 'Nose' WHERE name = 'Rhinoplasty'; DELETE FROM "
                        "services WHERE name = 'Facelift'; INSERT INTO agents (org_id) VALUES ("
                        + org + ")");
    QCOMPARE(m_database->value("SELECT seed_default_services(" + org + ")"), QStringLiteral("0"));
    QCOMPARE(services(), QStringLiteral("6 19600.00"));
}

void TestVoiceAgents::servicesAreSeededForOnesOwn()
{
    m_database->execute("SET LOCAL SESSION AUTHORIZATION walter");
    QCOMPARE(m_database->value("SELECT seed_default_services(" + org + ")"), QStringLiteral("7"));
    m_database->execute("RESET SESSION AUTHORIZATION");
    const std::unique_ptr<Session> walter = m_database->session(QStringLiteral("walter"));
    QVERIFY(!walter->runScript("SELECT seed_default_services(" + otherOrg + ")"));
    QCOMPARE(walter->lastFailure().sqlState, QByteArray("RL002"));
    const std::unique_ptr<Session> ana = m_database->session(QStringLiteral("ana"));
    QVERIFY(!ana->runScript("SELECT seed_default_services(gen_random_uuid())"));
    QCOMPARE(ana->lastFailure().sqlState, QByteArray("RL004"));
    QVERIFY(ana->runScript("BEGIN; SELECT seed_default_services(" + otherOrg + "); ROLLBACK"));
}

void TestVoiceAgents::priceIsThatOfTheBestMatch_data()
{
    QTest::addColumn<QString>("transcript");
    QTest::addColumn<QString>("price"); // empty: none
    QTest::newRow("printed") << "Hi, how much is Botox?"
                             << "400.00";
    QTest::newRow("keyword") << "my wrinkles"
                             << "400.00";
    QTest::newRow("two words") << "a nose job, please"
                               << "6000.00";
    QTest::newRow("hyphen and lines") << "a FACE-\n lift"
                                      << "8000.00";
    QTest::newRow("name without keyword") << "breast augmentations"
                                          << "7500.00";
    QTest::newRow("part of a word") << "the injectionist consulted a face liftoff" << QString();
    QTest::newRow("nothing") << "hello" << QString();
    QTest::newRow("empty") << "" << QString();
    QTest::newRow("more words win") << "a botox injection rather than a facelift"
                                    << "400.00";
    QTest::newRow("more words before more often")
        << "a botox injection, no facelift: a facelift is a facelift"
        << "400.00";
    QTest::newRow("more often wins") << "filler? yes, a filler. No nose job."
                                     << "500.00";
    QTest::newRow("dearest of equals") << "a consultation about a facelift"
                                       << "8000.00";
    QTest::newRow("odd keyword") << "do you do C++ (deluxe)?"
                                 << "1.50";
}

void TestVoiceAgents::priceIsThatOfTheBestMatch()
{
    QFETCH(QString, transcript);
    QFETCH(QString, price);
    m_database->execute("SELECT seed_default_services(" + org
                        + "); INSERT INTO services (org_id, name, price, keywords) VALUES (" + org
                        + ", 'Odd', 1.5, '{C++ (deluxe)}'), (" + otherOrg
                        + ", 'Theirs', 9999, '{botox,hello}')");
    const QString found = m_database->value(
        "SELECT get_service_price_by_keyword(" + org + ", :text::text)", {{"text", transcript}});
    QCOMPARE(found, price);
    QCOMPARE(found.isNull(), price.isEmpty());
}

void TestVoiceAgents::recordingStatusGoesForward_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<int>("code"); // 0: allowed
    const QByteArrayList allowed{
        "pending processing",  "pending completed", "pending failed",  "processing completed",
        "processing failed",   "failed processing", "pending pending", "processing processing",
        "completed completed", "failed failed"};
    for (const char *from : {"pending", "processing", "completed", "failed"}) {
        for (const char *to : {"pending", "processing", "completed", "failed"}) {
            const QByteArray move = QByteArray(from) + ' ' + to;
            QTest::newRow(move.constData())
                << QByteArray(from) << QByteArray(to) << (allowed.contains(move) ? 0 : 409);
        }
    }
    QTest::newRow("unknown status") << QByteArray("pending") << QByteArray("done") << 400;
}

void TestVoiceAgents::recordingStatusGoesForward()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(int, code);
    m_database->execute("INSERT INTO call_logs (id, org_id, recording_status) VALUES (" + john
                        + ", " + org + ", '" + from + "')");
    const QString answer = m_database->value("SELECT update_recording_status(" + john + ", '" + to
                                             + "', 'https://r')");
    const QJsonObject read = QJsonDocument::fromJson(answer.toUtf8()).object();
    QCOMPARE(read[u"code"].toInt(), code);
    QCOMPARE(read[u"success"].toBool(), code == 0);
    QCOMPARE(
        m_database->value("SELECT concat_ws(' ', recording_status, recording_url) FROM call_logs"),
        QString::fromLatin1(code == 0 ? to + " https://r" : from));
    QCOMPARE(
        m_database->value("SELECT update_recording_status(gen_random_uuid(), 'failed') ->> 'code'"),
        QStringLiteral("404"));
}

// "Pipeline value = SUM(calls.financial_value)", of what the webhook writes to call_logs.
void TestVoiceAgents::callsAreCallLogs()
{
    m_database->execute("INSERT INTO call_logs (org_id, contact_id, call_type, status, "
                        "booking_confirmed, financial_value, transfer_to, "
                        "transfer_time, transfer_reason, sentiment_score, sentiment_label, "
                        "sentiment_summary, sentiment_urgency) VALUES ("
                        + org + ", " + john
                        + ", 'inbound', 'completed', true, 400, '+15550100', now(), 'asked', 0.8, "
                          "'positive', 'glad', 'low')");
    m_database->execute("INSERT INTO calls (org_id, call_type, vapi_call_id, status) VALUES (" + org
                        + ", 'outbound', 'vapi-1', 'initiated')");
    QCOMPARE(m_database->value("SELECT concat_ws(' ', sum(financial_value), count(*) FILTER (WHERE "
                               "booking_confirmed) * 100 / count(*) "
                               "FILTER (WHERE call_type = 'inbound')) FROM calls"),
             QStringLiteral("400.00 100"));
    QCOMPARE(m_database->value("SELECT concat_ws(' ', call_type, recording_status) FROM call_logs "
                               "WHERE vapi_call_id = 'vapi-1'"),
             QStringLiteral("outbound pending"));
    QCOMPARE(
        failureOf("INSERT INTO call_logs (org_id, call_type) VALUES (" + org + ", 'sideways')"),
        QStringLiteral("23514"));
}

void TestVoiceAgents::messagesAreLoggedAsPrinted()
{
    const QString id = m_database->value("INSERT INTO messages (org_id, direction, method, "
                                         "recipient, content, status, service_provider, "
                                         "external_message_id, sent_at) VALUES ("
                                         + org
                                         + ", 'outbound', 'sms', '+15551234567', 'Hi', 'sent', "
                                           "'twilio', 'SM1', now()) RETURNING id");
    QVERIFY(!id.isEmpty());
    QCOMPARE(m_database->value("SELECT created_at = now() FROM messages"), QStringLiteral("t"));
    QCOMPARE(m_database->value("SELECT count(*) FROM pg_indexes WHERE tablename = 'messages'"),
             QStringLiteral("8")); // seven and the key
    QCOMPARE(failureOf("INSERT INTO messages (org_id, method, recipient, content) VALUES (" + org
                       + ", 'fax', 'x', 'y')"),
             QStringLiteral("23514"));
}

void TestVoiceAgents::toolsAreOncePerOrganization()
{
    m_database->execute(
        "INSERT INTO org_tools (org_id, tool_name, vapi_tool_id, definition_hash) VALUES (" + org
        + ", 'bookClinicAppointment', 't1', 'h1')");
    m_database->execute(
        "INSERT INTO org_tools (org_id, tool_name, vapi_tool_id, definition_hash) VALUES (" + org
        + ", 'bookClinicAppointment', 't2', 'h2') ON CONFLICT (org_id, tool_name) DO UPDATE SET "
          "vapi_tool_id = "
          "excluded.vapi_tool_id, definition_hash = excluded.definition_hash");
    QCOMPARE(m_database->value("SELECT vapi_tool_id FROM org_tools"), QStringLiteral("t2"));
}

void TestVoiceAgents::credentialsAreEncrypted()
{
    m_database->execute(
        "INSERT INTO org_credentials (org_id, provider, payload, nonce, key_id) VALUES (" + org
        + ", 'twilio', '\\x01', '\\x000102030405060708090a0b', 'k1')");
    QCOMPARE(
        failureOf("INSERT INTO org_credentials (org_id, provider, payload, nonce, key_id) VALUES ("
                  + org + ", 'google', '\\x01', '\\x00', 'k1')"),
        QStringLiteral("23514")); // a nonce of another length
    QCOMPARE(failureOf("INSERT INTO org_credentials (org_id, provider, payload) VALUES (" + org
                       + ", 'google', '\\x01')"),
             QStringLiteral("23514")); // nobody could read it again
    QVERIFY(!m_database->session()->runScript(
        "BEGIN; INSERT INTO org_credentials (org_id, provider) VALUES (" + org + ", 'google'), ("
        + org + ", 'google')"));
}

void TestVoiceAgents::contactsAppointmentCostsNothing()
{
    QCOMPARE(
        m_database->value(
            "INSERT INTO appointments (org_id, contact_id, scheduled_at, service, status) VALUES ("
            + org + ", " + john
            + ", now(), 'Botox', 'confirmed') RETURNING concat_ws(' ', fee_cents, "
              "confirmation_sent, lead_id)"),
        QStringLiteral("0 f"));
    QCOMPARE(m_database->value("INSERT INTO appointments (contact_id, scheduled_at) VALUES (" + john
                               + ", now()) RETURNING concat_ws(' ', org_id = " + org + ", status)"),
             QStringLiteral("t scheduled"));
}

void TestVoiceAgents::appointmentIsOneKindOrTheOther_data()
{
    QTest::addColumn<QByteArray>("values");
    QTest::addColumn<QString>("state");
    const QByteArray lead = "'a0000000-0000-4000-8000-0000000000aa'";
    const QByteArray broker = "'b0000000-0000-4000-8000-000000000001'";
    QTest::newRow("neither") << org + ", NULL, NULL, NULL, 'scheduled'"
                             << "23514";
    QTest::newRow("both") << org + ", " + john + ", " + lead + ", " + broker + ", 'scheduled'"
                          << "23514";
    QTest::newRow("lead without broker") << org + ", NULL, " + lead + ", NULL, 'scheduled'"
                                         << "23514";
    QTest::newRow("contact with broker")
        << org + ", " + john + ", NULL, " + broker + ", 'scheduled'"
        << "23514";
    QTest::newRow("a lead's status is not a contact's")
        << org + ", NULL, " + lead + ", " + broker + ", 'confirmed'"
        << "23514";
    QTest::newRow("unknown status") << org + ", " + john + ", NULL, NULL, 'maybe'"
                                    << "23514";
    QTest::newRow("another organization's contact")
        << otherOrg + ", " + john + ", NULL, NULL, 'scheduled'"
        << "RL003";
    QTest::newRow("contact") << org + ", " + john + ", NULL, NULL, 'completed'" << QString();
    QTest::newRow("lead and broker")
        << org + ", NULL, " + lead + ", " + broker + ", 'showed'" << QString();
}

void TestVoiceAgents::appointmentIsOneKindOrTheOther()
{
    QFETCH(QByteArray, values);
    QFETCH(QString, state);
    QCOMPARE(
        failureOf("BEGIN; INSERT INTO brokers (id, org_id) VALUES "
                  "('b0000000-0000-4000-8000-000000000001', "
                  + org
                  + "); INSERT INTO leads (id) VALUES ('a0000000-0000-4000-8000-0000000000aa'); "
                    "INSERT INTO appointments (org_id, contact_id, lead_id, broker_id, status, "
                    "scheduled_at) VALUES ("
                  + values + ", now()); ROLLBACK"),
        state);
}

void TestVoiceAgents::brokersAppointmentTakesTheTerms()
{
    m_database->execute(
        "UPDATE organizations SET appointment_fee_cents = 7000, billable_seconds = 200 WHERE id = "
        + org
        + "; INSERT INTO brokers (id, org_id) VALUES ('b0000000-0000-4000-8000-000000000001', "
        + org + "); INSERT INTO leads (id) VALUES ('a0000000-0000-4000-8000-0000000000aa')");
    QCOMPARE(m_database->value(
                 "INSERT INTO appointments (lead_id, broker_id, scheduled_at) VALUES "
                 "('a0000000-0000-4000-8000-0000000000aa', "
                 "'b0000000-0000-4000-8000-000000000001', now()) RETURNING concat_ws(' ', org_id = "
                 + org + ", fee_cents, billable_seconds, verify_lead_minutes)"),
             QStringLiteral("t 7000 200 60"));
    QCOMPARE(m_database->value("INSERT INTO appointments (lead_id, broker_id, scheduled_at, "
                               "fee_cents) VALUES ('a0000000-0000-4000-8000-0000000000aa', "
                               "'b0000000-0000-4000-8000-000000000001', now() + interval '1 day', "
                               "1) RETURNING fee_cents"),
             QStringLiteral("1"));
}

void TestVoiceAgents::contactsAppointmentsAreNotBilled()
{
    m_database->execute("INSERT INTO appointments (contact_id, scheduled_at) VALUES (" + john
                        + ", now())");
    QCOMPARE(m_database->value("SELECT count(*) FROM appointment_verification"),
             QStringLiteral("0"));
    QCOMPARE(m_database->value("SELECT count(*) FROM v_billing_summary"), QStringLiteral("0"));
}

void TestVoiceAgents::updatedAtFollows_data()
{
    QTest::addColumn<QByteArray>("insert");
    const auto add = [](const char *table, const QByteArray &rest) {
        QTest::newRow(table) << "INSERT INTO " + QByteArray(table) + rest;
    };
    add("profiles", " (user_id, org_id) VALUES (gen_random_uuid(), " + org + ')');
    add("agents", " (org_id) VALUES (" + org + ')');
    add("org_tools", " (org_id, tool_name) VALUES (" + org + ", 'x')");
    add("org_credentials", " (org_id, provider) VALUES (" + org + ", 'twilio')");
    add("contacts", " (org_id) VALUES (" + org + ')');
    add("call_logs", " (org_id) VALUES (" + org + ')');
    add("services", " (org_id, name, price) VALUES (" + org + ", 'x', 1)");
    add("conversations", " (workspace_id, contact_phone) VALUES (" + org + ", '1')");
    add("verified_caller_ids", " (org_id, phone_number) VALUES (" + org + ", '+15551234567')");
}

void TestVoiceAgents::updatedAtFollows()
{
    QFETCH(QByteArray, insert);
    const QByteArray table = QTest::currentDataTag();
    const QByteArray id = m_database->value(insert + " RETURNING id").toLatin1();
    m_database->execute("UPDATE " + table + " SET updated_at = '2020-01-01' WHERE id = '" + id
                        + "'; UPDATE " + table + " SET created_at = created_at WHERE id = '" + id
                        + '\'');
    QCOMPARE(
        m_database->value("SELECT updated_at = now() FROM " + table + " WHERE id = '" + id + '\''),
        QStringLiteral("t"));
}

QTEST_GUILESS_MAIN(TestVoiceAgents)
#include "test_voiceagents.moc"
