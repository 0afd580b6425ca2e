// SPDX-License-Identifier: GPL-3.0-or-later
// Who may see and do what: the table of resources/migrations/README.md, cell by cell, and what
// grants alone cannot say.
#undef QT_USE_QSTRINGBUILDER // statements are put together from bytes here
#include "rightstable.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <map>

using namespace rl;
using namespace rl::testing;

class TestAccess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cellOfTheTable_data();
    void cellOfTheTable();
    void rowsOfTheTable_data();
    void rowsOfTheTable();
    void everyTableHasRowSecurity();
    void unlistedTableIsNobodys();
    void evidenceStays_data();
    void evidenceStays();
    void filesOfCasesStay();
    void termsAreAnAdministrators();
    void brokerSeesOwnRowsOnly();
    void brokerCannotCallWhatIsNotMeantForBrokers();
    void codesAreNobodysToRead();
    void loginInNoGroupSeesNothing();
    void functionsOfTheOwnerAreGuarded();
    void viewsAskForTheReadersRights();
    void consolesHearWhatChanged();

private:
    Session &person(const QByteArray &login) // for what leaves nothing behind
    {
        std::unique_ptr<Session> &session = m_people[login];
        if (!session)
            session = m_database->session(QString::fromLatin1(login));
        return *session;
    }
    QHash<QString, QStringList> m_rights;
    std::unique_ptr<TestDatabase> m_database;
    std::map<QByteArray, std::unique_ptr<Session>> m_people;
};

void TestAccess::initTestCase()
{
    m_rights = documentedRights(QFINDTESTDATA("../../../resources/migrations/README.md"));
    m_database = std::make_unique<TestDatabase>();
    m_database->execute(twoCompanies + twoWorkspaces);
}

void TestAccess::cellOfTheTable_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QByteArray>("login");
    QTest::addColumn<QString>("rights");
    QVERIFY(m_rights.size() > 50);
    for (auto row = m_rights.begin(); row != m_rights.end(); ++row) {
        for (size_t i = 0; i < tableColumns.size(); ++i)
            if (tableColumns[i] != QByteArrayView("authenticated")) // see test_supabase.cpp
                QTest::addRow("%s %s", qPrintable(row.key()), tableColumns[i])
                    << row.key().toUtf8() << QByteArray(tableColumns[i])
                    << row.value()[static_cast<int>(i)];
    }
}

void TestAccess::cellOfTheTable()
{
    QFETCH(QByteArray, table);
    QFETCH(QByteArray, login);
    QFETCH(QString, rights);
    QCOMPARE(grantedRights(*m_database, QString::fromLatin1(login), QString::fromUtf8(table)),
             rights);
    QCOMPARE(wronglyTried(person(login), table, firstColumn(*m_database, table), rights),
             QString());
}

void TestAccess::rowsOfTheTable_data()
{
    QTest::addColumn<QByteArray>("table");
    for (auto row = m_rights.begin(); row != m_rights.end(); ++row)
        QTest::newRow(qPrintable(row.key())) << row.key().toUtf8();
}

// Who may read sees every row, a broker's people those of their organization.
void TestAccess::rowsOfTheTable()
{
    QFETCH(QByteArray, table);
    const QByteArray counted = "SELECT count(*) AS v FROM " + table;
    const QString all = m_database->value(counted);
    const QString column = organizationColumn(*m_database, table);
    for (int i = 0; i < 5; ++i) {
        const QByteArray login = tableColumns[static_cast<size_t>(i)];
        if (!m_rights[QString::fromUtf8(table)][i].contains(u's', Qt::CaseInsensitive))
            continue;
        QString expected = all;
        if (login == "walter" && table != "schema_migrations") {
            if (column.isEmpty())
                continue; // see brokerSeesOwnRowsOnly()
            expected = m_database->value(counted + " WHERE " + column.toUtf8()
                                         + " = (SELECT org_id FROM members WHERE login = "
                                           "'walter')");
            QVERIFY2(expected.toInt() > 0 && expected.toInt() < all.toInt(), qPrintable(expected));
        }
        const Result<SqlRows> seen = person(login).queryText(counted);
        QVERIFY2(seen.ok(), seen ? "" : qPrintable(seen.error().detail));
        QVERIFY2(seen->first().text("v") == expected, login.constData());
    }
}

// A right that is granted later, or to every new table by default, shows nothing.
void TestAccess::everyTableHasRowSecurity()
{
    QCOMPARE(m_database->value("SELECT string_agg(relname, ', ') FROM pg_class WHERE relnamespace "
                               "= 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT "
                               "relrowsecurity"),
             QStringLiteral("schema_migrations"));
    QCOMPARE(m_database->value(
                 "SELECT string_agg(c.relname, ', ') FROM pg_class c WHERE relnamespace = "
                 "'public'::regnamespace AND relrowsecurity AND NOT EXISTS (SELECT FROM pg_policy "
                 "WHERE polrelid = c.oid AND polname = 'nothing_else' AND NOT polpermissive AND "
                 "polroles = ARRAY['ringledger_broker'::regrole::oid])"),
             QString());
}

