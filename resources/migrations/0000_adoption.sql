-- How a database that already holds the customer's tables of the five source documents becomes Ringledger's, without
-- losing anything. 0001 takes the customer's views down, moves aside the tables whose names become views and adopts
-- the rows that all others build on; 0010 makes the other documents' rows fit; 0020 proves that no row is missing,
-- builds the views again and drops what is here. All steps run in one transaction: if one fails, the customer's
-- tables, views and rows are as they were. Once there is a ledger, there is nothing to adopt.
-- What could not be adopted is named in migration_report and left as it is.

CREATE TABLE IF NOT EXISTS adoption_tables (name text PRIMARY KEY, oid oid, rows bigint, acl aclitem[], owner oid, columns text[],
  moved boolean DEFAULT false);
CREATE TABLE IF NOT EXISTS adoption_views (oid oid, depth integer, name text, materialized boolean, owner name, definition text, options text[],
  populated boolean, acl aclitem[], after text[]);
CREATE TABLE IF NOT EXISTS adoption_indexes (name text, definition text, columns text[]);
CREATE TABLE IF NOT EXISTS adoption_rules (drop_it text, make_it text); -- triggers and policies that read columns whose type changes
CREATE TABLE IF NOT EXISTS adoption_ids (of_table text, old_id uuid, new_id uuid NOT NULL, made boolean NOT NULL, PRIMARY KEY (of_table, old_id)); -- rows of moved tables: where they are now, and whether adoption made that row

-- 1. Columns: TIMESTAMPs, which mean UTC, become timestamptz (with time zone UTC set, no row is rewritten);
-- billing_call_logs becomes the ledger. Views on these tables are taken down with all that belongs to them.
CREATE OR REPLACE FUNCTION adopt_tables() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  documents CONSTANT text[] := '{leads,brokers,interactions,signalwire_phone_numbers,billing_call_logs,phone_numbers,lead_number_assignments,workspaces,
    workspace_phone_numbers,conversations,conversation_messages,contacts,organizations,profiles,agents,appointments,calls,call_logs,messages,services,
    org_tools,org_credentials,verified_caller_ids,hybrid_forwarding_configs}';
  functions CONSTANT text[] := '{assign_tracking_number,release_expired_tracking_numbers,get_tracking_number_assignment,extend_phone_for_appointment,
    complete_appointment_for_phone,release_expired_phone_numbers,auth_org_id,get_service_price_by_keyword,update_recording_status}';
  own CONSTANT text[] := '{tracking_assignments,broker_phones,ec_phones,billing_call_ledger,carrier_call_records,unmatched_calls,call_legs,import_runs,
    import_run_keys,incidents,members,role_limits,billing_disputes,billing_dispute_events,dispute_files,dispute_drafts,dispute_presence,
    dispute_references,broker_credits,audit_log,area_codes,number_call_outcomes,verification_starts,daily_rollups,daily_campaign_rollups,
    daily_company_rollups,rollup_totals,late_rollups,rolled_numbers,rolled_appointments,rollup_changes,pool_snapshots,scheduled_work,
    call_verification,appointment_verification,broker_calls}';
  instants CONSTANT text[] := '{created_at,updated_at,assigned_at,release_at,released_at,appointment_scheduled_at,last_used_at,appointment_datetime,
    last_call_at,first_answered_at,booked_at,provisioned_at,last_message_at,last_contacted_at,scheduled_at,started_at,ended_at,transfer_time,sent_at,
    verification_code_expires_at,verified_at,confirmed_at}';
  r record;
  changes text;
