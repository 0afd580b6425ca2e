-- Source 004: the tables of the voice agent that its text and its queries use. Row security and grants follow in
-- 0019. What belongs to a person's organization is org_id everywhere; prices keep the document's dollars.

-- ---------------------------------------------------------------------------------------------------------
-- The organization that a request is for, as the document's policies ask: on Supabase that of the verified JWT
-- ((auth.jwt() -> 'app_metadata' ->> 'org_id')::uuid), which is believed only where PostgREST's own login has
-- verified it (see current_login()); for everybody else the organization that they are a member of.
CREATE OR REPLACE FUNCTION verified_claims() RETURNS jsonb
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN session_user = 'authenticator'
              THEN coalesce(nullif(current_setting('request.jwt.claim', true), ''), nullif(current_setting('request.jwt.claims', true), ''))::jsonb END
$$;
CREATE OR REPLACE FUNCTION own_organization() RETURNS uuid
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(nullif(verified_claims() -> 'app_metadata' ->> 'org_id', '')::uuid, member_org())
$$;
-- Under the document's name, for its policies. The customer's own is replaced, which gives the same where it was used.
DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_proc WHERE oid = to_regprocedure('auth_org_id()') AND prorettype <> 'uuid'::regtype) THEN
    INSERT INTO migration_report (kind, subject, handled, detail)
    SELECT 'function', 'auth_org_id()', 'left_alone', 'It does not return a uuid; Ringledger asks own_organization() instead.'
    WHERE NOT EXISTS (SELECT FROM migration_report WHERE kind = 'function' AND subject = 'auth_org_id()');
  ELSE
    CREATE OR REPLACE FUNCTION auth_org_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS 'SELECT own_organization()';
  END IF;
END $$;

-- ---------------------------------------------------------------------------------------------------------
-- People and agents
CREATE TABLE IF NOT EXISTS profiles (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid()
);
ALTER TABLE profiles
  ADD COLUMN IF NOT EXISTS user_id uuid,               -- the login service's
  ADD COLUMN IF NOT EXISTS org_id uuid REFERENCES organizations ON DELETE CASCADE,
  ADD COLUMN IF NOT EXISTS email text,
  ADD COLUMN IF NOT EXISTS full_name text,
  ADD COLUMN IF NOT EXISTS created_at timestamptz NOT NULL DEFAULT now(),
  ADD COLUMN IF NOT EXISTS updated_at timestamptz NOT NULL DEFAULT now();
SELECT promise_not_null('profiles', 'user_id', 'org_id'), promise_constraint('profiles', 'profiles_user_id_key', 'UNIQUE (user_id)');
CREATE INDEX IF NOT EXISTS profiles_org ON profiles (org_id);

CREATE TABLE IF NOT EXISTS agents (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid()
);
ALTER TABLE agents
  ADD COLUMN IF NOT EXISTS org_id uuid REFERENCES organizations ON DELETE CASCADE,
  ADD COLUMN IF NOT EXISTS name text,
  ADD COLUMN IF NOT EXISTS role text NOT NULL DEFAULT 'inbound',
  ADD COLUMN IF NOT EXISTS voice text,
  ADD COLUMN IF NOT EXISTS vapi_assistant_id text,
  ADD COLUMN IF NOT EXISTS vapi_phone_number_id text,  -- the number that it calls from
  ADD COLUMN IF NOT EXISTS created_at timestamptz NOT NULL DEFAULT now(),
  ADD COLUMN IF NOT EXISTS updated_at timestamptz NOT NULL DEFAULT now();
SELECT promise_not_null('agents', 'org_id'), promise_constraint('agents', 'agents_role_check', $$CHECK (role IN ('inbound', 'outbound'))$$);
CREATE INDEX IF NOT EXISTS agents_org ON agents (org_id);
CREATE INDEX IF NOT EXISTS agents_assistant ON agents (vapi_assistant_id);

-- Tools are registered at Vapi once for all; this is which organization uses which.
CREATE TABLE IF NOT EXISTS org_tools (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid()
);
ALTER TABLE org_tools
  ADD COLUMN IF NOT EXISTS org_id uuid REFERENCES organizations ON DELETE CASCADE,
  ADD COLUMN IF NOT EXISTS tool_name text,
  ADD COLUMN IF NOT EXISTS vapi_tool_id text,
  ADD COLUMN IF NOT EXISTS definition_hash text,       -- SHA-256 of the definition: another one is registered anew
  ADD COLUMN IF NOT EXISTS created_at timestamptz NOT NULL DEFAULT now(),
  ADD COLUMN IF NOT EXISTS updated_at timestamptz NOT NULL DEFAULT now();
