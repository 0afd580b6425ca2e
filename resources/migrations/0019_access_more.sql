-- Who may see and do what in the tables of 0011 to 0018: the table of README.md here, which a test reads and tries cell
-- by cell. Row security is on for every table of ours from here on, so that who is granted something later (or by
-- default, as on Supabase) still sees nothing.
--
-- On Supabase people come in as 'authenticated' with a verified JWT, which names their organization: they read what is
-- their organization's, and act through the same functions as a broker's people. 'service_role' is the customer's
-- backend. 'anon' gets nothing from us. Where these roles do not exist, nothing is said of them.

-- ---------------------------------------------------------------------------------------------------------
-- Grants. S read, I add, U change, D remove.
DO $$
DECLARE
  told record;
  groups CONSTANT text[] := '{ringledger_staff,ringledger_manager,ringledger_admin,ringledger_broker,ringledger_bridge}';
  wanted text;
BEGIN
  FOR told IN SELECT * FROM (VALUES
      -- the pool
      ('phone_numbers',            ARRAY['SIU',  'SIU',  'SIUD', '',  'SIU']),
      ('lead_number_assignments',  ARRAY['SIU',  'SIU',  'SIU',  '',  'SIU']),
      ('number_call_outcomes',     ARRAY['S',    'S',    'S',    '',  'S']),
      ('area_codes',               ARRAY['S',    'S',    'SIU',  '',  'S']),
      -- workspaces
      ('workspaces',               ARRAY['S',    'S',    'SIU',  'S', 'S']),
      ('workspace_phone_numbers',  ARRAY['SIU',  'SIU',  'SIU',  'S', 'SI']),
      ('contacts',                 ARRAY['SIU',  'SIU',  'SIU',  'S', 'SIU']),
      ('conversations',            ARRAY['SIU',  'SIU',  'SIU',  'S', 'SIU']),
      ('conversation_messages',    ARRAY['SI',   'SI',   'SI',   'S', 'SI']),
      -- the voice agent
      ('agents',                   ARRAY['SIUD', 'SIUD', 'SIUD', 'S', 'S']),
      ('services',                 ARRAY['SIUD', 'SIUD', 'SIUD', 'S', 'S']),
      ('profiles',                 ARRAY['S',    'S',    'SIUD', '',  'SIU']),
      ('org_tools',                ARRAY['S',    'S',    'SIUD', '',  'SIU']),
      ('org_credentials',          ARRAY['',     '',     'SIUD', '',  '']),
      ('call_logs',                ARRAY['S',    'S',    'S',    'S', 'SIU']),
      ('calls',                    ARRAY['S',    'S',    'S',    'S', 'SIU']),
      ('messages',                 ARRAY['SI',   'SI',   'SI',   'S', 'SI']),
      -- caller verification: changed by functions only
      ('hybrid_forwarding_configs', ARRAY['S',   'S',    'S',    'S', '']),
      ('verification_starts',      ARRAY['S',    'S',    'S',    '',  '']),
      -- figures. Not for brokers: they count EC's own calls and campaigns too.
      ('daily_rollups',            ARRAY['S',    'S',    'S',    '',  '']),
      ('daily_campaign_rollups',   ARRAY['S',    'S',    'S',    '',  '']),
      ('daily_company_rollups',    ARRAY['S',    'S',    'S',    '',  '']),
      ('rollup_totals',            ARRAY['S',    'S',    'S',    '',  '']),
      ('late_rollups',             ARRAY['S',    'S',    'S',    '',  '']),
      ('rolled_numbers',           ARRAY['S',    'S',    'S',    '',  '']),
      ('pool_snapshots',           ARRAY['S',    'S',    'S',    '',  '']),
      ('scheduled_work',           ARRAY['S',    'S',    'S',    '',  ''])) AS t (object, cells)
  LOOP
    FOR i IN 1 .. cardinality(groups) LOOP
      wanted := concat_ws(', ', CASE WHEN told.cells[i] ~ 'S' THEN 'SELECT' END, CASE WHEN told.cells[i] ~ 'I' THEN 'INSERT' END,
                                CASE WHEN told.cells[i] ~ 'U' THEN 'UPDATE' END, CASE WHEN told.cells[i] ~ 'D' THEN 'DELETE' END);
      IF wanted <> '' THEN
        EXECUTE format('GRANT %s ON %I TO %I', wanted, told.object, groups[i]);
      END IF;
    END LOOP;
  END LOOP;
END $$;
GRANT DELETE ON signalwire_phone_numbers TO ringledger_admin; -- only of one without a past: number_stays_with_history()

