// SPDX-License-Identifier: GPL-3.0-or-later
// Who may see and do what: the table of resources/migrations/README.md, cell by cell, and what
// grants alone cannot say.
#undef QT_USE_QSTRINGBUILDER // statements are put together from bytes here
#include "testdatabase.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace rl;

namespace {

constexpr std::array logins{"ana", "mia", "ada", "walter", "bridge"}; // in the table's order

const QByteArray twoCompanies = R"(
INSERT INTO brokers (id, company_name, contact_name, phone) VALUES
  ('b0000000-0000-4000-8000-000000000001', 'My Reverse Options', 'Walter Richards', '+13104365998'),
  ('b0000000-0000-4000-8000-000000000002', 'Second Broker LLC', 'Ada Second', '+13105550102');
INSERT INTO members (login, display_name, role, org_id) SELECT 'walter', 'Walter', 'ringledger_broker', org_id FROM brokers LIMIT 1;
INSERT INTO leads (id, first_name, primary_phone) VALUES
  ('a0000000-0000-4000-8000-000000000001', 'Testy', '+16505300051'), ('a0000000-0000-4000-8000-000000000002', 'Second', '+16505550102');
INSERT INTO signalwire_phone_numbers (number, assigned_broker_company) VALUES
  ('+14244851544', 'My Reverse Options'), ('+14244851546', 'Second Broker');
SELECT assign_tracking_number('a0000000-0000-4000-8000-000000000001', 'b0000000-0000-4000-8000-000000000001', '+14244851544', '2025-10-22T10:00Z');
SELECT assign_tracking_number('a0000000-0000-4000-8000-000000000002', 'b0000000-0000-4000-8000-000000000002', '+14244851546', '2025-10-22T10:00Z');
INSERT INTO billing_call_ledger (lead_id, broker_id, org_id, tracking_number, caller_number, direction, duration_seconds, call_sid, call_status, created_at)
SELECT a.lead_id, a.broker_id, a.org_id, t.number, l.primary_phone, 'lead_to_broker', 400, 'CA' || t.number, 'completed', '2025-10-22T10:05Z'
FROM appointments a JOIN tracking_assignments t USING (lead_id) JOIN leads l ON l.id = lead_id;
INSERT INTO billing_disputes (id, reference, org_id, broker_id, lead_id, appointment_id, amount_cents, due_at)
SELECT 'd0000000-0000-4000-8000-000000000001', 'DSP-2025-00001', org_id, broker_id, lead_id, id, 5000, now() FROM appointments WHERE right(lead_id::text, 1) = '1';
INSERT INTO billing_dispute_events (id, dispute_id, kind) VALUES ('e0000000-0000-4000-8000-000000000001', 'd0000000-0000-4000-8000-000000000001', 'opened');
INSERT INTO broker_credits (org_id, broker_id, dispute_id, event_id, amount_cents)
SELECT org_id, broker_id, id, 'e0000000-0000-4000-8000-000000000001', 5000 FROM billing_disputes;
INSERT INTO audit_log (action) VALUES ('tested');
)";

QString failureOf(Session &session, const QByteArray &sql)
{
    session.forgetFailure();
    return session.runScript(sql) ? QString() : QString::fromLatin1(session.lastFailure().sqlState);
}

} // namespace

class TestAccess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cellOfTheTable_data();
    void cellOfTheTable();
    void unlistedTableIsNobodys();
    void evidenceStays_data();
    void evidenceStays();
    void brokerSeesOwnRowsOnly();
    void brokerCannotCallWhatIsNotMeantForBrokers();
    void loginInNoGroupSeesNothing();
    void auditLogSaysWhoItWas();
    void settingsAreAudited();
    void functionsOfTheOwnerAreGuarded();
    void viewsAskForTheReadersRights();
    void consolesHearWhatChanged();

private:
    QHash<QString, QStringList> documentedRights() const; // table → a cell per login
    std::unique_ptr<TestDatabase> m_database;
};

void TestAccess::initTestCase()
{
    m_database = std::make_unique<TestDatabase>();
    m_database->execute(twoCompanies);
}