BEGIN
  IF to_regclass('billing_call_ledger') IS NOT NULL THEN
    RETURN;
  END IF;
  SET CONSTRAINTS ALL IMMEDIATE; -- what waits for the end would be in the way of changing tables
  FOR r IN SELECT relname, relkind FROM pg_class WHERE relnamespace = current_schema()::regnamespace
             AND (relname = ANY (own) OR relname = ANY (documents) AND relkind <> 'r' AND NOT (relkind IN ('v', 'm') AND relname IN ('phone_numbers', 'workspaces'))) LOOP
    RAISE EXCEPTION 'This database has % % already, which is not Ringledger''s.',
        CASE r.relkind WHEN 'r' THEN 'a table' WHEN 'v' THEN 'a view' WHEN 'm' THEN 'a materialized view' ELSE 'something called' END, r.relname
      USING HINT = 'Rename it or move it to another schema, and run the migrations again. Nothing was changed.';
  END LOOP;
  FOR r IN SELECT relname, format_type(atttypid, atttypmod) AS type FROM pg_class c JOIN pg_attribute ON attrelid = c.oid AND attname = 'id'
           WHERE relnamespace = current_schema()::regnamespace AND relname = ANY (documents) AND relkind = 'r' AND atttypid <> 'uuid'::regtype LOOP
    RAISE EXCEPTION 'This database has a table % already, which is not that of the documents: its id is %, not uuid.', r.relname, r.type
      USING HINT = 'Rename it or move it to another schema, and run the migrations again. Nothing was changed.';
  END LOOP;
  FOR r IN SELECT c.oid, relname, relacl, relowner FROM pg_class c
           WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r' AND relname = ANY (documents) LOOP
    EXECUTE format('LOCK TABLE %I', r.relname);
    EXECUTE format('INSERT INTO adoption_tables SELECT %L, %s, count(*), %L, %s, %L FROM %I', r.relname, r.oid, r.relacl, r.relowner,
                   ARRAY(SELECT attname FROM pg_attribute WHERE attrelid = r.oid AND attnum > 0 AND NOT attisdropped), r.relname);
  END LOOP;

  -- The customer's own versions of what we make step aside; what depends on them follows them.
  FOR r IN SELECT p.oid, proname, oid::regprocedure::text AS signature FROM pg_proc p
           WHERE pronamespace = current_schema()::regnamespace AND proname = ANY (functions) LOOP
    EXECUTE format('ALTER ROUTINE %s RENAME TO %I', r.signature, r.proname || '_adopted');
    INSERT INTO migration_report (kind, subject, handled, detail) VALUES ('function', r.signature, 'adopted',
      format('Renamed to %s_adopted and kept; programs that call %s now reach Ringledger''s.', r.proname, r.proname));
  END LOOP;
  FOR r IN SELECT relname, relkind FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('v', 'm')
             AND relname IN ('v_billing_summary', 'phone_numbers', 'workspaces') LOOP
    EXECUTE format('ALTER %s %I RENAME TO %I', CASE r.relkind WHEN 'm' THEN 'MATERIALIZED VIEW' ELSE 'VIEW' END, r.relname, r.relname || '_adopted');
    INSERT INTO migration_report (kind, subject, handled, detail) VALUES ('view', r.relname, 'adopted',
      format('Renamed to %s_adopted and kept, since its columns may be others; %1$s is now Ringledger''s.', r.relname));
  END LOOP;
  IF NOT EXISTS (SELECT FROM adoption_tables) THEN
    RETURN;
  END IF;

  WITH RECURSIVE dependents AS (
    SELECT oid, 0 AS depth FROM adoption_tables
    UNION
    SELECT w.ev_class, depth + 1 FROM dependents JOIN pg_depend d ON d.refclassid = 'pg_class'::regclass AND d.refobjid = dependents.oid
    JOIN pg_rewrite w ON d.classid = 'pg_rewrite'::regclass AND w.oid = d.objid AND w.ev_class <> d.refobjid
  )
  INSERT INTO adoption_views (oid, depth) SELECT oid, max(depth) FROM dependents JOIN pg_class USING (oid) WHERE relkind IN ('v', 'm') GROUP BY oid;

  -- A role may see rows through somebody's view without the right to read the table. What takes the table's place
  -- will ask for its reader's own rights, so such views are rebuilt on one that asks for its owner's.
  FOREACH changes IN ARRAY '{billing_call_logs,phone_numbers,workspaces}'::text[] LOOP
    IF EXISTS (SELECT FROM adoption_views JOIN pg_class v USING (oid), aclexplode(v.relacl) AS granted, to_regclass(changes) AS replaced
               WHERE granted.privilege_type = 'SELECT'
                 AND NOT CASE granted.grantee WHEN 0 THEN has_table_privilege('public', replaced, 'SELECT')
                                              ELSE has_table_privilege(granted.grantee, replaced, 'SELECT') END) THEN
      EXECUTE format('ALTER TABLE %I RENAME TO %I', changes, changes || '_for_views');
    END IF;
  END LOOP;

  UPDATE adoption_views SET
    name = v.oid::regclass::text, materialized = relkind = 'm', owner = pg_get_userbyid(relowner), options = reloptions, populated = relispopulated,
    acl = relacl, definition = rtrim(pg_get_viewdef(v.oid), ';'),
    after = ARRAY(SELECT pg_get_indexdef(indexrelid) FROM pg_index WHERE indrelid = v.oid ORDER BY indexrelid)
    || ARRAY(SELECT pg_get_triggerdef(t.oid) FROM pg_trigger t WHERE tgrelid = v.oid AND NOT tgisinternal)
    || ARRAY(SELECT pg_get_ruledef(w.oid) FROM pg_rewrite w WHERE ev_class = v.oid AND rulename <> '_RETURN')
    || ARRAY(SELECT format('ALTER VIEW %s ALTER %I SET DEFAULT %s', v.oid::regclass, attname, pg_get_expr(adbin, adrelid))
             FROM pg_attrdef JOIN pg_attribute a ON a.attrelid = adrelid AND a.attnum = adnum WHERE adrelid = v.oid)
    || ARRAY(SELECT format('COMMENT ON %s %s%s IS %L', CASE WHEN objsubid > 0 THEN 'COLUMN' WHEN relkind = 'm' THEN 'MATERIALIZED VIEW' ELSE 'VIEW' END,
                           v.oid::regclass, coalesce('.' || quote_ident(attname), ''), description)
             FROM pg_description LEFT JOIN pg_attribute a ON a.attrelid = objoid AND a.attnum = objsubid AND objsubid > 0
             WHERE classoid = 'pg_class'::regclass AND objoid = v.oid)
    || ARRAY(SELECT format('GRANT %s (%I) ON %s TO %s', privilege_type, attname, v.oid::regclass, CASE grantee WHEN 0 THEN 'PUBLIC' ELSE grantee::regrole::text END)
             FROM pg_attribute a, aclexplode(attacl) WHERE a.attrelid = v.oid)
  FROM pg_class v WHERE v.oid = adoption_views.oid;
  FOR r IN SELECT * FROM adoption_views ORDER BY depth DESC LOOP
    EXECUTE format('DROP %s %s', CASE WHEN r.materialized THEN 'MATERIALIZED VIEW' ELSE 'VIEW' END, r.name);
  END LOOP;

  -- Two tables become views: their rows go where everybody's are, and they stay beside it.
  FOR r IN SELECT name, oid, oid::regclass AS now_named FROM adoption_tables WHERE name IN ('phone_numbers', 'workspaces') LOOP
    EXECUTE format('ALTER TABLE %s RENAME TO %I', r.now_named, r.name || '_adopted');
    UPDATE adoption_tables SET moved = true WHERE name = r.name;
    INSERT INTO migration_report (kind, subject, handled, detail)
    SELECT 'table', r.name, 'adopted', format('Renamed to %s_adopted and kept; %1$s is now a view of all %s.', r.name,
             CASE r.name WHEN 'workspaces' THEN 'organizations' ELSE 'numbers of the pool' END)
           || coalesce(' These of its own do not act on the view: ' || string_agg(what, ', ') || '.', '')
    FROM (SELECT 'trigger ' || tgname AS what FROM pg_trigger WHERE tgrelid = r.oid AND NOT tgisinternal
          UNION ALL SELECT 'policy ' || polname FROM pg_policy WHERE polrelid = r.oid
          UNION ALL SELECT 'rights on column ' || attname FROM pg_attribute WHERE attrelid = r.oid AND attacl IS NOT NULL) AS its;
  END LOOP;

  FOR r IN
    SELECT t.oid, t.oid::regclass AS now_named, t.name, array_agg(a.attname::text) AS columns,
           string_agg(format('ALTER COLUMN %I TYPE %s', attname, wanted), ', ') AS changes
    FROM adoption_tables t JOIN pg_attribute a ON a.attrelid = t.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '',
    LATERAL (SELECT CASE
      WHEN atttypid = 'timestamp'::regtype AND attname = ANY (instants) AND NOT t.moved THEN 'timestamptz'
      WHEN attname = 'assignment_status' AND atttypid = 'varchar'::regtype AND atttypmod BETWEEN 0 AND 43 THEN 'varchar(40)'
      WHEN attname = 'caller_number' AND atttypid = 'varchar'::regtype AND atttypmod BETWEEN 0 AND 103 THEN 'varchar(100)' END AS wanted) AS w
    WHERE wanted IS NOT NULL GROUP BY t.oid, t.name
  LOOP
    -- An index over an expression of such a column (created_at::date) may not be possible any more: see the end.
    WITH own AS (
      SELECT indexrelid FROM pg_index i WHERE indrelid = r.oid AND (indexprs IS NOT NULL OR indpred IS NOT NULL)
        AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)
        AND EXISTS (SELECT FROM pg_depend d JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
                    WHERE d.classid = 'pg_class'::regclass AND d.objid = indexrelid AND d.refobjid = r.oid AND a.attname = ANY (r.columns)))
    INSERT INTO adoption_indexes
    SELECT indexrelid::regclass::text, regexp_replace(pg_get_indexdef(indexrelid), 'billing_call_logs(_for_views)? USING', 'billing_call_ledger USING'), r.columns FROM own;
    FOR changes IN SELECT 'DROP INDEX ' || i.name FROM adoption_indexes i WHERE to_regclass(i.name) IS NOT NULL LOOP
      EXECUTE changes;
    END LOOP;
    WITH readers AS (
      SELECT DISTINCT d.classid, d.objid FROM pg_depend d JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
      WHERE d.refobjid = r.oid AND a.attname = ANY (r.columns))
    INSERT INTO adoption_rules
    SELECT format('DROP TRIGGER %I ON %s', tgname, r.now_named), pg_get_triggerdef(t.oid)
    FROM readers JOIN pg_trigger t ON classid = 'pg_trigger'::regclass AND t.oid = objid AND NOT tgisinternal
    UNION ALL
    SELECT format('DROP POLICY %I ON %s', polname, r.now_named),
           format('CREATE POLICY %I ON %s AS %s FOR %s TO %s', polname, r.now_named, CASE WHEN polpermissive THEN 'PERMISSIVE' ELSE 'RESTRICTIVE' END,
                  CASE polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE' WHEN 'd' THEN 'DELETE' ELSE 'ALL' END,
                  (SELECT string_agg(CASE role WHEN 0 THEN 'PUBLIC' ELSE role::regrole::text END, ', ') FROM unnest(polroles) AS role))
           || coalesce(' USING (' || pg_get_expr(polqual, polrelid) || ')', '') || coalesce(' WITH CHECK (' || pg_get_expr(polwithcheck, polrelid) || ')', '')
    FROM readers JOIN pg_policy p ON classid = 'pg_policy'::regclass AND p.oid = objid;
    FOR changes IN SELECT drop_it FROM adoption_rules WHERE drop_it LIKE '% ON ' || r.now_named LOOP
      EXECUTE changes;
    END LOOP;
    EXECUTE format('ALTER TABLE %s %s', r.now_named, r.changes);
    INSERT INTO migration_report (kind, subject, handled, detail) VALUES ('table', r.name, 'adopted', 'Columns changed: ' || r.changes || '.');
  END LOOP;

  FOR r IN SELECT oid::regclass AS name FROM adoption_tables WHERE name = 'billing_call_logs' LOOP
    EXECUTE format('ALTER TABLE %s RENAME TO billing_call_ledger', r.name);
  END LOOP;

  -- Ringledger writes rows into these without knowing the customer's further columns.
  FOR r IN SELECT t.name, attname FROM adoption_tables t JOIN pg_attribute ON attrelid = t.oid AND attnum > 0 AND NOT attisdropped
           WHERE t.name IN ('organizations', 'appointments') AND attnotnull AND NOT atthasdef AND attidentity = '' AND attname NOT IN ('id', 'name', 'org_id', 'scheduled_at') LOOP
    EXECUTE format('ALTER TABLE %I ALTER %I DROP NOT NULL', r.name, r.attname);
    INSERT INTO migration_report (kind, subject, handled, detail) VALUES ('column', r.name || '.' || r.attname, 'adopted',
      'It may be empty now: Ringledger adds rows and does not know this column.');
  END LOOP;