-- An appointment's terms are copied from its organization when it is booked; only an administrator changes them.
GRANT INSERT (id, org_id, lead_id, broker_id, scheduled_at, status, outcome_at, outcome_by, rescheduled_to, campaign_id, campaign_archetype, notes,
              contact_id, service, duration_minutes, confirmation_sent),
      UPDATE (scheduled_at, status, outcome_at, outcome_by, rescheduled_to, campaign_id, campaign_archetype, notes, service, duration_minutes,
              confirmation_sent)
  ON appointments TO ringledger_staff, ringledger_manager;

-- A workspace shows five columns of its organization. Of appointments a contact's are told from a lead's.
GRANT SELECT (name, subscription_tier, created_at, updated_at) ON organizations TO ringledger_broker;
GRANT SELECT (contact_id, service, duration_minutes, confirmation_sent) ON appointments TO ringledger_broker;
-- Nobody reads what a code was hashed to; a column that the customer's own table has beside ours may say more.
GRANT SELECT (id, org_id, phone_number, friendly_name, twilio_caller_id_sid, twilio_call_sid, status, verification_code_expires_at,
              verification_attempts, verified_at, created_at, updated_at, locked_until, started_by, started_at, called_at, validation_id, verified_by,
              verified_how, broker_id, wizard)
  ON verified_caller_ids TO ringledger_staff, ringledger_manager, ringledger_admin, ringledger_broker;

-- Counting from scratch stops who counts meanwhile.
REVOKE EXECUTE ON FUNCTION recount_daily_rollups(), check_daily_rollups(boolean), rebuild_daily_rollups() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION check_daily_rollups(boolean), rebuild_daily_rollups() TO ringledger_admin;

-- ---------------------------------------------------------------------------------------------------------
-- Row security: as in 0009, and for every table that it left out. What is an organization's its own people read, if
-- they may read it at all.
-- A contact is the workspace's own customer, who gave it the number; who calls or writes to a workspace's number did so
-- too. Leads are never copied there, and to hide a contact who is also a lead would tell just that.
DO $$
DECLARE
  secured record;
  customer text;
  of_org text;
  of_token text;
  -- The document's word for it; only a customer's own that gives something else than a uuid is not asked.
  token_org CONSTANT text := CASE (SELECT prorettype FROM pg_proc WHERE oid = to_regprocedure('auth_org_id()')) WHEN 'uuid'::regtype THEN 'auth_org_id()' ELSE 'own_organization()' END;