QHash<QString, QStringList> TestAccess::documentedRights() const
{
    QFile file(QFINDTESTDATA("../../../resources/migrations/README.md"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("resources/migrations/README.md is not there");
    QHash<QString, QStringList> rights;
    bool inTable = false;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        QStringList cells = line.split(u'|');
        if (cells.size() != 2 + 1 + int(logins.size())) {
            inTable = false;
            continue;
        }
        cells = cells.mid(1, cells.size() - 2);
        for (QString &cell : cells)
            cell = cell.trimmed();
        if (inTable && !cells.constFirst().startsWith(u"---"))
            rights.insert(cells.constFirst(), cells.mid(1));
        inTable = true;
    }
    return rights;
}

void TestAccess::cellOfTheTable_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QByteArray>("login");
    QTest::addColumn<QString>("rights");
    const QHash<QString, QStringList> rights = documentedRights();
    QVERIFY(rights.size() > 25);
    for (auto row = rights.begin(); row != rights.end(); ++row) {
        if (m_database->value("SELECT to_regclass('" + row.key().toUtf8() + "')").isNull())
            continue; // a migration that is not there yet
        for (size_t i = 0; i < logins.size(); ++i)
            QTest::addRow("%s %s", qPrintable(row.key()), logins[i])
                << row.key().toUtf8() << QByteArray(logins[i]) << row.value()[static_cast<int>(i)];
    }
}

void TestAccess::cellOfTheTable()
{
    QFETCH(QByteArray, table);
    QFETCH(QByteArray, login);
    QFETCH(QString, rights);
    QString found;
    for (const auto &[letter, right] :
         {std::pair('S', "SELECT"), {'I', "INSERT"}, {'U', "UPDATE"}, {'D', "DELETE"}}) {
        const QByteArray arguments = "('" + login + "', '" + table + "', '" + right + "')";
        if (m_database->value("SELECT has_table_privilege" + arguments) == QLatin1String("t"))
            found += QLatin1Char(letter);
        else if (right != QByteArray("DELETE")
                 && m_database->value("SELECT has_any_column_privilege" + arguments)
                        == QLatin1String("t"))
            found += QChar::fromLatin1(letter).toLower();
    }
    QCOMPARE(found.isEmpty() ? QStringLiteral("-") : found, rights);
    QCOMPARE(m_database->value("SELECT has_table_privilege('" + login + "', '" + table
                               + "', 'TRUNCATE')"),
             QStringLiteral("f"));
    // A view asks for its reader's rights on what is under it, so grants alone do not tell.
    const std::unique_ptr<Session> person = m_database->session(QString::fromLatin1(login));
    QCOMPARE(failureOf(*person, "SELECT * FROM " + table + " LIMIT 1"),
             rights.contains(u'S') ? QString() : QStringLiteral("42501"));
}

void TestAccess::unlistedTableIsNobodys()
{
    const QStringList listed = documentedRights().keys();
    const SqlRows rows = m_database->rows(
        "SELECT relname::text AS name, string_agg(DISTINCT who.rolname, ', ') AS who FROM pg_class "
        "c, pg_roles who "
        "WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v', 'm', 'p') "
        "AND who.rolname IN ('ringledger_staff', 'ringledger_manager', 'ringledger_admin', "
        "'ringledger_broker', 'ringledger_bridge') "
        "AND has_any_column_privilege(who.oid, c.oid, 'SELECT, INSERT, UPDATE') GROUP BY 1");
    for (const SqlRow row : rows)
        QVERIFY2(
            listed.contains(row.text("name")),
            qPrintable(row.text("name") + QStringLiteral(" can be used by ") + row.text("who")));
}

void TestAccess::evidenceStays_data()
{
    QTest::addColumn<QByteArray>("statement");
    QTest::addColumn<QString>("login"); // empty: the owner, a superuser
    for (const char *table :
         {"billing_call_ledger", "billing_dispute_events", "broker_credits", "audit_log"}) {
        const QByteArray column = QByteArray(table) == "billing_call_ledger"
                                      ? "duration_seconds = 1"
                                  : QByteArray(table) == "broker_credits" ? "amount_cents = 1"
                                  : QByteArray(table) == "audit_log"      ? "action = 'x'"
                                                                          : "text = 'x'";
        for (const char *login : {"ana", "mia", "ada", "bridge", ""}) {
            QTest::addRow("update %s by %s", table, login)
                << "UPDATE " + QByteArray(table) + " SET " + column << QString::fromLatin1(login);
            QTest::addRow("delete %s by %s", table, login)
                << "DELETE FROM " + QByteArray(table) << QString::fromLatin1(login);
            QTest::addRow("truncate %s by %s", table, login)
                << "TRUNCATE " + QByteArray(table) + " CASCADE" << QString::fromLatin1(login);
        }
        QTest::addRow("update %s as a replica", table)
            << "SET session_replication_role = replica; UPDATE " + QByteArray(table) + " SET "
                   + column
            << QString();
    }
    QTest::newRow("through the view")
        << QByteArray("UPDATE billing_call_logs SET duration_seconds = 1") << QString();
    QTest::newRow("replaced by an upsert")
        << QByteArray("INSERT INTO billing_call_ledger SELECT * FROM billing_call_ledger ON "
                      "CONFLICT (id) DO UPDATE SET duration_seconds = 1")
        << QString();
}

