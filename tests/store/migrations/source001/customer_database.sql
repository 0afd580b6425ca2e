-- A database as the customer of source 001 has it: the two printed tables with the printed types, the people they
-- point to, a table and views of their own, and the conflicts that the document's own debug queries look for.
DO $$ BEGIN
  CREATE ROLE customer_dialer NOLOGIN;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
DO $$ BEGIN
  CREATE ROLE customer_reports NOLOGIN;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;

CREATE TABLE IF NOT EXISTS leads (id UUID PRIMARY KEY DEFAULT gen_random_uuid(), first_name TEXT, last_name TEXT, primary_phone TEXT);
CREATE TABLE IF NOT EXISTS brokers (id UUID PRIMARY KEY DEFAULT gen_random_uuid(), company_name VARCHAR(200), contact_name VARCHAR(200), phone VARCHAR(30));
CREATE TABLE phone_numbers (
  id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
  number TEXT NOT NULL UNIQUE,
  signalwire_id TEXT,
  broker_id UUID REFERENCES brokers(id),
  is_active BOOLEAN DEFAULT true,
  last_used_at TIMESTAMP,
  health_score INTEGER DEFAULT 100,
  call_count INTEGER DEFAULT 0,
  answer_rate NUMERIC DEFAULT 0,
  area_code TEXT,
  state TEXT,
  monthly_note TEXT
);
CREATE TABLE lead_number_assignments (
  id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
  lead_id UUID REFERENCES leads(id),
  number_id UUID REFERENCES phone_numbers(id) ON DELETE CASCADE,
  broker_id UUID,
  status TEXT DEFAULT 'active',
  assigned_at TIMESTAMP DEFAULT NOW(),
  released_at TIMESTAMP,
  call_attempts INTEGER DEFAULT 0,
  last_call_at TIMESTAMP,
  first_answered_at TIMESTAMP,
  booked_at TIMESTAMP,
  max_attempts INTEGER DEFAULT 5,
  notes TEXT
);
CREATE TABLE customer_number_costs (number_id UUID REFERENCES phone_numbers(id), month DATE, cents INTEGER);
CREATE TABLE customer_labels (number_id UUID UNIQUE REFERENCES phone_numbers(id), label TEXT); -- one label per number

CREATE VIEW customer_busy_numbers AS
SELECT pn.number, count(*) AS assignments FROM phone_numbers pn JOIN lead_number_assignments a ON a.number_id = pn.id
WHERE a.status = 'active' GROUP BY pn.number;
CREATE VIEW customer_health AS SELECT number, health_score, last_used_at::date AS last_day FROM phone_numbers WHERE is_active;
CREATE VIEW customer_notes AS SELECT number, monthly_note FROM phone_numbers WHERE monthly_note IS NOT NULL; -- a column of their own
GRANT SELECT, INSERT, UPDATE ON phone_numbers TO customer_dialer;
GRANT SELECT ON customer_health TO customer_reports; -- not on the table

INSERT INTO leads (id, first_name, last_name, primary_phone)
SELECT ('a1000000-0000-4000-8000-' || lpad(i::text, 12, '0'))::uuid, 'Lead', i::text, '+1650555010' || i FROM generate_series(1, 6) AS i;
INSERT INTO brokers (id, company_name, contact_name, phone) VALUES
  ('b1000000-0000-4000-8000-000000000001', 'My Reverse Options, LLC', 'Walter Richards', '+13104365998'),
  ('b1000000-0000-4000-8000-000000000002', NULL, 'No Company', '+13105550103');