BEGIN
  FOR secured IN SELECT told.* FROM (VALUES -- readers: b a broker's people, t those of a token; s the backend does all
      ('organizations', 'id', 't'), ('appointments', 'org_id', 't'),
      ('workspace_phone_numbers', 'workspace_id', 'bts'), ('contacts', 'org_id', 'bts'), ('conversations', 'workspace_id', 'bts'),
      ('conversation_messages', 'workspace_id', 'bts'), ('agents', 'org_id', 'bts'), ('services', 'org_id', 'bts'), ('profiles', 'org_id', 'ts'),
      ('org_tools', 'org_id', 's'), ('org_credentials', 'org_id', 's'), ('call_logs', 'org_id', 'bts'), ('calls', 'org_id', 'bts'),
      ('messages', 'org_id', 'bts'), ('verified_caller_ids', 'org_id', 'bts'), ('hybrid_forwarding_configs', 'org_id', 'bts'),
      ('verification_starts', 'org_id', ''), ('lead_number_assignments', NULL, ''), ('number_call_outcomes', NULL, ''), ('area_codes', NULL, ''),
      ('daily_rollups', NULL, ''), ('daily_campaign_rollups', NULL, ''), ('daily_company_rollups', NULL, ''), ('rollup_totals', NULL, ''),
      ('late_rollups', NULL, ''), ('rolled_numbers', NULL, ''), ('rolled_appointments', NULL, ''), ('rollup_changes', NULL, ''), ('pool_snapshots', NULL, ''),
      ('scheduled_work', NULL, ''), ('ec_phones', NULL, ''), ('import_runs', NULL, ''), ('import_run_keys', NULL, ''), ('incidents', NULL, ''),
      ('members', NULL, ''), ('role_limits', NULL, ''), ('dispute_references', NULL, ''), ('audit_log', NULL, ''), ('migration_report', NULL, ''))
      AS told (name, org, readers) JOIN pg_class AS t ON t.oid = to_regclass(told.name) AND t.relkind = 'r' -- calls is a view, or the customer's table
  LOOP
    of_org := quote_ident(secured.org) || ' = (SELECT own_organization())';
    of_token := format('%s = (SELECT %s)', quote_ident(secured.org), token_org);
    IF NOT (SELECT relrowsecurity FROM pg_class WHERE oid = secured.name::regclass) THEN
      EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', secured.name);
      SELECT string_agg(grantee, ', ') INTO customer FROM grantees_of(secured.name::regclass);
      IF customer IS NOT NULL THEN
        EXECUTE format('CREATE POLICY customer ON %I TO %s USING (NOT pg_has_role(current_user, ''ringledger_broker'', ''MEMBER''))', secured.name, customer);
        INSERT INTO migration_report (kind, subject, handled, detail) VALUES ('table', secured.name, 'adopted',
          'Row security is on; these keep seeing every row that their grants allow: ' || customer || '.');
      END IF;
    END IF;
    IF secured.readers ~ 't' AND EXISTS (SELECT FROM pg_policies WHERE schemaname = 'public' AND tablename = secured.name AND policyname = 'customer') THEN
      EXECUTE format('ALTER POLICY customer ON %I USING (NOT pg_has_role(current_user, ''ringledger_broker'', ''MEMBER'')
                                                         AND current_user NOT IN (''anon'', ''authenticated''))', secured.name);
    END IF;
    IF secured.name NOT IN ('organizations', 'appointments') THEN -- theirs are in 0009
      EXECUTE format('DROP POLICY IF EXISTS ec ON %I', secured.name);
      EXECUTE format('CREATE POLICY ec ON %I TO ringledger_staff, ringledger_manager, ringledger_admin, ringledger_bridge, ringledger_ledger
                      USING (true) WITH CHECK (true)', secured.name);
      EXECUTE format('DROP POLICY IF EXISTS own_organization ON %I', secured.name);
      EXECUTE format('DROP POLICY IF EXISTS nothing_else ON %I', secured.name);
      IF secured.readers ~ 'b' THEN
        EXECUTE format('CREATE POLICY own_organization ON %I FOR SELECT TO ringledger_broker USING (%s)', secured.name, of_org);
      END IF;
      EXECUTE format('CREATE POLICY nothing_else ON %I AS RESTRICTIVE TO ringledger_broker USING (%s)', secured.name,
                     CASE WHEN secured.readers ~ 'b' THEN of_org ELSE 'false' END);
    END IF;
    -- Under source 004's names.
    customer := CASE secured.name WHEN 'hybrid_forwarding_configs' THEN 'forwarding_configs' ELSE secured.name END;
    IF to_regrole('authenticated') IS NOT NULL AND secured.readers ~ 't' THEN
      EXECUTE format('DROP POLICY IF EXISTS %I ON %I', customer || '_org_policy', secured.name);
      EXECUTE format(CASE WHEN secured.name IN ('organizations', 'appointments') THEN 'CREATE POLICY %I ON %I FOR SELECT TO authenticated USING (%s)'
                          ELSE 'CREATE POLICY %I ON %I FOR ALL TO authenticated USING (%s) WITH CHECK (%3$s)' END,
                     customer || '_org_policy', secured.name, of_token);
    END IF;
    IF to_regrole('service_role') IS NOT NULL AND (secured.readers ~ 's' OR secured.name IN ('organizations', 'appointments')) THEN
      EXECUTE format('DROP POLICY IF EXISTS %I ON %I', customer || '_service_role_bypass', secured.name);
      EXECUTE format('CREATE POLICY %I ON %I FOR ALL TO service_role USING (true) WITH CHECK (true)', customer || '_service_role_bypass', secured.name);
      EXECUTE format('GRANT SELECT, INSERT, UPDATE%s ON %I TO service_role', CASE WHEN secured.readers ~ 's' THEN ', DELETE' ELSE '' END, secured.name);
    END IF;
  END LOOP;
END $$;

-- ---------------------------------------------------------------------------------------------------------
-- Supabase's roles. What every new table and function gives them there by default is taken back where it is ours; the
-- customer's own tables keep the customer's grants, but for what would undo a rule: a person who could write
-- verified_caller_ids would verify any number, and one who could write organizations would set the fees.
DO $$
DECLARE
  wizard CONSTANT text[] := '{begin_caller_verification,cancel_caller_verification,confirm_caller_verification,save_wizard_state,create_forwarding_config,
    confirm_forwarding_config,disable_forwarding_config,remove_verified_number,list_verified_numbers,get_forwarding_config,seed_default_services}';
  readable CONSTANT text[] := '{workspaces,workspace_phone_numbers,contacts,conversations,conversation_messages,agents,services,profiles,call_logs,calls,
    messages,hybrid_forwarding_configs}';
  r record;
  more text;
