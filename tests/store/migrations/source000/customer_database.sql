-- A database as the customer of source 000 has it: the printed tables (inline INDEX lines as real indexes;
-- assignment_status wide enough for its printed value), columns of their own, views, functions with other
-- return types, rights, and the rows that years of use leave behind.
CREATE EXTENSION IF NOT EXISTS "uuid-ossp";
DO $$ BEGIN
  CREATE ROLE customer_bridge NOLOGIN;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
DO $$ BEGIN
  CREATE ROLE customer_reports NOLOGIN;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;

CREATE TABLE leads (
  id UUID PRIMARY KEY DEFAULT uuid_generate_v4(),
  first_name TEXT, last_name TEXT, primary_phone TEXT,
  equity_estimate NUMERIC(12, 2),
  created_at TIMESTAMP DEFAULT NOW()
);
CREATE TABLE brokers (
  id UUID PRIMARY KEY DEFAULT uuid_generate_v4(),
  company_name VARCHAR(200), contact_name VARCHAR(200), phone VARCHAR(30),
  crm_code VARCHAR(20) UNIQUE
);
CREATE TABLE interactions (
  id UUID PRIMARY KEY DEFAULT uuid_generate_v4(),
  lead_id UUID REFERENCES leads(id), type VARCHAR(50) NOT NULL, channel TEXT,
  created_at TIMESTAMP DEFAULT NOW()
);
CREATE TABLE signalwire_phone_numbers (
  id UUID PRIMARY KEY DEFAULT uuid_generate_v4(),
  number VARCHAR(20) NOT NULL UNIQUE,
  name VARCHAR(100),
  assigned_broker_company VARCHAR(200) NOT NULL,
  currently_assigned_to UUID REFERENCES leads(id),
  assigned_broker_id UUID REFERENCES brokers(id),
  assigned_at TIMESTAMP,
  release_at TIMESTAMP,
  assignment_status VARCHAR(25) DEFAULT 'available',
  appointment_scheduled_at TIMESTAMP,
  status VARCHAR(20) DEFAULT 'active',
  total_calls INTEGER DEFAULT 0,
  last_used_at TIMESTAMP,
  created_at TIMESTAMP DEFAULT NOW(),
  updated_at TIMESTAMP DEFAULT NOW()
);
CREATE INDEX idx_broker_pool ON signalwire_phone_numbers(assigned_broker_company, status);
CREATE INDEX idx_tracking_lookup ON signalwire_phone_numbers(number, assignment_status)
WHERE assignment_status = 'assigned_for_tracking';
CREATE TABLE billing_call_logs (
  id UUID PRIMARY KEY DEFAULT uuid_generate_v4(),
  lead_id UUID REFERENCES leads(id),
  broker_id UUID REFERENCES brokers(id),
  tracking_number VARCHAR(20) NOT NULL,
  caller_number VARCHAR(20) NOT NULL,
  direction VARCHAR(20) NOT NULL,
  duration_seconds INTEGER,
  call_sid VARCHAR(100),
  call_status VARCHAR(20),
  appointment_datetime TIMESTAMP,
  campaign_id VARCHAR(100),
  campaign_archetype VARCHAR(100),
  created_at TIMESTAMP DEFAULT NOW()
);
CREATE INDEX idx_billing_broker ON billing_call_logs (broker_id, created_at DESC);
CREATE INDEX idx_billing_appointment ON billing_call_logs (appointment_datetime);
CREATE INDEX idx_billable_calls ON billing_call_logs (duration_seconds) WHERE duration_seconds > 300;
CREATE INDEX customer_calls_by_day ON billing_call_logs ((created_at::date)); -- possible for TIMESTAMP only

-- A trigger and a policy that read TIMESTAMPs.
CREATE TABLE customer_log (what TEXT);
CREATE FUNCTION customer_note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO customer_log VALUES (TG_TABLE_NAME); RETURN NEW; END $$;
CREATE TRIGGER customer_note_release AFTER UPDATE ON signalwire_phone_numbers
  FOR EACH ROW WHEN (OLD.release_at IS NOT NULL AND NEW.release_at IS NULL) EXECUTE FUNCTION customer_note();
CREATE TRIGGER customer_note_call AFTER INSERT ON billing_call_logs FOR EACH ROW WHEN (NEW.created_at > '2000-01-01') EXECUTE FUNCTION customer_note();
CREATE POLICY customer_recent ON interactions FOR SELECT TO PUBLIC USING (created_at > '2000-01-01'); -- row security is off

