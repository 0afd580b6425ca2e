-- Source 002: workspaces with telephone numbers of their own, and the messages that reach them.
-- A workspace is an organization: 'workspaces' is a view of organizations, and foreign keys go to the table.
-- The columns that 002 calls workspace_id keep that name, since its queries do.

-- ---------------------------------------------------------------------------------------------------------
-- A database may hold the customer's own table of a name that we use. These two promise about such a table what
-- its rows allow, and name in migration_report what they do not. On a table that is new they always succeed.

CREATE OR REPLACE FUNCTION promise_constraint(of_table regclass, constraint_name text, definition text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM pg_constraint WHERE conrelid = of_table AND conname = constraint_name) THEN
    RETURN;
  END IF;
  EXECUTE format('ALTER TABLE %s ADD CONSTRAINT %I %s', of_table, constraint_name, definition);
EXCEPTION WHEN check_violation OR foreign_key_violation OR unique_violation THEN
  -- A check that refuses old rows would refuse every change of them, and the customer's programs go on writing their
  -- own words: it is left out. A foreign key is looked at only where that column is written.
  INSERT INTO migration_report (kind, subject, handled, detail)
  SELECT 'constraint', of_table || '.' || constraint_name, 'left_alone', format('Rows that are there break it (%s): %s.', definition, SQLERRM)
    || CASE WHEN SQLSTATE = '23503' THEN ' It holds for what is written from now on.' ELSE ' It does not hold.' END
  WHERE NOT EXISTS (SELECT FROM migration_report WHERE kind = 'constraint' AND subject = of_table || '.' || constraint_name);
  IF SQLSTATE = '23503' THEN
    EXECUTE format('ALTER TABLE %s ADD CONSTRAINT %I %s NOT VALID', of_table, constraint_name, definition);
  END IF;
END $$;

CREATE OR REPLACE FUNCTION promise_not_null(of_table regclass, VARIADIC columns text[]) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  wanted text;
  empty bigint;
BEGIN
  FOREACH wanted IN ARRAY columns LOOP
    CONTINUE WHEN (SELECT attnotnull FROM pg_attribute WHERE attrelid = of_table AND attname = wanted);
    EXECUTE format('SELECT count(*) FROM %s WHERE %I IS NULL', of_table, wanted) INTO empty;
    IF empty = 0 THEN
      EXECUTE format('ALTER TABLE %s ALTER %I SET NOT NULL', of_table, wanted);
    ELSIF NOT EXISTS (SELECT FROM migration_report WHERE kind = 'column' AND subject = of_table || '.' || wanted) THEN
      INSERT INTO migration_report (kind, subject, handled, detail) VALUES ('column', of_table || '.' || wanted, 'left_alone',
        format('%s rows have no value here, so it may stay empty.', empty));
    END IF;
  END LOOP;
END $$;
REVOKE EXECUTE ON FUNCTION promise_constraint(regclass, text, text), promise_not_null(regclass, text[]) FROM PUBLIC;

-- ---------------------------------------------------------------------------------------------------------
-- Organizations: the documents of the voice agent and of the workspaces call company_name 'name'. Either may be
-- written; they are one value.
ALTER TABLE organizations
  ADD COLUMN IF NOT EXISTS name varchar(200),
  ADD COLUMN IF NOT EXISTS subscription_tier text NOT NULL DEFAULT 'starter';
SELECT promise_constraint('organizations', 'organizations_subscription_tier_check',
                          $$CHECK (subscription_tier IN ('starter', 'professional', 'enterprise'))$$);

CREATE OR REPLACE FUNCTION organization_has_one_name() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  name_written boolean := NEW.name IS NOT NULL AND (TG_OP = 'INSERT' OR NEW.name IS DISTINCT FROM OLD.name);
  company_written boolean := NEW.company_name IS NOT NULL AND (TG_OP = 'INSERT' OR NEW.company_name IS DISTINCT FROM OLD.company_name);