END $$;

-- 2. Organizations: the customer's own, one for each workspace that is not one of them by id or name, and (in
-- adopt_rows) one for each broker company. Two of the customer's that have one name both stay: the later is not
-- found by its name.
CREATE OR REPLACE FUNCTION adopt_organizations() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  WITH named AS (
    UPDATE organizations AS o SET company_name = coalesce(nullif(trim(to_jsonb(o) ->> 'name'), ''), 'Organization ' || id)
    WHERE company_name IS NULL RETURNING *
  )
  INSERT INTO migration_report (kind, subject, handled, detail)
  SELECT 'company', company_name, 'left_alone', 'This organization has no name. Give it one.' FROM named WHERE company_name = 'Organization ' || id;

  IF to_regclass('workspaces_adopted') IS NOT NULL AND EXISTS (SELECT FROM adoption_tables WHERE name = 'workspaces') THEN
    CREATE TEMP TABLE adoption_workspaces ON COMMIT DROP AS
    SELECT (w ->> 'id')::uuid AS id, coalesce(nullif(trim(w ->> 'name'), ''), 'Workspace ' || (w ->> 'id')) AS name,
           coalesce((w ->> 'created_at')::timestamptz, now()) AS created_at
    FROM (SELECT to_jsonb(t) FROM workspaces_adopted AS t) AS rows (w);
    INSERT INTO adoption_ids SELECT 'workspaces', id, id, false FROM adoption_workspaces JOIN organizations USING (id);
    INSERT INTO adoption_ids
    SELECT DISTINCT ON (o.id) 'workspaces', w.id, o.id, false FROM adoption_workspaces w JOIN organizations o ON fold_company_name(o.company_name) = fold_company_name(w.name)
    WHERE NOT EXISTS (SELECT FROM adoption_ids WHERE of_table = 'workspaces' AND (old_id = w.id OR new_id = o.id))
    ORDER BY o.id, w.created_at, w.id
    ON CONFLICT DO NOTHING;
    INSERT INTO migration_report (kind, subject, handled, detail)
    SELECT 'workspace', w.name, 'adopted', format('There is an organization %s of this name: what pointed to workspace %s points to it.', new_id, w.id)
    FROM adoption_workspaces w JOIN adoption_ids ON of_table = 'workspaces' AND old_id = w.id WHERE new_id <> w.id;
    EXECUTE format('INSERT INTO organizations (id, company_name, created_at %s) SELECT id, name, created_at %1$s FROM adoption_workspaces
                    WHERE id NOT IN (SELECT old_id FROM adoption_ids WHERE of_table = ''workspaces'')',
                   (SELECT ', name' FROM pg_attribute WHERE attrelid = 'organizations'::regclass AND attname = 'name'));
    INSERT INTO adoption_ids SELECT 'workspaces', id, id, true FROM adoption_workspaces ON CONFLICT DO NOTHING;
  END IF;

  PERFORM adopt_references('workspaces', 'organizations');

  WITH twins AS (
    SELECT id, company_name, row_number() OVER w AS nth, first_value(id) OVER w AS first_id
    FROM organizations WINDOW w AS (PARTITION BY fold_company_name(company_name) ORDER BY created_at, id)
  ), marked AS (
    UPDATE organizations SET company_key_suffix = ' #' || nth FROM twins WHERE twins.id = organizations.id AND nth > 1 RETURNING twins.*
  )
  INSERT INTO migration_report (kind, subject, handled, detail)
  SELECT 'company', company_name, 'left_alone', format('Organizations %s and %s have one name. Both are kept; brokers and numbers of this company '
           'belong to the first. Rename one, or give the second''s rows to the first.', first_id, id)
  FROM marked;
