// SPDX-License-Identifier: GPL-3.0-or-later
#include "callworld.h"

namespace rl::testing {

void buildCallWorld(TestDatabase &database)
{
    database.execute(R"(
INSERT INTO brokers (id, company_name, contact_name, phone) VALUES
  ('b0000000-0000-4000-8000-000000000001', 'My Reverse Options', 'Walter Richards', '+13105550101'),
  ('b0000000-0000-4000-8000-000000000002', 'Second Broker LLC', 'Ada Second', '+13105550109');
INSERT INTO broker_phones (broker_id, number, label, valid_from, valid_to) VALUES
  ('b0000000-0000-4000-8000-000000000001', '+13105550102', 'cell', '-infinity', 'infinity'),
  ('b0000000-0000-4000-8000-000000000001', '+13105550103', 'old', '-infinity', '2025-01-01Z');
INSERT INTO leads (id, first_name, primary_phone) VALUES
  ('a0000000-0000-4000-8000-000000000001', 'Testy', '+16505550151'),
  ('a0000000-0000-4000-8000-000000000002', 'Second', '(650) 555-0152'),
  ('a0000000-0000-4000-8000-000000000003', 'Third', '+16505550153');
INSERT INTO ec_phones (number, label) VALUES ('+14245550100', 'Barbara');
INSERT INTO signalwire_phone_numbers (id, number, assigned_broker_company) VALUES
  ('c0000000-0000-4000-8000-000000000001', '+14245550111', 'My Reverse Options'),
  ('c0000000-0000-4000-8000-000000000002', '+14245550112', 'My Reverse Options'),
  ('c0000000-0000-4000-8000-000000000003', '+14245550113', 'My Reverse Options');
INSERT INTO tracking_assignments (number_id, number, lead_id, broker_id, org_id, assigned_at, released_at)
SELECT ('c0000000-0000-4000-8000-00000000000' || n)::uuid, '+1424555011' || n, ('a0000000-0000-4000-8000-00000000000' || l)::uuid,
       broker.id, broker.org_id, from_day::timestamptz, to_day::timestamptz
FROM brokers AS broker, (VALUES (1, 1, '2025-10-20Z', '2025-10-23Z'), (1, 3, '2025-11-01Z', NULL), (2, 2, '2025-10-20Z', '2025-10-23Z'),
                      (3, 3, '2025-10-20Z', '2025-10-23Z')) AS held (n, l, from_day, to_day)
WHERE broker.contact_name = 'Walter Richards';
INSERT INTO appointments (org_id, lead_id, broker_id, scheduled_at, status, fee_cents, billable_seconds, verify_lead_minutes)
SELECT broker.org_id, ('a0000000-0000-4000-8000-00000000000' || l)::uuid, broker.id, at::timestamptz, state, 5000, 300, 60
FROM brokers AS broker, (VALUES (1, '2025-10-22 10:00Z', 'scheduled'), (2, '2025-10-22 10:00Z', 'scheduled'),
                      (2, '2025-10-22 14:00Z', 'scheduled'), (3, '2025-10-22 10:00Z', 'cancelled')) AS booked (l, at, state)
WHERE broker.contact_name = 'Walter Richards';
)");
}

QString ledgerText(TestDatabase &database)
{
    return database.value(R"(
SELECT string_agg(told, E'\n' ORDER BY told) FROM (
  SELECT concat_ws(' ', 'ledger', call_sid, direction, tracking_number, caller_number, coalesce(called_number, '?'),
                   coalesce(duration_seconds::text, '?'), coalesce(total_seconds::text, '?'), call_status, created_at,
                   right(lead_id::text, 1), right(broker_id::text, 1), appointment_datetime,
                   appointment_id IS NOT NULL, assignment_id IS NOT NULL, leg_sid) AS told
  FROM billing_call_logs
  UNION ALL
  SELECT concat_ws(' ', 'aside', reason, call_sid, tracking_number, caller_number, called_number,
                   coalesce(duration_seconds::text, '?'), call_status, started_at, previous_assignment_id IS NOT NULL, call->>'leg_sid')
  FROM unmatched_calls WHERE resolved_at IS NULL) AS everything)");
}

} // namespace rl::testing
