-- What source 003 adds to a database that has the tables of source 000 already: two columns, its status, its functions.
ALTER TABLE leads ADD COLUMN primary_email TEXT, ADD COLUMN status TEXT, ADD COLUMN appointment_scheduled_at TIMESTAMP;
ALTER TABLE signalwire_phone_numbers ADD COLUMN last_call_outcome TEXT, ADD COLUMN vapi_phone_number_id TEXT;
CREATE FUNCTION release_expired_phone_numbers() RETURNS integer LANGUAGE sql AS
$$ WITH released AS (UPDATE signalwire_phone_numbers SET assignment_status = 'available', currently_assigned_to = NULL WHERE release_at < NOW() RETURNING 1) SELECT count(*)::int FROM released $$;
INSERT INTO signalwire_phone_numbers (id, number, assigned_broker_company, currently_assigned_to, assignment_status, release_at, appointment_scheduled_at, last_call_outcome, vapi_phone_number_id) VALUES
  ('c3000000-0000-4000-8000-000000000001', '+14244851571', 'My Reverse Options', 'a0000000-0000-4000-8000-000000000004', 'assigned', '2099-10-21 14:00', '2099-10-20 14:00', 'no_show', 'vapi-1');