void TestAccess::unlistedTableIsNobodys()
{
    const QStringList listed = m_rights.keys();
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
    for (const char *table : {"billing_call_ledger", "billing_dispute_events", "broker_credits",
                              "audit_log", "number_call_outcomes"}) {
        const QByteArray column = QByteArray(table) == "billing_call_ledger"
                                      ? "duration_seconds = 1"
                                  : QByteArray(table) == "broker_credits"       ? "amount_cents = 1"
                                  : QByteArray(table) == "audit_log"            ? "action = 'x'"
                                  : QByteArray(table) == "number_call_outcomes" ? "outcome = 'busy'"
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
        "(SELECT json_agg(t) FROM broker_credits t), (SELECT json_agg(t) FROM audit_log t), "
        "(SELECT json_agg(t) FROM number_call_outcomes t)))";
    const QString before = m_database->value(all);
    const std::unique_ptr<Session> person =
        login.isEmpty() ? m_database->session() : m_database->session(login);
    QCOMPARE(failureOf(*person, statement),
             login.isEmpty() ? QStringLiteral("RL002") : QStringLiteral("42501"));
    QCOMPARE(m_database->value(all), before);
}

// The owner changes and removes none either, but for the letter of a decision that was taken back.
void TestAccess::filesOfCasesStay()
{
    const auto owner = m_database->session();
    const auto removed = [&](const char *which) {
        return failureOf(*owner,
                         QByteArray("DELETE FROM dispute_files WHERE name = '") + which + '\'');
    };
    m_database->execute(
        "INSERT INTO billing_dispute_events (id, dispute_id, kind) VALUES "
        "('e0000000-0000-4000-8000-000000000002', 'd0000000-0000-4000-8000-000000000001', "
        "'decided'); INSERT INTO dispute_files (dispute_id, name, media_type, side, content, "
        "decision_id) SELECT e.dispute_id, name, 'x', side, 'x', CASE WHEN name <> 'plain' THEN "
        "e.id END FROM billing_dispute_events e, (VALUES ('plain', 'ec'), ('letter', 'ec'), "
        "('theirs', 'broker')) AS f (name, side) WHERE e.kind = 'decided'");
    QCOMPARE(failureOf(*owner, "UPDATE dispute_files SET name = 'x'"), QStringLiteral("RL002"));
    QCOMPARE(failureOf(*owner, "TRUNCATE dispute_files"), QStringLiteral("RL002"));
    QCOMPARE(failureOf(*owner, "SET session_replication_role = replica; DELETE FROM dispute_files"),
             QStringLiteral("RL002"));
    QCOMPARE(removed("letter"), QStringLiteral("RL002"));
    m_database->execute("INSERT INTO billing_dispute_events (dispute_id, kind, data) VALUES "
                        "('d0000000-0000-4000-8000-000000000001', 'undone', '{\"event\": "
                        "\"e0000000-0000-4000-8000-000000000002\"}')");
    QCOMPARE(removed("plain"), QStringLiteral("RL002"));
    QCOMPARE(removed("theirs"), QStringLiteral("RL002"));
    QCOMPARE(removed("letter"), QString());
    QCOMPARE(m_database->value("SELECT string_agg(name, ' ' ORDER BY name) FROM dispute_files"),
             QStringLiteral("plain theirs"));
}

// What was agreed at booking, and since when a phone was whose.
void TestAccess::termsAreAnAdministrators()
{
    const QByteArray ofLead = " WHERE right(lead_id::text, 1) = '2'";
    for (const char *login : {"ana", "mia"}) {
        for (const char *forbidden :
             {"UPDATE appointments SET fee_cents = 1",
              "UPDATE appointments SET billable_seconds = 1",
              "UPDATE appointments SET verify_lead_minutes = 1",
              "UPDATE appointments SET lead_id = lead_id",
              "INSERT INTO appointments (lead_id, broker_id, scheduled_at, fee_cents) SELECT "
              "lead_id, broker_id, now(), 1 FROM appointments",
              "UPDATE broker_phones SET valid_from = '-infinity'",
              "UPDATE broker_phones SET number = '+13105550199'"})
            QCOMPARE(failureOf(person(login), forbidden), QStringLiteral("42501"));
        QCOMPARE(failureOf(person(login), "UPDATE appointments SET notes = 'of " + QByteArray(login)
                                              + '\'' + ofLead),
                 QString());
    }
    QCOMPARE(failureOf(person("ada"), "UPDATE appointments SET fee_cents = 4000" + ofLead),
             QString());
    const QByteArray last =
        "SELECT concat_ws(' ', by_login, action, data #>> '{before,fee_cents}', "
        "data #>> '{after,fee_cents}') FROM audit_log ORDER BY id DESC LIMIT 1";
    QCOMPARE(m_database->value(last), QStringLiteral("ada update 5000 4000"));
    m_database->execute("UPDATE appointments SET fee_cents = 5000" + ofLead); // nor the owner
    QVERIFY2(m_database->value(last).endsWith(u"update 4000 5000"),
             qPrintable(m_database->value(last)));
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
    QCOMPARE(value("SELECT count(*) AS v FROM appointments"), QStringLiteral("2"));
    QCOMPARE(value("SELECT count(*) AS v FROM workspaces"), QStringLiteral("1"));
    for (const char *forbidden :
         {"SELECT primary_phone FROM leads", "SELECT caller_number FROM billing_call_ledger",
          "SELECT called_number FROM billing_call_ledger", "SELECT * FROM billing_call_logs",
          "SELECT notes FROM appointments", "SELECT number FROM phone_numbers",
          "SELECT lead_id FROM lead_number_assignments", "SET ROLE ringledger_staff"})
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
          "SELECT book_appointment(gen_random_uuid(), gen_random_uuid(), now())",
          "SELECT assign_number_to_lead(gen_random_uuid(), gen_random_uuid())",
          "SELECT record_call_outcome(gen_random_uuid(), 'busy')",
          "SELECT record_call_outcome(gen_random_uuid(), 'busy', timestamp '2025-10-22')",
          "SELECT hold_phone_for_lead(gen_random_uuid())",
          "SELECT extend_phone_for_appointment(gen_random_uuid(), now())",
          "SELECT complete_appointment_for_phone(gen_random_uuid(), 'showed')",
          "SELECT release_expired_phone_numbers()",
          "SELECT release_due_numbers()",
          "SELECT reschedule_appointment(gen_random_uuid(), gen_random_uuid(), now(), now())",
          "SELECT record_inbound_message('+15550001001', '+15550002001', 'x')",
          "SELECT attach_verification_code(gen_random_uuid(), '123456')",
          "SELECT confirm_by_carrier(gen_random_uuid(), 'PN1')",
          "SELECT recompute_number_health()",
          "SELECT catch_up_work()",
          "SELECT check_daily_rollups(false)",
          "SELECT rebuild_daily_rollups()"})
        QCOMPARE(failureOf(*walter, call), QStringLiteral("42501"));
    const std::unique_ptr<Session> ana = m_database->session(QStringLiteral("ana"));
    QCOMPARE(failureOf(*ana, "SELECT rebuild_daily_rollups()"), QStringLiteral("42501"));
}

