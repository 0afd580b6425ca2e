-- A database as the customer of source 004 has it: the tables that it prints as printed, with their policies; those
-- that it only uses with the columns that its text and its queries use; its functions, with return types of their
-- own; a view; and rows, some of which nobody expected.
DO $$ BEGIN
  CREATE ROLE authenticated NOLOGIN;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
DO $$ BEGIN
  CREATE ROLE service_role NOLOGIN BYPASSRLS;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
DO $$ BEGIN
  CREATE ROLE authenticator LOGIN NOINHERIT;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
DO $$ BEGIN
  GRANT authenticated, service_role TO authenticator;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;

CREATE TABLE organizations (
  id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
  name TEXT NOT NULL,
  plan TEXT NOT NULL,                                   -- the customer's own, without a default
  created_at TIMESTAMPTZ DEFAULT NOW()
);
CREATE TABLE profiles (id UUID PRIMARY KEY, user_id UUID, org_id UUID REFERENCES organizations(id), email TEXT);
CREATE TABLE agents (id UUID PRIMARY KEY DEFAULT gen_random_uuid(), org_id UUID REFERENCES organizations(id), role TEXT, vapi_assistant_id TEXT);
CREATE TABLE IF NOT EXISTS contacts (
  id UUID PRIMARY KEY DEFAULT gen_random_uuid(), name TEXT, phone TEXT, email TEXT, created_at TIMESTAMP NOT NULL DEFAULT NOW()
);
ALTER TABLE contacts
  ADD COLUMN org_id UUID REFERENCES organizations(id), ADD COLUMN lead_status TEXT DEFAULT 'new', ADD COLUMN lead_score INTEGER,
  ADD COLUMN service_interests TEXT[], ADD COLUMN last_contacted_at TIMESTAMP;
CREATE TABLE appointments (
  id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
  org_id UUID NOT NULL REFERENCES organizations(id),
  contact_id UUID REFERENCES contacts(id),
  scheduled_at TIMESTAMP NOT NULL,
  status TEXT DEFAULT 'pending',
  confirmation_sent BOOLEAN DEFAULT false,
  created_at TIMESTAMPTZ DEFAULT NOW()
);
CREATE TABLE call_logs (
  id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
  org_id UUID REFERENCES organizations(id), contact_id UUID REFERENCES contacts(id), vapi_call_id TEXT,
  call_type TEXT, phone_number TEXT, status TEXT, started_at TIMESTAMP, ended_at TIMESTAMP, duration INTEGER, transcript TEXT, recording_url TEXT,
  recording_status TEXT DEFAULT 'pending' CHECK (recording_status IN ('pending', 'processing', 'completed', 'failed')),
  transfer_to TEXT, transfer_time TIMESTAMPTZ, transfer_reason TEXT,
  booking_confirmed BOOLEAN DEFAULT false, financial_value NUMERIC, created_at TIMESTAMPTZ DEFAULT NOW()
);
CREATE TABLE calls (
  id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
  org_id UUID REFERENCES organizations(id), contact_id UUID, call_type TEXT, financial_value NUMERIC, booking_confirmed BOOLEAN,
  recording_status TEXT DEFAULT 'pending', created_at TIMESTAMPTZ DEFAULT NOW()
);
CREATE TABLE messages (
  id UUID PRIMARY KEY,
  org_id UUID NOT NULL REFERENCES organizations(id),
  contact_id UUID REFERENCES contacts(id),
  call_id UUID REFERENCES call_logs(id),
  direction TEXT CHECK (direction IN ('inbound', 'outbound')),
  method TEXT CHECK (method IN ('sms', 'email')),
  recipient TEXT NOT NULL,
  content TEXT NOT NULL,
  status TEXT DEFAULT 'sent',
  service_provider TEXT,  -- 'twilio', 'resend', etc.
  external_message_id TEXT,  -- Provider's message ID
  sent_at TIMESTAMPTZ,
  created_at TIMESTAMPTZ
);
CREATE TABLE services (
  id UUID PRIMARY KEY DEFAULT gen_random_uuid(), org_id UUID NOT NULL REFERENCES organizations(id), name TEXT NOT NULL,
  price NUMERIC(10, 2) NOT NULL, keywords TEXT[], created_at TIMESTAMPTZ DEFAULT NOW()
);
CREATE TABLE org_tools (
  id UUID PRIMARY KEY DEFAULT gen_random_uuid(), org_id UUID NOT NULL REFERENCES organizations(id), tool_name TEXT NOT NULL,
  vapi_tool_id TEXT, definition_hash TEXT, UNIQUE (org_id, tool_name)
);
CREATE TABLE org_credentials (
  id UUID PRIMARY KEY DEFAULT gen_random_uuid(), org_id UUID NOT NULL REFERENCES organizations(id), provider TEXT NOT NULL,
  encrypted_config TEXT, is_active BOOLEAN DEFAULT true
);

