// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "testdatabase.h"

#include <QFile>
#include <QTest>

namespace rl::testing {

// The table's columns, in its order; the last one comes through Supabase's login.
inline constexpr std::array tableColumns{"ana", "mia", "ada", "walter", "bridge", "authenticated"};

// Two companies with a lead, an appointment, a call and a dispute each or between them.
inline const QByteArray twoCompanies = R"(
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

// A row of every other table that belongs to an organization, for each of the two.
inline const QByteArray twoWorkspaces = R"(
INSERT INTO agents (org_id, name) SELECT id, 'Agent' FROM organizations;
INSERT INTO workspace_phone_numbers (workspace_id, phone_number) SELECT id, '+1555000100' || row_number() OVER () FROM organizations;
INSERT INTO contacts (org_id, name, phone) SELECT id, 'Carla', '+1555000200' || row_number() OVER () FROM organizations;
INSERT INTO conversations (workspace_id, contact_id, contact_phone) SELECT org_id, id, phone FROM contacts;
INSERT INTO conversation_messages (workspace_id, conversation_id, direction) SELECT workspace_id, id, 'inbound' FROM conversations;
INSERT INTO appointments (org_id, contact_id, scheduled_at) SELECT org_id, id, '2025-10-23T10:00Z' FROM contacts;
INSERT INTO profiles (user_id, org_id) SELECT gen_random_uuid(), id FROM organizations;
INSERT INTO org_tools (org_id, tool_name) SELECT id, 'book' FROM organizations;
INSERT INTO org_credentials (org_id, provider) SELECT id, 'twilio' FROM organizations;
INSERT INTO call_logs (org_id, phone_number) SELECT org_id, phone FROM contacts;
INSERT INTO messages (org_id, recipient, content) SELECT org_id, phone, 'Hello' FROM contacts;
INSERT INTO verified_caller_ids (org_id, phone_number, verification_code_hash) SELECT org_id, phone, '$2a$10$hash' FROM contacts;
INSERT INTO hybrid_forwarding_configs (org_id, verified_caller_id, sim_phone_number, forwarding_type, carrier, twilio_forwarding_number)
SELECT org_id, id, phone_number, 'total_ai', 'att', '+15550001001' FROM verified_caller_ids;
INSERT INTO verification_starts (org_id, phone_number, by_login) SELECT org_id, phone_number, 'ana' FROM verified_caller_ids;
INSERT INTO lead_number_assignments (lead_id, number_id) SELECT currently_assigned_to, id FROM signalwire_phone_numbers;
SELECT record_call_outcome(lead_id, 'answered') FROM lead_number_assignments;
INSERT INTO pool_snapshots (org_id, hour, total, active, held, resting, available, inactive) SELECT id, now(), 1, 1, 1, 0, 0, 0 FROM organizations;
)";

inline QString failureOf(Session &session, const QByteArray &sql)
{
    session.forgetFailure();
    return session.runScript(sql) ? QString() : QString::fromLatin1(session.lastFailure().sqlState);
}

// resources/migrations/README.md: table → a cell per column
inline QHash<QString, QStringList> documentedRights(const QString &readme)
{
    QFile file(readme);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("resources/migrations/README.md is not there");
    QHash<QString, QStringList> rights;
    bool inTable = false;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        QStringList cells = line.split(u'|');
        if (cells.size() != 2 + 1 + int(tableColumns.size())) {
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

// What grants say that somebody may do: S, I, U and D, small for some columns only.
inline QString grantedRights(TestDatabase &database, const QString &login, const QString &table)
{
    return database.value(
        "SELECT coalesce(nullif(string_agg(CASE WHEN has_table_privilege(:login, :table, way) THEN "
        "left(way, 1) WHEN way <> 'DELETE' AND has_any_column_privilege(:login, :table, way) THEN "
        "lower(left(way, 1)) END, '' ORDER BY place), ''), '-') || CASE WHEN "
        "has_table_privilege(:login, :table, 'TRUNCATE') THEN ' TRUNCATE' ELSE '' END FROM "
        "unnest('{SELECT,INSERT,UPDATE,DELETE}'::text[]) WITH ORDINALITY AS w (way, place)",
        {{"login", login}, {"table", table}});
}

inline QByteArray firstColumn(TestDatabase &database, const QByteArray &table)
{
    return database
        .value("SELECT attname FROM pg_attribute WHERE attrelid = '" + table
               + "'::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum LIMIT 1")
        .toUtf8();
}

// A view asks for its reader's rights on what is under it, so grants alone do not tell: each
// statement is planned and begun as that person. Empty when all goes as 'rights' say.
inline QString wronglyTried(Session &person, const QByteArray &table, const QByteArray &column,
                            const QString &rights)
{
    const std::array statements{
        std::pair(u'S', "SELECT * FROM " + table),
        std::pair(u'I', "INSERT INTO " + table + " DEFAULT VALUES"),
        std::pair(u'U', "UPDATE " + table + " SET " + column + " = DEFAULT"),
        std::pair(u'D', "DELETE FROM " + table),
    };
    for (const auto &[letter, statement] : statements) {
        const QString failure = failureOf(person, "EXPLAIN " + statement);
        const bool some = letter != u'S' && rights.contains(QChar(letter).toLower());
        const bool may = rights.contains(letter) || (some && letter == u'I');
        if (may ? !failure.isEmpty()
                : failure != QLatin1String("42501") && failure != QLatin1String("55000"))
            return QString::fromUtf8(statement) + QStringLiteral(": ") + failure;
    }
    return {};
}

// Where a table says whose a row is.
inline QString organizationColumn(TestDatabase &database, const QByteArray &table)
{
    if (table == "organizations" || table == "workspaces")
        return QStringLiteral("id");
    return database.value(
        "SELECT attname FROM pg_attribute WHERE attrelid = '" + table
        + "'::regclass AND attname IN ('org_id', 'workspace_id') AND atttypid = 'uuid'::regtype");
}

} // namespace rl::testing
