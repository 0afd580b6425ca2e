// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <vector>

namespace rl::testing {

// A few companies with far fewer numbers than leads, so that everybody is in everybody's way. By
// md5: organizations of both hold policies, 'broker' 1 to 12 (two to a company), 'lead' 1 to 72
// (twelve to a company, by (i - 1) % 6), and 48 numbers, eight to a company.
constexpr int raceCompanies = 6;
constexpr int raceBrokers = 12;
constexpr int raceLeads = 72;
constexpr int raceNumbers = 48;

inline const QByteArray raceWorld = R"(
INSERT INTO brokers (id, company_name, contact_name, phone)
SELECT md5('broker' || i)::uuid, 'Company ' || 1 + (i - 1) % 6, 'Broker ' || i, '+1310555' || lpad((99 + i)::text, 4, '0')
FROM generate_series(1, 12) AS i;
UPDATE organizations SET max_attempts = 3,
  hold_policy = CASE WHEN right(company_name, 1) IN ('5', '6') THEN 'appointment_plus_24h' ELSE 'midnight' END,
  time_zone = (ARRAY['UTC', 'America/New_York', 'America/Los_Angeles'])[1 + right(company_name, 1)::int % 3];
INSERT INTO leads (id, first_name, primary_phone, campaign_id)
SELECT md5('lead' || i)::uuid, 'Lead ' || i, '+1650555' || lpad((99 + i)::text, 4, '0'), 'c' || i % 3 FROM generate_series(1, 72) AS i;
INSERT INTO signalwire_phone_numbers (number, assigned_broker_company)
SELECT '+1424555' || lpad((99 + i)::text, 4, '0'), 'Company ' || 1 + (i - 1) % 6 FROM generate_series(1, 48) AS i;
CREATE FUNCTION race_lead(i int) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$ SELECT md5('lead' || i)::uuid $$;
CREATE FUNCTION race_broker(i int) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$ SELECT md5('broker' || i)::uuid $$;
CREATE FUNCTION race_number(i int) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT '+1424555' || lpad((99 + i)::text, 4, '0') $$;
-- A quarter of an hour of the days around now.
CREATE FUNCTION race_time(q int) RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT date_trunc('hour', now()) + q * interval '15 minutes' $$;
)";

// What a count of the traffic says of a statement that went through.
enum class RaceCount { None, Released, Attempts, Calls };

enum class RacePerson { Any, Admin, Bridge, Owner };

struct RaceWork
{
    const char *name;
    int weight;
    RacePerson by;
    RaceCount counts;
    const char *sql; // :lead, :broker, :number, :at, :then, :salt as far as it needs them; answers
                     // 'n', how much of what it counts it has done
    const char *mayFail; // the codes of what it may be refused with, besides a deadlock
};

// 'n' of the functions that answer with JSON: 1 when they did it.
#define RINGLEDGER_DONE(CALL)                                                                      \
    "SELECT (coalesce(" CALL " ->> 'success', 'false')::boolean)::int AS n"
#define RINGLEDGER_RELEASED(CALL) "SELECT (" CALL " ->> 'released_count')::int AS n"