END $$;

-- Whatever points to a moved table points to what has taken its place.
CREATE OR REPLACE FUNCTION adopt_references(old_name text, target regclass) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  r record;
  old_table regclass := to_regclass(old_name || '_adopted');
BEGIN
  IF NOT EXISTS (SELECT FROM adoption_tables WHERE name = old_name) THEN
    RETURN;
  END IF;
  FOR r IN
    SELECT attrelid::regclass AS referrer, attname, conname, pg_get_constraintdef(k.oid) AS definition
    FROM pg_attribute a JOIN pg_class c ON c.oid = attrelid AND relkind IN ('r', 'p') AND c.oid <> old_table
    LEFT JOIN pg_constraint k ON conrelid = attrelid AND contype = 'f' AND confrelid = old_table AND conkey = ARRAY[attnum]
    WHERE NOT attisdropped AND (k.oid IS NOT NULL OR relnamespace = current_schema()::regnamespace AND atttypid = 'uuid'::regtype AND (old_name, attname) IN (('workspaces', 'workspace_id'), ('phone_numbers', 'number_id')))
  LOOP
    BEGIN
      IF r.conname IS NOT NULL THEN
        EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', r.referrer, r.conname);
      END IF;
      EXECUTE format('UPDATE %s AS t SET %I = i.new_id FROM adoption_ids i WHERE i.of_table = %L AND i.old_id = t.%2$I AND i.new_id <> i.old_id',
                     r.referrer, r.attname, old_name);
      IF r.conname IS NOT NULL THEN
        EXECUTE format('ALTER TABLE %s ADD CONSTRAINT %I %s NOT VALID', r.referrer, r.conname,
                       regexp_replace(regexp_replace(r.definition, ' NOT VALID$', ''), 'REFERENCES \S+\(', format('REFERENCES %s(', target)));
        INSERT INTO migration_report (kind, subject, handled, detail) VALUES ('reference', r.referrer || '.' || r.attname, 'adopted',
          format('%s now refers to %s.', r.conname, target));
      END IF;
    EXCEPTION WHEN integrity_constraint_violation THEN -- the customer says that no two may point to one
      INSERT INTO migration_report (kind, subject, handled, detail) VALUES ('reference', r.referrer || '.' || r.attname, 'left_alone',
        format('It still refers to %s: %s', old_table, SQLERRM));
    END;
  END LOOP;
  FOR r IN SELECT conrelid::regclass AS referrer, conname FROM pg_constraint
           WHERE contype = 'f' AND confrelid = old_table AND conrelid <> old_table AND cardinality(conkey) > 1 LOOP
    INSERT INTO migration_report (kind, subject, handled, detail) VALUES ('reference', r.referrer || '.' || r.conname, 'left_alone',
      format('It has several columns and still refers to %s.', old_table));
  END LOOP;
