-- The tables of source 000 with every printed column, and Ringledger's own beside them.
-- Instants are timestamptz and UTC. Phone numbers are E.164. Money is integer cents.
-- Keys are uuid. organization = broker company (organizations.company_key is the folded name).

CREATE EXTENSION IF NOT EXISTS pgcrypto;
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS "uuid-ossp";

-- Each person has a login in one of the first four groups, the customer's bridge in the last. Groups belong
-- to the whole server, so another database may have made them, at this very moment even.
DO $$
DECLARE wanted text;
BEGIN
  FOREACH wanted IN ARRAY '{ringledger_staff,ringledger_manager,ringledger_admin,ringledger_broker,ringledger_bridge}'::text[] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
      BEGIN
        EXECUTE format('CREATE ROLE %I NOLOGIN', wanted);
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
      END;
    END IF;
  END LOOP;
END $$;

-- Every session's time zone is UTC unless it says otherwise: the documents' queries cut instants into days.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_db_role_setting JOIN pg_database d ON d.oid = setdatabase
                 WHERE datname = current_database() AND setrole = 0 AND 'TimeZone=UTC' = ANY (setconfig)) THEN
    EXECUTE format('ALTER DATABASE %I SET timezone = %L', current_database(), 'UTC');
  END IF;
END $$;