INSERT INTO phone_numbers (id, number, signalwire_id, broker_id, is_active, last_used_at, health_score, call_count, answer_rate, area_code, state, monthly_note) VALUES
  ('c1000000-0000-4000-8000-000000000001', '+15551234567', 'sw_123', 'b1000000-0000-4000-8000-000000000001', true, '2025-09-30 12:00', 91, 40, 62.5, '555', 'CA', 'prepaid'),
  ('c1000000-0000-4000-8000-000000000002', '(424) 485-1544', 'sw_124', 'b1000000-0000-4000-8000-000000000001', true, '2025-10-01 12:00', 55, 12, 20, '424', 'CA', NULL),
  ('c1000000-0000-4000-8000-000000000003', '424-485-1544', 'sw_125', 'b1000000-0000-4000-8000-000000000001', false, NULL, 10, 3, 0, '424', 'CA', NULL),
  ('c1000000-0000-4000-8000-000000000004', '+14244851546', 'sw_126', NULL, true, NULL, 70, 0, 0, '424', 'CA', NULL),
  ('c1000000-0000-4000-8000-000000000005', '+14244851547', 'sw_127', 'b1000000-0000-4000-8000-000000000001', false, NULL, 300, 0, 0, '424', 'California', NULL),
  ('c1000000-0000-4000-8000-000000000006', 'call the office first, then ask for it', NULL, 'b1000000-0000-4000-8000-000000000001', false, NULL, NULL, 0, 0, NULL, NULL, NULL);
INSERT INTO lead_number_assignments (id, lead_id, number_id, broker_id, status, assigned_at, call_attempts, first_answered_at, booked_at, notes) VALUES
  -- one number, two leads
  ('d1000000-0000-4000-8000-000000000001', 'a1000000-0000-4000-8000-000000000001', 'c1000000-0000-4000-8000-000000000001', 'b1000000-0000-4000-8000-000000000001', 'active', '2025-10-01 09:00', 2, NULL, NULL, 'first'),
  ('d1000000-0000-4000-8000-000000000002', 'a1000000-0000-4000-8000-000000000002', 'c1000000-0000-4000-8000-000000000001', 'b1000000-0000-4000-8000-000000000001', 'active', '2025-10-02 09:00', 1, NULL, NULL, 'second'),
  -- one lead, two numbers: the later one is booked
  ('d1000000-0000-4000-8000-000000000003', 'a1000000-0000-4000-8000-000000000003', 'c1000000-0000-4000-8000-000000000004', 'b1000000-0000-4000-8000-000000000001', 'active', '2025-10-01 09:00', 4, NULL, NULL, NULL),
  ('d1000000-0000-4000-8000-000000000004', 'a1000000-0000-4000-8000-000000000003', 'c1000000-0000-4000-8000-000000000002', 'b1000000-0000-4000-8000-000000000001', 'booked_locked', '2025-10-03 09:00', 1, '2025-10-03 10:00', '2025-10-03 10:05', NULL),
  -- the same number in its other spelling, which becomes a conflict when both are one
  ('d1000000-0000-4000-8000-000000000005', 'a1000000-0000-4000-8000-000000000004', 'c1000000-0000-4000-8000-000000000003', 'b1000000-0000-4000-8000-000000000001', 'active', '2025-09-01 09:00', 0, NULL, NULL, NULL),
  ('d1000000-0000-4000-8000-000000000006', 'a1000000-0000-4000-8000-000000000005', 'c1000000-0000-4000-8000-000000000003', 'b1000000-0000-4000-8000-000000000001', 'released', '2025-08-01 09:00', 5, NULL, NULL, NULL),
  -- a number that cannot be one, and a broker who is gone
  ('d1000000-0000-4000-8000-000000000007', 'a1000000-0000-4000-8000-000000000006', 'c1000000-0000-4000-8000-000000000006', 'b1000000-0000-4000-8000-000000000099', 'unreachable', '2025-08-01 09:00', 5, NULL, NULL, NULL);
INSERT INTO customer_number_costs VALUES
  ('c1000000-0000-4000-8000-000000000001', '2025-10-01', 100), ('c1000000-0000-4000-8000-000000000003', '2025-10-01', 100);
INSERT INTO customer_labels VALUES
  ('c1000000-0000-4000-8000-000000000002', 'Sales'), ('c1000000-0000-4000-8000-000000000003', 'Old sales');