// What people, the customer's programs and the night do to the pool, all of it at once.
inline const std::vector<RaceWork> raceWork{
    {"assign a tracking number", 16, RacePerson::Any, RaceCount::None,
     RINGLEDGER_DONE("assign_tracking_number(race_lead(:lead), race_broker(:broker), "
                     "race_number(:number), race_time(:at))"),
     ""},
    {"give a lead a number", 10, RacePerson::Any, RaceCount::None,
     RINGLEDGER_DONE("assign_number_to_lead(race_lead(:lead), race_broker(:broker))"), ""},
    {"hold for a lead", 10, RacePerson::Any, RaceCount::None,
     RINGLEDGER_DONE("hold_phone_for_lead(race_lead(:lead), race_broker(:broker))"), ""},
    {"hold by policy", 5, RacePerson::Admin, RaceCount::None,
     RINGLEDGER_DONE("hold_number(race_lead(:lead), race_broker(:broker), race_number(:number), "
                     "race_time(:at))"),
     ""},
    {"book: extend", 10, RacePerson::Any, RaceCount::None,
     RINGLEDGER_DONE("extend_phone_for_appointment(race_lead(:lead), race_time(:at))"), ""},
    {"book: reschedule", 8, RacePerson::Any, RaceCount::None,
     RINGLEDGER_DONE("reschedule_appointment(race_lead(:lead), race_broker(:broker), (SELECT "
                     "scheduled_at FROM appointments WHERE lead_id = race_lead(:lead) AND "
                     "broker_id = race_broker(:broker) AND status = 'scheduled' ORDER BY md5(id || "
                     "(:salt::int)::text) LIMIT 1), race_time(:then))"),
     ""},
    {"appointment ends", 10, RacePerson::Any, RaceCount::None,
     RINGLEDGER_DONE("complete_appointment_for_phone(race_lead(:lead), (ARRAY['showed', 'no_show', "
                     "'cancelled', 'rescheduled'])[1 + :salt % 4])"),
     ""},
    {"release (000)", 6, RacePerson::Any, RaceCount::Released,
     RINGLEDGER_RELEASED("release_expired_tracking_numbers()"), ""},
    {"release (003)", 4, RacePerson::Any, RaceCount::Released,
     RINGLEDGER_RELEASED("release_expired_phone_numbers()"), ""},
    {"release (policy)", 4, RacePerson::Admin, RaceCount::Released,
     RINGLEDGER_RELEASED("release_due_numbers()"), ""},
    {"the night's work", 2, RacePerson::Admin, RaceCount::Released,
     "SELECT coalesce(jsonb_path_query_first(r, '$.steps[*] ? (@.step == \"release_numbers\")."
     "result.released_count')::int, 0) AS n, CASE WHEN r ->> 'success' = 'false' THEN r::text END "
     "AS trouble FROM nightly_work() AS r",
     ""},
    {"a call's outcome", 16, RacePerson::Any, RaceCount::Attempts,
     RINGLEDGER_DONE("record_call_outcome(race_lead(:lead), (ARRAY['answered', 'booked', "
                     "'no_answer', 'no_answer', 'busy', 'failed'])[1 + :salt % 6])"),
     ""},
    {"a call", 16, RacePerson::Bridge, RaceCount::Calls,
     "WITH entered AS (INSERT INTO billing_call_logs (tracking_number, caller_number, direction, "
     "duration_seconds, call_sid, call_status, created_at) VALUES (race_number(:number), "
     "'+1650555' "
     "|| lpad((99 + :lead::int)::text, 4, '0'), 'lead_to_broker', :salt % 900, 'CA' || "
     "gen_random_uuid(), 'completed', least(race_time(:at), now()))) SELECT 1 AS n",
     ""},
    {"a holder's calls", 12, RacePerson::Bridge, RaceCount::Calls,
     "WITH held AS (SELECT t.number, l.primary_phone FROM tracking_assignments AS t JOIN leads AS "
     "l ON l.id = t.lead_id ORDER BY md5(t.id || (:salt::int)::text) LIMIT 3), entered AS (INSERT "
     "INTO "
     "billing_call_logs (tracking_number, caller_number, direction, duration_seconds, call_sid, "
     "call_status, created_at) SELECT number, primary_phone, 'lead_to_broker', 250 + :salt % 400, "
     "'CB' || gen_random_uuid(), 'completed', now() - interval '1 second' FROM held) SELECT "
     "count(*)::int AS n FROM held",
     ""},
    {"a call is corrected", 40, RacePerson::Owner, RaceCount::None,
     "INSERT INTO billing_call_ledger (lead_id, broker_id, tracking_number, caller_number, "
     "direction, duration_seconds, call_sid, call_status, created_at, org_id, assignment_id, "
     "appointment_id, campaign_id, replaces_id) SELECT lead_id, broker_id, tracking_number, "
     "caller_number, direction, :salt % 900, call_sid, call_status, created_at, org_id, "
     "assignment_id, appointment_id, campaign_id, id FROM billing_call_logs ORDER BY md5(id || "
     "(:salt::int)::text) LIMIT 1 RETURNING 1 AS n",
     "23505"}, // somebody else corrects it
    {"a person gives numbers back", 3, RacePerson::Admin, RaceCount::Released,
     "WITH freed AS (UPDATE signalwire_phone_numbers SET assignment_status = 'available', "
     "currently_assigned_to = NULL, assigned_broker_id = NULL, assigned_at = NULL, release_at = "
     "NULL, appointment_scheduled_at = NULL WHERE number IN (race_number(:number), race_number(1 + "
     "(:number + :salt) % 48)) AND is_held(assignment_status) RETURNING 1) SELECT count(*)::int AS "
     "n FROM freed",
     ""},
    {"the workflow gives up a lead", 3, RacePerson::Any, RaceCount::None,
     "UPDATE lead_number_assignments SET status = 'released' WHERE lead_id = race_lead(:lead) AND "
     "status = 'active' RETURNING 1 AS n",
     ""},
    {"the workflow assigns", 4, RacePerson::Any, RaceCount::None,
     "INSERT INTO lead_number_assignments (lead_id, number_id, broker_id) SELECT "
     "race_lead(:lead), id, race_broker(:broker) FROM phone_numbers WHERE number = "
     "race_number(:number) RETURNING 1 AS n",
     "23505 RL001 RL003"}, // taken, held for another lead, another company's
    {"a customer verifies", 3, RacePerson::Admin, RaceCount::None,
     RINGLEDGER_DONE(
         "begin_caller_verification((SELECT org_id FROM brokers WHERE id = "
         "race_broker(:broker)), '+1213555' || lpad((100 + :salt % 60)::text, 4, '0'))"),
     ""},
    {"verifications are cleaned up", 2, RacePerson::Admin, RaceCount::None,
     "SELECT (cleanup_caller_verifications() IS NOT NULL)::int AS n", ""},
    {"health is computed", 2, RacePerson::Any, RaceCount::None,
     "SELECT (recompute_number_health() IS NOT NULL)::int AS n", ""},
};

#undef RINGLEDGER_DONE
#undef RINGLEDGER_RELEASED

} // namespace rl::testing