BEGIN
  IF name_written AND company_written AND NEW.name <> NEW.company_name THEN
    RAISE EXCEPTION USING ERRCODE = 'RL003', MESSAGE = format('An organization has one name, not both %L and %L.', NEW.company_name, NEW.name),
      HINT = 'Write name or company_name, or the same in both.';
  END IF;
  IF name_written THEN
    NEW.company_name := NEW.name;
  ELSE
    NEW.name := NEW.company_name;
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER organization_has_one_name BEFORE INSERT OR UPDATE OF name, company_name ON organizations
  FOR EACH ROW EXECUTE FUNCTION organization_has_one_name();

DO $$
BEGIN
  IF EXISTS (SELECT FROM organizations WHERE name IS NULL) THEN -- a new column is no change that anybody made
    ALTER TABLE organizations DISABLE TRIGGER USER;
    UPDATE organizations SET name = company_name WHERE name IS NULL;
    ALTER TABLE organizations ENABLE TRIGGER USER;
  END IF;
END $$;
SELECT promise_not_null('organizations', 'name');

-- The customer's own table of workspaces: each becomes the organization of its name, under its own id unless that
-- company is known already; what pointed to the table points to organizations. The table stays, renamed.
DO $$
DECLARE
  r record;
BEGIN
  IF (SELECT relkind FROM pg_class WHERE oid = to_regclass('workspaces')) = 'r' THEN
    CREATE TEMP TABLE workspace_ids ON COMMIT DROP AS
    SELECT (w ->> 'id')::uuid AS old_id, coalesce(nullif(trim(w ->> 'name'), ''), 'Workspace ' || (w ->> 'id')) AS name, w ->> 'subscription_tier' AS tier,
           (w ->> 'created_at')::timestamptz AS created_at, NULL::uuid AS new_id
    FROM (SELECT to_jsonb(t) FROM workspaces AS t) AS rows (w);
    INSERT INTO organizations (id, name, subscription_tier, created_at)
    SELECT old_id, left(w.name, 200), CASE WHEN tier IN ('professional', 'enterprise') THEN tier ELSE 'starter' END, coalesce(created_at, now())
    FROM workspace_ids AS w ORDER BY created_at, old_id
    ON CONFLICT (company_key) DO NOTHING;
    UPDATE workspace_ids AS w SET new_id = o.id FROM organizations AS o WHERE o.company_key = fold_company_name(left(w.name, 200));
    FOR r IN SELECT c.oid, conrelid::regclass AS referrer, conname, attname, pg_get_constraintdef(c.oid) AS definition
             FROM pg_constraint AS c JOIN pg_attribute ON attrelid = conrelid AND attnum = conkey[1]
             WHERE confrelid = 'workspaces'::regclass AND contype = 'f' AND cardinality(conkey) = 1 LOOP
      EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', r.referrer, r.conname);
      EXECUTE format('UPDATE %s AS t SET %I = new_id FROM workspace_ids WHERE old_id = %2$I AND new_id <> old_id', r.referrer, r.attname);
      EXECUTE format('ALTER TABLE %s ADD CONSTRAINT %I %s', r.referrer, r.conname,
                     regexp_replace(r.definition, 'REFERENCES \S*workspaces\(', 'REFERENCES organizations('));
    END LOOP;
    ALTER TABLE workspaces RENAME TO workspaces_adopted;
    INSERT INTO migration_report (kind, subject, handled, detail)
    SELECT 'workspace', name, 'adopted', CASE WHEN new_id = old_id THEN format('Now the organization %s.', new_id)
           ELSE format('The organization %s of this name was there already; what named workspace %s names it now.', new_id, old_id) END
    FROM workspace_ids
    UNION ALL
    SELECT 'table', 'workspaces', 'adopted', 'Renamed to workspaces_adopted and kept; workspaces is now a view of organizations.';
  END IF;
END $$;

CREATE OR REPLACE VIEW workspaces WITH (security_invoker = true) AS
SELECT id, name, subscription_tier, created_at, updated_at FROM organizations;

