// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "testdatabase.h"

#include <QByteArray>

namespace rl::testing {

// Ids: a… leads, b… brokers, c… appointments. Two companies, west is eight hours behind in winter;
// a number for each lead since New Year; appointments on 10 January 18:00 UTC (10:00 in the west).
inline const QByteArray people = R"(
INSERT INTO brokers (id, company_name, contact_name, phone) VALUES
  ('b0000000-0000-4000-8000-000000000001', 'West Homes', 'Walter', '+13105550101'),
  ('b0000000-0000-4000-8000-000000000002', 'East Lending', 'Ada', '+12125550102');
UPDATE organizations SET time_zone = 'America/Los_Angeles' WHERE company_name = 'West Homes';
INSERT INTO leads (id, first_name, primary_phone, campaign_id) VALUES
  ('a0000000-0000-4000-8000-000000000001', 'One', '+16505550101', 'spring'),
  ('a0000000-0000-4000-8000-000000000002', 'Two', '+16505550102', 'autumn'),
  ('a0000000-0000-4000-8000-000000000003', 'Three', '+16505550103', NULL);
INSERT INTO signalwire_phone_numbers (number, assigned_broker_company) VALUES
  ('+14245550101', 'West Homes'), ('+14245550102', 'West Homes'), ('+14245550103', 'East Lending'),
  ('+14245550104', 'Nobody Yet');
INSERT INTO tracking_assignments (number_id, number, lead_id, broker_id, org_id, assigned_at)
SELECT n.id, n.number, ('a0000000-0000-4000-8000-00000000000' || right(n.number, 1))::uuid, b.id, b.org_id, '2026-01-01Z'
FROM signalwire_phone_numbers n JOIN brokers b ON b.org_id = n.org_id;
INSERT INTO ec_phones (number) VALUES ('+18885550100');
INSERT INTO appointments (id, org_id, lead_id, broker_id, scheduled_at, fee_cents, billable_seconds, verify_lead_minutes, campaign_id)
SELECT ('c0000000-0000-4000-8000-00000000000' || right(t.number, 1))::uuid, t.org_id, t.lead_id, t.broker_id, '2026-01-10 18:00Z', 5000, 300, 60, l.campaign_id
FROM tracking_assignments t JOIN leads l ON l.id = t.lead_id;
INSERT INTO members (login, display_name, role) VALUES ('ringledger', 'Owner', 'ringledger_admin');
)";

// A call of a lead (1 to 3) over his number, as the bridge enters it.
inline QByteArray call(const char *lead, const char *sid, const char *at, const char *seconds,
                       const char *status = "completed")
{
    return QByteArray("INSERT INTO billing_call_logs (tracking_number, caller_number, direction, "
                      "duration_seconds, call_sid, call_status, created_at) VALUES "
                      "('+1424555010")
           + lead + "', '+1650555010" + lead + "', 'lead_to_broker', " + seconds + ", '" + sid
           + "', '" + status + "', '" + at + "');";
}

inline QByteArray appointment(const char *digit)
{
    return QByteArray("'c0000000-0000-4000-8000-00000000000") + digit + "'";
}

// A correction of a call: the same with another talk time.
inline QByteArray correction(const char *sid, const char *seconds)
{
    return QByteArray(
               "INSERT INTO billing_call_ledger (lead_id, broker_id, tracking_number, "
               "caller_number, direction, duration_seconds, call_sid, call_status, "
               "created_at, org_id, assignment_id, appointment_id, campaign_id, replaces_id) "
               "SELECT lead_id, broker_id, tracking_number, caller_number, direction, ")
           + seconds
           + ", call_sid, call_status, created_at, org_id, assignment_id, appointment_id, "
             "campaign_id, id FROM billing_call_logs WHERE call_sid = '"
           + sid + "';";
}

// What differs from a count from scratch; empty: nothing.
inline QString differences(TestDatabase &database)
{
    return database.value("SELECT string_agg(concat_ws(' ', rollup, key, 'held', held, "
                          "'counted', counted), E'\\n') FROM check_daily_rollups(false)");
}

} // namespace rl::testing