BEGIN
  FOR r IN SELECT role.rolname, c.relname, is_customers(c.relname) AS customers FROM pg_roles AS role, pg_class AS c
           WHERE role.rolname IN ('anon', 'authenticated') AND c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'v', 'm', 'p')
             AND c.relname NOT LIKE '%\_adopted'
             AND (c.relname IN ('rolled_appointments', 'rollup_changes', 'dispute_references', 'verified_caller_ids', 'schema_migrations') -- nobody's, or by columns
                  OR EXISTS (SELECT FROM aclexplode(c.relacl) AS a WHERE starts_with(pg_get_userbyid(a.grantee), 'ringledger_'))) LOOP
    IF NOT r.customers AND r.rolname = 'authenticated' AND r.relname = ANY (readable) THEN
      SELECT string_agg(privilege_type, ', ') INTO more FROM pg_class AS c, aclexplode(c.relacl) AS a
      WHERE c.oid = r.relname::regclass AND a.grantee = 'authenticated'::regrole AND privilege_type <> 'SELECT';
      IF more IS NOT NULL THEN
        EXECUTE format('REVOKE %s ON %I FROM authenticated', more, r.relname);
      END IF;
    ELSIF NOT r.customers THEN
      EXECUTE format('REVOKE ALL ON %I FROM %I', r.relname, r.rolname);
    ELSIF r.relname = 'verified_caller_ids' OR r.relname = 'organizations' THEN
      IF EXISTS (SELECT FROM unnest('{INSERT,UPDATE,DELETE}'::text[]) AS way WHERE has_table_privilege(r.rolname, r.relname, way)) THEN
        INSERT INTO migration_report (kind, subject, handled, detail) VALUES ('table', r.relname, 'adopted',
          format('%s reads it and changes it by functions only from now on.', r.rolname));
      END IF;
      EXECUTE format('REVOKE INSERT, UPDATE, DELETE, TRUNCATE%s ON %I FROM %I', CASE r.relname WHEN 'verified_caller_ids' THEN ', SELECT' ELSE '' END, r.relname, r.rolname);
    END IF;
  END LOOP;
  -- Functions that run with our rights.
  FOR r IN SELECT role.rolname, p.oid::regprocedure AS routine FROM pg_roles AS role, pg_proc AS p
           WHERE role.rolname IN ('anon', 'authenticated') AND p.pronamespace = current_schema()::regnamespace AND p.prosecdef
             AND p.proname NOT LIKE '%\_adopted' AND p.proname <> 'member_org' AND NOT (role.rolname = 'authenticated' AND p.proname = ANY (wizard))
             AND (p.proowner = 'ringledger_ledger'::regrole OR p.proowner = (SELECT oid FROM pg_roles WHERE rolname = current_user)) AND p.proconfig::text ~ 'search_path=public' LOOP
    EXECUTE format('REVOKE EXECUTE ON ROUTINE %s FROM %I', r.routine, r.rolname);
  END LOOP;

  IF to_regrole('authenticated') IS NOT NULL THEN
    GRANT USAGE ON SCHEMA public TO authenticated;
    GRANT SELECT (id, company_name, time_zone, locale, name, subscription_tier, created_at, updated_at) ON organizations TO authenticated;
    GRANT SELECT (id, org_id, lead_id, broker_id, scheduled_at, status, fee_cents, contact_id, service, duration_minutes, confirmation_sent)
      ON appointments TO authenticated;
    EXECUTE format('GRANT SELECT ON %s TO authenticated', array_to_string(readable, ', '));
    GRANT SELECT (id, org_id, phone_number, friendly_name, twilio_caller_id_sid, twilio_call_sid, status, verification_code_expires_at,
                  verification_attempts, verified_at, created_at, updated_at, locked_until, started_by, started_at, called_at, validation_id, verified_by,
                  verified_how, broker_id, wizard) ON verified_caller_ids TO authenticated;
    FOR r IN SELECT oid::regprocedure AS routine FROM pg_proc WHERE pronamespace = current_schema()::regnamespace AND prosecdef AND proname = ANY (wizard) LOOP
      EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO authenticated', r.routine);
    END LOOP;
    -- Of appointments those with contacts may be an organization's own work, where the customer granted it; a lead's are EC's.
    DROP POLICY IF EXISTS appointments_of_contacts ON appointments;
    CREATE POLICY appointments_of_contacts ON appointments FOR ALL TO authenticated
      USING (org_id = (SELECT own_organization()) AND contact_id IS NOT NULL);
    DROP POLICY IF EXISTS leads_are_not_added ON appointments;
    CREATE POLICY leads_are_not_added ON appointments AS RESTRICTIVE FOR INSERT TO authenticated WITH CHECK (contact_id IS NOT NULL);
    DROP POLICY IF EXISTS leads_are_not_changed ON appointments;
    CREATE POLICY leads_are_not_changed ON appointments AS RESTRICTIVE FOR UPDATE TO authenticated USING (contact_id IS NOT NULL);
    DROP POLICY IF EXISTS leads_are_not_removed ON appointments;
    CREATE POLICY leads_are_not_removed ON appointments AS RESTRICTIVE FOR DELETE TO authenticated USING (contact_id IS NOT NULL);
  END IF;
  IF to_regrole('service_role') IS NOT NULL THEN
    GRANT USAGE ON SCHEMA public TO service_role;
    GRANT SELECT ON workspaces, verification_starts TO service_role;
    IF (SELECT relkind FROM pg_class WHERE oid = 'calls'::regclass) = 'v' THEN
      GRANT SELECT, INSERT, UPDATE ON calls TO service_role;
    END IF;
    GRANT EXECUTE ON FUNCTION begin_caller_verification(uuid, text, text, boolean), attach_verification_code(uuid, text, text, text),
      cancel_caller_verification(uuid), confirm_caller_verification(uuid, text, text, uuid), confirm_by_carrier(uuid, text, uuid), refuse_by_carrier(uuid),
      save_wizard_state(uuid, jsonb), create_forwarding_config(uuid, text, text, integer, text, text, text), confirm_forwarding_config(uuid),
      prove_forwarding_config(uuid, text, timestamptz), disable_forwarding_config(uuid), remove_verified_number(uuid), list_verified_numbers(uuid, boolean),
      get_forwarding_config(uuid), cleanup_caller_verifications(), record_inbound_message(text, text, text, text, text, jsonb) TO service_role;
  END IF;