-- ---------------------------------------------------------------------------------------------------------
-- A workspace's own numbers. The document counts 16 columns and 4 indexes without naming them: these are the
-- columns that its text needs. There is no updated_at, which would be the seventeenth: what happens to a number is
-- dated by provisioned_at and released_at, and everything else in the row is a setting.
CREATE TABLE IF NOT EXISTS workspace_phone_numbers (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid()
);
ALTER TABLE workspace_phone_numbers
  ADD COLUMN IF NOT EXISTS workspace_id uuid REFERENCES organizations ON DELETE CASCADE,
  ADD COLUMN IF NOT EXISTS phone_number varchar(20),
  ADD COLUMN IF NOT EXISTS signalwire_sid text,        -- the carrier's id of the number
  ADD COLUMN IF NOT EXISTS friendly_name text,
  ADD COLUMN IF NOT EXISTS capabilities jsonb NOT NULL DEFAULT '{"sms": true, "mms": true, "voice": true}',
  ADD COLUMN IF NOT EXISTS sms_webhook_url text,
  ADD COLUMN IF NOT EXISTS voice_webhook_url text,
  ADD COLUMN IF NOT EXISTS status_callback_url text,
  ADD COLUMN IF NOT EXISTS status text NOT NULL DEFAULT 'active',
  ADD COLUMN IF NOT EXISTS is_primary boolean NOT NULL DEFAULT false,
  ADD COLUMN IF NOT EXISTS label text,                 -- Sales, Support, Main
  ADD COLUMN IF NOT EXISTS monthly_cost_cents integer NOT NULL DEFAULT 100,
  ADD COLUMN IF NOT EXISTS provisioned_at timestamptz DEFAULT now(),
  ADD COLUMN IF NOT EXISTS released_at timestamptz,
  ADD COLUMN IF NOT EXISTS created_at timestamptz NOT NULL DEFAULT now();
SELECT promise_not_null('workspace_phone_numbers', 'workspace_id', 'phone_number');
SELECT promise_constraint('workspace_phone_numbers', 'workspace_phone_numbers_status_check',
                          $$CHECK (status IN ('pending', 'active', 'suspended', 'released'))$$),
       promise_constraint('workspace_phone_numbers', 'workspace_phone_numbers_phone_check', $$CHECK (phone_number ~ '^\+[1-9]\d{6,14}$')$$),
       promise_constraint('workspace_phone_numbers', 'workspace_phone_numbers_cost_check', 'CHECK (monthly_cost_cents >= 0)');

-- With the primary key, the four indexes: which workspace an inbound message's number belongs to (one at a time; a
-- released number may be bought again by another), the one primary number that a workspace sends from, and a
-- workspace's numbers by status, which is what the document's three monitoring queries join and group by.
DO $$
BEGIN
  CREATE UNIQUE INDEX IF NOT EXISTS workspace_phone_numbers_live ON workspace_phone_numbers (phone_number) WHERE status <> 'released';
  CREATE UNIQUE INDEX IF NOT EXISTS workspace_phone_numbers_primary ON workspace_phone_numbers (workspace_id)
    WHERE is_primary AND status <> 'released';
EXCEPTION WHEN unique_violation THEN
  INSERT INTO migration_report (kind, subject, handled, detail)
  SELECT 'index', 'workspace_phone_numbers', 'left_alone',
    'A number belongs to two workspaces, or a workspace has two primary numbers (' || SQLERRM || '): keep one, and run the migrations again.'
  WHERE NOT EXISTS (SELECT FROM migration_report WHERE kind = 'index' AND subject = 'workspace_phone_numbers');
END $$;
CREATE INDEX IF NOT EXISTS workspace_phone_numbers_workspace ON workspace_phone_numbers (workspace_id, status);