-- The customer's functions return what they like.
CREATE FUNCTION assign_tracking_number(p_lead_id UUID, p_broker_id UUID, p_number VARCHAR, p_appointment TIMESTAMP)
RETURNS JSON LANGUAGE sql AS $$ SELECT json_build_object('success', true, 'made_by', 'customer') $$;
CREATE FUNCTION release_expired_tracking_numbers() RETURNS INTEGER LANGUAGE sql AS 'SELECT 0';
CREATE FUNCTION get_tracking_number_assignment(p_number VARCHAR)
RETURNS TABLE (lead_phone TEXT, broker_phone TEXT) LANGUAGE sql STABLE AS $$
  SELECT l.primary_phone::text, b.phone::text FROM signalwire_phone_numbers n
  JOIN leads l ON l.id = n.currently_assigned_to JOIN brokers b ON b.id = n.assigned_broker_id WHERE n.number = p_number $$;

-- Views: on the calls, on that view, on the pool, materialized, over a function, and their billing summary.
CREATE VIEW customer_calls WITH (security_barrier = true) AS
SELECT id, lead_id, tracking_number, duration_seconds, created_at, created_at::date AS day FROM billing_call_logs WHERE duration_seconds > 0;
COMMENT ON VIEW customer_calls IS 'Calls with a talk time';
COMMENT ON COLUMN customer_calls.day IS 'UTC';
ALTER VIEW customer_calls ALTER COLUMN tracking_number SET DEFAULT '+14244851544';
CREATE VIEW customer_days AS SELECT day, count(*) AS calls, sum(duration_seconds) AS seconds FROM customer_calls GROUP BY day;
CREATE VIEW customer_pool AS SELECT number, release_at, assignment_status FROM signalwire_phone_numbers;
CREATE MATERIALIZED VIEW customer_months AS
SELECT date_trunc('month', created_at) AS month, count(*) AS calls FROM billing_call_logs GROUP BY 1;
CREATE UNIQUE INDEX customer_months_month ON customer_months (month);
CREATE VIEW customer_holders AS
SELECT n.number, held.* FROM signalwire_phone_numbers n, get_tracking_number_assignment(n.number) AS held;
CREATE VIEW v_billing_summary AS
SELECT b.company_name AS company, count(*) AS calls, sum(c.duration_seconds) AS seconds
FROM billing_call_logs c JOIN brokers b ON b.id = c.broker_id GROUP BY 1;
CREATE VIEW customer_top AS SELECT company FROM v_billing_summary ORDER BY calls DESC LIMIT 3;

GRANT SELECT, INSERT ON billing_call_logs TO customer_bridge;
GRANT INSERT ON customer_log TO customer_bridge;
GRANT SELECT, UPDATE ON signalwire_phone_numbers TO customer_bridge;
GRANT SELECT ON leads, brokers TO customer_bridge;
GRANT SELECT, INSERT ON interactions TO customer_bridge;
GRANT SELECT ON customer_calls, customer_days, customer_months TO customer_reports; -- not on the table
GRANT SELECT (number) ON customer_pool TO customer_reports;

INSERT INTO leads (id, first_name, last_name, primary_phone, equity_estimate, created_at)
SELECT ('a0000000-0000-4000-8000-' || lpad(i::text, 12, '0'))::uuid, 'Lead', i::text, phone, 1000 * i, '2025-09-01'
FROM unnest('{650-530-0051,+16505550102,(650) 555-0103,none,+16505550105}'::text[]) WITH ORDINALITY AS t (phone, i);
INSERT INTO brokers (id, company_name, contact_name, phone, crm_code) VALUES
  ('b0000000-0000-4000-8000-000000000001', 'My Reverse Options', 'Walter Richards', '(310) 436-5998', 'W1'),
  ('b0000000-0000-4000-8000-000000000002', 'Second Broker LLC', 'Ada Second', '+13105550102', 'A2'),
  ('b0000000-0000-4000-8000-000000000003', 'second broker', 'Ben Second', 'ask the office', 'B3'),
  ('b0000000-0000-4000-8000-000000000004', NULL, 'No Company', '+13105550104', 'N4');
INSERT INTO interactions (lead_id, type, channel, created_at) VALUES
  ('a0000000-0000-4000-8000-000000000001', 'tracking_number_assigned', 'voice', '2025-10-20 18:00'),
  ('a0000000-0000-4000-8000-000000000001', 'email', 'mail', '2025-10-19 18:00');
