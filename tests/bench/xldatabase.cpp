// SPDX-License-Identifier: GPL-3.0-or-later
#include "xldatabase.h"

#include "migrator.h"
#include "sample/samplebuilder.h"
#include "session.h"

namespace rl::bench {
namespace {

// What the sample leaves empty: leads' numbers with their calls, workspaces with messages, and the
// voice agents' tools, callers and forwardings. A lead's number is its tracking number where it has
// one.
const QByteArray more = R"(
UPDATE signalwire_phone_numbers SET owner_broker_id = b.id, health_score = 20 + abs(hashtext(number)) % 80, call_count = 10
FROM (SELECT DISTINCT ON (org_id) org_id, id FROM brokers ORDER BY org_id, id) AS b WHERE b.org_id = signalwire_phone_numbers.org_id;
INSERT INTO lead_number_assignments (lead_id, number_id, broker_id, status, assigned_at)
SELECT currently_assigned_to, id, assigned_broker_id, 'booked_locked', assigned_at FROM signalwire_phone_numbers WHERE is_held(assignment_status);
INSERT INTO lead_number_assignments (lead_id, number_id, broker_id, status, assigned_at, call_attempts, released_at)
SELECT lead_id, number_id, broker_id, CASE WHEN n % 9 = 0 THEN 'unreachable' ELSE 'released' END, assigned_at, n % 5, released_at
FROM (SELECT *, row_number() OVER () AS n FROM tracking_assignments WHERE released_at IS NOT NULL) AS t;
INSERT INTO workspaces (id, name, subscription_tier)
SELECT md5('workspace' || i)::uuid, 'Workspace ' || i, (ARRAY['starter', 'professional', 'enterprise'])[1 + i % 3] FROM generate_series(1, 500) AS i;
INSERT INTO workspace_phone_numbers (workspace_id, phone_number, status)
SELECT md5('workspace' || i)::uuid, '+1405' || 2000000 + i, 'active' FROM generate_series(1, 450) AS i;
SELECT count(record_inbound_message('+1405' || 2000001 + i % 450, '+1415' || 2000000 + i % 900, 'Message ' || i)) FROM generate_series(1, 3000) AS i;
INSERT INTO org_tools (org_id, tool_name, vapi_tool_id, definition_hash)
SELECT id, 'bookClinicAppointment', 'tool-' || id, 'hash' FROM organizations;
INSERT INTO verified_caller_ids (org_id, phone_number, status, verified_at)
SELECT id, '+1502' || 2000000 + row_number() OVER (), CASE WHEN row_number() OVER () % 10 = 0 THEN 'failed' ELSE 'verified' END, now() FROM organizations;
SELECT count(create_forwarding_config(id, 'safety_net', 'tmobile', 25, '+15550109999')) FROM verified_caller_ids WHERE status = 'verified';
)";

Result<std::unique_ptr<Session>> openOwner(const ConnectionOptions &options)
{
    return Session::open(options);
}

ConnectionOptions inDatabase(ConnectionOptions options, const QString &database)
{
    options.database = database;
    return options;
}

} // namespace

XlDatabase::XlDatabase(ConnectionOptions owner, ConnectionOptions person)
    : m_server(inDatabase(owner, QStringLiteral("postgres")))
    , m_owner(inDatabase(std::move(owner), QStringLiteral("bench_xl")))
    , m_person(inDatabase(std::move(person), m_owner.database))
{
}

Outcome XlDatabase::make()
{
    drop();
    const auto server = openOwner(m_server);
    if (!server)
        return server.error();
    if (const Outcome made = (*server)->runScript("CREATE DATABASE bench_xl"); !made)
        return made;
    const auto session = openOwner(m_owner);
    if (!session)
        return session.error();
    if (const auto migrated = Migrator().migrate(**session); !migrated)
        return migrated.error();
    if (const auto member = (*session)->queryText(
            "INSERT INTO members (login, display_name, role) VALUES (:login, 'Bench', "
            "'ringledger_admin')",
            {{"login", m_person.user}});
        !member)
        return member.error();
    if (const Outcome sampled =
            SampleBuilder().build(**session, {500, numbers, 30'000, 500, 1, {}});
        !sampled)
        return sampled;
    if (const Outcome filled = (*session)->runScript(more); !filled)
        return filled;
    return (*session)->runScript("VACUUM ANALYZE");
}

void XlDatabase::drop() const
{
    if (const auto server = openOwner(m_server))
        (void)(*server)->runScript("DROP DATABASE IF EXISTS bench_xl WITH (FORCE)");
}

} // namespace rl::bench
