// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "testdatabase.h"

namespace rl::testing {

// A database with two companies, their brokers and some leads, for the tests of the pool. Brokers
// are b…1 (My Reverse Options), b…2 (Second Broker), b…3 (My Reverse Options, later than b…1) and
// b…4 (no company); leads are a…1 (CA), a…2 (TX), a…3 (no state) and a…4 (CA).
class PoolWorld : public TestDatabase
{
public:
    PoolWorld()
    {
        execute(R"(
INSERT INTO brokers (id, company_name, contact_name, phone, created_at) VALUES
  ('b0000000-0000-4000-8000-000000000001', 'My Reverse Options', 'Walter Richards', '+13104365998', '2025-01-01'),
  ('b0000000-0000-4000-8000-000000000002', 'Second Broker LLC', 'Ada Second', '+13105550102', '2025-01-01'),
  ('b0000000-0000-4000-8000-000000000003', 'My Reverse Options', 'Wendy Richards', '+13105550103', '2025-01-02'),
  ('b0000000-0000-4000-8000-000000000004', NULL, 'No Company', '+13105550104', '2025-01-01');
INSERT INTO leads (id, first_name, last_name, primary_phone, primary_email, state) VALUES
  ('a0000000-0000-4000-8000-000000000001', 'Testy', 'McTesterson', '650-530-0051', 'testy@example.com', 'CA'),
  ('a0000000-0000-4000-8000-000000000002', 'Second', 'Lead', '+16505550102', NULL, 'TX'),
  ('a0000000-0000-4000-8000-000000000003', 'Third', 'Lead', '+16505550103', NULL, NULL),
  ('a0000000-0000-4000-8000-000000000004', 'Fourth', 'Lead', '+16505550104', NULL, 'CA');
CREATE FUNCTION pg_temp.failure(statement text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE statement;
  RETURN 'done';
EXCEPTION WHEN OTHERS THEN
  RETURN SQLSTATE || ' ' || SQLERRM;
END $$;)");
    }

    // "done", or the error's code and message; a failed statement leaves no trace.
    QString failure(const QByteArray &statement)
    {
        return value("SELECT pg_temp.failure(:statement)",
                     {{"statement", QString::fromUtf8(statement)}});
    }

    // A field of what a call answers, or its error.
    QString answer(const QByteArray &call, const QByteArray &field)
    {
        return value("SELECT coalesce(a ->> '" + field + "', a ->> 'error') FROM (SELECT " + call
                     + ") AS t (a)");
    }

    // As if this time had passed for every number, assignment and appointment.
    void letPass(const QByteArray &time)
    {
        QByteArray script = "SET session_replication_role = replica;"
                            "UPDATE signalwire_phone_numbers SET assigned_at = assigned_at - t, "
                            "release_at = release_at - t, appointment_scheduled_at = "
                            "appointment_scheduled_at - t, last_used_at = last_used_at - t;"
                            "UPDATE appointments SET scheduled_at = scheduled_at - t;"
                            "UPDATE tracking_assignments SET assigned_at = assigned_at - t, "
                            "released_at = released_at - t, created_at = created_at - t;"
                            "UPDATE lead_number_assignments SET assigned_at = assigned_at - t, "
                            "released_at = released_at - t;"
                            "SET session_replication_role = origin;";
        execute(script.replace("- t", "- interval '" + time + '\''));
    }
};

// Ids by their last digit.
inline QByteArray leadId(char digit)
{
    return QByteArray("'a0000000-0000-4000-8000-00000000000") + digit + "'::uuid";
}
inline QByteArray brokerId(char digit)
{
    return QByteArray("'b0000000-0000-4000-8000-00000000000") + digit + "'::uuid";
}

} // namespace rl::testing