SELECT promise_not_null('org_tools', 'org_id', 'tool_name'), promise_constraint('org_tools', 'org_tools_org_id_tool_name_key', 'UNIQUE (org_id, tool_name)');

-- Keys that an organization brings along (Twilio, Google …): encrypted by the console with AES-256-GCM, the
-- organization's id as associated data, under the key that key_id names. The database never sees the plain text.
CREATE TABLE IF NOT EXISTS org_credentials (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid()
);
ALTER TABLE org_credentials
  ADD COLUMN IF NOT EXISTS org_id uuid REFERENCES organizations ON DELETE CASCADE,
  ADD COLUMN IF NOT EXISTS provider text,              -- twilio, signalwire, google, outlook
  ADD COLUMN IF NOT EXISTS payload bytea,              -- cipher text and tag
  ADD COLUMN IF NOT EXISTS nonce bytea,
  ADD COLUMN IF NOT EXISTS key_id text,
  ADD COLUMN IF NOT EXISTS connected_email text,
  ADD COLUMN IF NOT EXISTS vapi_credential_id text,    -- Dual-Sync: the same at Vapi
  ADD COLUMN IF NOT EXISTS is_active boolean NOT NULL DEFAULT true,
  ADD COLUMN IF NOT EXISTS last_verified_at timestamptz,
  ADD COLUMN IF NOT EXISTS created_at timestamptz NOT NULL DEFAULT now(),
  ADD COLUMN IF NOT EXISTS updated_at timestamptz NOT NULL DEFAULT now();
SELECT promise_not_null('org_credentials', 'org_id', 'provider'),
       promise_constraint('org_credentials', 'org_credentials_org_id_provider_key', 'UNIQUE (org_id, provider)'),
       promise_constraint('org_credentials', 'org_credentials_encrypted', $$CHECK (num_nulls(payload, nonce, key_id) IN (0, 3) AND octet_length(nonce) = 12)$$);

-- ---------------------------------------------------------------------------------------------------------
-- Appointments of contacts live beside those of leads with brokers: a row is one or the other. A lead's carries what
-- it is charged by; a contact's is never charged.
ALTER TABLE appointments
  ADD COLUMN IF NOT EXISTS contact_id uuid REFERENCES contacts,
  ADD COLUMN IF NOT EXISTS service text,
  ADD COLUMN IF NOT EXISTS duration_minutes integer,
  ADD COLUMN IF NOT EXISTS confirmation_sent boolean NOT NULL DEFAULT false,
  ALTER lead_id DROP NOT NULL,
  ALTER broker_id DROP NOT NULL;
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_constraint WHERE conrelid = 'appointments'::regclass AND conname = 'appointments_status_of_kind') THEN
    ALTER TABLE appointments DROP CONSTRAINT IF EXISTS appointments_status_check;
  END IF;
END $$;
SELECT promise_constraint('appointments', 'appointments_one_kind',
         'CHECK (num_nonnulls(lead_id, broker_id) = CASE WHEN contact_id IS NULL THEN 2 ELSE 0 END)'),
       promise_constraint('appointments', 'appointments_status_of_kind',
         $$CHECK (status IN ('scheduled', 'showed', 'no_show', 'cancelled', 'rescheduled')
                  OR (contact_id IS NOT NULL AND status IN ('draft', 'pending', 'confirmed', 'completed')))$$);
CREATE INDEX IF NOT EXISTS appointments_contact ON appointments (contact_id, scheduled_at) WHERE contact_id IS NOT NULL;

