-- A database as the customer of source 002 has it: workspaces as a table, the tables that belong to them (the document
-- names them and the columns of its queries; the others are those that its text needs), and a view of their own.
DO $$ BEGIN
  CREATE ROLE customer_app NOLOGIN;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
DO $$ BEGIN
  CREATE ROLE customer_tenant NOLOGIN;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;

CREATE TABLE workspaces (
  id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
  name TEXT NOT NULL,
  subscription_tier TEXT NOT NULL DEFAULT 'starter',
  slug TEXT NOT NULL UNIQUE,
  created_at TIMESTAMP NOT NULL DEFAULT NOW()
);
CREATE TABLE workspace_phone_numbers (
  id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
  workspace_id UUID NOT NULL REFERENCES workspaces(id) ON DELETE CASCADE,
  phone_number TEXT NOT NULL,
  signalwire_sid TEXT,
  friendly_name TEXT,
  capabilities JSONB,
  sms_webhook_url TEXT,
  voice_webhook_url TEXT,
  status_callback_url TEXT,
  status TEXT NOT NULL DEFAULT 'active',
  is_primary BOOLEAN DEFAULT true,
  label TEXT,
  monthly_cost_cents INTEGER DEFAULT 100,
  provisioned_at TIMESTAMP DEFAULT NOW(),
  released_at TIMESTAMP,
  created_at TIMESTAMP NOT NULL DEFAULT NOW()
);
CREATE TABLE IF NOT EXISTS contacts (
  id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
  name TEXT, phone TEXT, email TEXT,
  created_at TIMESTAMP NOT NULL DEFAULT NOW()
);
ALTER TABLE contacts ADD COLUMN workspace_id UUID REFERENCES workspaces(id);
CREATE TABLE conversations (
  id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
  workspace_id UUID NOT NULL REFERENCES workspaces(id),
  contact_id UUID REFERENCES contacts(id),
  channel TEXT NOT NULL DEFAULT 'sms',
  last_message_at TIMESTAMP,
  created_at TIMESTAMP NOT NULL DEFAULT NOW()
);
CREATE TABLE conversation_messages (
  id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
  workspace_id UUID NOT NULL,                          -- no foreign key, but it means one
  conversation_id UUID REFERENCES conversations(id),
  direction TEXT NOT NULL,
  body TEXT,
  created_at TIMESTAMP NOT NULL DEFAULT NOW()
);
CREATE TABLE customer_invoices (workspace_id UUID REFERENCES workspaces(id), cents INTEGER);
CREATE VIEW customer_tiers AS SELECT subscription_tier, count(*) AS workspaces FROM workspaces GROUP BY 1;
CREATE VIEW customer_slugs AS SELECT slug, name FROM workspaces;
GRANT SELECT, INSERT ON workspaces TO customer_app;
GRANT SELECT ON conversation_messages TO customer_app;
GRANT SELECT ON workspaces TO customer_tenant; -- but only its own row
ALTER TABLE workspaces ENABLE ROW LEVEL SECURITY;
CREATE POLICY customer_all ON workspaces TO customer_app USING (true);
CREATE POLICY customer_own ON workspaces FOR SELECT TO customer_tenant USING (slug = current_setting('customer.slug', true));

INSERT INTO workspaces (id, name, subscription_tier, slug, created_at) VALUES
  ('e2000000-0000-4000-8000-000000000001', 'My Reverse Options', 'professional', 'mro', '2025-01-01 08:00'),
  ('e2000000-0000-4000-8000-000000000002', 'Bright Dental', 'enterprise', 'bright', '2025-02-01 08:00'),
  ('e2000000-0000-4000-8000-000000000003', 'bright dental, inc.', 'starter', 'bright-2', '2025-03-01 08:00'),
  ('e2000000-0000-4000-8000-000000000004', 'Trial', 'trial_2024', 'trial', '2025-04-01 08:00');
INSERT INTO workspace_phone_numbers (id, workspace_id, phone_number, signalwire_sid, status, created_at) VALUES
  ('f2000000-0000-4000-8000-000000000001', 'e2000000-0000-4000-8000-000000000001', '(405) 555-0101', 'PN1', 'active', '2025-01-02'),
  ('f2000000-0000-4000-8000-000000000002', 'e2000000-0000-4000-8000-000000000002', '+14055550102', 'PN2', 'active', '2025-02-02'),
  ('f2000000-0000-4000-8000-000000000003', 'e2000000-0000-4000-8000-000000000003', '405-555-0102', 'PN3', 'active', '2025-03-02'), -- the same
  ('f2000000-0000-4000-8000-000000000004', 'e2000000-0000-4000-8000-000000000002', '+14055550104', 'PN4', 'active', '2025-02-03'), -- a second primary
  ('f2000000-0000-4000-8000-000000000005', 'e2000000-0000-4000-8000-000000000004', 'pending port', NULL, 'failed', '2025-04-02');
INSERT INTO contacts (id, workspace_id, name, phone, created_at) VALUES
  ('a2000000-0000-4000-8000-000000000001', 'e2000000-0000-4000-8000-000000000001', 'Ann', '+14155551234', '2025-01-03 09:00'),
  ('a2000000-0000-4000-8000-000000000002', 'e2000000-0000-4000-8000-000000000003', 'Bob', '415 555 1235', '2025-03-03 09:00');
INSERT INTO conversations (id, workspace_id, contact_id, last_message_at) VALUES
  ('c2000000-0000-4000-8000-000000000001', 'e2000000-0000-4000-8000-000000000001', 'a2000000-0000-4000-8000-000000000001', '2025-01-03 10:00'),
  ('c2000000-0000-4000-8000-000000000002', 'e2000000-0000-4000-8000-000000000003', 'a2000000-0000-4000-8000-000000000002', NULL);
INSERT INTO conversation_messages (workspace_id, conversation_id, direction, body, created_at) VALUES
  ('e2000000-0000-4000-8000-000000000001', 'c2000000-0000-4000-8000-000000000001', 'inbound', 'Hello', '2025-01-03 10:00'),
  ('e2000000-0000-4000-8000-000000000003', 'c2000000-0000-4000-8000-000000000002', 'inbound', 'Hi', '2025-03-03 10:00'),
  ('e2000000-0000-4000-8000-000000000099', NULL, 'outbound', 'to a workspace that is gone', '2025-03-03 10:00');
INSERT INTO customer_invoices VALUES ('e2000000-0000-4000-8000-000000000001', 4900), ('e2000000-0000-4000-8000-000000000002', 19900);