-- The first number of a workspace is its primary one; a released one no longer is, and is dated.
CREATE OR REPLACE FUNCTION workspace_number_keeps_order() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  NEW.phone_number := coalesce(e164(NEW.phone_number), NEW.phone_number);
  IF NEW.status = 'released' THEN
    NEW.is_primary := false;
    NEW.released_at := coalesce(NEW.released_at, now());
  ELSIF TG_OP = 'INSERT' AND NOT NEW.is_primary THEN
    PERFORM FROM organizations WHERE id = NEW.workspace_id FOR NO KEY UPDATE; -- two first numbers at once
    NEW.is_primary := NOT EXISTS (SELECT FROM workspace_phone_numbers WHERE workspace_id = NEW.workspace_id AND is_primary AND status <> 'released');
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER workspace_number_keeps_order BEFORE INSERT OR UPDATE ON workspace_phone_numbers
  FOR EACH ROW EXECUTE FUNCTION workspace_number_keeps_order();

-- ---------------------------------------------------------------------------------------------------------
-- Contacts: the people who write to and call an organization (shared with the voice agent of source 004).
CREATE TABLE IF NOT EXISTS contacts (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid()
);
ALTER TABLE contacts
  ADD COLUMN IF NOT EXISTS org_id uuid REFERENCES organizations ON DELETE CASCADE,
  ADD COLUMN IF NOT EXISTS name text,                  -- NULL: has called, nobody knows the name
  ADD COLUMN IF NOT EXISTS phone text,
  ADD COLUMN IF NOT EXISTS email text,
  ADD COLUMN IF NOT EXISTS service_interests text[] NOT NULL DEFAULT '{}',
  ADD COLUMN IF NOT EXISTS lead_status text NOT NULL DEFAULT 'new',
  ADD COLUMN IF NOT EXISTS lead_score integer,         -- 0 to 100; from 70 a hot lead
  ADD COLUMN IF NOT EXISTS notes text,
  ADD COLUMN IF NOT EXISTS last_contacted_at timestamptz,
  ADD COLUMN IF NOT EXISTS created_at timestamptz NOT NULL DEFAULT now(),
  ADD COLUMN IF NOT EXISTS updated_at timestamptz NOT NULL DEFAULT now();

-- Where source 002's own table calls it workspace_id, its programs go on writing that.
CREATE OR REPLACE FUNCTION contact_keeps_order() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.org_id := coalesce(NEW.org_id, (to_jsonb(NEW) ->> 'workspace_id')::uuid);
  NEW.phone := coalesce(e164(NEW.phone), NEW.phone);
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER contact_keeps_order BEFORE INSERT OR UPDATE ON contacts FOR EACH ROW EXECUTE FUNCTION contact_keeps_order();
UPDATE contacts SET org_id = NULL WHERE org_id IS NULL AND to_jsonb(contacts) ? 'workspace_id'; -- the trigger finds it
SELECT promise_not_null('contacts', 'org_id');
SELECT promise_constraint('contacts', 'contacts_lead_status_check', $$CHECK (lead_status IN ('new', 'contacted', 'booked', 'lost'))$$),
       promise_constraint('contacts', 'contacts_lead_score_check', 'CHECK (lead_score BETWEEN 0 AND 100)');
CREATE INDEX IF NOT EXISTS contacts_phone ON contacts (org_id, phone); -- not unique: families share a phone

-- ---------------------------------------------------------------------------------------------------------
-- One conversation per workspace, person's phone and channel.
CREATE TABLE IF NOT EXISTS conversations (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid()
);
ALTER TABLE conversations
  ADD COLUMN IF NOT EXISTS workspace_id uuid REFERENCES organizations ON DELETE CASCADE,
  ADD COLUMN IF NOT EXISTS contact_id uuid REFERENCES contacts ON DELETE SET NULL, -- NULL: nobody known has this phone
  ADD COLUMN IF NOT EXISTS channel text NOT NULL DEFAULT 'sms',
  ADD COLUMN IF NOT EXISTS contact_phone text,         -- theirs
  ADD COLUMN IF NOT EXISTS phone_number text,          -- ours, the last one that they wrote to
  ADD COLUMN IF NOT EXISTS status text NOT NULL DEFAULT 'open',
  ADD COLUMN IF NOT EXISTS unread_count integer NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS last_message_at timestamptz,
  ADD COLUMN IF NOT EXISTS created_at timestamptz NOT NULL DEFAULT now(),
  ADD COLUMN IF NOT EXISTS updated_at timestamptz NOT NULL DEFAULT now();