END $$;

-- ---------------------------------------------------------------------------------------------------------
-- The customer's programs that changed the pool and the assignments by hand may call what does it for them: those that
-- row security lets through ('customer' names them, or it does not hold for them), never a person of the internet.
DO $$
DECLARE
  r record;
BEGIN
  FOR r IN
    SELECT DISTINCT g.grantee FROM unnest('{signalwire_phone_numbers,lead_number_assignments}'::text[]) AS pool (name),
      grantees_of(pool.name::regclass, '{INSERT,UPDATE}') AS g JOIN pg_roles AS role ON role.oid = to_regrole(g.grantee)
    WHERE role.rolname NOT IN ('anon', 'authenticated')
      AND (role.rolbypassrls OR EXISTS (SELECT FROM pg_policy WHERE polrelid = pool.name::regclass AND polname = 'customer' AND role.oid = ANY (polroles)))
  LOOP
    EXECUTE format('GRANT EXECUTE ON FUNCTION assign_number_to_lead(uuid, uuid), record_call_outcome(uuid, text, timestamptz), hold_phone_for_lead(uuid, uuid),
      extend_hold(uuid, uuid, timestamptz), complete_hold(uuid, text), release_expired_phone_numbers(), release_due_numbers(),
      reschedule_appointment(uuid, uuid, timestamptz, timestamptz) TO %s', r.grantee);
  END LOOP;
END $$;

-- ---------------------------------------------------------------------------------------------------------
-- Settings: who changed what (0009). Of a credential's secret only that it is another one now. Services that come with
-- an agent are nobody's change.
CREATE OR REPLACE TRIGGER note_in_audit_log AFTER INSERT OR UPDATE OR DELETE ON org_credentials FOR EACH ROW
  EXECUTE FUNCTION note_in_audit_log('provider', 'payload', 'nonce');
CREATE OR REPLACE TRIGGER note_in_audit_log AFTER INSERT OR UPDATE OR DELETE ON agents FOR EACH ROW EXECUTE FUNCTION note_in_audit_log('name');
CREATE OR REPLACE TRIGGER note_in_audit_log AFTER INSERT OR UPDATE OR DELETE ON services FOR EACH ROW
  WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION note_in_audit_log('name');
CREATE OR REPLACE TRIGGER note_in_audit_log AFTER INSERT OR UPDATE OR DELETE ON workspace_phone_numbers FOR EACH ROW
  EXECUTE FUNCTION note_in_audit_log('phone_number');
CREATE OR REPLACE TRIGGER note_in_audit_log AFTER INSERT OR UPDATE OR DELETE ON area_codes FOR EACH ROW EXECUTE FUNCTION note_in_audit_log('area_code');
