// SPDX-License-Identifier: GPL-3.0-or-later
// A server as Supabase sets it up: its roles exist, every new table and function is theirs by
// default, and people come through the login 'authenticator' with a verified JWT. And who worked
// with the customer's tables before they were adopted.
#undef QT_USE_QSTRINGBUILDER // statements are put together from bytes here
#include "migrator.h"
#include "rightstable.h"

using namespace rl;
using namespace rl::testing;

namespace {

// Roles belong to the whole server, and another test program may make them at the same moment.
const QByteArray roles = R"(
DO $$ BEGIN
  PERFORM pg_advisory_xact_lock(700700);
  IF to_regrole('authenticator') IS NULL THEN CREATE ROLE authenticator LOGIN NOINHERIT; END IF;
  IF to_regrole('anon') IS NULL THEN CREATE ROLE anon NOLOGIN; END IF;
  IF to_regrole('authenticated') IS NULL THEN CREATE ROLE authenticated NOLOGIN; END IF;
  IF to_regrole('service_role') IS NULL THEN CREATE ROLE service_role NOLOGIN; END IF;
  GRANT anon, authenticated, service_role TO authenticator;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
)";
const QByteArray defaults = R"(
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT ALL ON TABLES TO anon, authenticated;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT ALL ON FUNCTIONS TO anon, authenticated;
)";

const QByteArray ownFunctions = "p.pronamespace = 'public'::regnamespace AND p.prosecdef AND "
                                "p.prorettype <> 'trigger'::regtype";

} // namespace

class TestSupabase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cellOfTheTable_data();
    void cellOfTheTable();
    void rowsOfTheTable_data();
    void rowsOfTheTable();
    void policiesHaveThePrintedNames();
    void onlyOwnRowsAreWritten();
    void appointmentsOfLeadsStay();
    void wizardRunsForTheOwnOrganization();
    void claimsOfAnotherLoginAreNotBelieved();
    void anonGetsNothing();
    void backendDoesAll();
    void whoWorkedBeforeCanDoSoStill();

private:
    std::unique_ptr<Session> come(const QByteArray &role, const QByteArray &claims) const;
    std::unique_ptr<Session> member() const // of the second company
    {
        return come("authenticated", R"({"sub": "u1", "role": "authenticated", "app_metadata": )"
                                     R"({"org_id": ")"
                                         + m_org + R"("}})");
    }
    QHash<QString, QStringList> m_rights;
    std::unique_ptr<TestDatabase> m_database;
    QByteArray m_org;
    std::unique_ptr<Session> m_member;
    std::unique_ptr<Session> m_stranger; // of no organization
};

void TestSupabase::initTestCase()
{
    m_rights = documentedRights(QFINDTESTDATA("../../../resources/migrations/README.md"));
    m_database = std::make_unique<TestDatabase>(TestDatabase::Schema::Empty);
    m_database->execute(roles);
    m_database->execute(defaults);
    const std::unique_ptr<Session> session = m_database->session();
    const Result<QStringList> done = Migrator().migrate(*session);
    QVERIFY2(done.ok(), done ? "" : qPrintable(done.error().text()));
    m_database->execute(twoCompanies + twoWorkspaces);
    m_org = m_database->value("SELECT id FROM organizations WHERE name ~ '^Second'").toUtf8();
    m_member = member();
    m_stranger = come("authenticated", R"({"sub": "u1"})");
}

// As PostgREST does it.
std::unique_ptr<Session> TestSupabase::come(const QByteArray &role, const QByteArray &claims) const
{
    std::unique_ptr<Session> session = m_database->session();
    const QString failure = failureOf(
        *session, "SET SESSION AUTHORIZATION authenticator; SET ROLE " + role
                      + "; SELECT set_config('request.jwt.claims', '" + claims + "', false)");
    if (!failure.isEmpty())
        qFatal("%s", qPrintable(failure));
    return session;
}

void TestSupabase::cellOfTheTable_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QString>("rights");
    QVERIFY(m_rights.size() > 50);
    for (auto row = m_rights.begin(); row != m_rights.end(); ++row)
        QTest::newRow(qPrintable(row.key())) << row.key().toUtf8() << row.value().constLast();
}

void TestSupabase::cellOfTheTable()
{
    QFETCH(QByteArray, table);
    QFETCH(QString, rights);
    QCOMPARE(grantedRights(*m_database, QStringLiteral("authenticated"), QString::fromUtf8(table)),
             rights);
    QCOMPARE(wronglyTried(*m_member, table, firstColumn(*m_database, table), rights), QString());
}