SELECT promise_not_null('conversations', 'workspace_id');
SELECT promise_constraint('conversations', 'conversations_channel_check', $$CHECK (channel IN ('sms', 'whatsapp', 'voice'))$$),
       promise_constraint('conversations', 'conversations_status_check', $$CHECK (status IN ('open', 'closed'))$$),
       promise_constraint('conversations', 'conversations_once', 'UNIQUE (workspace_id, contact_phone, channel)');
CREATE INDEX IF NOT EXISTS conversations_newest ON conversations (workspace_id, last_message_at DESC);
CREATE INDEX IF NOT EXISTS conversations_contact ON conversations (contact_id);

CREATE TABLE IF NOT EXISTS conversation_messages (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid()
);
ALTER TABLE conversation_messages
  ADD COLUMN IF NOT EXISTS workspace_id uuid REFERENCES organizations ON DELETE CASCADE,
  ADD COLUMN IF NOT EXISTS conversation_id uuid REFERENCES conversations ON DELETE CASCADE,
  ADD COLUMN IF NOT EXISTS contact_id uuid REFERENCES contacts ON DELETE SET NULL,
  ADD COLUMN IF NOT EXISTS direction text,
  ADD COLUMN IF NOT EXISTS channel text NOT NULL DEFAULT 'sms',
  ADD COLUMN IF NOT EXISTS from_number text,
  ADD COLUMN IF NOT EXISTS to_number text,
  ADD COLUMN IF NOT EXISTS body text NOT NULL DEFAULT '',
  ADD COLUMN IF NOT EXISTS media jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN IF NOT EXISTS message_sid text,           -- the carrier's: a message that is delivered twice counts once
  ADD COLUMN IF NOT EXISTS status text,
  ADD COLUMN IF NOT EXISTS created_at timestamptz NOT NULL DEFAULT now();
SELECT promise_not_null('conversation_messages', 'workspace_id', 'conversation_id', 'direction');
SELECT promise_constraint('conversation_messages', 'conversation_messages_direction_check', $$CHECK (direction IN ('inbound', 'outbound'))$$),
       promise_constraint('conversation_messages', 'conversation_messages_channel_check', $$CHECK (channel IN ('sms', 'whatsapp', 'voice'))$$),
       promise_constraint('conversation_messages', 'conversation_messages_sid', 'UNIQUE (message_sid)');
CREATE INDEX IF NOT EXISTS conversation_messages_conversation ON conversation_messages (conversation_id, created_at);
CREATE INDEX IF NOT EXISTS conversation_messages_received ON conversation_messages (created_at, workspace_id) WHERE direction = 'inbound';