END $$;

-- Who could use a moved table can use what has its name now, and what that shows. Where row security decided what
-- they saw, that cannot be said of another table's rows: only roles that saw all of them do.
CREATE OR REPLACE FUNCTION adopt_grants(old_name text, target regclass) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  r record;
BEGIN
  FOR r IN
    SELECT x.privilege_type, x.grantee, CASE x.grantee WHEN 0 THEN 'PUBLIC' ELSE x.grantee::regrole::text END AS name,
           NOT relrowsecurity OR x.grantee = relowner OR coalesce((SELECT rolbypassrls OR rolsuper FROM pg_roles WHERE oid = x.grantee), false)
           OR EXISTS (SELECT FROM pg_policy WHERE polrelid = c.oid AND polcmd = '*' AND polpermissive AND x.grantee = ANY (polroles)
                      AND pg_get_expr(polqual, polrelid) = 'true') AS sees_all
    FROM adoption_tables t JOIN pg_class c USING (oid), aclexplode(coalesce(relacl, acldefault('r', relowner))) AS x
    WHERE t.name = old_name AND x.privilege_type IN ('SELECT', 'INSERT', 'UPDATE', 'DELETE')
    ORDER BY name
  LOOP
    IF r.sees_all THEN
      EXECUTE format('GRANT %s ON %s TO %s', r.privilege_type, target, r.name);
      IF r.privilege_type = 'SELECT' AND r.grantee <> (SELECT relowner FROM pg_class WHERE oid = target) THEN
        INSERT INTO migration_report (kind, subject, handled, detail) VALUES ('grant', r.name || ' on ' || target, 'adopted',
          format('It can use %s as it could use the table %s.', target, old_name));
      END IF;
    ELSIF r.privilege_type = 'SELECT' THEN
      INSERT INTO migration_report (kind, subject, handled, detail)
      SELECT 'grant', r.name || ' on ' || old_name, 'left_alone', format('Row security chose the rows for this role; it keeps its rights on %s_adopted, and has none on the view.', old_name)
      WHERE NOT EXISTS (SELECT FROM migration_report WHERE kind = 'grant' AND subject = r.name || ' on ' || old_name);
    END IF;
  END LOOP;
END $$;

-- The pool: numbers of source 001 join those of sources 000 and 003, by number, whatever the spelling.
CREATE OR REPLACE FUNCTION adopt_pool() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  before uuid[] := ARRAY(SELECT id FROM signalwire_phone_numbers);
BEGIN
  WITH spelled AS (
    SELECT id, number, e164(number) AS e164, count(*) OVER (PARTITION BY e164(number)) > 1 AS twice FROM signalwire_phone_numbers
  ), rewritten AS (
    UPDATE signalwire_phone_numbers AS p SET number = s.e164 FROM spelled s WHERE s.id = p.id AND NOT twice AND s.number <> s.e164
  )
  INSERT INTO migration_report (kind, subject, handled, detail)
  SELECT 'number', number, CASE WHEN e164 IS NULL OR twice THEN 'left_alone' ELSE 'adopted' END,
         CASE WHEN e164 IS NULL THEN 'This cannot be read as a phone number.' WHEN twice THEN 'The pool has ' || e164 || ' more than once, in other spellings; keep one.'
              ELSE 'Now written ' || e164 || '.' END
  FROM spelled WHERE number IS DISTINCT FROM e164 ORDER BY number;

  IF EXISTS (SELECT FROM adoption_tables WHERE name = 'phone_numbers') THEN
    CREATE TEMP TABLE adoption_numbers ON COMMIT DROP AS
    SELECT (p ->> 'id')::uuid AS id, p ->> 'number' AS spelling, coalesce(e164(p ->> 'number'), p ->> 'number') AS number, (p ->> 'broker_id')::uuid AS broker_id,
           coalesce((p ->> 'is_active')::boolean, true) AS is_active, (p ->> 'last_used_at')::timestamptz AS last_used_at, (p ->> 'created_at')::timestamptz AS created_at
    FROM (SELECT to_jsonb(t) FROM phone_numbers_adopted AS t) AS rows (p);
    -- of one number in several spellings the row that is in use stands for all
    INSERT INTO signalwire_phone_numbers (id, number, assigned_broker_company, org_id, status, last_used_at, created_at)
    SELECT DISTINCT ON (n.number) CASE WHEN EXISTS (SELECT FROM signalwire_phone_numbers WHERE id = n.id) THEN gen_random_uuid() ELSE n.id END, n.number,
           coalesce(b.company_name, ''), b.org_id, CASE WHEN n.is_active THEN 'active' ELSE 'inactive' END, n.last_used_at, coalesce(n.created_at, now())
    FROM adoption_numbers n LEFT JOIN brokers b ON b.id = n.broker_id
    WHERE length(n.number) BETWEEN 1 AND 20 AND NOT EXISTS (SELECT FROM signalwire_phone_numbers s WHERE coalesce(e164(s.number), s.number) = n.number)
    ORDER BY n.number, n.is_active DESC, n.last_used_at DESC NULLS LAST, n.id;
    INSERT INTO adoption_ids
    SELECT DISTINCT ON (n.id) 'phone_numbers', n.id, s.id, NOT s.id = ANY (before) FROM adoption_numbers n JOIN signalwire_phone_numbers s ON coalesce(e164(s.number), s.number) = n.number
    ORDER BY n.id, s.id = n.id DESC, s.number = n.number DESC, s.id;
    INSERT INTO migration_report (kind, subject, handled, detail)
    SELECT 'number', n.spelling, CASE WHEN i.new_id IS NULL OR b.id IS NULL THEN 'left_alone' ELSE 'adopted' END, concat_ws(' ',
      CASE WHEN i.new_id IS NULL THEN format('phone_numbers has it as %s; it is too long for a phone number or empty, and stays in phone_numbers_adopted only.', n.id) END,
      CASE WHEN i.new_id <> n.id THEN format('phone_numbers had it as %s; the pool has it as %s (%s), which what pointed to it points to now.', n.id, i.new_id, s.number)
           WHEN s.number <> n.spelling THEN 'Now written ' || s.number || '.' END,
      CASE WHEN e164(n.number) IS NULL THEN 'This cannot be read as a phone number.' END,
      CASE WHEN b.id IS NULL THEN 'It names no broker that there is, so it belongs to nobody.'
           WHEN s.org_id IS DISTINCT FROM b.org_id THEN format('The pool has it for %s, phone_numbers for %s: the pool counts.', s.assigned_broker_company, b.company_name) END)
    FROM adoption_numbers n LEFT JOIN brokers b ON b.id = n.broker_id LEFT JOIN adoption_ids i ON i.of_table = 'phone_numbers' AND i.old_id = n.id
    LEFT JOIN signalwire_phone_numbers s ON s.id = i.new_id
    WHERE i.new_id IS NULL OR i.new_id <> n.id OR s.number <> n.spelling OR e164(n.number) IS NULL OR b.id IS NULL OR s.org_id IS DISTINCT FROM b.org_id;
  END IF;

  UPDATE signalwire_phone_numbers SET org_id = o.id FROM organizations o WHERE company_key = fold_company_name(assigned_broker_company) AND org_id IS NULL;
  INSERT INTO migration_report (kind, subject, handled, detail)
  SELECT 'company', coalesce(nullif(assigned_broker_company, ''), 'without a name'), 'left_alone',
         format('No broker has this company name; %s of the pool belong to nobody until one has: %s.', count(*), string_agg(number, ', ' ORDER BY number))
  FROM signalwire_phone_numbers WHERE org_id IS NULL GROUP BY assigned_broker_company;