void TestAccess::codesAreNobodysToRead()
{
    for (const char *login : {"ana", "mia", "ada", "walter", "bridge"}) {
        const std::unique_ptr<Session> person = m_database->session(QString::fromLatin1(login));
        for (const char *forbidden :
             {"SELECT verification_code_hash FROM verified_caller_ids",
              "SELECT FROM verified_caller_ids WHERE verification_code_hash > ''",
              "UPDATE verified_caller_ids SET status = 'verified'",
              "UPDATE hybrid_forwarding_configs SET status = 'active'"})
            QCOMPARE(failureOf(*person, forbidden), QStringLiteral("42501"));
    }
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

// A function that runs as its owner must not take its names from the caller's search_path, and is
// for those it was granted to.
void TestAccess::functionsOfTheOwnerAreGuarded()
{
    QCOMPARE(m_database->value(
                 "SELECT string_agg(oid::regprocedure::text, ', ') FROM pg_proc WHERE prosecdef "
                 "AND pronamespace = 'public'::regnamespace "
                 "AND NOT coalesce(array_to_string(proconfig, ';') ~ "
                 "'search_path=public, (extensions, )?pg_temp', false)"),
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
             (QStringList{QStringLiteral("signalwire_phone_numbers null"),
                          QStringLiteral("tracking_assignments null")}));
    QCOMPARE(heard("UPDATE signalwire_phone_numbers SET name = 'x' WHERE false"), QStringList());
    QCOMPARE(heard("INSERT INTO incidents (id, carrier, started_at) VALUES "
                   "('f0000000-0000-4000-8000-00000000abcd', 'signalwire', now())"),
             QStringList(QStringLiteral("incidents abcd")));
    QCOMPARE(heard("DELETE FROM incidents"), QStringList(QStringLiteral("incidents abcd")));
}

QTEST_GUILESS_MAIN(TestAccess)
#include "test_access.moc"