DO $$
DECLARE touched text;
BEGIN
  FOREACH touched IN ARRAY '{contacts,conversations}'::text[] LOOP
    EXECUTE format('CREATE OR REPLACE TRIGGER touch_updated_at BEFORE UPDATE ON %I
                    FOR EACH ROW EXECUTE FUNCTION touch_updated_at()', touched);
  END LOOP;
END $$;

-- Somebody who has written becomes known: what they wrote is theirs.
CREATE OR REPLACE FUNCTION contact_claims_conversations() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  WITH claimed AS (
    UPDATE conversations SET contact_id = NEW.id
    WHERE workspace_id = NEW.org_id AND contact_phone = NEW.phone AND contact_id IS NULL RETURNING id
  )
  UPDATE conversation_messages AS said SET contact_id = NEW.id FROM claimed WHERE said.conversation_id = claimed.id AND said.contact_id IS NULL;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER contact_claims_conversations AFTER INSERT OR UPDATE OF phone ON contacts
  FOR EACH ROW EXECUTE FUNCTION contact_claims_conversations();

-- ---------------------------------------------------------------------------------------------------------
-- Phase 3 of source 002, for whatever receives the carrier's webhook: an inbound message or call belongs to the
-- workspace whose number is in its To field; it goes into the conversation with its sender, opened again or made,
-- and to the contact with that phone, if there is one. A caller whom nobody knows becomes a contact (source 004);
-- somebody who only wrote does not. A message that the carrier delivers again (message_sid) changes nothing.
-- → {success, workspace_id, conversation_id, message_id, contact_id, duplicate}
-- or {success: false, error, code}: 404 no workspace has the number, 400 what cannot be read.
CREATE OR REPLACE FUNCTION record_inbound_message(to_number text, from_number text, body text, channel text DEFAULT NULL,
                                                  message_sid text DEFAULT NULL, media jsonb DEFAULT '[]') RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  ours text := e164(regexp_replace($1, '^whatsapp:', '', 'i'));
  theirs text := coalesce(e164(regexp_replace($2, '^whatsapp:', '', 'i')), nullif(trim($2), '')); -- short codes and names write too
  way text := lower(coalesce($4, CASE WHEN $1 ~* '^whatsapp:' THEN 'whatsapp' ELSE 'sms' END));
  workspace uuid;
  talk conversations;
  known conversation_messages;
  person uuid;
  message uuid;
BEGIN
  IF theirs IS NULL THEN
    RETURN refusal('The message names no sender.') || '{"code": 400}';
  ELSIF way NOT IN ('sms', 'whatsapp', 'voice') THEN
    RETURN refusal(format('%L is none of the channels sms, whatsapp and voice.', $4)) || '{"code": 400}';
  END IF;
  SELECT number.workspace_id INTO workspace FROM workspace_phone_numbers AS number WHERE number.phone_number = ours AND number.status <> 'released';
  IF workspace IS NULL THEN
    RETURN refusal('No workspace found for phone number') || jsonb_build_object('code', 404, 'to', coalesce(ours, $1));
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended(concat_ws(' ', 'conversation', workspace, theirs), 0)); -- one message of a sender at a time
  SELECT * INTO known FROM conversation_messages AS said WHERE said.message_sid = $5;
  IF FOUND THEN
    RETURN jsonb_build_object('success', true, 'workspace_id', known.workspace_id, 'conversation_id', known.conversation_id,
                              'message_id', known.id, 'contact_id', known.contact_id, 'duplicate', true);
  END IF;

  SELECT c.id INTO person FROM contacts AS c WHERE c.org_id = workspace AND c.phone = theirs ORDER BY c.last_contacted_at DESC NULLS LAST, c.created_at, c.id LIMIT 1;
  IF person IS NULL AND way = 'voice' AND e164(theirs) IS NOT NULL THEN
    INSERT INTO contacts (org_id, phone) VALUES (workspace, theirs) RETURNING id INTO person;
  END IF;
  UPDATE conversations AS c SET contact_id = coalesce(c.contact_id, person), phone_number = ours, status = 'open',
    unread_count = c.unread_count + 1, last_message_at = now()
  WHERE c.workspace_id = workspace AND c.contact_phone = theirs AND c.channel = way RETURNING * INTO talk;
  IF NOT FOUND THEN
    INSERT INTO conversations (workspace_id, contact_id, channel, contact_phone, phone_number, unread_count, last_message_at)
    VALUES (workspace, person, way, theirs, ours, 1, now()) RETURNING * INTO talk;
  END IF;
  INSERT INTO conversation_messages (workspace_id, conversation_id, contact_id, direction, channel, from_number, to_number, body, media, message_sid, status)
  VALUES (workspace, talk.id, talk.contact_id, 'inbound', way, theirs, ours, coalesce($3, ''), coalesce($6, '[]'), $5, 'received')
  RETURNING id INTO message;
  RETURN jsonb_build_object('success', true, 'workspace_id', workspace, 'conversation_id', talk.id, 'message_id', message,
                            'contact_id', talk.contact_id, 'duplicate', false);
END $$;
REVOKE EXECUTE ON FUNCTION record_inbound_message(text, text, text, text, text, jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION record_inbound_message(text, text, text, text, text, jsonb)
  TO ringledger_staff, ringledger_manager, ringledger_admin, ringledger_bridge;