END $$;

-- A hold that names no broker (source 003's) is for the first one of the company whose number it is.
CREATE OR REPLACE FUNCTION adopted_owner(company uuid) RETURNS uuid LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT id FROM brokers WHERE org_id = company ORDER BY created_at, id LIMIT 1);
END $$;

-- Who held which number when: what is held now, then what the calls tell. Of the past, nobody wrote down when a number
-- was assigned: it was when the bridge noted so (interactions), otherwise at the first call at the latest. The claims
-- on a number are read once, in the order of their start: who comes first holds it.
CREATE OR REPLACE FUNCTION adopt_history() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  r record;
  on_number uuid;
  now_lead uuid; now_broker uuid; now_starts timestamptz;                                 -- who holds it at present
  lead uuid; broker uuid; org uuid; written text; starts timestamptz; ends timestamptz;   -- the latest holder of the past
BEGIN
  CREATE TEMP TABLE adoption_notes ON COMMIT DROP AS
  SELECT lead_id, created_at FROM interactions WHERE type = 'tracking_number_assigned';
  CREATE INDEX ON adoption_notes (lead_id, created_at);
  ANALYZE adoption_notes;

  FOR r IN
    SELECT 0 AS turn, p.id, p.number, currently_assigned_to AS lead_id, b.id AS broker_id, b.org_id,
           least(coalesce(assigned_at, p.updated_at, now()), now()) AS starts, NULL::timestamptz AS ends, appointment_scheduled_at AS moment
    FROM signalwire_phone_numbers p LEFT JOIN brokers b ON b.id = coalesce(assigned_broker_id, adopted_owner(p.org_id))
    WHERE is_held(assignment_status)
    UNION ALL
    SELECT 1, p.id, p.number, c.lead_id, c.broker_id, b.org_id,
           coalesce((SELECT max(n.created_at) FROM adoption_notes n WHERE n.lead_id = c.lead_id AND n.created_at <= min(c.created_at)), min(c.created_at)),
           greatest(next_midnight(c.appointment_datetime, o.time_zone), max(c.recorded_at) + interval '1 second'), c.appointment_datetime
    FROM billing_call_ledger c JOIN signalwire_phone_numbers p ON p.number = c.tracking_number
    JOIN brokers b ON b.id = c.broker_id JOIN organizations o ON o.id = b.org_id
    WHERE c.lead_id IS NOT NULL AND c.appointment_datetime IS NOT NULL AND c.created_at IS NOT NULL
    GROUP BY p.id, p.number, c.lead_id, c.broker_id, b.org_id, o.time_zone, c.appointment_datetime
    UNION ALL
    SELECT 2, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL -- the end
    ORDER BY id NULLS LAST, turn, starts, ends
  LOOP
    IF r.turn = 1 AND r.id = on_number THEN
      IF now_starts < r.ends AND (now_lead, now_broker) = (r.lead_id, r.broker_id) THEN
        r.ends := now_starts; -- what they hold now covers the rest
        CONTINUE WHEN r.ends <= r.starts;
      END IF;
      IF r.starts < ends AND (lead, broker) = (r.lead_id, r.broker_id) THEN
        ends := greatest(ends, r.ends);
        CONTINUE;
      ELSIF r.starts < ends OR now_starts < r.ends THEN
        INSERT INTO migration_report (kind, subject, handled, detail) VALUES ('assignment', r.number, 'left_alone',
          format('Calls of lead %s with broker %s (appointment %s) lie in another holder''s time; they verify nothing.', r.lead_id, r.broker_id, r.moment));
        CONTINUE;
      END IF;
    END IF;
    INSERT INTO tracking_assignments (number_id, number, lead_id, broker_id, org_id, assigned_at, released_at, release_reason)
    SELECT on_number, written, lead, broker, org, starts, ends, 'adopted_from_calls' WHERE lead IS NOT NULL;
    lead := NULL;
    ends := NULL;
    IF r.id IS DISTINCT FROM on_number THEN
      on_number := r.id;
      now_starts := NULL;
    END IF;
    IF r.turn = 1 THEN
      written := r.number; lead := r.lead_id; broker := r.broker_id; org := r.org_id; starts := r.starts; ends := r.ends;
    ELSIF r.turn = 0 AND (r.lead_id IS NULL OR r.org_id IS NULL) THEN
      INSERT INTO migration_report (kind, subject, handled, detail) VALUES ('assignment', r.number, 'left_alone',
        'The number is held, but without a lead or without a broker with a company; calls on it belong to nobody.');
    ELSIF r.turn = 0 THEN
      INSERT INTO tracking_assignments (number_id, number, lead_id, broker_id, org_id, assigned_at)
      VALUES (r.id, r.number, r.lead_id, r.broker_id, r.org_id, r.starts);
      now_lead := r.lead_id; now_broker := r.broker_id; now_starts := r.starts;
    END IF;
  END LOOP;

  ANALYZE tracking_assignments;
  UPDATE billing_call_ledger AS c SET assignment_id = t.id, appointment_id = a.id
  FROM billing_call_ledger AS own
  CROSS JOIN LATERAL (SELECT h.id, h.lead_id, h.broker_id, h.released_at FROM tracking_assignments h
                      WHERE h.number = own.tracking_number AND h.assigned_at <= own.created_at ORDER BY h.assigned_at DESC LIMIT 1) AS t
  LEFT JOIN appointments a ON a.lead_id = own.lead_id AND a.broker_id = own.broker_id AND a.scheduled_at = own.appointment_datetime
  WHERE c.id = own.id AND t.lead_id = own.lead_id AND t.broker_id = own.broker_id AND (t.released_at IS NULL OR own.created_at < t.released_at);