-- The terms are copied from the organization at booking; who books with the printed columns alone need not know them.
CREATE OR REPLACE FUNCTION appointment_copies_terms() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  terms organizations;
BEGIN
  NEW.org_id := coalesce(NEW.org_id, (SELECT org_id FROM contacts WHERE id = NEW.contact_id), (SELECT org_id FROM brokers WHERE id = NEW.broker_id));
  SELECT * INTO terms FROM organizations WHERE id = NEW.org_id;
  NEW.fee_cents := coalesce(NEW.fee_cents, CASE WHEN NEW.contact_id IS NULL THEN terms.appointment_fee_cents ELSE 0 END);
  NEW.billable_seconds := coalesce(NEW.billable_seconds, terms.billable_seconds);
  NEW.verify_lead_minutes := coalesce(NEW.verify_lead_minutes, terms.verify_lead_minutes);
  IF NEW.contact_id IS NOT NULL AND NOT EXISTS (SELECT FROM contacts WHERE id = NEW.contact_id AND org_id = NEW.org_id) THEN
    RAISE EXCEPTION USING ERRCODE = 'RL003', MESSAGE = 'The contact of this appointment belongs to another organization.';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER appointment_copies_terms BEFORE INSERT ON appointments FOR EACH ROW EXECUTE FUNCTION appointment_copies_terms();

-- ---------------------------------------------------------------------------------------------------------
-- The agent's calls. The document writes them as call_logs and sums them up as calls ("pipeline value =
-- SUM(calls.financial_value)"): they are one thing, so calls is a view of call_logs. Where the customer has a table
-- calls of its own, it gets the columns that it lacks and stays.
CREATE TABLE IF NOT EXISTS call_logs (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid()
);
DO $do$
DECLARE
  holder text;
BEGIN
  FOREACH holder IN ARRAY '{call_logs,calls}'::text[] LOOP
    CONTINUE WHEN coalesce((SELECT relkind FROM pg_class WHERE oid = to_regclass(holder)), '-') <> 'r';
    EXECUTE format($$
      ALTER TABLE %I
        ADD COLUMN IF NOT EXISTS org_id uuid REFERENCES organizations ON DELETE CASCADE,
        ADD COLUMN IF NOT EXISTS contact_id uuid REFERENCES contacts ON DELETE SET NULL,
        ADD COLUMN IF NOT EXISTS vapi_call_id text,
        ADD COLUMN IF NOT EXISTS call_type text NOT NULL DEFAULT 'inbound',
        ADD COLUMN IF NOT EXISTS phone_number text,
        ADD COLUMN IF NOT EXISTS status text NOT NULL DEFAULT 'pending', -- pending, initiated, ringing, completed …: Vapi's words
        ADD COLUMN IF NOT EXISTS started_at timestamptz,
        ADD COLUMN IF NOT EXISTS ended_at timestamptz,
        ADD COLUMN IF NOT EXISTS duration integer,       -- seconds
        ADD COLUMN IF NOT EXISTS transcript text,
        ADD COLUMN IF NOT EXISTS recording_url text,
        ADD COLUMN IF NOT EXISTS recording_status text DEFAULT 'pending',
        ADD COLUMN IF NOT EXISTS transfer_to text,
        ADD COLUMN IF NOT EXISTS transfer_time timestamptz,
        ADD COLUMN IF NOT EXISTS transfer_reason text,
        ADD COLUMN IF NOT EXISTS sentiment_score numeric(5, 2),
        ADD COLUMN IF NOT EXISTS sentiment_label text,
        ADD COLUMN IF NOT EXISTS sentiment_summary text,
        ADD COLUMN IF NOT EXISTS sentiment_urgency text,
        ADD COLUMN IF NOT EXISTS booking_confirmed boolean NOT NULL DEFAULT false,
        ADD COLUMN IF NOT EXISTS financial_value numeric(12, 2), -- dollars, from services
        ADD COLUMN IF NOT EXISTS created_at timestamptz NOT NULL DEFAULT now(),
        ADD COLUMN IF NOT EXISTS updated_at timestamptz NOT NULL DEFAULT now()
    $$, holder);
    PERFORM promise_not_null(holder::regclass, 'org_id'),
            promise_constraint(holder::regclass, holder || '_call_type_check', $$CHECK (call_type IN ('inbound', 'outbound'))$$),
            promise_constraint(holder::regclass, holder || '_duration_check', 'CHECK (duration >= 0)'),
            promise_constraint(holder::regclass, holder || '_recording_status_check',
                               $$CHECK (recording_status IN ('pending', 'processing', 'completed', 'failed'))$$);
    EXECUTE format('CREATE INDEX IF NOT EXISTS idx_%1$s_recording_status ON %1$I (org_id, recording_status)', holder);
    EXECUTE format('CREATE INDEX IF NOT EXISTS idx_%1$s_transfer ON %1$I (org_id, transfer_time) WHERE transfer_to IS NOT NULL', holder);
    EXECUTE format('CREATE INDEX IF NOT EXISTS idx_%1$s_org_created ON %1$I (org_id, created_at DESC)', holder);
    EXECUTE format('CREATE INDEX IF NOT EXISTS idx_%1$s_contact ON %1$I (contact_id)', holder);
    EXECUTE format('CREATE INDEX IF NOT EXISTS idx_%1$s_vapi_call ON %1$I (vapi_call_id)', holder);
  END LOOP;
  IF to_regclass('calls') IS NULL THEN
    CREATE VIEW calls WITH (security_invoker = true) AS
    SELECT id, org_id, contact_id, vapi_call_id, call_type, phone_number, status, started_at, ended_at, duration, transcript, recording_url,
           recording_status, transfer_to, transfer_time, transfer_reason, sentiment_score, sentiment_label, sentiment_summary, sentiment_urgency,
           booking_confirmed, financial_value, created_at, updated_at
    FROM call_logs;
  END IF;
