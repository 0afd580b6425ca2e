-- Who may see and do what: the table of README.md here, which a test reads and tries cell by cell.
-- It comes last so that it knows every table; 0003, 0004 and 0005 give the right to call their own functions.
-- Work goes through functions that run as their owner; these grants are what is left to do by hand.

-- ---------------------------------------------------------------------------------------------------------
-- Who is asking. On Supabase people come in through PostgREST's login 'authenticator', which has verified their
-- JWT; from nobody else is that setting believed.
CREATE OR REPLACE FUNCTION current_login() RETURNS name
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN session_user = 'authenticator'
              THEN nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub' ELSE session_user END::name
$$;

-- The organization of a broker's person; NULL for everybody else.
CREATE OR REPLACE FUNCTION member_org() RETURNS uuid
LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT org_id FROM members WHERE login = current_login() AND role = 'ringledger_broker'
$$;

-- ---------------------------------------------------------------------------------------------------------
-- What a broker's people read instead of the ledger: their calls, without anybody's phone number but the tracking
-- number. (Columns, not rows: the rows are theirs by the policies below.)
CREATE OR REPLACE VIEW broker_calls WITH (security_invoker = true) AS
SELECT call.id, call.broker_id, call.lead_id, lead.first_name AS lead_first_name, lead.last_name AS lead_last_name, call.tracking_number,
       call.direction, call.duration_seconds, call.call_status, call.appointment_id, call.appointment_datetime, call.created_at
FROM billing_call_ledger AS call LEFT JOIN leads AS lead ON lead.id = call.lead_id
WHERE NOT EXISTS (SELECT FROM billing_call_ledger AS correction WHERE correction.replaces_id = call.id);

-- ---------------------------------------------------------------------------------------------------------
-- Grants
GRANT USAGE ON SCHEMA public TO ringledger_staff, ringledger_manager, ringledger_admin, ringledger_broker, ringledger_bridge;

-- EC's people read everything.
DO $$
DECLARE
  readable text;
BEGIN
  FOREACH readable IN ARRAY '{organizations,brokers,leads,interactions,broker_phones,ec_phones,signalwire_phone_numbers,tracking_assignments,
      appointments,billing_call_ledger,billing_call_logs,carrier_call_records,unmatched_calls,import_runs,incidents,members,role_limits,
      billing_disputes,billing_dispute_events,dispute_files,dispute_drafts,dispute_presence,broker_credits,audit_log,migration_report,
      call_verification,appointment_verification,v_billing_summary,broker_calls,call_legs}'::text[] LOOP
    IF to_regclass(trim(readable)) IS NOT NULL THEN
      EXECUTE format('GRANT SELECT ON %I TO ringledger_staff, ringledger_manager, ringledger_admin', trim(readable));
    END IF;
  END LOOP;
END $$;
GRANT INSERT, UPDATE ON brokers, leads, signalwire_phone_numbers, incidents TO ringledger_staff, ringledger_manager, ringledger_admin;
-- Whose phone it was, and what was agreed when an appointment was booked, decide what is paid: that only an administrator
-- changes; the rest of 'appointments' is in 0019, which knows all its columns. What people change here by hand is noted (below).
GRANT INSERT ON broker_phones TO ringledger_staff, ringledger_manager;
GRANT UPDATE (label, valid_to) ON broker_phones TO ringledger_staff, ringledger_manager;
GRANT INSERT, UPDATE ON broker_phones, appointments TO ringledger_admin;
GRANT INSERT ON interactions TO ringledger_staff, ringledger_manager, ringledger_admin;
GRANT INSERT (action, subject, data) ON audit_log TO ringledger_staff, ringledger_manager, ringledger_admin; -- who and when fill themselves in
GRANT INSERT (number_id, number, lead_id, broker_id, org_id, assigned_at, released_at, release_reason) ON tracking_assignments
  TO ringledger_manager, ringledger_admin;
GRANT INSERT, UPDATE, DELETE ON ec_phones TO ringledger_manager, ringledger_admin;
GRANT INSERT, UPDATE ON organizations TO ringledger_admin;
GRANT INSERT, UPDATE, DELETE ON members TO ringledger_admin;
GRANT UPDATE ON role_limits TO ringledger_admin;