END $$;

-- 3. The rows of people, calls and appointments.
CREATE OR REPLACE FUNCTION adopt_rows() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM adoption_tables) THEN
    RETURN;
  END IF;

  -- Companies, and the brokers' phones.
  EXECUTE (SELECT format('INSERT INTO organizations (company_name %s)
                  SELECT name %s FROM (SELECT DISTINCT ON (fold_company_name(company_name)) trim(company_name) AS name FROM brokers
                                       WHERE fold_company_name(company_name) IS NOT NULL ORDER BY fold_company_name(company_name), company_name) AS companies
                  ON CONFLICT DO NOTHING', n, n)
  FROM (SELECT (SELECT ', name' FROM pg_attribute WHERE attrelid = 'organizations'::regclass AND attname = 'name') AS n) AS named);
  INSERT INTO migration_report (kind, subject, handled, detail)
  SELECT 'company', min(company_name), 'adopted', 'Spelled in several ways, taken as one company: ' || string_agg(DISTINCT company_name, '; ') || '.'
  FROM brokers GROUP BY fold_company_name(company_name) HAVING count(DISTINCT company_name) > 1 AND fold_company_name(company_name) IS NOT NULL;
  UPDATE brokers SET org_id = o.id FROM organizations o WHERE company_key = fold_company_name(brokers.company_name);
  INSERT INTO migration_report (kind, subject, handled, detail)
  SELECT 'company', 'broker ' || id, 'left_alone', 'This broker has no company name, so no pool and no invoice belongs to this broker.' FROM brokers WHERE org_id IS NULL;
  INSERT INTO broker_phones (broker_id, number) SELECT id, e164(phone) FROM brokers WHERE e164(phone) IS NOT NULL ON CONFLICT DO NOTHING;
  INSERT INTO migration_report (kind, subject, handled, detail)
  SELECT 'number', 'broker ' || id, 'left_alone', format('The phone %L cannot be read as a phone number; no call is known as this broker''s.', phone)
  FROM brokers WHERE trim(phone) <> '' AND e164(phone) IS NULL;
  INSERT INTO migration_report (kind, subject, handled, detail)
  SELECT 'number', 'lead ' || id, 'left_alone', format('The phone %L cannot be read as a phone number; no call is known as this lead''s.', primary_phone)
  FROM leads WHERE trim(primary_phone) <> '' AND e164(primary_phone) IS NULL;

  PERFORM adopt_pool();
  PERFORM adopt_references('phone_numbers', 'signalwire_phone_numbers');
  PERFORM adopt_grants('phone_numbers', 'signalwire_phone_numbers');
  PERFORM adopt_grants('workspaces', 'organizations');

  -- The calls. The bridge wrote a row when its call had ended: the start is that less the duration.
  INSERT INTO migration_report (kind, subject, handled, detail)
  SELECT 'number', spelling, 'adopted', format('Now written %s in %s calls.', e164(spelling), count(*))
  FROM billing_call_ledger c, LATERAL (VALUES (tracking_number), (caller_number)) AS n (spelling)
  WHERE spelling <> e164(spelling) GROUP BY spelling;
  INSERT INTO migration_report (kind, subject, handled, detail)
  SELECT 'call', id::text, 'left_alone', concat_ws(' ',
    CASE WHEN created_at IS NULL THEN 'It has no time, so it counts for nothing.' END,
    CASE WHEN duration_seconds < 0 THEN format('Its duration is %s s, which cannot be; it is never billable.', duration_seconds) END,
    CASE WHEN lead_id IS NULL OR broker_id IS NULL THEN 'It names no lead or no broker, so it belongs to no appointment.' END,
    CASE WHEN e164(tracking_number) IS NULL THEN format('%L is not a phone number.', tracking_number) END)
  FROM billing_call_ledger
  WHERE created_at IS NULL OR duration_seconds < 0 OR lead_id IS NULL OR broker_id IS NULL OR e164(tracking_number) IS NULL;
  UPDATE billing_call_ledger AS c SET
    recorded_at = coalesce(c.created_at, recorded_at),
    created_at = c.created_at - make_interval(secs => greatest(duration_seconds, 0)),
    start_derived = true,
    call_sid = nullif(trim(call_sid), ''),
    tracking_number = coalesce(e164(tracking_number), tracking_number),
    caller_number = coalesce(e164(caller_number), caller_number),
    org_id = (SELECT b.org_id FROM brokers b WHERE b.id = c.broker_id);

  -- Of several rows with one SID the first that is final counts; it replaces the others, which are kept. Where
  -- another final row says otherwise, a person decides.
  CREATE TEMP TABLE adoption_twins ON COMMIT DROP AS
  SELECT c.id, lead(c.id) OVER w AS replaced_id, first_value(c.id) OVER w AS kept_id, c.call_sid,
         call_status = 'completed' AND duration_seconds IS NOT NULL AS final
  FROM billing_call_ledger c JOIN (SELECT call_sid FROM billing_call_ledger GROUP BY 1 HAVING count(*) > 1 AND call_sid IS NOT NULL) AS several USING (call_sid)
  WINDOW w AS (PARTITION BY call_sid ORDER BY (call_status = 'completed' AND duration_seconds IS NOT NULL) DESC NULLS LAST, recorded_at, c.id);
  UPDATE billing_call_ledger AS c SET replaces_id = replaced_id FROM adoption_twins t WHERE t.id = c.id AND replaced_id IS NOT NULL;
  INSERT INTO unmatched_calls (reason, reason_text, call_sid, tracking_number, caller_number, started_at, duration_seconds, call_status, call, ledger_id)
  SELECT 'conflict', 'The same call was written twice with different data. The first is in the ledger; this is the other.',
         other.call_sid, other.tracking_number, other.caller_number, coalesce(other.created_at, other.recorded_at), other.duration_seconds, other.call_status,
         to_jsonb(other), kept_id
  FROM adoption_twins t JOIN billing_call_ledger other ON other.id = t.id JOIN billing_call_ledger kept ON kept.id = kept_id
  WHERE t.id <> kept_id AND final
    AND (other.lead_id, other.broker_id, other.tracking_number, other.caller_number, other.direction, other.duration_seconds)
      IS DISTINCT FROM (kept.lead_id, kept.broker_id, kept.tracking_number, kept.caller_number, kept.direction, kept.duration_seconds);
  INSERT INTO migration_report (kind, subject, handled, detail)
  SELECT 'call', call_sid, 'adopted', format('Written %s times. The row %s counts, the others are kept behind it.', count(*), kept_id)
         || CASE WHEN EXISTS (SELECT FROM unmatched_calls u WHERE u.ledger_id = kept_id) THEN ' They disagree: a person has to decide, see the calls kept aside.' ELSE '' END
  FROM adoption_twins GROUP BY call_sid, kept_id;

  -- Appointments: of the numbers that are held, and of the calls.
  INSERT INTO appointments (org_id, lead_id, broker_id, scheduled_at, fee_cents, billable_seconds, verify_lead_minutes)
  SELECT DISTINCT o.id, found.lead_id, b.id, found.moment, o.appointment_fee_cents, o.billable_seconds, o.verify_lead_minutes
  FROM (SELECT currently_assigned_to, coalesce(assigned_broker_id, adopted_owner(org_id)), appointment_scheduled_at
        FROM signalwire_phone_numbers WHERE is_held(assignment_status)
        UNION SELECT lead_id, broker_id, appointment_datetime FROM billing_call_ledger) AS found (lead_id, broker_id, moment)
  JOIN brokers b ON b.id = found.broker_id JOIN organizations o ON o.id = b.org_id JOIN leads l ON l.id = found.lead_id
  WHERE found.moment IS NOT NULL
  ON CONFLICT DO NOTHING;
  PERFORM adopt_history();

  -- What the table must promise from now on, where the old rows allow it.
  IF NOT EXISTS (SELECT FROM billing_call_ledger WHERE created_at IS NULL) THEN
    ALTER TABLE billing_call_ledger ALTER created_at SET NOT NULL;
  END IF;
  IF NOT EXISTS (SELECT FROM pg_constraint WHERE conname = 'billing_call_ledger_duration') THEN
    ALTER TABLE billing_call_ledger ADD CONSTRAINT billing_call_ledger_duration CHECK (duration_seconds >= 0) NOT VALID;
  END IF;
END $$;

-- Nothing is to be adopted where there is a ledger: this file alone, run again, leaves nothing behind.
DO $$
BEGIN
  IF to_regclass('billing_call_ledger') IS NOT NULL AND NOT EXISTS (SELECT FROM adoption_tables) THEN
    DROP FUNCTION adopt_tables(), adopt_organizations(), adopt_references(text, regclass), adopt_grants(text, regclass), adopt_pool(), adopted_owner(uuid),
      adopt_history(), adopt_rows();
    DROP TABLE adoption_tables, adoption_views, adoption_indexes, adoption_rules, adoption_ids;
  END IF;
END $$;