END $do$;

-- Says how far the recording of a call has come. It goes forward only: pending → processing → completed or failed
-- (a step may be left out), and failed → processing when it is tried again. The same again is no error.
-- → {success, id, recording_status} or {success: false, error, code}: 400, 404, 409.
DO $do$
BEGIN
  IF EXISTS (SELECT FROM pg_proc WHERE oid = to_regprocedure('update_recording_status(uuid, text, text)') AND prorettype <> 'jsonb'::regtype) THEN
    INSERT INTO migration_report (kind, subject, handled, detail)
    SELECT 'function', 'update_recording_status', 'left_alone', 'The customer''s own returns something else than jsonb; it stays.'
    WHERE NOT EXISTS (SELECT FROM migration_report WHERE kind = 'function' AND subject = 'update_recording_status');
    RETURN;
  END IF;
  CREATE OR REPLACE FUNCTION update_recording_status(call_id uuid, new_status text, new_url text DEFAULT NULL) RETURNS jsonb
  LANGUAGE plpgsql AS $$
  DECLARE
    holder text;
    was text;
    found_one boolean := false;
  BEGIN
    IF coalesce(new_status NOT IN ('pending', 'processing', 'completed', 'failed'), true) THEN
      RETURN refusal(format('%s is not the status of a recording: pending, processing, completed or failed.', coalesce(quote_literal(new_status), 'Nothing')))
             || '{"code": 400}';
    END IF;
    FOREACH holder IN ARRAY '{call_logs,calls}'::text[] LOOP -- the second only where it is a table of its own
      CONTINUE WHEN (SELECT relkind FROM pg_class WHERE oid = to_regclass(holder)) <> 'r';
      EXECUTE format('SELECT coalesce(recording_status, ''pending'') FROM %I WHERE id = $1 FOR UPDATE', holder) INTO was USING call_id;
      CONTINUE WHEN was IS NULL;
      found_one := true;
      IF was <> new_status AND NOT ((was = 'pending' AND new_status <> 'pending') OR (was = 'processing' AND new_status IN ('completed', 'failed'))
                                    OR (was = 'failed' AND new_status = 'processing')) THEN
        RETURN refusal(format('A recording that is %s cannot become %s.', was, new_status)) || jsonb_build_object('code', 409, 'recording_status', was);
      END IF;
      EXECUTE format('UPDATE %I SET recording_status = $2, recording_url = coalesce($3, recording_url)
                      WHERE id = $1 AND (recording_status IS DISTINCT FROM $2 OR $3 <> recording_url OR $3 IS NOT NULL AND recording_url IS NULL)', holder)
        USING call_id, new_status, new_url;
    END LOOP;
    IF NOT found_one THEN
      RETURN refusal(format('There is no call %s.', coalesce(call_id::text, 'without an id'))) || '{"code": 404}';
    END IF;
    RETURN jsonb_build_object('success', true, 'id', call_id, 'recording_status', new_status);
  END $$;
END $do$;

-- ---------------------------------------------------------------------------------------------------------
-- Every text message and e-mail that was sent or received, as printed. ('id' and 'created_at' fill themselves in, as
-- the document's own inserts name neither.)
CREATE TABLE IF NOT EXISTS messages (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  org_id uuid NOT NULL REFERENCES organizations (id),
  contact_id uuid REFERENCES contacts (id),
  call_id uuid REFERENCES call_logs (id),
  direction text CHECK (direction IN ('inbound', 'outbound')),
  method text CHECK (method IN ('sms', 'email')),
  recipient text NOT NULL,
  content text NOT NULL,
  status text DEFAULT 'sent',
  service_provider text,                               -- twilio, resend …
  external_message_id text,                            -- the provider's
  sent_at timestamptz,
  created_at timestamptz DEFAULT now()
);
ALTER TABLE messages ALTER id SET DEFAULT gen_random_uuid(), ALTER created_at SET DEFAULT now();
CREATE INDEX IF NOT EXISTS idx_messages_org_id ON messages (org_id);
CREATE INDEX IF NOT EXISTS idx_messages_contact_id ON messages (contact_id);
CREATE INDEX IF NOT EXISTS idx_messages_call_id ON messages (call_id);
CREATE INDEX IF NOT EXISTS idx_messages_method ON messages (method);
CREATE INDEX IF NOT EXISTS idx_messages_status ON messages (status);
CREATE INDEX IF NOT EXISTS idx_messages_sent_at ON messages (sent_at DESC);
CREATE INDEX IF NOT EXISTS idx_messages_external_message_id ON messages (external_message_id);

-- ---------------------------------------------------------------------------------------------------------
-- What an organization sells, for how much, and by which words a call is known to be about it.
CREATE TABLE IF NOT EXISTS services (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid()
);
ALTER TABLE services
  ADD COLUMN IF NOT EXISTS org_id uuid REFERENCES organizations ON DELETE CASCADE,
  ADD COLUMN IF NOT EXISTS name text,
  ADD COLUMN IF NOT EXISTS price numeric(12, 2),       -- dollars
  ADD COLUMN IF NOT EXISTS keywords text[] NOT NULL DEFAULT '{}',
  ADD COLUMN IF NOT EXISTS created_at timestamptz NOT NULL DEFAULT now(),
  ADD COLUMN IF NOT EXISTS updated_at timestamptz NOT NULL DEFAULT now();
SELECT promise_not_null('services', 'org_id', 'name', 'price'), promise_constraint('services', 'services_price_check', 'CHECK (price >= 0)');
CREATE INDEX IF NOT EXISTS services_org ON services (org_id);
CREATE INDEX IF NOT EXISTS services_keywords ON services USING gin (keywords);

-- When an organization got its default services. Whoever removed or renamed one since does not get it again; nor do
-- organizations that had services before we came.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = 'organizations'::regclass AND attname = 'services_seeded_at') THEN
    ALTER TABLE organizations ADD COLUMN services_seeded_at timestamptz;
    ALTER TABLE organizations DISABLE TRIGGER USER;
    UPDATE organizations SET services_seeded_at = now() WHERE id IN (SELECT org_id FROM services);
    ALTER TABLE organizations ENABLE TRIGGER USER;
  END IF;
END $$;

-- The seven services of the document, $27,550 together. The words that it does not print are the services' own.
-- Returns how many were added; one whose name is there already is left as it is.
CREATE OR REPLACE FUNCTION add_default_services(org uuid) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  added integer;
BEGIN
  UPDATE organizations SET services_seeded_at = now() WHERE id = org AND services_seeded_at IS NULL;
  IF NOT FOUND THEN
    RETURN 0;
  END IF;
  INSERT INTO services (org_id, name, price, keywords)
  SELECT org, v.name, v.price, v.keywords FROM (VALUES
    ('Botox', 400, '{botox,wrinkle,injection}'::text[]),
    ('Facelift', 8000, '{facelift,face lift}'),
    ('Rhinoplasty', 6000, '{rhinoplasty,nose job}'),
    ('Breast Augmentation', 7500, '{breast augmentation,breast implant}'),
    ('Liposuction', 5000, '{liposuction,lipo}'),
    ('Fillers', 500, '{filler}'),
    ('Consultation', 150, '{consultation,consult}')) AS v (name, price, keywords)
  WHERE NOT EXISTS (SELECT FROM services AS own WHERE own.org_id = org AND lower(own.name) = lower(v.name));
  GET DIAGNOSTICS added = ROW_COUNT;
  RETURN added;
END $$;

-- For EC's people, and for an organization's own.
CREATE OR REPLACE FUNCTION seed_default_services(org uuid) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT is_call_staff() AND org IS DISTINCT FROM own_organization() THEN
    RAISE EXCEPTION USING ERRCODE = 'RL002', MESSAGE = 'These services belong to another organization.';
  ELSIF NOT EXISTS (SELECT FROM organizations WHERE id = org) THEN
    RAISE EXCEPTION USING ERRCODE = 'RL004', MESSAGE = format('There is no organization %s.', coalesce(org::text, 'without an id'));
  END IF;
  RETURN add_default_services(org);
END $$;

-- A broker company without a voice agent has no use for them.
CREATE OR REPLACE FUNCTION agent_brings_services() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM add_default_services(NEW.org_id);
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER agent_brings_services AFTER INSERT ON agents FOR EACH ROW EXECUTE FUNCTION agent_brings_services();

-- The service that a transcript is about. A keyword, or the service's name, counts where it stands as words of its
-- own, in any case, also in the plural, its words parted by any spaces or hyphens. The service with most different
-- words found is the best match; of equals the one whose words occur more often in all, then the dearest (what the
-- pipeline may be worth), then the first by name.
CREATE OR REPLACE FUNCTION find_service_by_keyword(org uuid, transcript text) RETURNS SETOF services
LANGUAGE sql STABLE AS $$
  SELECT s.* FROM services AS s
  CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE times > 0) AS words, sum(times) AS times
    FROM (SELECT DISTINCT lower(trim(k)) AS word FROM unnest(s.keywords || s.name) AS k WHERE trim(k) <> '') AS w
    CROSS JOIN LATERAL regexp_count(transcript,
      '(?<![[:alnum:]])' || regexp_replace(regexp_replace(word, '([^[:alnum:][:space:]-])', '\\\1', 'g'), '[[:space:]-]+', '[[:space:]-]+', 'g')
        || '(s|es)?(?![[:alnum:]])', 1, 'i') AS times
  ) AS found
  WHERE s.org_id = org AND found.words > 0
  ORDER BY found.words DESC, found.times DESC, s.price DESC, s.name, s.id LIMIT 1