CREATE FUNCTION public.auth_org_id() RETURNS uuid LANGUAGE sql STABLE AS
$$ SELECT (nullif(current_setting('request.jwt.claims', true), '')::jsonb -> 'app_metadata' ->> 'org_id')::uuid $$;

CREATE TABLE verified_caller_ids (
    id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    org_id UUID NOT NULL REFERENCES organizations(id) ON DELETE CASCADE,

    -- Phone number in E.164 format (+15551234567)
    phone_number TEXT NOT NULL,
    friendly_name TEXT,

    -- Twilio verification integration
    twilio_caller_id_sid TEXT,           -- OutgoingCallerId SID (PN prefix)
    twilio_call_sid TEXT,                 -- Verification call SID (CA prefix)

    -- Verification status lifecycle
    status TEXT NOT NULL DEFAULT 'pending' CHECK (
        status IN ('pending', 'verified', 'failed', 'expired')
    ),

    -- 6-digit code handling
    verification_code_hash TEXT,          -- Bcrypt hash (NOT plaintext)
    verification_code_expires_at TIMESTAMPTZ,
    verification_attempts INTEGER DEFAULT 0,

    -- Timestamps
    verified_at TIMESTAMPTZ,
    created_at TIMESTAMPTZ DEFAULT NOW(),
    updated_at TIMESTAMPTZ DEFAULT NOW(),

    -- Constraints
    CONSTRAINT unique_org_phone UNIQUE(org_id, phone_number),
    CONSTRAINT valid_phone_e164 CHECK (phone_number ~ '^\+[1-9]\d{6,14}$'),
    CONSTRAINT max_verification_attempts CHECK (verification_attempts <= 5)
);

-- Indexes for common queries
CREATE INDEX idx_verified_caller_ids_org_status
    ON verified_caller_ids(org_id, status)
    WHERE status = 'verified';

-- RLS: Organization isolation
CREATE POLICY "verified_caller_ids_org_policy"
    ON verified_caller_ids FOR ALL TO authenticated
    USING (org_id = (SELECT public.auth_org_id()))
    WITH CHECK (org_id = (SELECT public.auth_org_id()));

CREATE POLICY "verified_caller_ids_service_role_bypass"
    ON verified_caller_ids FOR ALL TO service_role
    USING (true) WITH CHECK (true);