void TestAccess::evidenceStays()
{
    QFETCH(QByteArray, statement);
    QFETCH(QString, login);
    const QByteArray all =
        "SELECT md5(concat((SELECT json_agg(t) FROM billing_call_ledger t), (SELECT json_agg(t) "
        "FROM billing_dispute_events t), "
        "(SELECT json_agg(t) FROM broker_credits t), (SELECT json_agg(t) FROM audit_log t)))";
    const QString before = m_database->value(all);
    const std::unique_ptr<Session> person =
        login.isEmpty() ? m_database->session() : m_database->session(login);
    QCOMPARE(failureOf(*person, statement),
             login.isEmpty() ? QStringLiteral("RL002") : QStringLiteral("42501"));
    QCOMPARE(m_database->value(all), before);
}

void TestAccess::brokerSeesOwnRowsOnly()
{
    const std::unique_ptr<Session> walter = m_database->session(QStringLiteral("walter"));
    const auto value = [&](const QByteArray &sql) {
        const Result<SqlRows> rows = walter->queryText(sql);
        return rows ? rows->first().text("v") : rows.error().detail;
    };
    QCOMPARE(value("SELECT string_agg(lead_first_name || ' ' || duration_seconds, ',') AS v FROM "
                   "broker_calls"),
             QStringLiteral("Testy 400"));
    QCOMPARE(value("SELECT string_agg(company_name, ',') AS v FROM organizations"),
             QStringLiteral("My Reverse Options"));
    QCOMPARE(value("SELECT string_agg(contact_name, ',') AS v FROM brokers"),
             QStringLiteral("Walter Richards"));
    QCOMPARE(value("SELECT string_agg(first_name, ',') AS v FROM leads"), QStringLiteral("Testy"));
    QCOMPARE(value("SELECT count(*) AS v FROM appointments"), QStringLiteral("1"));
    for (const char *forbidden :
         {"SELECT primary_phone FROM leads", "SELECT caller_number FROM billing_call_ledger",
          "SELECT called_number FROM billing_call_ledger", "SELECT * FROM billing_call_logs",
          "SELECT notes FROM appointments", "SET ROLE ringledger_staff"})
        QCOMPARE(failureOf(*walter, forbidden), QStringLiteral("42501"));
    // Nor does a policy of the customer's that lets everybody in.
    m_database->execute("CREATE POLICY customer_all ON leads TO PUBLIC USING (true)");
    QCOMPARE(value("SELECT string_agg(first_name, ',') AS v FROM leads"), QStringLiteral("Testy"));
    m_database->execute("DROP POLICY customer_all ON leads");
    // What a client can set changes nothing.
    QCOMPARE(
        failureOf(*walter, "SELECT set_config('request.jwt.claims', '{\"sub\": \"ada\"}', false)"),
        QString());
    QCOMPARE(value("SELECT count(*) AS v FROM broker_calls"), QStringLiteral("1"));
    m_database->execute("DELETE FROM members WHERE login = 'walter'");
    QCOMPARE(value("SELECT count(*) AS v FROM broker_calls"), QStringLiteral("0"));
    m_database->execute(
        "INSERT INTO members (login, display_name, role, org_id) SELECT 'walter', 'Walter', "
        "'ringledger_broker', org_id FROM brokers WHERE right(id::text, 1) = '1'");
}

void TestAccess::brokerCannotCallWhatIsNotMeantForBrokers()
{
    const std::unique_ptr<Session> walter = m_database->session(QStringLiteral("walter"));
    for (const char *call :
         {"SELECT get_tracking_number_assignment('+14244851544')",
          "SELECT release_expired_tracking_numbers()",
          "SELECT assign_tracking_number('a', 'b', 'c', 'd')",
          "SELECT book_appointment(gen_random_uuid(), gen_random_uuid(), now())"})
        QCOMPARE(failureOf(*walter, call), QStringLiteral("42501"));
}

void TestAccess::loginInNoGroupSeesNothing()
{
    const std::unique_ptr<Session> nobody = m_database->session(QStringLiteral("nobody"));
    QCOMPARE(failureOf(*nobody, "SELECT * FROM leads"), QStringLiteral("42501"));
    m_database->execute("GRANT SELECT ON leads TO nobody"); // row security stays
    const Result<SqlRows> rows = nobody->queryText("SELECT * FROM leads");
    QVERIFY(rows && rows->isEmpty());
    m_database->execute("REVOKE SELECT ON leads FROM nobody");
}