INSERT INTO signalwire_phone_numbers (number, assigned_broker_company, currently_assigned_to, assigned_broker_id, assigned_at, release_at,
                                      assignment_status, appointment_scheduled_at) VALUES
  ('+14244851544', 'My Reverse Options', 'a0000000-0000-4000-8000-000000000002', 'b0000000-0000-4000-8000-000000000001',
   '2026-01-05 12:00', '2099-01-08', 'assigned_for_tracking', '2099-01-07 17:00'),
  ('(424) 485-1545', 'Second Broker', NULL, NULL, NULL, NULL, 'available', NULL),
  ('4244851546', 'Second Broker', NULL, NULL, NULL, NULL, 'available', NULL),
  ('+14244851546', 'Second Broker LLC', NULL, NULL, NULL, NULL, 'available', NULL),
  ('+14244851547', 'Nobody Knows Inc', NULL, NULL, NULL, NULL, 'available', NULL),
  ('+14244851548', 'My Reverse Options', 'a0000000-0000-4000-8000-000000000003', NULL, NULL, NULL, 'assigned', '2099-01-07 18:00'),
  ('+14244851549', 'Nobody Knows Inc', 'a0000000-0000-4000-8000-000000000004', NULL, NULL, NULL, 'assigned', '2099-01-07 19:00');
INSERT INTO billing_call_logs (lead_id, broker_id, tracking_number, caller_number, direction, duration_seconds, call_sid, call_status,
                               appointment_datetime, created_at) VALUES
  -- the worked example, each row written when its call had ended
  ('a0000000-0000-4000-8000-000000000001', 'b0000000-0000-4000-8000-000000000001', '+14244851544', '+13104365998', 'broker_to_lead', 900, 'CA01', 'completed', '2025-10-22 10:00', '2025-10-22 10:20'),
  ('a0000000-0000-4000-8000-000000000001', 'b0000000-0000-4000-8000-000000000001', '(424) 485-1544', '650-530-0051', 'lead_to_broker', 180, 'CA02', 'completed', '2025-10-22 10:00', '2025-10-22 14:33'),
  ('a0000000-0000-4000-8000-000000000001', 'b0000000-0000-4000-8000-000000000001', '+14244851544', '+13104365998', 'broker_to_lead', 420, 'CA03', 'completed', '2025-10-22 10:00', '2025-10-22 16:07'),
  -- the same callback twice, and one call with two stories
  ('a0000000-0000-4000-8000-000000000001', 'b0000000-0000-4000-8000-000000000001', '+14244851544', '+13104365998', 'broker_to_lead', 420, 'CA03', 'completed', '2025-10-22 10:00', '2025-10-22 16:08'),
  ('a0000000-0000-4000-8000-000000000003', 'b0000000-0000-4000-8000-000000000002', '+14244851546', '+13105550102', 'broker_to_lead', NULL, 'CA04', 'ringing', '2025-11-03 15:00', '2025-11-03 15:01'),
  ('a0000000-0000-4000-8000-000000000003', 'b0000000-0000-4000-8000-000000000002', '+14244851546', '+13105550102', 'broker_to_lead', 310, 'CA04', 'completed', '2025-11-03 15:00', '2025-11-03 15:10'),
  ('a0000000-0000-4000-8000-000000000003', 'b0000000-0000-4000-8000-000000000002', '+14244851546', '+13105550102', 'broker_to_lead', 12, 'CA04', 'completed', '2025-11-03 15:00', '2025-11-03 15:11'),
  -- two leads over one number at the same time: not both can have held it
  ('a0000000-0000-4000-8000-000000000005', 'b0000000-0000-4000-8000-000000000001', '+14244851544', '+13104365998', 'broker_to_lead', 400, 'CA05', 'completed', '2025-10-22 11:00', '2025-10-22 12:10'),
  -- what cannot be right
  (NULL, NULL, '+14244851544', 'sip:desk@ec.test', 'broker_to_lead', 20, NULL, 'completed', NULL, '2025-10-25 09:00'),
  ('a0000000-0000-4000-8000-000000000002', 'b0000000-0000-4000-8000-000000000001', '+14244851544', '+13104365998', 'broker_to_lead', -5, '', 'failed', NULL, '2026-01-06 09:00'),
  ('a0000000-0000-4000-8000-000000000002', 'b0000000-0000-4000-8000-000000000001', '+14244851544', '+13104365998', 'broker_to_lead', 30, '', 'completed', NULL, NULL);
REFRESH MATERIALIZED VIEW customer_months;