void TestSupabase::rowsOfTheTable_data()
{
    cellOfTheTable_data();
}

void TestSupabase::rowsOfTheTable()
{
    QFETCH(QByteArray, table);
    QFETCH(QString, rights);
    if (!rights.contains(u's', Qt::CaseInsensitive) || table == "schema_migrations")
        return;
    const QByteArray counted = "SELECT count(*) AS v FROM " + table;
    const QByteArray theirs = counted + " WHERE " + organizationColumn(*m_database, table).toUtf8()
                              + " = '" + m_org + '\'';
    const int own = m_database->value(theirs).toInt();
    QVERIFY(own > 0 && own < m_database->value(counted).toInt());
    const auto seenBy = [&](Session &person) {
        const Result<SqlRows> seen = person.queryText(counted);
        return seen ? seen->first().text("v").toInt() : -1;
    };
    QCOMPARE(seenBy(*m_member), own);
    QCOMPARE(seenBy(*m_stranger), 0);
}

void TestSupabase::policiesHaveThePrintedNames()
{
    QCOMPARE(
        m_database->value(
            "SELECT string_agg(concat_ws(' ', policyname, cmd, roles, qual, with_check), '; ' "
            "ORDER BY policyname) FROM pg_policies WHERE policyname ~ "
            "'^(verified_caller_ids|forwarding_configs)_'"),
        QStringLiteral("forwarding_configs_org_policy ALL {authenticated} (org_id = ( SELECT "
                       "auth_org_id() AS auth_org_id)) (org_id = ( SELECT auth_org_id() AS "
                       "auth_org_id)); "
                       "forwarding_configs_service_role_bypass ALL {service_role} true true; "
                       "verified_caller_ids_org_policy ALL {authenticated} (org_id = ( SELECT "
                       "auth_org_id() AS auth_org_id)) (org_id = ( SELECT auth_org_id() AS "
                       "auth_org_id)); "
                       "verified_caller_ids_service_role_bypass ALL {service_role} true true"));
}

// Where the customer grants more, row security still holds.
void TestSupabase::onlyOwnRowsAreWritten()
{
    m_database->execute("GRANT INSERT, UPDATE, DELETE ON contacts TO authenticated");
    Session *const person = m_member.get();
    QCOMPARE(failureOf(*person,
                       "INSERT INTO contacts (org_id, name) VALUES ('" + m_org + "', 'Theirs')"),
             QString());
    const QByteArray other =
        m_database->value("SELECT id FROM organizations WHERE id <> '" + m_org + '\'').toUtf8();
    QCOMPARE(
        failureOf(*person, "INSERT INTO contacts (org_id, name) VALUES ('" + other + "', 'Not')"),
        QStringLiteral("42501"));
    QCOMPARE(failureOf(*person, "UPDATE contacts SET org_id = '" + other + '\''),
             QStringLiteral("42501"));
    QCOMPARE(failureOf(*person, "UPDATE contacts SET notes = 'mine'"), QString());
    QCOMPARE(m_database->value("SELECT count(*) FROM contacts WHERE notes = 'mine' AND org_id = '"
                               + other + '\''),
             QStringLiteral("0"));
    m_database->execute("REVOKE INSERT, UPDATE, DELETE ON contacts FROM authenticated; "
                        "DELETE FROM contacts WHERE name = 'Theirs'");
}

// Its fee is what an organization pays.
void TestSupabase::appointmentsOfLeadsStay()
{
    m_database->execute("GRANT SELECT, INSERT, UPDATE, DELETE ON appointments TO authenticated;"
                        "CREATE POLICY customer_all ON appointments TO authenticated USING (org_id "
                        "= '"
                        + m_org + "')");
    Session *const person = m_member.get();
    QCOMPARE(failureOf(*person, "UPDATE appointments SET status = 'cancelled'; DELETE FROM "
                                "appointments WHERE lead_id IS NOT NULL"),
             QString());
    QCOMPARE(m_database->value("SELECT string_agg((contact_id IS NULL)::text || ' ' || status, "
                               "', ' ORDER BY contact_id IS NULL) FROM appointments WHERE org_id "
                               "= '"
                               + m_org + '\''),
             QStringLiteral("false cancelled, true scheduled"));
    QCOMPARE(failureOf(*person, "INSERT INTO appointments (org_id, lead_id, broker_id, "
                                "scheduled_at) SELECT org_id, lead_id, broker_id, now() FROM "
                                "appointments WHERE lead_id IS NOT NULL"),
             QStringLiteral("42501"));
    m_database->execute("DROP POLICY customer_all ON appointments;"
                        "REVOKE ALL ON appointments FROM authenticated");
    const QByteArray columns =
        "id, org_id, lead_id, broker_id, scheduled_at, status, fee_cents, contact_id, service, "
        "duration_minutes, confirmation_sent";
    m_database->execute("GRANT SELECT (" + columns + ") ON appointments TO authenticated");
}