void TestAccess::auditLogSaysWhoItWas()
{
    const std::unique_ptr<Session> ana = m_database->session(QStringLiteral("ana"));
    QCOMPARE(
        failureOf(*ana, "INSERT INTO audit_log (action, subject) VALUES ('exported', 'calls')"),
        QString());
    QCOMPARE(m_database->value("SELECT by_login FROM audit_log WHERE action = 'exported'"),
             QStringLiteral("ana"));
    QCOMPARE(failureOf(*ana, "INSERT INTO audit_log (action, by_login) VALUES ('exported', 'mia')"),
             QStringLiteral("42501"));
}

void TestAccess::settingsAreAudited()
{
    const std::unique_ptr<Session> ada = m_database->session(QStringLiteral("ada"));
    QCOMPARE(failureOf(*ada, "UPDATE organizations SET appointment_fee_cents = 6000 WHERE "
                             "company_name = 'My Reverse Options'"),
             QString());
    QCOMPARE(
        m_database->value("SELECT concat_ws(' ', by_login, action, subject, data) FROM audit_log "
                          "ORDER BY id DESC LIMIT 1"),
        QStringLiteral(
            "ada update organizations My Reverse Options {\"after\": {\"appointment_fee_cents\": "
            "6000}, \"before\": {\"appointment_fee_cents\": 5000}}"));
    QCOMPARE(failureOf(*ada, "INSERT INTO members (login, display_name, role) VALUES ('carl', "
                             "'Carl', 'ringledger_staff')"),
             QString());
    QCOMPARE(m_database->value("SELECT concat_ws(' ', by_login, action, subject) FROM audit_log "
                               "ORDER BY id DESC LIMIT 1"),
             QStringLiteral("ada insert members carl"));
}

// A function that runs as its owner must not take its names from the caller's search_path, and is
// for those it was granted to.
void TestAccess::functionsOfTheOwnerAreGuarded()
{
    QCOMPARE(m_database->value(
                 "SELECT string_agg(oid::regprocedure::text, ', ') FROM pg_proc WHERE prosecdef "
                 "AND pronamespace = 'public'::regnamespace "
                 "AND NOT coalesce(array_to_string(proconfig, ';') ~ 'search_path=', false)"),
             QString());
    QCOMPARE(m_database->value("SELECT string_agg(oid::regprocedure::text, ', ') FROM pg_proc "
                               "WHERE prosecdef AND pronamespace = 'public'::regnamespace "
                               "AND prorettype <> 'trigger'::regtype AND "
                               "has_function_privilege('nobody', oid, 'EXECUTE')"),
             QStringLiteral("member_org()")); // which tells nobody anything but the caller's own
}

void TestAccess::viewsAskForTheReadersRights()
{
    QCOMPARE(
        m_database->value("SELECT string_agg(relname, ', ') FROM pg_class WHERE relkind = 'v' AND "
                          "relnamespace = 'public'::regnamespace "
                          "AND NOT coalesce('security_invoker=true' = ANY (reloptions), false)"),
        QString());
}

void TestAccess::consolesHearWhatChanged()
{
    const std::unique_ptr<Session> ana = m_database->session(QStringLiteral("ana"));
    QCOMPARE(failureOf(*ana, "LISTEN ringledger_changed"), QString());
    const auto heard = [&](const QByteArray &sql) {
        m_database->execute(sql);
        QStringList messages;
        (void)ana->runScript("SELECT 1"); // brings along what was sent before
        ana->receive([&](const QString &payload) {
            const QJsonObject message = QJsonDocument::fromJson(payload.toUtf8()).object();
            messages << message.value(u"table").toString() + u' '
                            + message.value(u"id").toString(QStringLiteral("null")).right(4)
                            + (message.value(u"org_id").isNull()
                                   ? QString()
                                   : QStringLiteral(" of an organization"));
        });
        messages.sort();
        return messages;
    };
    QCOMPARE(heard("UPDATE billing_disputes SET version = version"),
             QStringList(QStringLiteral("billing_disputes 0001 of an organization")));
    QCOMPARE(heard("INSERT INTO billing_dispute_events (dispute_id, kind) SELECT id, 'noted' FROM "
                   "billing_disputes"),
             QStringList(QStringLiteral("billing_dispute_events 0001")));
    QCOMPARE(heard("UPDATE signalwire_phone_numbers SET name = 'x'"),
             QStringList(QStringLiteral("signalwire_phone_numbers null")));
    QCOMPARE(heard("UPDATE signalwire_phone_numbers SET name = 'x' WHERE false"), QStringList());
    QCOMPARE(heard("INSERT INTO incidents (id, carrier, started_at) VALUES "
                   "('f0000000-0000-4000-8000-00000000abcd', 'signalwire', now())"),
             QStringList(QStringLiteral("incidents abcd")));
    QCOMPARE(heard("DELETE FROM incidents"), QStringList(QStringLiteral("incidents abcd")));
}

QTEST_GUILESS_MAIN(TestAccess)
#include "test_access.moc"