$$;

DO $do$
BEGIN
  IF EXISTS (SELECT FROM pg_proc WHERE oid = to_regprocedure('get_service_price_by_keyword(uuid, text)') AND prorettype <> 'numeric'::regtype) THEN
    INSERT INTO migration_report (kind, subject, handled, detail)
    SELECT 'function', 'get_service_price_by_keyword', 'left_alone', 'The customer''s own returns something else than a price; it stays.'
    WHERE NOT EXISTS (SELECT FROM migration_report WHERE kind = 'function' AND subject = 'get_service_price_by_keyword');
    RETURN;
  END IF;
  -- Dollars; NULL when no service matches (the document's program then takes a rate of its own). The customer's
  -- function keeps the names of its arguments, by which PostgREST calls it.
  EXECUTE format($f$
    CREATE OR REPLACE FUNCTION get_service_price_by_keyword(%I uuid, %I text) RETURNS numeric LANGUAGE sql STABLE AS
    'SELECT price FROM find_service_by_keyword($1, $2)'
  $f$, VARIADIC coalesce((SELECT proargnames[1:2] FROM pg_proc WHERE oid = to_regprocedure('get_service_price_by_keyword(uuid, text)')
                          AND cardinality(proargnames) >= 2), '{org_id,transcript}'));
END $do$;

DO $$
DECLARE touched text;
BEGIN
  FOREACH touched IN ARRAY '{profiles,agents,org_tools,org_credentials,call_logs,services}'::text[] LOOP
    EXECUTE format('CREATE OR REPLACE TRIGGER touch_updated_at BEFORE UPDATE ON %I
                    FOR EACH ROW EXECUTE FUNCTION touch_updated_at()', touched);
  END LOOP;
END $$;

REVOKE EXECUTE ON FUNCTION add_default_services(uuid), seed_default_services(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION seed_default_services(uuid) TO ringledger_staff, ringledger_manager, ringledger_admin, ringledger_broker;
