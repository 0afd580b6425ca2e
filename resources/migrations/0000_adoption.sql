-- How a database that already holds the customer's tables of source 000 becomes Ringledger's, without losing
-- anything. 0001 calls these three functions, within its own transaction, and drops them: if it fails, the
-- customer's tables, views and rows are as they were. Once there is a ledger, they do nothing.
-- What could not be adopted is named in migration_report and left as it is.

-- 1. Columns: TIMESTAMPs, which mean UTC, become timestamptz (with time zone UTC set, no row is rewritten);
-- billing_call_logs becomes the ledger. Views on these tables are taken down with all that belongs to them.
CREATE OR REPLACE FUNCTION adopt_tables() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  r record;
  changes text;
BEGIN
  CREATE TEMP TABLE adopted_tables (name text, oid oid, rows bigint, acl aclitem[], owner oid) ON COMMIT DROP;
  CREATE TEMP TABLE adopted_views (oid oid, depth integer, name text, materialized boolean, owner name, definition text, options text[],
    populated boolean, acl aclitem[], after text[]) ON COMMIT DROP;
  CREATE TEMP TABLE adopted_indexes (name text, definition text, columns text[]) ON COMMIT DROP;
  CREATE TEMP TABLE adopted_rules (drop_it text, make_it text) ON COMMIT DROP; -- triggers and policies that read such columns

  IF to_regclass('billing_call_ledger') IS NOT NULL THEN
    RETURN;
  END IF;
  FOR r IN SELECT c.oid, relname, relacl, relowner FROM pg_class c
           WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r'
             AND relname IN ('leads', 'brokers', 'interactions', 'signalwire_phone_numbers', 'billing_call_logs') LOOP
    EXECUTE format('LOCK TABLE %I', r.relname);
    EXECUTE format('INSERT INTO adopted_tables SELECT %L, %s, count(*), %L, %s FROM %I', r.relname, r.oid, r.relacl, r.relowner, r.relname);
  END LOOP;
  IF NOT EXISTS (SELECT FROM adopted_tables) THEN
    RETURN;
  END IF;
  FOR r IN SELECT relname FROM pg_class c WHERE relnamespace = current_schema()::regnamespace AND relname IN ('organizations', 'appointments') LOOP
    RAISE EXCEPTION 'This database has a table % already, which is not Ringledger''s.', r.relname
      USING HINT = 'Rename it or move it to another schema, and run the migrations again. Nothing was changed.';
  END LOOP;

  -- The customer's own versions of what 0002 makes step aside; what depends on them follows them.
  FOR r IN SELECT p.oid, proname, oid::regprocedure::text AS signature FROM pg_proc p WHERE pronamespace = current_schema()::regnamespace
             AND proname IN ('assign_tracking_number', 'release_expired_tracking_numbers', 'get_tracking_number_assignment') LOOP
    EXECUTE format('ALTER ROUTINE %s RENAME TO %I', r.signature, r.proname || '_adopted');
    INSERT INTO migration_report (kind, subject, handled, detail) VALUES ('function', r.signature, 'adopted',
      format('Renamed to %s_adopted and kept; programs that call %s now reach Ringledger''s.', r.proname, r.proname));
  END LOOP;
  FOR r IN SELECT relkind FROM pg_class WHERE oid = to_regclass('v_billing_summary') LOOP
    EXECUTE CASE r.relkind WHEN 'm' THEN 'ALTER MATERIALIZED VIEW' ELSE 'ALTER VIEW' END || ' v_billing_summary RENAME TO v_billing_summary_adopted';
    INSERT INTO migration_report (kind, subject, handled, detail) VALUES ('view', 'v_billing_summary', 'adopted',
      'Renamed to v_billing_summary_adopted and kept, since its columns may be others; v_billing_summary is now Ringledger''s.');
  END LOOP;

  WITH RECURSIVE dependents AS (
    SELECT oid, 0 AS depth FROM adopted_tables
    UNION
    SELECT w.ev_class, depth + 1 FROM dependents JOIN pg_depend d ON d.refclassid = 'pg_class'::regclass AND d.refobjid = dependents.oid
    JOIN pg_rewrite w ON d.classid = 'pg_rewrite'::regclass AND w.oid = d.objid AND w.ev_class <> d.refobjid
  )
  INSERT INTO adopted_views (oid, depth) SELECT oid, max(depth) FROM dependents JOIN pg_class USING (oid) WHERE relkind IN ('v', 'm') GROUP BY oid;

  -- A role may see calls through somebody's view without the right to read the table. billing_call_logs will ask
  -- for its reader's own rights, so such views are rebuilt on one that asks for its owner's.
  IF EXISTS (SELECT FROM adopted_views JOIN pg_class v USING (oid), aclexplode(v.relacl) AS granted, to_regclass('billing_call_logs') AS calls
             WHERE granted.privilege_type = 'SELECT'
               AND NOT CASE granted.grantee WHEN 0 THEN has_table_privilege('public', calls, 'SELECT')
                                            ELSE has_table_privilege(granted.grantee, calls, 'SELECT') END) THEN
    ALTER TABLE billing_call_logs RENAME TO billing_call_logs_for_views;
  END IF;

  UPDATE adopted_views SET
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
  FROM pg_class v WHERE v.oid = adopted_views.oid;
  FOR r IN SELECT * FROM adopted_views ORDER BY depth DESC LOOP
    EXECUTE format('DROP %s %s', CASE WHEN r.materialized THEN 'MATERIALIZED VIEW' ELSE 'VIEW' END, r.name);
  END LOOP;

  FOR r IN
    SELECT t.oid, t.oid::regclass AS now_named, t.name, array_agg(a.attname::text) AS columns,
           string_agg(format('ALTER COLUMN %I TYPE %s', attname, wanted), ', ') AS changes
    FROM adopted_tables t JOIN pg_attribute a ON a.attrelid = t.oid AND attnum > 0 AND NOT attisdropped,
    LATERAL (SELECT CASE
      WHEN atttypid = 'timestamp'::regtype AND attname IN ('created_at', 'updated_at', 'assigned_at', 'release_at', 'appointment_scheduled_at',
                                                           'last_used_at', 'appointment_datetime') THEN 'timestamptz'
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
    INSERT INTO adopted_indexes
    SELECT indexrelid::regclass::text, regexp_replace(pg_get_indexdef(indexrelid), 'billing_call_logs(_for_views)? USING', 'billing_call_ledger USING'), r.columns FROM own;
    FOR changes IN SELECT 'DROP INDEX ' || i.name FROM adopted_indexes i WHERE to_regclass(i.name) IS NOT NULL LOOP
      EXECUTE changes;
    END LOOP;
    WITH readers AS (
      SELECT DISTINCT d.classid, d.objid FROM pg_depend d JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
      WHERE d.refobjid = r.oid AND a.attname = ANY (r.columns))
    INSERT INTO adopted_rules
    SELECT format('DROP TRIGGER %I ON %s', tgname, r.now_named), pg_get_triggerdef(t.oid)
    FROM readers JOIN pg_trigger t ON classid = 'pg_trigger'::regclass AND t.oid = objid AND NOT tgisinternal
    UNION ALL
    SELECT format('DROP POLICY %I ON %s', polname, r.now_named),
           format('CREATE POLICY %I ON %s AS %s FOR %s TO %s', polname, r.now_named, CASE WHEN polpermissive THEN 'PERMISSIVE' ELSE 'RESTRICTIVE' END,
                  CASE polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE' WHEN 'd' THEN 'DELETE' ELSE 'ALL' END,
                  (SELECT string_agg(CASE role WHEN 0 THEN 'PUBLIC' ELSE role::regrole::text END, ', ') FROM unnest(polroles) AS role))
           || coalesce(' USING (' || pg_get_expr(polqual, polrelid) || ')', '') || coalesce(' WITH CHECK (' || pg_get_expr(polwithcheck, polrelid) || ')', '')
    FROM readers JOIN pg_policy p ON classid = 'pg_policy'::regclass AND p.oid = objid;
    FOR changes IN SELECT drop_it FROM adopted_rules WHERE drop_it LIKE '% ON ' || r.now_named LOOP
      EXECUTE changes;
    END LOOP;
    EXECUTE format('ALTER TABLE %s %s', r.now_named, r.changes);
    INSERT INTO migration_report (kind, subject, handled, detail) VALUES ('table', r.name, 'adopted', 'Columns changed: ' || r.changes || '.');
  END LOOP;

  FOR r IN SELECT oid::regclass AS name FROM adopted_tables WHERE name = 'billing_call_logs' LOOP
    EXECUTE format('ALTER TABLE %s RENAME TO billing_call_ledger', r.name);
  END LOOP;
END $$;

-- 2. Rows.
CREATE OR REPLACE FUNCTION adopt_rows() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  r record;
BEGIN
  IF NOT EXISTS (SELECT FROM adopted_tables) THEN
    RETURN;
  END IF;

  -- Companies, and the brokers' phones.
  INSERT INTO organizations (company_name)
  SELECT DISTINCT ON (fold_company_name(company_name)) trim(company_name) FROM brokers
  WHERE fold_company_name(company_name) IS NOT NULL ORDER BY fold_company_name(company_name), company_name
  ON CONFLICT DO NOTHING;
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

  -- The pool.
  FOR r IN SELECT id, number, e164(number) AS e164, EXISTS (SELECT FROM signalwire_phone_numbers o WHERE o.id <> p.id AND e164(o.number) = e164(p.number)) AS twice
           FROM signalwire_phone_numbers p WHERE number IS DISTINCT FROM e164(number) ORDER BY number LOOP
    IF r.e164 IS NOT NULL AND NOT r.twice THEN
      UPDATE signalwire_phone_numbers SET number = r.e164 WHERE id = r.id;
      INSERT INTO migration_report (kind, subject, handled, detail) VALUES ('number', r.number, 'adopted', 'Now written ' || r.e164 || '.');
    ELSE
      INSERT INTO migration_report (kind, subject, handled, detail) VALUES ('number', r.number, 'left_alone',
        CASE WHEN r.twice THEN 'The pool has ' || r.e164 || ' more than once, in other spellings; keep one.' ELSE 'This cannot be read as a phone number.' END);
    END IF;
  END LOOP;
  UPDATE signalwire_phone_numbers SET org_id = o.id FROM organizations o WHERE company_key = fold_company_name(assigned_broker_company);
  INSERT INTO migration_report (kind, subject, handled, detail)
  SELECT 'company', assigned_broker_company, 'left_alone',
         format('No broker has this company name; %s of the pool belong to nobody until one has: %s.', count(*), string_agg(number, ', ' ORDER BY number))
  FROM signalwire_phone_numbers WHERE org_id IS NULL GROUP BY assigned_broker_company;

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
  CREATE TEMP TABLE adopted_twins ON COMMIT DROP AS
  SELECT c.id, lead(c.id) OVER w AS replaced_id, first_value(c.id) OVER w AS kept_id, c.call_sid,
         call_status = 'completed' AND duration_seconds IS NOT NULL AS final
  FROM billing_call_ledger c JOIN (SELECT call_sid FROM billing_call_ledger GROUP BY 1 HAVING count(*) > 1 AND call_sid IS NOT NULL) AS several USING (call_sid)
  WINDOW w AS (PARTITION BY call_sid ORDER BY (call_status = 'completed' AND duration_seconds IS NOT NULL) DESC NULLS LAST, recorded_at, c.id);
  UPDATE billing_call_ledger AS c SET replaces_id = replaced_id FROM adopted_twins t WHERE t.id = c.id AND replaced_id IS NOT NULL;
  INSERT INTO unmatched_calls (reason, reason_text, call_sid, tracking_number, caller_number, started_at, duration_seconds, call_status, call, ledger_id)
  SELECT 'conflict', 'The same call was written twice with different data. The first is in the ledger; this is the other.',
         other.call_sid, other.tracking_number, other.caller_number, coalesce(other.created_at, other.recorded_at), other.duration_seconds, other.call_status,
         to_jsonb(other), kept_id
  FROM adopted_twins t JOIN billing_call_ledger other ON other.id = t.id JOIN billing_call_ledger kept ON kept.id = kept_id
  WHERE t.id <> kept_id AND final
    AND (other.lead_id, other.broker_id, other.tracking_number, other.caller_number, other.direction, other.duration_seconds)
      IS DISTINCT FROM (kept.lead_id, kept.broker_id, kept.tracking_number, kept.caller_number, kept.direction, kept.duration_seconds);
  INSERT INTO migration_report (kind, subject, handled, detail)
  SELECT 'call', call_sid, 'adopted', format('Written %s times. The row %s counts, the others are kept behind it.', count(*), kept_id)
         || CASE WHEN EXISTS (SELECT FROM unmatched_calls u WHERE u.ledger_id = kept_id) THEN ' They disagree: a person has to decide, see the calls kept aside.' ELSE '' END
  FROM adopted_twins GROUP BY call_sid, kept_id;

  -- Appointments: of the numbers that are held, and of the calls.
  INSERT INTO appointments (org_id, lead_id, broker_id, scheduled_at, fee_cents, billable_seconds, verify_lead_minutes)
  SELECT DISTINCT o.id, found.lead_id, b.id, found.moment, o.appointment_fee_cents, o.billable_seconds, o.verify_lead_minutes
  FROM (SELECT currently_assigned_to, assigned_broker_id, appointment_scheduled_at FROM signalwire_phone_numbers WHERE is_held(assignment_status)
        UNION SELECT lead_id, broker_id, appointment_datetime FROM billing_call_ledger) AS found (lead_id, broker_id, moment)
  JOIN brokers b ON b.id = found.broker_id JOIN organizations o ON o.id = b.org_id JOIN leads l ON l.id = found.lead_id
  WHERE found.moment IS NOT NULL
  ON CONFLICT DO NOTHING;

  -- History: what is held now, then what the calls tell. Of the past, nobody wrote down when a number was assigned:
  -- it was when the bridge noted so (interactions), otherwise at the first call at the latest.
  FOR r IN
    SELECT 0 AS turn, p.id, p.number, currently_assigned_to AS lead_id, assigned_broker_id AS broker_id, b.org_id,
           least(coalesce(assigned_at, p.updated_at, now()), now()) AS starts, NULL::timestamptz AS ends, appointment_scheduled_at AS moment
    FROM signalwire_phone_numbers p LEFT JOIN brokers b ON b.id = assigned_broker_id
    WHERE is_held(assignment_status)
    UNION ALL
    SELECT 1, p.id, p.number, c.lead_id, c.broker_id, b.org_id,
           coalesce((SELECT max(i.created_at) FROM interactions i
                     WHERE i.lead_id = c.lead_id AND i.type = 'tracking_number_assigned' AND i.created_at <= min(c.created_at)), min(c.created_at)),
           greatest(next_midnight(c.appointment_datetime, o.time_zone), max(c.recorded_at) + interval '1 second'), c.appointment_datetime
    FROM billing_call_ledger c JOIN signalwire_phone_numbers p ON p.number = c.tracking_number
    JOIN brokers b ON b.id = c.broker_id JOIN organizations o ON o.id = b.org_id
    WHERE c.lead_id IS NOT NULL AND c.appointment_datetime IS NOT NULL AND c.created_at IS NOT NULL
    GROUP BY p.id, p.number, c.lead_id, c.broker_id, b.org_id, o.time_zone, c.appointment_datetime
    ORDER BY turn, starts, number
  LOOP
    IF r.turn = 0 AND (r.lead_id IS NULL OR r.org_id IS NULL) THEN
      INSERT INTO migration_report (kind, subject, handled, detail) VALUES ('assignment', r.number, 'left_alone',
        'The number is held, but without a lead or without a broker with a company; calls on it belong to nobody.');
      CONTINUE;
    END IF;
    IF r.turn = 1 THEN -- what the same two hold already covers what it can
      r.ends := least(r.ends, (SELECT min(t.assigned_at) FROM tracking_assignments t
        WHERE number_id = r.id AND lead_id = r.lead_id AND broker_id = r.broker_id AND tstzrange(t.assigned_at, t.released_at) && tstzrange(r.starts, r.ends)));
      CONTINUE WHEN r.ends <= r.starts;
    END IF;
    BEGIN
      INSERT INTO tracking_assignments (number_id, number, lead_id, broker_id, org_id, assigned_at, released_at, release_reason)
      VALUES (r.id, r.number, r.lead_id, r.broker_id, r.org_id, r.starts, r.ends, CASE WHEN r.turn = 1 THEN 'adopted_from_calls' END);
    EXCEPTION WHEN exclusion_violation THEN
      INSERT INTO migration_report (kind, subject, handled, detail) VALUES ('assignment', r.number, 'left_alone',
        format('Calls of lead %s with broker %s (appointment %s) lie in another holder''s time; they verify nothing.', r.lead_id, r.broker_id, r.moment));
    END;
  END LOOP;
  UPDATE billing_call_ledger AS c SET assignment_id = t.id,
    appointment_id = (SELECT a.id FROM appointments a WHERE a.lead_id = c.lead_id AND a.broker_id = c.broker_id AND a.scheduled_at = c.appointment_datetime)
  FROM tracking_assignments t
  WHERE t.number = c.tracking_number AND t.lead_id = c.lead_id AND t.broker_id = c.broker_id
    AND c.created_at >= t.assigned_at AND (t.released_at IS NULL OR c.created_at < t.released_at);

  -- What the table must promise from now on, where the old rows allow it.
  IF NOT EXISTS (SELECT FROM billing_call_ledger WHERE created_at IS NULL) THEN
    ALTER TABLE billing_call_ledger ALTER created_at SET NOT NULL;
  END IF;
  IF NOT EXISTS (SELECT FROM pg_constraint WHERE conname = 'billing_call_ledger_duration') THEN
    ALTER TABLE billing_call_ledger ADD CONSTRAINT billing_call_ledger_duration CHECK (duration_seconds >= 0) NOT VALID;
  END IF;
END $$;

-- 3. What was taken down is built again; no row may be missing.
CREATE OR REPLACE FUNCTION adopt_views() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  r record;
  statement text;
  counted bigint;
BEGIN
  FOR r IN SELECT * FROM adopted_tables LOOP
    EXECUTE format('SELECT count(*) FROM %s', r.oid::regclass) INTO counted;
    IF counted <> r.rows THEN
      RAISE EXCEPTION 'Table % had % rows and now has %.', r.name, r.rows, counted USING HINT = 'Nothing was changed. Please report this.';
    END IF;
    INSERT INTO migration_report (kind, subject, handled, detail) VALUES ('table', r.name, 'adopted', format('All %s rows are there.', r.rows));
  END LOOP;

  FOR r IN SELECT owner::regrole::text AS owner, privilege_type, CASE grantee WHEN 0 THEN 'PUBLIC' ELSE grantee::regrole::text END AS grantee
           FROM adopted_tables LEFT JOIN LATERAL aclexplode(acl) ON true WHERE name = 'billing_call_logs' LOOP
    EXECUTE format('ALTER VIEW billing_call_logs OWNER TO %s', r.owner);
    IF r.privilege_type IN ('SELECT', 'INSERT', 'UPDATE', 'DELETE') THEN
      EXECUTE format('GRANT %s ON billing_call_logs TO %s', r.privilege_type, r.grantee);
    END IF;
  END LOOP;
  IF EXISTS (SELECT FROM adopted_views WHERE definition ~ '\mbilling_call_logs_for_views\M') THEN
    CREATE VIEW billing_call_logs_for_views AS
    SELECT id, lead_id, broker_id, tracking_number, caller_number, direction, duration_seconds, call_sid, call_status,
           appointment_datetime, campaign_id, campaign_archetype, created_at
    FROM billing_call_ledger AS call
    WHERE NOT EXISTS (SELECT FROM billing_call_ledger AS correction WHERE correction.replaces_id = call.id);
    FOR r IN SELECT DISTINCT v.owner, t.owner::regrole AS table_owner FROM adopted_views v, adopted_tables t WHERE t.name = 'billing_call_logs' LOOP
      EXECUTE format('ALTER VIEW billing_call_logs_for_views OWNER TO %s', r.table_owner);
      EXECUTE format('GRANT SELECT ON billing_call_logs_for_views TO %I', r.owner);
    END LOOP;
  END IF;

  FOR r IN SELECT * FROM adopted_views ORDER BY depth, name LOOP
    BEGIN
      EXECUTE format('CREATE %s %s %s AS %s %s', CASE WHEN r.materialized THEN 'MATERIALIZED VIEW' ELSE 'VIEW' END, r.name,
                     'WITH (' || array_to_string(r.options, ', ') || ')', r.definition, CASE WHEN r.populated IS FALSE THEN 'WITH NO DATA' END);
      EXECUTE format('ALTER %s %s OWNER TO %I', CASE WHEN r.materialized THEN 'MATERIALIZED VIEW' ELSE 'VIEW' END, r.name, r.owner);
      IF r.acl IS NOT NULL THEN
        EXECUTE format('REVOKE ALL ON %s FROM PUBLIC, %I', r.name, r.owner);
        FOR statement IN SELECT format('GRANT %s ON %s TO %s', privilege_type, r.name, CASE grantee WHEN 0 THEN 'PUBLIC' ELSE grantee::regrole::text END)
                                || CASE WHEN is_grantable THEN ' WITH GRANT OPTION' ELSE '' END FROM aclexplode(r.acl) LOOP
          EXECUTE statement;
        END LOOP;
      END IF;
      FOREACH statement IN ARRAY r.after LOOP
        EXECUTE statement;
      END LOOP;
    EXCEPTION WHEN OTHERS THEN
      RAISE EXCEPTION 'The view % cannot be built again: %', r.name, SQLERRM
        USING HINT = 'Change or drop that view, and run the migrations again. Nothing was changed.';
    END;
    INSERT INTO migration_report (kind, subject, handled, detail) VALUES ('view', r.name, 'adopted', 'Rebuilt with its owner and grants.');
  END LOOP;

  FOR r IN SELECT regexp_replace(make_it, ' ON (\S+\.)?billing_call_logs(_for_views)? ', ' ON billing_call_ledger ') AS make_it FROM adopted_rules LOOP
    EXECUTE r.make_it;
  END LOOP;

  FOR r IN SELECT * FROM adopted_indexes WHERE to_regclass(name) IS NULL LOOP
    BEGIN
      EXECUTE r.definition;
    EXCEPTION WHEN invalid_object_definition THEN -- an expression that depends on the zone: it meant UTC
      FOREACH statement IN ARRAY r.columns LOOP
        r.definition := regexp_replace(r.definition, '\m' || statement || '\M', format('(%I AT TIME ZONE ''UTC'')', statement), 'g');
      END LOOP;
      EXECUTE r.definition;
      INSERT INTO migration_report (kind, subject, handled, detail) VALUES ('index', r.name, 'adopted', 'Now: ' || r.definition || '.');
    END;
  END LOOP;
END $$;