-- The bridge writes what the customer's bridge writes.
GRANT SELECT, INSERT, UPDATE ON leads, brokers, signalwire_phone_numbers TO ringledger_bridge;
GRANT SELECT, INSERT ON interactions, billing_call_ledger, billing_call_logs TO ringledger_bridge;
GRANT SELECT ON organizations, broker_phones, appointments, tracking_assignments, call_verification, v_billing_summary TO ringledger_bridge;

-- A broker's people: no column with a lead's phone, no internal word.
GRANT SELECT (id, company_name, time_zone, locale) ON organizations TO ringledger_broker;
GRANT SELECT (id, org_id, company_name, contact_name, phone, email, time_zone, locale) ON brokers TO ringledger_broker;
GRANT SELECT (id, first_name, last_name) ON leads TO ringledger_broker;
GRANT SELECT (id, org_id, lead_id, broker_id, scheduled_at, status, fee_cents) ON appointments TO ringledger_broker;
GRANT SELECT (id, org_id, broker_id, lead_id, tracking_number, direction, duration_seconds, call_status, appointment_id, appointment_datetime,
              created_at, replaces_id) ON billing_call_ledger TO ringledger_broker;
GRANT SELECT ON broker_calls TO ringledger_broker;

-- Functions that run as their owner are for those who are named; PostgreSQL's default is everybody.
REVOKE EXECUTE ON FUNCTION organization_for_company(text), book_appointment(uuid, uuid, timestamptz), hold_tracking_number(uuid, uuid, text, timestamptz),
  hold_tracking_number(text, text, text, text), release_expired_tracking_numbers(), get_tracking_number_assignment(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION hold_tracking_number(uuid, uuid, text, timestamptz), hold_tracking_number(text, text, text, text),
  release_expired_tracking_numbers(), get_tracking_number_assignment(text), book_appointment(uuid, uuid, timestamptz)
  TO ringledger_staff, ringledger_manager, ringledger_admin, ringledger_bridge;

-- Whoever worked with the customer's tables before they were adopted can do so still: who could change the pool may
-- call what changes it now, and row security shows them all that their grants do. 'customer' is made once, with the
-- policies. A grant that every new table gets by default (Supabase's to 'anon' and 'authenticated') says that somebody
-- worked with a table only where the table is the customer's.
CREATE OR REPLACE FUNCTION is_customers(relation name) RETURNS boolean
LANGUAGE plpgsql AS $$
DECLARE
  theirs text := CASE relation WHEN 'billing_call_ledger' THEN 'billing_call_logs' ELSE relation END;
BEGIN
  IF to_regclass('adoption_tables') IS NOT NULL THEN   -- 0000: being adopted now
    RETURN EXISTS (SELECT FROM adoption_tables WHERE name = theirs);
  END IF;
  RETURN EXISTS (SELECT FROM migration_report WHERE kind = 'table' AND subject = theirs AND handled = 'adopted' AND detail LIKE 'All % rows are there.');
END $$;
CREATE OR REPLACE FUNCTION grantees_of(relation regclass, privileges text[] DEFAULT NULL) RETURNS TABLE (grantee text)
LANGUAGE sql AS $$
  SELECT DISTINCT CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE a.grantee::regrole::text END
  FROM pg_class c, LATERAL (SELECT * FROM aclexplode(c.relacl) UNION ALL
                            SELECT x.* FROM pg_attribute t, aclexplode(t.attacl) AS x WHERE t.attrelid = c.oid) AS a
  WHERE c.oid = relation AND a.grantee <> c.relowner AND (privileges IS NULL OR a.privilege_type = ANY (privileges))
    AND (a.grantee = 0 OR NOT starts_with(pg_get_userbyid(a.grantee), 'ringledger_'))
    AND (is_customers(c.relname)
         OR NOT EXISTS (SELECT FROM pg_default_acl AS d, aclexplode(d.defaclacl) AS g WHERE d.defaclobjtype = 'r' AND g.grantee = a.grantee))
$$;
REVOKE EXECUTE ON FUNCTION is_customers(name), grantees_of(regclass, text[]) FROM PUBLIC; -- for 0019 too
DO $$
DECLARE
  r record;
BEGIN
  FOR r IN SELECT grantee FROM grantees_of('signalwire_phone_numbers', '{INSERT,UPDATE}')
           WHERE grantee NOT IN ('PUBLIC', 'anon', 'authenticated') AND EXISTS (SELECT FROM migration_report WHERE kind = 'function') LOOP
    EXECUTE format('GRANT EXECUTE ON FUNCTION hold_tracking_number(uuid, uuid, text, timestamptz), hold_tracking_number(text, text, text, text),
                    release_expired_tracking_numbers(), get_tracking_number_assignment(text) TO %s', r.grantee);
  END LOOP;
END $$;

-- ---------------------------------------------------------------------------------------------------------
-- Row security: EC's people, the bridge and the ledger's own functions all rows; a broker's people those of their
-- organization; anybody else none, whatever is granted to them later. ('true' costs a query nothing.)
DO $$
DECLARE
  secured text;
  of_org text;
  everybody text := 'ringledger_staff, ringledger_manager, ringledger_admin, ringledger_bridge'
                    || CASE WHEN to_regrole('ringledger_ledger') IS NOT NULL THEN ', ringledger_ledger' ELSE '' END;
  customer text;
BEGIN
  FOR secured, of_org IN SELECT * FROM (VALUES
      ('organizations', 'id = (SELECT member_org())'),
      ('brokers', 'org_id = (SELECT member_org())'),
      ('leads', 'id IN (SELECT a.lead_id FROM appointments a)'), -- the appointments that they see
      ('appointments', 'org_id = (SELECT member_org())'),
      ('billing_call_ledger', 'org_id = (SELECT member_org()) AND direction IN (''broker_to_lead'', ''lead_to_broker'')'),
      ('interactions', NULL), ('broker_phones', NULL), ('signalwire_phone_numbers', NULL), ('tracking_assignments', NULL),
      ('carrier_call_records', NULL), ('unmatched_calls', NULL), ('call_legs', NULL), ('billing_disputes', NULL), ('billing_dispute_events', NULL),
      ('dispute_files', NULL), ('dispute_drafts', NULL), ('dispute_presence', NULL), ('broker_credits', NULL)) AS t
  LOOP
    CONTINUE WHEN to_regclass(secured) IS NULL;
    IF NOT (SELECT relrowsecurity FROM pg_class WHERE oid = secured::regclass) THEN
      EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', secured);
      SELECT string_agg(grantee, ', ') INTO customer FROM grantees_of(secured::regclass);
      IF customer IS NOT NULL THEN
        EXECUTE format('CREATE POLICY customer ON %I TO %s USING (NOT pg_has_role(current_user, ''ringledger_broker'', ''MEMBER''))', secured, customer);
        INSERT INTO migration_report (kind, subject, handled, detail) VALUES ('table', secured, 'adopted',
          'Row security is on; these keep seeing every row that their grants allow: ' || customer || '.');
      END IF;
    END IF;
    EXECUTE format('DROP POLICY IF EXISTS ec ON %I', secured);
    EXECUTE format('CREATE POLICY ec ON %I TO %s USING (true) WITH CHECK (true)', secured, everybody);
    EXECUTE format('DROP POLICY IF EXISTS own_organization ON %I', secured);
    EXECUTE format('DROP POLICY IF EXISTS nothing_else ON %I', secured);
    IF of_org IS NOT NULL THEN
      EXECUTE format('CREATE POLICY own_organization ON %I FOR SELECT TO ringledger_broker USING (%s)', secured, of_org);
    END IF;
    -- the customer's own policies may let everybody in
    EXECUTE format('CREATE POLICY nothing_else ON %I AS RESTRICTIVE TO ringledger_broker USING (%s)', secured, coalesce(of_org, 'false'));
  END LOOP;
END $$;

-- ---------------------------------------------------------------------------------------------------------
-- Evidence: what is written stays, for the owner and a superuser too. ALWAYS: in the replication role as well.
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION USING ERRCODE = 'RL002', MESSAGE = format('%s is evidence: its rows are added, never changed or removed.', TG_TABLE_NAME),
    HINT = 'Enter a correction, which names what it replaces.';
END $$;
DO $$
DECLARE
  evidence text;
BEGIN
  FOREACH evidence IN ARRAY '{billing_call_ledger,billing_dispute_events,broker_credits,audit_log}'::text[] LOOP
    EXECUTE format('CREATE OR REPLACE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON %I
                    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', evidence);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER refuse_change', evidence);
  END LOOP;
END $$;

-- So do the files of a case. Only the letter of a decision that was taken back, which was never sent, goes with it.
CREATE OR REPLACE FUNCTION refuse_file_removed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF OLD.side = 'ec' AND EXISTS (SELECT FROM billing_dispute_events e WHERE e.dispute_id = OLD.dispute_id AND e.kind = 'undone'
                                   AND e.data ->> 'event' = OLD.decision_id::text) THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION USING ERRCODE = 'RL002', MESSAGE = format('%s is evidence: its rows are added, never changed or removed.', TG_TABLE_NAME),
    HINT = 'Enter a correction, which names what it replaces.';
END $$;
CREATE OR REPLACE TRIGGER refuse_change BEFORE UPDATE OR TRUNCATE ON dispute_files FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE OR REPLACE TRIGGER refuse_file_removed BEFORE DELETE ON dispute_files FOR EACH ROW EXECUTE FUNCTION refuse_file_removed();
ALTER TABLE dispute_files ENABLE ALWAYS TRIGGER refuse_change, ENABLE ALWAYS TRIGGER refuse_file_removed;

-- ---------------------------------------------------------------------------------------------------------
-- Settings and people: who changed what. The first argument names the row; of columns that the others name it is said
-- only that they changed (a short hash of what they hold).
CREATE OR REPLACE FUNCTION note_in_audit_log() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  before jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) - 'updated_at' END;
  after jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) - 'updated_at' END;
  secret text;
BEGIN
  FOREACH secret IN ARRAY coalesce(TG_ARGV[1:], '{}') LOOP
    before := before || jsonb_build_object(secret, left(encode(sha256(convert_to(before ->> secret, 'UTF8')), 'hex'), 12));
    after := after || jsonb_build_object(secret, left(encode(sha256(convert_to(after ->> secret, 'UTF8')), 'hex'), 12));
  END LOOP;
  IF before IS DISTINCT FROM after THEN
    INSERT INTO audit_log (action, subject, data)
    SELECT lower(TG_OP), TG_TABLE_NAME || ' ' || coalesce(coalesce(after, before) ->> TG_ARGV[0], coalesce(after, before) ->> 'id', ''),
           jsonb_build_object('before', jsonb_object_agg(key, before -> key) FILTER (WHERE before ? key),
                              'after', jsonb_object_agg(key, after -> key) FILTER (WHERE after ? key))
    FROM jsonb_object_keys(coalesce(before, '{}') || coalesce(after, '{}')) AS key
    WHERE before -> key IS DISTINCT FROM after -> key;
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER note_in_audit_log AFTER UPDATE ON organizations FOR EACH ROW EXECUTE FUNCTION note_in_audit_log('company_name');
CREATE OR REPLACE TRIGGER note_in_audit_log AFTER INSERT OR UPDATE OR DELETE ON members FOR EACH ROW EXECUTE FUNCTION note_in_audit_log('login');
CREATE OR REPLACE TRIGGER note_in_audit_log AFTER INSERT OR UPDATE OR DELETE ON role_limits FOR EACH ROW EXECUTE FUNCTION note_in_audit_log('role');
CREATE OR REPLACE TRIGGER note_in_audit_log AFTER INSERT OR UPDATE OR DELETE ON ec_phones FOR EACH ROW EXECUTE FUNCTION note_in_audit_log('number');
CREATE OR REPLACE TRIGGER note_in_audit_log AFTER INSERT OR UPDATE OR DELETE ON incidents FOR EACH ROW EXECUTE FUNCTION note_in_audit_log('id');

-- People, phones, appointments and who held a number: what EC's people write by hand. What functions write for them
-- has its own history, and what the bridge writes is its work. Of a phone number it is said only that it is another one.
CREATE OR REPLACE FUNCTION is_by_hand() RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT NOT pg_has_role(current_user, 'pg_database_owner', 'MEMBER') -- whose functions they are
         AND (pg_has_role(current_user, 'ringledger_staff', 'MEMBER') OR pg_has_role(current_user, 'ringledger_manager', 'MEMBER')
              OR pg_has_role(current_user, 'ringledger_admin', 'MEMBER'))
$$;
DO $$
DECLARE
  noted record;
BEGIN
  FOR noted IN SELECT * FROM (VALUES ('brokers', '''id'', ''phone'''), ('broker_phones', '''id'', ''number'''),
      ('leads', '''id'', ''primary_phone'', ''primary_email'''), ('appointments', '''id'''), ('tracking_assignments', '''id''')) AS t (name, arguments)
  LOOP
    EXECUTE format('CREATE OR REPLACE TRIGGER note_in_audit_log AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW
                    WHEN (is_by_hand()) EXECUTE FUNCTION note_in_audit_log(%s)', noted.name, noted.arguments);
  END LOOP;
END $$;
CREATE OR REPLACE TRIGGER note_terms_in_audit_log AFTER UPDATE OF fee_cents, billable_seconds, verify_lead_minutes ON appointments FOR EACH ROW
  WHEN ((OLD.fee_cents, OLD.billable_seconds, OLD.verify_lead_minutes) IS DISTINCT FROM (NEW.fee_cents, NEW.billable_seconds, NEW.verify_lead_minutes)
        AND NOT is_by_hand()) EXECUTE FUNCTION note_in_audit_log('id'); -- by whomever

-- ---------------------------------------------------------------------------------------------------------
-- Consoles hear what changed: {"table", "org_id", "id"}, one message per statement and table; id and org_id are null
-- when it touched many rows. Work that goes row by row does not flood: after twenty messages a transaction names no
-- more rows, and messages that say the same are sent once. The id of an event is
-- its case's. Whoever may LISTEN learns ids only, and reads them with his own rights.
CREATE OR REPLACE FUNCTION notify_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  touched jsonb[] := ARRAY(SELECT to_jsonb(c) FROM changed AS c LIMIT 2);
  told integer := coalesce(nullif(current_setting('ringledger.told', true), ''), '0')::integer;
  row jsonb := CASE WHEN cardinality(touched) = 1 AND told < 20 THEN touched[1] END;
BEGIN
  IF touched = '{}' THEN
    RETURN NULL;
  END IF;
  IF row IS NOT NULL THEN
    PERFORM set_config('ringledger.told', (told + 1)::text, true); -- for this transaction
  END IF;
  PERFORM pg_notify('ringledger_changed', jsonb_build_object('table', TG_TABLE_NAME,
    'org_id', CASE TG_TABLE_NAME WHEN 'organizations' THEN row -> 'id' ELSE row -> 'org_id' END,
    'id', coalesce(row -> 'dispute_id', row -> 'id'))::text);
  IF TG_TABLE_NAME = 'signalwire_phone_numbers' THEN   -- its trigger keeps the history, a row at a time
    PERFORM pg_notify('ringledger_changed', '{"id": null, "table": "tracking_assignments", "org_id": null}');
  END IF;
  RETURN NULL;
END $$;
DO $$
DECLARE
  told text;
BEGIN
  FOREACH told IN ARRAY '{billing_disputes,billing_dispute_events,billing_call_ledger,signalwire_phone_numbers,unmatched_calls,incidents}'::text[] LOOP
    EXECUTE format('CREATE OR REPLACE TRIGGER notify_inserted AFTER INSERT ON %I REFERENCING NEW TABLE AS changed
                    FOR EACH STATEMENT EXECUTE FUNCTION notify_changed()', told);
    CONTINUE WHEN told IN ('billing_dispute_events', 'billing_call_ledger'); -- nothing else can happen to them
    EXECUTE format('CREATE OR REPLACE TRIGGER notify_updated AFTER UPDATE ON %I REFERENCING NEW TABLE AS changed
                    FOR EACH STATEMENT EXECUTE FUNCTION notify_changed()', told);
    EXECUTE format('CREATE OR REPLACE TRIGGER notify_deleted AFTER DELETE ON %I REFERENCING OLD TABLE AS changed
                    FOR EACH STATEMENT EXECUTE FUNCTION notify_changed()', told);
  END LOOP;
END $$;