void TestSupabase::wizardRunsForTheOwnOrganization()
{
    Session *const person = m_member.get();
    const auto code = [&](const QByteArray &call) {
        const Result<SqlRows> rows = person->queryText("SELECT " + call + " ->> 'code' AS v");
        return rows ? rows->first().text("v") : rows.error().detail;
    };
    QCOMPARE(code("begin_caller_verification('" + m_org + "', '+15550003001')"), QString());
    const QByteArray otherOrg =
        m_database->value("SELECT id FROM organizations WHERE id <> '" + m_org + '\'').toUtf8();
    QCOMPARE(code("begin_caller_verification('" + otherOrg + "', '+15550003002')"),
             QStringLiteral("403"));
    const QByteArray other =
        m_database->value("SELECT id FROM verified_caller_ids WHERE org_id <> '" + m_org + '\'')
            .toUtf8();
    QCOMPARE(code("get_forwarding_config('" + other + "')"), QStringLiteral("403"));
    QCOMPARE(code("remove_verified_number('" + other + "')"), QStringLiteral("403"));
    QCOMPARE(failureOf(*person, "SELECT verification_code_hash FROM verified_caller_ids"),
             QStringLiteral("42501"));
    QCOMPARE(m_database->value("SELECT string_agg(proname, ', ' ORDER BY proname) FROM pg_proc p "
                               "WHERE has_function_privilege('authenticated', oid, 'EXECUTE') AND "
                               + ownFunctions),
             QStringLiteral("begin_caller_verification, cancel_caller_verification, "
                            "confirm_caller_verification, confirm_forwarding_config, "
                            "create_forwarding_config, disable_forwarding_config, "
                            "get_forwarding_config, list_verified_numbers, member_org, "
                            "remove_verified_number, save_wizard_state, seed_default_services"));
}

void TestSupabase::claimsOfAnotherLoginAreNotBelieved()
{
    m_database->execute("GRANT authenticated TO nobody, walter");
    const QByteArray claim = "SELECT set_config('request.jwt.claims', '{\"app_metadata\": "
                             "{\"org_id\": \""
                             + m_org
                             + "\"}}', false), set_config('request.jwt.claim', "
                               "'{\"app_metadata\": {\"org_id\": \""
                             + m_org + "\"}}', false)";
    const QByteArray counted =
        "SELECT (SELECT count(*) FROM verified_caller_ids) + (SELECT count(*) FROM messages) + "
        "(SELECT count(*) FROM services) + (SELECT count(*) FROM organizations) AS v";
    const std::unique_ptr<Session> nobody = m_database->session(QStringLiteral("nobody"));
    QCOMPARE(failureOf(*nobody, claim + "; SET ROLE authenticated"), QString());
    QCOMPARE(nobody->queryText(counted)->first().text("v"), QStringLiteral("0"));
    const std::unique_ptr<Session> walter = m_database->session(QStringLiteral("walter"));
    QCOMPARE(failureOf(*walter, claim), QString());
    const QString own = walter->queryText("SELECT string_agg(name, ', ') AS v FROM organizations")
                            ->first()
                            .text("v");
    QCOMPARE(own, QStringLiteral("My Reverse Options"));
    QCOMPARE(walter->queryText("SELECT count(*) AS v FROM messages WHERE org_id = '" + m_org + '\'')
                 ->first()
                 .text("v"),
             QStringLiteral("0"));
    m_database->execute("REVOKE authenticated FROM nobody, walter");
}