-- Folds a company name so that spellings of one company meet: case, spaces, punctuation and the
-- usual legal endings ("My Reverse Options, LLC" = "my reverse options"). NULL when nothing is left of it.
CREATE OR REPLACE FUNCTION fold_company_name(name text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT coalesce(nullif(trim(regexp_replace(regexp_replace(lower(name), '[^[:alnum:]]+', ' ', 'g'),
                                             '( (llc|inc|incorporated|corp|corporation|co|company|ltd|limited|lp|llp))+ *$', '')), ''),
                  nullif(lower(trim(name)), ''))
$$;

-- e164(): a phone number in E.164, read as a US number when it has no country code ("(424) 485-1544", "'+1 424…",
-- "tel:…"). NULL when it cannot be read so: an extension, a SIP address, too few digits.
-- Nearly every number is E.164 already, so that e164() itself only looks, and is not STRICT: the planner inlines it. An
-- index uses it, and pg_restore builds that with no search path: therefore 'public.'.
CREATE OR REPLACE FUNCTION e164_of_spelling(phone text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT CASE WHEN bare ~ '^\+[1-9]\d{6,14}$' THEN bare
              WHEN bare ~ '^1?[2-9]\d\d[2-9]\d{6}$' THEN '+1' || right(bare, 10)
              WHEN bare ~ '^011[1-9]\d{6,14}$' THEN '+' || substr(bare, 4) END
  FROM regexp_replace(regexp_replace(phone, '^[''\s]*(tel:)?', '', 'i'), '[\s().\-/\u00A0\u2010-\u2015]', '', 'g') AS bare
$$;
CREATE OR REPLACE FUNCTION e164(phone text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN phone ~ '^\+[1-9]\d{6,14}$' THEN phone ELSE public.e164_of_spelling(phone) END
$$;

-- What a migration found in the customer's database: what it adopted and how, and what it left alone.
CREATE TABLE IF NOT EXISTS migration_report (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT now(),
  kind text NOT NULL,                                  -- table, view, function, number, company, call, assignment …
  subject text NOT NULL,                               -- its name, number or id
  handled text NOT NULL CHECK (handled IN ('adopted', 'left_alone')),
  detail text NOT NULL                                 -- whole sentences for an administrator
);

-- Statuses of a number that somebody holds: source 000's word and source 003's.
CREATE OR REPLACE FUNCTION is_held(status text) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(status IN ('assigned_for_tracking', 'assigned'), false)
$$;

-- The first midnight after the day of 'moment' in a zone: 2025-10-22T10:00Z in UTC gives 2025-10-23T00:00Z.
CREATE OR REPLACE FUNCTION next_midnight(moment timestamptz, zone text) RETURNS timestamptz
LANGUAGE sql STABLE STRICT PARALLEL SAFE AS $$
  SELECT ((moment AT TIME ZONE zone)::date + 1)::timestamp AT TIME ZONE zone
$$;

-- A database in which tables of the customer's already are: see 0000_adoption.sql.
SET LOCAL timezone = 'UTC';
DO $$ BEGIN IF to_regprocedure('adopt_tables()') IS NOT NULL THEN PERFORM adopt_tables(); END IF; END $$;

CREATE TABLE IF NOT EXISTS organizations (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid()
);
ALTER TABLE organizations
  ADD COLUMN IF NOT EXISTS company_name text,
  ADD COLUMN IF NOT EXISTS company_key_suffix text NOT NULL DEFAULT '', -- ' #2': adopted, with a name that another has
  ADD COLUMN IF NOT EXISTS company_key text GENERATED ALWAYS AS (fold_company_name(company_name) || company_key_suffix) STORED,
  ADD COLUMN IF NOT EXISTS time_zone text NOT NULL DEFAULT 'UTC',      -- IANA; decides midnight and the invoice month
  ADD COLUMN IF NOT EXISTS locale text NOT NULL DEFAULT 'en' CHECK (locale IN ('en', 'es')),
  ADD COLUMN IF NOT EXISTS appointment_fee_cents integer NOT NULL DEFAULT 5000 CHECK (appointment_fee_cents >= 0),
  ADD COLUMN IF NOT EXISTS billable_seconds integer NOT NULL DEFAULT 300 CHECK (billable_seconds >= 0),
  ADD COLUMN IF NOT EXISTS verify_lead_minutes integer NOT NULL DEFAULT 60 CHECK (verify_lead_minutes >= 0),
  ADD COLUMN IF NOT EXISTS release_grace interval NOT NULL DEFAULT '0', -- after the first midnight behind the appointment
  ADD COLUMN IF NOT EXISTS rest_hours integer NOT NULL DEFAULT 0 CHECK (rest_hours >= 0),
  ADD COLUMN IF NOT EXISTS dispute_window_days integer NOT NULL DEFAULT 30 CHECK (dispute_window_days > 0),
  ADD COLUMN IF NOT EXISTS dispute_due_days integer NOT NULL DEFAULT 7 CHECK (dispute_due_days > 0),
  ADD COLUMN IF NOT EXISTS dispute_soon_hours integer NOT NULL DEFAULT 48 CHECK (dispute_soon_hours > 0),
  ADD COLUMN IF NOT EXISTS created_at timestamptz NOT NULL DEFAULT now(),
  ADD COLUMN IF NOT EXISTS updated_at timestamptz NOT NULL DEFAULT now();
DO $$ BEGIN IF to_regprocedure('adopt_organizations()') IS NOT NULL THEN PERFORM adopt_organizations(); END IF; END $$;
ALTER TABLE organizations ALTER company_name SET NOT NULL;
CREATE UNIQUE INDEX IF NOT EXISTS organizations_company_key ON organizations (company_key);

CREATE TABLE IF NOT EXISTS brokers (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid()
);
ALTER TABLE brokers                                    -- one by one: the customer's table may lack any
  ADD COLUMN IF NOT EXISTS company_name varchar(200),
  ADD COLUMN IF NOT EXISTS contact_name varchar(200),
  ADD COLUMN IF NOT EXISTS phone varchar(20),
  ADD COLUMN IF NOT EXISTS org_id uuid REFERENCES organizations,
  ADD COLUMN IF NOT EXISTS email text,
  ADD COLUMN IF NOT EXISTS time_zone text,            -- NULL: the organization's
  ADD COLUMN IF NOT EXISTS locale text CHECK (locale IN ('en', 'es')), -- NULL: the organization's
  ADD COLUMN IF NOT EXISTS created_at timestamptz DEFAULT now(),
  ADD COLUMN IF NOT EXISTS updated_at timestamptz DEFAULT now();
CREATE INDEX IF NOT EXISTS brokers_org ON brokers (org_id);

CREATE TABLE IF NOT EXISTS leads (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid()
);
ALTER TABLE leads
  ADD COLUMN IF NOT EXISTS first_name varchar(100),
  ADD COLUMN IF NOT EXISTS last_name varchar(100),
  ADD COLUMN IF NOT EXISTS primary_phone varchar(20),
  ADD COLUMN IF NOT EXISTS primary_email varchar(200),
  ADD COLUMN IF NOT EXISTS state varchar(2),
  ADD COLUMN IF NOT EXISTS campaign_id varchar(100),
  ADD COLUMN IF NOT EXISTS campaign_archetype varchar(100),
  ADD COLUMN IF NOT EXISTS created_at timestamptz DEFAULT now(),
  ADD COLUMN IF NOT EXISTS updated_at timestamptz DEFAULT now();
CREATE INDEX IF NOT EXISTS leads_primary_phone ON leads (primary_phone);
CREATE INDEX IF NOT EXISTS leads_e164 ON leads (e164(primary_phone)); -- the column keeps what the customer wrote

CREATE TABLE IF NOT EXISTS interactions (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  lead_id uuid REFERENCES leads,
  type varchar(100) NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);
ALTER TABLE interactions
  ADD COLUMN IF NOT EXISTS broker_id uuid REFERENCES brokers,
  ADD COLUMN IF NOT EXISTS content jsonb NOT NULL DEFAULT '{}';
CREATE INDEX IF NOT EXISTS interactions_lead ON interactions (lead_id, created_at DESC);

-- A broker's phones and when each was his: decides who called. brokers.phone and the verified SIM
-- are entered here by trigger.
CREATE TABLE IF NOT EXISTS broker_phones (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  broker_id uuid NOT NULL REFERENCES brokers,
  number varchar(20) NOT NULL CHECK (number ~ '^\+[1-9]\d{6,14}$'),
  label text NOT NULL DEFAULT 'office',
  valid_from timestamptz NOT NULL DEFAULT '-infinity',
  valid_to timestamptz NOT NULL DEFAULT 'infinity',
  created_at timestamptz NOT NULL DEFAULT now(),
  CHECK (valid_from < valid_to)
);
CREATE INDEX IF NOT EXISTS broker_phones_number ON broker_phones (number);
CREATE INDEX IF NOT EXISTS broker_phones_end ON broker_phones (right(number, 4));
CREATE UNIQUE INDEX IF NOT EXISTS broker_phones_once ON broker_phones (broker_id, number, valid_from);

-- EC's own phones (the voice agent's caller IDs and extensions): a call with one of them is internal.
CREATE TABLE IF NOT EXISTS ec_phones (
  number varchar(20) PRIMARY KEY CHECK (number ~ '^\+[1-9]\d{6,14}$'),
  label text NOT NULL DEFAULT ''
);

CREATE TABLE IF NOT EXISTS signalwire_phone_numbers (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  number varchar(20) NOT NULL UNIQUE,
  name varchar(100),
  assigned_broker_company varchar(200) NOT NULL,
  currently_assigned_to uuid REFERENCES leads,
  assigned_broker_id uuid REFERENCES brokers,
  assigned_at timestamptz,
  release_at timestamptz,
  assignment_status varchar(40) DEFAULT 'available',  -- printed as 20, which cannot hold 'assigned_for_tracking'
  appointment_scheduled_at timestamptz,
  status varchar(20) DEFAULT 'active',
  total_calls integer DEFAULT 0,
  last_used_at timestamptz,
  created_at timestamptz DEFAULT now(),
  updated_at timestamptz DEFAULT now()
);
ALTER TABLE signalwire_phone_numbers                   -- source 003's table has fewer
  ADD COLUMN IF NOT EXISTS name varchar(100),
  ADD COLUMN IF NOT EXISTS assigned_broker_company varchar(200) NOT NULL DEFAULT '', -- nobody's, until somebody says whose; see below
  ADD COLUMN IF NOT EXISTS currently_assigned_to uuid REFERENCES leads,
  ADD COLUMN IF NOT EXISTS assigned_broker_id uuid REFERENCES brokers,
  ADD COLUMN IF NOT EXISTS assigned_at timestamptz,
  ADD COLUMN IF NOT EXISTS release_at timestamptz,
  ADD COLUMN IF NOT EXISTS assignment_status varchar(40) DEFAULT 'available',
  ADD COLUMN IF NOT EXISTS appointment_scheduled_at timestamptz,
  ADD COLUMN IF NOT EXISTS status varchar(20) DEFAULT 'active',
  ADD COLUMN IF NOT EXISTS total_calls integer DEFAULT 0,
  ADD COLUMN IF NOT EXISTS last_used_at timestamptz,
  ADD COLUMN IF NOT EXISTS created_at timestamptz DEFAULT now(),
  ADD COLUMN IF NOT EXISTS updated_at timestamptz DEFAULT now(),
  ADD COLUMN IF NOT EXISTS org_id uuid REFERENCES organizations,
  ADD COLUMN IF NOT EXISTS owner_broker_id uuid REFERENCES brokers, -- source 001's broker_id; see 0011
  ADD COLUMN IF NOT EXISTS carrier text NOT NULL DEFAULT 'signalwire',
  ADD COLUMN IF NOT EXISTS carrier_sid text;
DO $$
BEGIN
  IF (SELECT column_default LIKE '''''%' FROM information_schema.columns
      WHERE table_schema = current_schema() AND table_name = 'signalwire_phone_numbers' AND column_name = 'assigned_broker_company') THEN
    ALTER TABLE signalwire_phone_numbers ALTER assigned_broker_company DROP DEFAULT;
  END IF;
END $$;
CREATE INDEX IF NOT EXISTS idx_broker_pool ON signalwire_phone_numbers (assigned_broker_company, status);
CREATE INDEX IF NOT EXISTS idx_tracking_lookup ON signalwire_phone_numbers (number, assignment_status)
  WHERE assignment_status = 'assigned_for_tracking';

-- History: who held which number when. One holder per number at any instant.
CREATE TABLE IF NOT EXISTS tracking_assignments (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  number_id uuid NOT NULL REFERENCES signalwire_phone_numbers,
  number varchar(20) NOT NULL,
  lead_id uuid NOT NULL REFERENCES leads,
  broker_id uuid NOT NULL REFERENCES brokers,
  org_id uuid NOT NULL REFERENCES organizations,
  assigned_at timestamptz NOT NULL,
  released_at timestamptz,                            -- NULL: held
  release_reason text,
  created_at timestamptz NOT NULL DEFAULT now(),
  CHECK (released_at IS NULL OR released_at >= assigned_at),
  CONSTRAINT tracking_assignments_one_holder
    EXCLUDE USING gist (number_id WITH =, tstzrange(assigned_at, released_at) WITH &&)
);
CREATE INDEX IF NOT EXISTS tracking_assignments_number ON tracking_assignments (number, assigned_at);
CREATE INDEX IF NOT EXISTS tracking_assignments_lead ON tracking_assignments (lead_id, broker_id);

CREATE TABLE IF NOT EXISTS appointments (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  org_id uuid NOT NULL REFERENCES organizations,
  lead_id uuid NOT NULL REFERENCES leads,
  broker_id uuid NOT NULL REFERENCES brokers,
  scheduled_at timestamptz NOT NULL,
  status varchar(20) NOT NULL DEFAULT 'scheduled'
    CHECK (status IN ('scheduled', 'showed', 'no_show', 'cancelled', 'rescheduled')),
  outcome_at timestamptz,
  outcome_by text,
  rescheduled_to uuid REFERENCES appointments,
  fee_cents integer NOT NULL CHECK (fee_cents >= 0),         -- copied at booking
  billable_seconds integer NOT NULL CHECK (billable_seconds >= 0),
  verify_lead_minutes integer NOT NULL CHECK (verify_lead_minutes >= 0),
  campaign_id varchar(100),
  campaign_archetype varchar(100),
  notes text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
ALTER TABLE appointments                               -- source 004's are between an organization and a contact
  ADD COLUMN IF NOT EXISTS org_id uuid REFERENCES organizations,
  ADD COLUMN IF NOT EXISTS lead_id uuid REFERENCES leads,
  ADD COLUMN IF NOT EXISTS broker_id uuid REFERENCES brokers,
  ADD COLUMN IF NOT EXISTS scheduled_at timestamptz,
  ADD COLUMN IF NOT EXISTS status varchar(20) NOT NULL DEFAULT 'scheduled',
  ADD COLUMN IF NOT EXISTS outcome_at timestamptz,
  ADD COLUMN IF NOT EXISTS outcome_by text,
  ADD COLUMN IF NOT EXISTS rescheduled_to uuid REFERENCES appointments,
  ADD COLUMN IF NOT EXISTS fee_cents integer CHECK (fee_cents >= 0),
  ADD COLUMN IF NOT EXISTS billable_seconds integer CHECK (billable_seconds >= 0),
  ADD COLUMN IF NOT EXISTS verify_lead_minutes integer CHECK (verify_lead_minutes >= 0),
  ADD COLUMN IF NOT EXISTS campaign_id varchar(100),
  ADD COLUMN IF NOT EXISTS campaign_archetype varchar(100),
  ADD COLUMN IF NOT EXISTS notes text,
  ADD COLUMN IF NOT EXISTS created_at timestamptz NOT NULL DEFAULT now(),
  ADD COLUMN IF NOT EXISTS updated_at timestamptz NOT NULL DEFAULT now();
CREATE UNIQUE INDEX IF NOT EXISTS appointments_once ON appointments (lead_id, broker_id, scheduled_at);
CREATE INDEX IF NOT EXISTS appointments_broker ON appointments (broker_id, scheduled_at);

-- Evidence. Append-only: no role of ours can update, delete or truncate. billing_call_logs is a view of
-- the rows that are current; a correction is a new row that names the one it replaces.
CREATE TABLE IF NOT EXISTS billing_call_ledger (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  lead_id uuid REFERENCES leads,
  broker_id uuid REFERENCES brokers,
  tracking_number varchar(20) NOT NULL,
  caller_number varchar(100) NOT NULL,                 -- wider than printed: SIP callers are real
  direction varchar(20) NOT NULL,                      -- broker_to_lead | lead_to_broker | internal | unknown_caller
  duration_seconds integer CONSTRAINT billing_call_ledger_duration CHECK (duration_seconds >= 0), -- talk time of the answered leg; NULL unknown
  call_sid varchar(100),
  call_status varchar(20),
  appointment_datetime timestamptz,
  campaign_id varchar(100),
  campaign_archetype varchar(100),
  created_at timestamptz NOT NULL DEFAULT now()        -- the call's start
);
ALTER TABLE billing_call_ledger
  ADD COLUMN IF NOT EXISTS org_id uuid REFERENCES organizations,
  ADD COLUMN IF NOT EXISTS assignment_id uuid REFERENCES tracking_assignments, -- NULL: outside any assignment, never billed
  ADD COLUMN IF NOT EXISTS appointment_id uuid REFERENCES appointments,        -- the one that this call can verify
  ADD COLUMN IF NOT EXISTS called_number varchar(100),
  ADD COLUMN IF NOT EXISTS ring_seconds integer CHECK (ring_seconds >= 0),
  ADD COLUMN IF NOT EXISTS total_seconds integer CHECK (total_seconds >= 0),
  ADD COLUMN IF NOT EXISTS billed_seconds integer CHECK (billed_seconds >= 0),
  ADD COLUMN IF NOT EXISTS recorded_seconds integer CHECK (recorded_seconds >= 0),
  ADD COLUMN IF NOT EXISTS answered_by varchar(40),
  ADD COLUMN IF NOT EXISTS ended_by varchar(20),
  ADD COLUMN IF NOT EXISTS leg_sid varchar(100),                               -- the answered child's SID
  ADD COLUMN IF NOT EXISTS carrier varchar(20) NOT NULL DEFAULT 'signalwire',
  ADD COLUMN IF NOT EXISTS source varchar(20) NOT NULL DEFAULT 'bridge' CHECK (source IN ('bridge', 'carrier_list', 'file', 'person')),
  ADD COLUMN IF NOT EXISTS import_run_id uuid,
  ADD COLUMN IF NOT EXISTS recorded_at timestamptz NOT NULL DEFAULT now(),     -- when we learned of it
  ADD COLUMN IF NOT EXISTS start_derived boolean NOT NULL DEFAULT false,       -- adopted: start = time of writing less duration
  ADD COLUMN IF NOT EXISTS replaces_id uuid REFERENCES billing_call_ledger,
  ADD COLUMN IF NOT EXISTS attributed_by text,                                 -- who said so, when a person attributed it
  ADD COLUMN IF NOT EXISTS attribution_note text;

-- The calls that count: those that no correction replaces. The printed columns come first, as printed; a row
-- that is inserted here passes the ledger's triggers like any other.
CREATE OR REPLACE VIEW billing_call_logs WITH (security_invoker = true) AS
SELECT id, lead_id, broker_id, tracking_number, caller_number, direction, duration_seconds, call_sid, call_status,
       appointment_datetime, campaign_id, campaign_archetype, created_at,
       org_id, assignment_id, appointment_id, called_number, ring_seconds, total_seconds, billed_seconds, recorded_seconds,
       answered_by, ended_by, leg_sid, carrier, source, import_run_id, recorded_at, start_derived, replaces_id,
       attributed_by, attribution_note
FROM billing_call_ledger AS call
WHERE NOT EXISTS (SELECT FROM billing_call_ledger AS correction WHERE correction.replaces_id = call.id);

-- What the carrier's own list says of a call that reached the ledger another way.
CREATE TABLE IF NOT EXISTS carrier_call_records (
  carrier varchar(20) NOT NULL,
  call_sid varchar(100) NOT NULL,
  started_at timestamptz,
  talk_seconds integer,
  call_status varchar(20),
  record jsonb NOT NULL,                               -- the carrier's own fields
  import_run_id uuid,
  fetched_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (carrier, call_sid)
);

-- Calls that cannot go into the ledger yet, with why. They are matched by themselves when the missing
-- number, phone or assignment arrives.
CREATE TABLE IF NOT EXISTS unmatched_calls (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  reason varchar(30) NOT NULL CHECK (reason IN
    ('unknown_number', 'no_assignment', 'unknown_caller', 'conflict', 'future', 'no_tracking_number')),
  reason_text text NOT NULL,                           -- for a clerk
  carrier varchar(20) NOT NULL DEFAULT 'signalwire',
  call_sid varchar(100),
  tracking_number varchar(20),
  caller_number varchar(100),
  called_number varchar(100),
  started_at timestamptz NOT NULL,
  duration_seconds integer,
  call_status varchar(20),
  call jsonb NOT NULL,                                 -- every field, named as in billing_call_ledger
  previous_assignment_id uuid REFERENCES tracking_assignments,
  import_run_id uuid,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  resolved_at timestamptz,                             -- NULL: still aside
  resolved_by text,
  ledger_id uuid REFERENCES billing_call_ledger
);
CREATE UNIQUE INDEX IF NOT EXISTS unmatched_calls_sid ON unmatched_calls (call_sid) WHERE resolved_at IS NULL AND reason <> 'conflict';
CREATE INDEX IF NOT EXISTS unmatched_calls_number ON unmatched_calls (tracking_number, started_at) WHERE resolved_at IS NULL;
CREATE INDEX IF NOT EXISTS unmatched_calls_caller ON unmatched_calls (caller_number) WHERE resolved_at IS NULL;

CREATE TABLE IF NOT EXISTS import_runs (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  kind varchar(20) NOT NULL,                           -- calls, numbers, brokers, leads, appointments, assignments
  file_name text NOT NULL,
  file_sha256 text,                                    -- NULL until read whole
  file_bytes bigint NOT NULL,
  file_head_sha256 text NOT NULL,                      -- of the first 64 KiB: finds the run to resume
  settings jsonb NOT NULL DEFAULT '{}',                -- map, zone, carrier, form
  status varchar(20) NOT NULL DEFAULT 'running' CHECK (status IN ('running', 'paused', 'done', 'failed')),
  position bigint NOT NULL DEFAULT 0,                  -- bytes of the file that are wholly in the database
  line bigint NOT NULL DEFAULT 0,
  rows_read bigint NOT NULL DEFAULT 0,
  rows_entered bigint NOT NULL DEFAULT 0,
  rows_known bigint NOT NULL DEFAULT 0,                -- same call, same data: no-op
  rows_aside bigint NOT NULL DEFAULT 0,
  rows_rejected bigint NOT NULL DEFAULT 0,
  rows_joined bigint NOT NULL DEFAULT 0,               -- child legs that became part of their parent's row
  rejects_file text,
  carrier varchar(20),
  covers_from timestamptz,                             -- the file is the carrier's whole list between
  covers_to timestamptz,
  not_covered tstzmultirange NOT NULL DEFAULT '{}',    -- within that: around rows that were refused
  refused_undated boolean NOT NULL DEFAULT false,      -- a refused row may have been at any time: nothing is covered
  started_by text NOT NULL DEFAULT session_user,
  started_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  finished_at timestamptz,
  message text
);

-- An outage: calls may be missing from the carrier's records between.
CREATE TABLE IF NOT EXISTS incidents (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  carrier varchar(20) NOT NULL,
  started_at timestamptz NOT NULL,
  ended_at timestamptz,                                -- NULL: still going on
  numbers text[] NOT NULL DEFAULT '{}',                -- empty: all of the carrier's
  note text NOT NULL DEFAULT '',
  created_at timestamptz NOT NULL DEFAULT now(),
  CHECK (ended_at IS NULL OR ended_at > started_at)
);

-- Who works here: read by session_user, never from a setting that a client can change.
CREATE TABLE IF NOT EXISTS members (
  login name PRIMARY KEY,
  display_name text NOT NULL,
  role text NOT NULL CHECK (role IN ('ringledger_staff', 'ringledger_manager', 'ringledger_admin', 'ringledger_broker')),
  org_id uuid REFERENCES organizations,                -- a broker's people only
  credit_limit_cents integer CHECK (credit_limit_cents >= 0), -- NULL: the role's
  created_at timestamptz NOT NULL DEFAULT now(),
  CHECK ((role = 'ringledger_broker') = (org_id IS NOT NULL))
);

-- How much one case may be credited by a role; NULL: no limit.
CREATE TABLE IF NOT EXISTS role_limits (
  role text PRIMARY KEY,
  credit_limit_cents integer CHECK (credit_limit_cents >= 0)
);
INSERT INTO role_limits VALUES ('ringledger_staff', 10000), ('ringledger_manager', 100000), ('ringledger_admin', NULL)
ON CONFLICT DO NOTHING;

CREATE TABLE IF NOT EXISTS billing_disputes (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  reference text NOT NULL UNIQUE,                      -- DSP-2025-00001
  org_id uuid NOT NULL REFERENCES organizations,
  broker_id uuid NOT NULL REFERENCES brokers,
  lead_id uuid NOT NULL REFERENCES leads,
  appointment_id uuid NOT NULL REFERENCES appointments,
  status text NOT NULL DEFAULT 'open'
    CHECK (status IN ('open', 'awaiting_info', 'stands', 'credited', 'partly_credited', 'withdrawn')),
  reason text NOT NULL DEFAULT 'no_show' CHECK (reason IN ('no_show', 'cancelled', 'unqualified', 'duplicate', 'other')),
  claim_text text NOT NULL DEFAULT '',
  amount_cents integer NOT NULL CHECK (amount_cents > 0),
  credited_cents integer NOT NULL DEFAULT 0 CHECK (credited_cents BETWEEN 0 AND amount_cents),
  owner name,                                          -- login; NULL: nobody
  opened_by name NOT NULL DEFAULT session_user,
  opened_at timestamptz NOT NULL DEFAULT now(),
  due_at timestamptz NOT NULL,
  paused_at timestamptz,                               -- waiting for the broker pauses the clock
  late boolean NOT NULL DEFAULT false,                 -- claimed after the dispute window
  appealed boolean NOT NULL DEFAULT false,
  decided_by name,
  decided_at timestamptz,
  decision_reason text,
  version integer NOT NULL DEFAULT 1,
  search_text text NOT NULL DEFAULT '',                -- folded reference, names, company, numbers
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX IF NOT EXISTS billing_disputes_one_per_appointment ON billing_disputes (appointment_id)
  WHERE status <> 'withdrawn';
CREATE INDEX IF NOT EXISTS billing_disputes_due ON billing_disputes (due_at, broker_id) WHERE status IN ('open', 'awaiting_info');
CREATE INDEX IF NOT EXISTS billing_disputes_broker ON billing_disputes (broker_id, status);
CREATE INDEX IF NOT EXISTS billing_disputes_search ON billing_disputes USING gin (search_text gin_trgm_ops);

-- Append-only.
CREATE TABLE IF NOT EXISTS billing_dispute_events (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  dispute_id uuid NOT NULL REFERENCES billing_disputes,
  kind text NOT NULL,                                  -- opened, decided, overridden, undone, asked, answered, noted, file_added, withdrawn,
                                                       -- reopened, taken, evidence_saved, letter_saved
  text text NOT NULL DEFAULT '',
  internal boolean NOT NULL DEFAULT true,
  data jsonb NOT NULL DEFAULT '{}',                    -- decision: action, amount, recommendation, sentence, letter
  by_login name NOT NULL DEFAULT session_user,
  at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX IF NOT EXISTS billing_dispute_events_dispute ON billing_dispute_events (dispute_id, at);

CREATE TABLE IF NOT EXISTS dispute_files (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  dispute_id uuid NOT NULL REFERENCES billing_disputes,
  name text NOT NULL,
  media_type text NOT NULL,
  side text NOT NULL CHECK (side IN ('ec', 'broker')),
  content bytea NOT NULL,
  sha256 text GENERATED ALWAYS AS (encode(sha256(content), 'hex')) STORED,
  decision_id uuid REFERENCES billing_dispute_events,  -- the file is the letter of this decision
  added_by name NOT NULL DEFAULT session_user,
  added_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX IF NOT EXISTS dispute_files_dispute ON dispute_files (dispute_id);

CREATE TABLE IF NOT EXISTS dispute_drafts (
  dispute_id uuid NOT NULL REFERENCES billing_disputes,
  login name NOT NULL DEFAULT session_user,
  draft jsonb NOT NULL,
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (dispute_id, login)
);

-- Who has which case on screen; a row that was not renewed for a minute is stale.
CREATE TABLE IF NOT EXISTS dispute_presence (
  dispute_id uuid NOT NULL REFERENCES billing_disputes,
  login name NOT NULL DEFAULT session_user,
  seen_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (dispute_id, login)
);

-- Append-only; reversed by a counter-entry.
CREATE TABLE IF NOT EXISTS broker_credits (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  org_id uuid NOT NULL REFERENCES organizations,
  broker_id uuid NOT NULL REFERENCES brokers,
  dispute_id uuid NOT NULL REFERENCES billing_disputes,
  event_id uuid NOT NULL REFERENCES billing_dispute_events,
  amount_cents integer NOT NULL CHECK (amount_cents <> 0), -- negative: counter-entry
  reverses_id uuid UNIQUE REFERENCES broker_credits,
  by_login name NOT NULL DEFAULT session_user,
  at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX IF NOT EXISTS broker_credits_broker ON broker_credits (broker_id, at);
CREATE INDEX IF NOT EXISTS broker_credits_dispute ON broker_credits (dispute_id);

-- Append-only: what no other history holds (exports, imports, settings).
CREATE TABLE IF NOT EXISTS audit_log (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  by_login name NOT NULL DEFAULT session_user,
  action text NOT NULL,
  subject text NOT NULL DEFAULT '',
  data jsonb NOT NULL DEFAULT '{}'
);

-- The customer's rows, once every table has its columns; then what may hold only after that, and the views.
DO $$ BEGIN IF to_regprocedure('adopt_rows()') IS NOT NULL THEN PERFORM adopt_rows(); END IF; END $$;
CREATE UNIQUE INDEX IF NOT EXISTS billing_call_ledger_sid ON billing_call_ledger (call_sid) WHERE replaces_id IS NULL;
CREATE UNIQUE INDEX IF NOT EXISTS billing_call_ledger_replaces ON billing_call_ledger (replaces_id) WHERE replaces_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_billing_broker ON billing_call_ledger (broker_id, created_at DESC);
CREATE INDEX IF NOT EXISTS idx_billing_created ON billing_call_ledger (created_at); -- the latest calls, the last thirty days
CREATE INDEX IF NOT EXISTS idx_billing_appointment ON billing_call_ledger (appointment_datetime);
CREATE INDEX IF NOT EXISTS idx_billable_calls ON billing_call_ledger (duration_seconds) WHERE duration_seconds > 300;
CREATE INDEX IF NOT EXISTS billing_call_ledger_lead ON billing_call_ledger (lead_id, broker_id, created_at);
CREATE INDEX IF NOT EXISTS billing_call_ledger_appointment ON billing_call_ledger (appointment_id) WHERE appointment_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS billing_call_ledger_number ON billing_call_ledger (tracking_number, created_at);
-- How many calls a month has, which source 000's invoice asks by this expression: without, the planner takes them for few.
CREATE STATISTICS IF NOT EXISTS billing_call_ledger_month ON (date_trunc('month', created_at)) FROM billing_call_ledger;