CREATE TABLE hybrid_forwarding_configs (
    id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    org_id UUID NOT NULL REFERENCES organizations(id) ON DELETE CASCADE,

    -- Link to verified caller ID
    verified_caller_id UUID NOT NULL REFERENCES verified_caller_ids(id) ON DELETE CASCADE,

    -- User's SIM phone number (for reference)
    sim_phone_number TEXT NOT NULL,

    -- Forwarding mode
    forwarding_type TEXT NOT NULL CHECK (
        forwarding_type IN ('total_ai', 'safety_net')
    ),

    -- Carrier affects code syntax
    carrier TEXT NOT NULL CHECK (
        carrier IN ('att', 'tmobile', 'verizon', 'sprint', 'other_gsm', 'other_cdma', 'international')
    ),
    carrier_country_code TEXT DEFAULT 'US',

    -- Destination (org's Vapi-connected Twilio number)
    twilio_forwarding_number TEXT NOT NULL,

    -- Ring time before forwarding (safety_net only)
    ring_time_seconds INTEGER DEFAULT 25,

    -- Generated codes (stored for user reference)
    generated_activation_code TEXT,
    generated_deactivation_code TEXT,

    -- Status tracking
    status TEXT NOT NULL DEFAULT 'pending_setup' CHECK (
        status IN ('pending_setup', 'active', 'disabled')
    ),

    -- User confirmation
    user_confirmed_setup BOOLEAN DEFAULT false,
    confirmed_at TIMESTAMPTZ,

    -- Timestamps
    created_at TIMESTAMPTZ DEFAULT NOW(),
    updated_at TIMESTAMPTZ DEFAULT NOW(),

    -- Constraints
    CONSTRAINT unique_org_sim UNIQUE(org_id, sim_phone_number),
    CONSTRAINT valid_sim_phone_e164 CHECK (sim_phone_number ~ '^\+[1-9]\d{6,14}$'),
    CONSTRAINT valid_twilio_phone_e164 CHECK (twilio_forwarding_number ~ '^\+[1-9]\d{6,14}$'),
    CONSTRAINT valid_ring_time CHECK (ring_time_seconds >= 5 AND ring_time_seconds <= 60)
);

-- RLS: Organization isolation
CREATE POLICY "forwarding_configs_org_policy"
    ON hybrid_forwarding_configs FOR ALL TO authenticated
    USING (org_id = (SELECT public.auth_org_id()))
    WITH CHECK (org_id = (SELECT public.auth_org_id()));

CREATE POLICY "forwarding_configs_service_role_bypass"
    ON hybrid_forwarding_configs FOR ALL TO service_role
    USING (true) WITH CHECK (true);

ALTER TABLE verified_caller_ids ENABLE ROW LEVEL SECURITY;
ALTER TABLE hybrid_forwarding_configs ENABLE ROW LEVEL SECURITY;
ALTER TABLE messages ENABLE ROW LEVEL SECURITY;
CREATE POLICY messages_org ON messages FOR ALL TO authenticated USING (org_id = (SELECT public.auth_org_id()));
CREATE POLICY messages_service ON messages FOR ALL TO service_role USING (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO service_role;
GRANT SELECT, INSERT ON verified_caller_ids, hybrid_forwarding_configs, messages TO authenticated;

CREATE FUNCTION get_service_price_by_keyword(p_org_id UUID, p_keyword TEXT) RETURNS NUMERIC LANGUAGE sql STABLE AS
$$ SELECT price FROM services WHERE org_id = p_org_id AND p_keyword = ANY (keywords) LIMIT 1 $$;
CREATE FUNCTION update_recording_status(p_call_id UUID, p_status TEXT) RETURNS void LANGUAGE sql AS
$$ UPDATE call_logs SET recording_status = p_status WHERE id = p_call_id $$;
CREATE VIEW customer_tools AS
SELECT o.name, COUNT(*) as tool_count FROM org_tools ot JOIN organizations o ON ot.org_id = o.id GROUP BY o.id, o.name;
CREATE VIEW customer_reminders AS SELECT a.id, c.name, a.scheduled_at FROM appointments a JOIN contacts c ON c.id = a.contact_id WHERE NOT a.confirmation_sent;

INSERT INTO organizations (id, name, plan, created_at) VALUES
  ('04000000-0000-4000-8000-000000000001', 'Skin & Smile Clinic', 'pro', '2025-01-01'),
  ('04000000-0000-4000-8000-000000000002', 'My Reverse Options', 'free', '2025-02-01'),
  ('04000000-0000-4000-8000-000000000003', 'SKIN & SMILE CLINIC, LLC', 'free', '2025-03-01'),
  ('04000000-0000-4000-8000-000000000004', ' ', 'free', '2025-04-01');
INSERT INTO profiles VALUES ('14000000-0000-4000-8000-000000000001', '14000000-0000-4000-8000-000000000001', '04000000-0000-4000-8000-000000000001', 'ann@example.com'),
  ('14000000-0000-4000-8000-000000000002', NULL, '04000000-0000-4000-8000-000000000003', 'bob@example.com');
INSERT INTO agents (org_id, role, vapi_assistant_id) VALUES ('04000000-0000-4000-8000-000000000001', 'inbound', 'asst_1'), ('04000000-0000-4000-8000-000000000003', NULL, 'asst_2');
INSERT INTO contacts (id, org_id, name, phone, lead_status) VALUES
  ('24000000-0000-4000-8000-000000000001', '04000000-0000-4000-8000-000000000001', 'John Doe', '+12345678900', 'booked'),
  ('24000000-0000-4000-8000-000000000002', '04000000-0000-4000-8000-000000000003', 'Jane Doe', '+12345678901', 'warm');
INSERT INTO appointments (id, org_id, contact_id, scheduled_at, status) VALUES
  ('34000000-0000-4000-8000-000000000001', '04000000-0000-4000-8000-000000000001', '24000000-0000-4000-8000-000000000001', '2026-02-01 14:00', 'confirmed'),
  ('34000000-0000-4000-8000-000000000002', '04000000-0000-4000-8000-000000000003', '24000000-0000-4000-8000-000000000002', '2026-02-02 14:00', 'tentative'),
  ('34000000-0000-4000-8000-000000000003', '04000000-0000-4000-8000-000000000001', NULL, '2026-02-03 14:00', NULL);
INSERT INTO call_logs (id, org_id, contact_id, call_type, status, started_at, duration, recording_status) VALUES
  ('44000000-0000-4000-8000-000000000001', '04000000-0000-4000-8000-000000000001', '24000000-0000-4000-8000-000000000001', 'inbound', 'completed', '2026-01-25 10:00', 180, 'completed'),
  ('44000000-0000-4000-8000-000000000002', '04000000-0000-4000-8000-000000000001', '24000000-0000-4000-8000-000000000001', 'callback', 'completed', '2026-01-24 10:00', -1, 'pending');
INSERT INTO calls (org_id, contact_id, call_type, financial_value) VALUES
  ('04000000-0000-4000-8000-000000000001', '24000000-0000-4000-8000-000000000001', 'inbound', 400),
  ('04000000-0000-4000-8000-000000000001', '24000000-0000-4000-8000-000000000099', 'inbound', 150); -- a contact that is gone
INSERT INTO messages (id, org_id, contact_id, call_id, direction, method, recipient, content) VALUES
  ('54000000-0000-4000-8000-000000000001', '04000000-0000-4000-8000-000000000001', '24000000-0000-4000-8000-000000000001', '44000000-0000-4000-8000-000000000001', 'outbound', 'sms', '+12345678900', 'Thanks for calling!');
INSERT INTO services (org_id, name, price, keywords) VALUES ('04000000-0000-4000-8000-000000000001', 'Botox', 450, '{botox,wrinkle}');
INSERT INTO org_tools (org_id, tool_name, vapi_tool_id) VALUES ('04000000-0000-4000-8000-000000000001', 'bookClinicAppointment', 'tool_1');
INSERT INTO org_credentials (org_id, provider, encrypted_config) VALUES ('04000000-0000-4000-8000-000000000001', 'twilio', 'aXY6dGFnOmRhdGE='),
  ('04000000-0000-4000-8000-000000000001', 'twilio', 'YW4gb2xkZXIgb25l');
INSERT INTO verified_caller_ids (id, org_id, phone_number, status, verification_code_hash) VALUES
  ('64000000-0000-4000-8000-000000000001', '04000000-0000-4000-8000-000000000001', '+15551234567', 'verified', '$2a$10$abcdefghijklmnopqrstuv'),
  ('64000000-0000-4000-8000-000000000002', '04000000-0000-4000-8000-000000000003', '+15551234567', 'pending', NULL);
INSERT INTO hybrid_forwarding_configs (org_id, verified_caller_id, sim_phone_number, forwarding_type, carrier, twilio_forwarding_number, generated_activation_code, status) VALUES
  ('04000000-0000-4000-8000-000000000001', '64000000-0000-4000-8000-000000000001', '+15551234567', 'safety_net', 'tmobile', '+15550109999', '**61*+15550109999*11*25#', 'active');