void TestSupabase::anonGetsNothing()
{
    QCOMPARE(m_database->value("SELECT string_agg(relname, ', ') FROM pg_class WHERE relnamespace "
                               "= 'public'::regnamespace AND relkind IN ('r', 'v', 'm', 'p') AND "
                               "has_any_column_privilege('anon', oid, 'SELECT, INSERT, UPDATE')"),
             QStringLiteral("schema_migrations"));
    QCOMPARE(m_database->value("SELECT string_agg(relname, ', ') FROM pg_class WHERE relnamespace "
                               "= 'public'::regnamespace AND relkind IN ('r', 'v', 'm', 'p') AND "
                               "has_table_privilege('anon', oid, 'DELETE, TRUNCATE')"),
             QString());
    QCOMPARE(m_database->value("SELECT string_agg(proname, ', ') FROM pg_proc p WHERE "
                               "has_function_privilege('anon', oid, 'EXECUTE') AND "
                               + ownFunctions),
             QStringLiteral("member_org"));
    // What a default grant says is not that somebody worked with the table.
    QCOMPARE(m_database->value("SELECT string_agg(tablename, ', ') FROM pg_policies WHERE "
                               "policyname = 'customer'"),
             QString());
}

void TestSupabase::backendDoesAll()
{
    const std::unique_ptr<Session> backend = come("service_role", R"({"role": "service_role"})");
    for (const char *table :
         {"verified_caller_ids", "hybrid_forwarding_configs", "messages", "services", "agents",
          "contacts", "call_logs", "profiles", "org_tools", "org_credentials", "conversations",
          "conversation_messages", "workspace_phone_numbers", "organizations", "appointments"}) {
        const QByteArray counted = QByteArray("SELECT count(*) AS v FROM ") + table;
        const Result<SqlRows> seen = backend->queryText(counted);
        QVERIFY2(seen.ok(), table);
        QCOMPARE(seen->first().text("v"), m_database->value(counted));
        QCOMPARE(failureOf(*backend, QByteArray("EXPLAIN UPDATE ") + table + " SET id = DEFAULT"),
                 QString());
    }
    QCOMPARE(failureOf(*backend, "SELECT * FROM leads"), QStringLiteral("42501"));
}

// Those who could change the pool, and nobody who could only read.
void TestSupabase::whoWorkedBeforeCanDoSoStill()
{
    TestDatabase adopted(TestDatabase::Schema::Empty);
    QFile source(QFINDTESTDATA("source000/customer_database.sql"));
    QVERIFY(source.open(QIODevice::ReadOnly));
    adopted.execute(source.readAll());
    adopted.execute(R"(
CREATE TABLE lead_number_assignments (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), lead_id uuid NOT NULL, number_id uuid NOT NULL, broker_id uuid,
  status text NOT NULL DEFAULT 'active', assigned_at timestamp DEFAULT now());
INSERT INTO lead_number_assignments (lead_id, number_id, status) SELECT l.id, n.id, 'released' FROM leads l, signalwire_phone_numbers n LIMIT 1;
GRANT SELECT, INSERT, UPDATE ON lead_number_assignments TO customer_bridge;
GRANT SELECT ON lead_number_assignments, signalwire_phone_numbers, leads TO customer_reports;
)");
    const std::unique_ptr<Session> session = adopted.session();
    const Result<QStringList> done = Migrator().migrate(*session);
    QVERIFY2(done.ok(), done ? "" : qPrintable(done.error().text()));
    const auto tried = [&](const QByteArray &role, const QByteArray &statement) {
        const std::unique_ptr<Session> person = adopted.session();
        return failureOf(*person, "BEGIN; SET ROLE " + role + "; " + statement);
    };
    const QByteArray seen = "SELECT 1 / count(*) FROM lead_number_assignments"; // 22012: no row
    for (const char *call :
         {"SELECT assign_number_to_lead(NULL, NULL)", "SELECT record_call_outcome(NULL, 'busy')",
          "SELECT hold_phone_for_lead(NULL)", "SELECT extend_phone_for_appointment(NULL, now())",
          "SELECT complete_appointment_for_phone(NULL, 'showed')",
          "SELECT release_expired_phone_numbers()", "SELECT release_expired_tracking_numbers()"}) {
        QCOMPARE(tried("customer_bridge", call), QString());
        QCOMPARE(tried("customer_reports", call), QStringLiteral("42501"));
    }
    QCOMPARE(tried("customer_bridge", seen), QString());
    QCOMPARE(tried("customer_reports", seen), QString());
    QCOMPARE(tried("customer_bridge", "UPDATE lead_number_assignments SET notes = 'x'"), QString());
    QCOMPARE(tried("customer_reports", "UPDATE lead_number_assignments SET notes = 'x'"),
             QStringLiteral("42501"));
}

QTEST_GUILESS_MAIN(TestSupabase)
#include "test_supabase.moc"
