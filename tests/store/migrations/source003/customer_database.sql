-- A database as the customer of source 003 has it: the pool with the columns that this document names, its status
-- 'assigned', its three functions (with return types of their own), and its scenarios as rows.
CREATE TABLE leads (
  id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
  first_name TEXT, last_name TEXT, primary_email TEXT, primary_phone TEXT,
  status TEXT, appointment_scheduled_at TIMESTAMP
);
CREATE TABLE signalwire_phone_numbers (
  id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
  number TEXT NOT NULL UNIQUE,
  name TEXT,
  currently_assigned_to UUID REFERENCES leads(id),
  assignment_status TEXT DEFAULT 'available',
  release_at TIMESTAMP,
  appointment_scheduled_at TIMESTAMP,
  last_call_outcome TEXT,
  vapi_phone_number_id TEXT
);
CREATE FUNCTION extend_phone_for_appointment(p_lead_id UUID, p_appointment_time TIMESTAMP) RETURNS void LANGUAGE sql AS
$$ UPDATE signalwire_phone_numbers SET appointment_scheduled_at = p_appointment_time, release_at = p_appointment_time + INTERVAL '24 hours' WHERE currently_assigned_to = p_lead_id $$;
CREATE FUNCTION complete_appointment_for_phone(p_lead_id UUID, p_outcome TEXT) RETURNS boolean LANGUAGE sql AS
$$ UPDATE signalwire_phone_numbers SET last_call_outcome = p_outcome WHERE currently_assigned_to = p_lead_id; SELECT true $$;
CREATE FUNCTION release_expired_phone_numbers() RETURNS integer LANGUAGE sql AS
$$ WITH released AS (UPDATE signalwire_phone_numbers SET assignment_status = 'available', currently_assigned_to = NULL WHERE release_at < NOW() RETURNING 1) SELECT count(*)::int FROM released $$;
CREATE VIEW customer_appointments AS
SELECT l.first_name, spn.number, spn.appointment_scheduled_at, spn.last_call_outcome
FROM leads l JOIN signalwire_phone_numbers spn ON spn.currently_assigned_to = l.id WHERE spn.appointment_scheduled_at IS NOT NULL;

INSERT INTO leads (id, first_name, last_name, primary_email, primary_phone) VALUES
  ('07f26a19-e9dc-422c-b61d-030e3c7971bb', 'Testy', 'McTesterson', 'testy@example.com', '650-530-0051'),
  ('07f26a19-e9dc-422c-b61d-030e3c7971bc', 'Nora', 'Show', NULL, '+16505550102');
INSERT INTO signalwire_phone_numbers (id, number, name, currently_assigned_to, assignment_status, release_at, appointment_scheduled_at, last_call_outcome, vapi_phone_number_id) VALUES
  ('c3000000-0000-4000-8000-000000000001', '+14244851544', 'Pool 1', '07f26a19-e9dc-422c-b61d-030e3c7971bb', 'assigned', '2099-10-21 14:00', '2099-10-20 14:00', NULL, 'vapi-1'),
  ('c3000000-0000-4000-8000-000000000002', '4244851545', 'Pool 2', '07f26a19-e9dc-422c-b61d-030e3c7971bc', 'assigned', '2025-10-20 14:00', '2025-10-18 14:00', 'no_show', 'vapi-2'),
  ('c3000000-0000-4000-8000-000000000003', '+14244851546', 'Pool 3', NULL, 'available', NULL, NULL, 'cancelled', NULL);
