-- The end of adoption (see 0000_adoption.sql), when every table and view is there: no row may be missing, what the
-- moved tables said goes into the columns that have been made since, and the customer's views, triggers, policies and
-- indexes are built again. Then what adoption made for itself is dropped. Where nothing is to be adopted, this does nothing.

-- What a moved table said of its rows, into those that stand for them: always into a row that adoption made and into
-- a column that is new, otherwise only where nothing is. A value that the column refuses is named.
CREATE OR REPLACE FUNCTION pg_temp.adopt_values(old_name text, target regclass, said text, into_column text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  r record;
  is_new boolean := NOT coalesce((SELECT into_column = ANY (columns) FROM adoption_tables WHERE oid = target), false);
  of_type text := (SELECT format_type(atttypid, atttypmod) FROM pg_attribute WHERE attrelid = target AND attname = into_column);
  -- Whose a number is says the pool (reported by 0000); where another company's broker became its owner, the company would follow.
  change text := format('UPDATE %s AS t SET %I = s.said::%s FROM (%%s) AS s WHERE t.id = s.new_id AND (s.overwrites OR t.%2$I IS NULL) AND t.%2$I IS DISTINCT FROM s.said::%3$s',
                        target, into_column, of_type)
    || CASE into_column WHEN 'owner_broker_id' THEN ' AND t.org_id = (SELECT org_id FROM brokers WHERE id = s.said::uuid)' ELSE '' END;
  rows text := format('SELECT DISTINCT ON (i.new_id) i.new_id, m.id, m.%I::text AS said, %L OR i.made AS overwrites FROM %I AS m
                       JOIN adoption_ids i ON i.of_table = %L AND i.old_id = m.id WHERE m.%1$I IS NOT NULL ORDER BY i.new_id, m.id = i.new_id DESC, m.id',
                      said, is_new, old_name || '_adopted', old_name);
BEGIN
  EXECUTE format(change, rows);
EXCEPTION WHEN data_exception OR integrity_constraint_violation OR SQLSTATE 'RL001' OR SQLSTATE 'RL003' OR SQLSTATE 'RL004' THEN
  FOR r IN EXECUTE rows LOOP -- which ones?
    BEGIN
      EXECUTE format(change, 'SELECT $1 AS new_id, $2 AS said, $3 AS overwrites') USING r.new_id, r.said, r.overwrites;
    EXCEPTION WHEN data_exception OR integrity_constraint_violation OR SQLSTATE 'RL001' OR SQLSTATE 'RL003' OR SQLSTATE 'RL004' THEN
      INSERT INTO migration_report (kind, subject, handled, detail) VALUES (old_name, r.id::text, 'left_alone',
        format('%s = %L is not taken over: %s', said, r.said, SQLERRM));
    END;
  END LOOP;
END $$;

DO $$
DECLARE
  r record;
  changes text;
  counted bigint;
BEGIN
  IF to_regclass('adoption_tables') IS NULL THEN
    RETURN;
  END IF;
  SET LOCAL timezone = 'UTC';

  FOR r IN SELECT t.name, CASE t.name WHEN 'workspaces' THEN 'organizations' ELSE 'signalwire_phone_numbers' END::regclass AS target,
                  a.attname::text AS said, w.attname::text AS into_column
           FROM adoption_tables t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
           LEFT JOIN pg_attribute w ON w.attrelid = CASE t.name WHEN 'workspaces' THEN 'organizations' ELSE 'signalwire_phone_numbers' END::regclass
             AND w.attname = CASE WHEN t.name = 'phone_numbers' AND a.attname = 'broker_id' THEN 'owner_broker_id' ELSE a.attname END AND w.attgenerated = '' AND NOT w.attisdropped
           WHERE t.moved AND a.attname NOT IN ('id', 'name', 'number', 'is_active', 'created_at', 'updated_at') ORDER BY t.name, a.attnum LOOP
    IF r.into_column IS NOT NULL THEN
      PERFORM pg_temp.adopt_values(r.name, r.target, r.said, r.into_column);
    ELSE
      INSERT INTO migration_report (kind, subject, handled, detail) VALUES ('column', r.name || '.' || r.said, 'left_alone',
        format('It is kept in %s_adopted only; the view %1$s does not have it.', r.name));
    END IF;
  END LOOP;

  -- What the documents' columns point to, where the customer's tables did not say so.
  FOR r IN SELECT a.attrelid::regclass AS referrer, f.referrer || '_' || referring || '_adopted_fkey' AS rule, referring, target
           FROM (VALUES ('lead_number_assignments', 'lead_id', 'leads'), ('lead_number_assignments', 'number_id', 'signalwire_phone_numbers'),
             ('lead_number_assignments', 'broker_id', 'brokers'), ('workspace_phone_numbers', 'workspace_id', 'organizations'),
             ('conversations', 'workspace_id', 'organizations'), ('conversations', 'contact_id', 'contacts'),
             ('conversation_messages', 'workspace_id', 'organizations'), ('conversation_messages', 'conversation_id', 'conversations'),
             ('contacts', 'org_id', 'organizations'), ('contacts', 'workspace_id', 'organizations'), ('profiles', 'org_id', 'organizations'),
             ('agents', 'org_id', 'organizations'), ('appointments', 'org_id', 'organizations'), ('appointments', 'contact_id', 'contacts'),
             ('calls', 'org_id', 'organizations'), ('calls', 'contact_id', 'contacts'), ('call_logs', 'org_id', 'organizations'),
             ('call_logs', 'contact_id', 'contacts'), ('messages', 'org_id', 'organizations'), ('services', 'org_id', 'organizations'),
             ('org_tools', 'org_id', 'organizations'), ('org_credentials', 'org_id', 'organizations')) AS f (referrer, referring, target)
           JOIN adoption_tables t ON t.name = f.referrer JOIN pg_attribute a ON a.attrelid = t.oid AND attname = referring AND atttypid = 'uuid'::regtype
           WHERE NOT EXISTS (SELECT FROM pg_constraint WHERE conrelid = a.attrelid AND contype = 'f' AND conkey = ARRAY[attnum]) LOOP
    EXECUTE format('ALTER TABLE %s ADD CONSTRAINT %I FOREIGN KEY (%I) REFERENCES %I NOT VALID', r.referrer, r.rule, r.referring, r.target);
  END LOOP;
  FOR r IN SELECT conrelid::regclass AS referrer, confrelid::regclass AS target, conname, attname
           FROM pg_constraint JOIN pg_attribute ON attrelid = conrelid AND attnum = conkey[1]
           WHERE contype = 'f' AND NOT convalidated AND cardinality(conkey) = 1
             AND (conname LIKE '%\_adopted\_fkey' OR confrelid IN ('organizations'::regclass, 'signalwire_phone_numbers'::regclass)) LOOP
    BEGIN
      EXECUTE format('ALTER TABLE %s VALIDATE CONSTRAINT %I', r.referrer, r.conname);
    EXCEPTION WHEN foreign_key_violation THEN
      EXECUTE format('SELECT count(*) FROM %s WHERE %I IS NOT NULL AND NOT EXISTS (SELECT FROM %s AS target WHERE target.id = %2$I)', r.referrer, r.attname, r.target) INTO counted;
      INSERT INTO migration_report (kind, subject, handled, detail) VALUES ('reference', r.referrer || '.' || r.attname, 'left_alone',
        format('%s rows point to nothing in %s. They stay; new ones must point to something.', counted, r.target));
    END;
  END LOOP;

  -- No row may be missing.
  FOR r IN SELECT * FROM adoption_tables LOOP
    EXECUTE format('SELECT count(*) FROM %s', r.oid::regclass) INTO counted;
    IF counted < r.rows THEN
      RAISE EXCEPTION 'Table % had % rows and now has %.', r.name, r.rows, counted USING HINT = 'Nothing was changed. Please report this.';
    END IF;
    INSERT INTO migration_report (kind, subject, handled, detail) VALUES ('table', r.name, 'adopted', format('All %s rows are there.', r.rows));
  END LOOP;
  SELECT count(*) INTO counted FROM adoption_ids i
  WHERE NOT EXISTS (SELECT FROM signalwire_phone_numbers WHERE id = new_id) AND NOT EXISTS (SELECT FROM organizations WHERE id = new_id);
  IF counted > 0 THEN
    RAISE EXCEPTION '% rows of workspaces or phone_numbers have nothing that stands for them.', counted USING HINT = 'Nothing was changed. Please report this.';
  END IF;

  -- What stands where a table stood is used by whoever used that.
  FOR r IN SELECT owner::regrole::text AS owner, privilege_type, CASE grantee WHEN 0 THEN 'PUBLIC' ELSE grantee::regrole::text END AS grantee
           FROM adoption_tables LEFT JOIN LATERAL aclexplode(acl) ON true WHERE name = 'billing_call_logs' LOOP
    EXECUTE format('ALTER VIEW billing_call_logs OWNER TO %s', r.owner);
    IF r.privilege_type IN ('SELECT', 'INSERT', 'UPDATE', 'DELETE') THEN
      EXECUTE format('GRANT %s ON billing_call_logs TO %s', r.privilege_type, r.grantee);
    END IF;
  END LOOP;
  FOR r IN SELECT name FROM adoption_tables WHERE moved LOOP
    PERFORM adopt_grants(r.name, r.name);
    EXECUTE format('GRANT SELECT ON %I TO ringledger_admin', r.name || '_adopted'); -- who has to look at what is left
  END LOOP;
  FOR r IN SELECT name || '_for_views' AS name, b.oid::regclass AS base, pg_get_userbyid(b.relowner) AS owner,
                  CASE name WHEN 'billing_call_logs' THEN 'SELECT id, lead_id, broker_id, tracking_number, caller_number, direction, duration_seconds, call_sid,
                    call_status, appointment_datetime, campaign_id, campaign_archetype, created_at FROM billing_call_ledger AS call
                    WHERE NOT EXISTS (SELECT FROM billing_call_ledger AS correction WHERE correction.replaces_id = call.id)'
                  ELSE pg_get_viewdef(to_regclass(name)) END AS definition
           FROM (VALUES ('billing_call_logs', 'billing_call_ledger'), ('phone_numbers', 'signalwire_phone_numbers'), ('workspaces', 'organizations')) AS v (name, base_name)
           JOIN pg_class b ON b.oid = to_regclass(base_name)
           WHERE EXISTS (SELECT FROM adoption_views d WHERE d.definition ~ ('\m' || v.name || '_for_views\M')) LOOP
    EXECUTE format('CREATE VIEW %I AS %s', r.name, r.definition);
    EXECUTE format('ALTER VIEW %I OWNER TO %I', r.name, r.owner);
    FOR changes IN SELECT DISTINCT owner FROM adoption_views LOOP
      EXECUTE format('GRANT SELECT ON %I TO %I', r.name, changes);
    END LOOP;
  END LOOP;
END $$;

-- The customer's views, with all that belongs to them. One that reads columns which only a moved table has goes on
-- reading that.
DO $$
DECLARE
  of_moved CONSTANT text := '\m(phone_numbers|workspaces)(_for_views)?\M';
  r record;
  statement text;
  why_not text;
BEGIN
  IF to_regclass('adoption_tables') IS NULL THEN
    RETURN;
  END IF;
  SET LOCAL timezone = 'UTC';
  FOR r IN SELECT * FROM adoption_views ORDER BY depth, name LOOP
    why_not := NULL;
    LOOP
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
        EXIT;
      EXCEPTION WHEN OTHERS THEN
        IF why_not IS NOT NULL OR r.definition !~ of_moved THEN
          RAISE EXCEPTION 'The view % cannot be built again: %', r.name, coalesce(why_not, SQLERRM)
            USING HINT = 'Change or drop that view, and run the migrations again. Nothing was changed.';
        END IF;
        why_not := SQLERRM;
        r.definition := regexp_replace(r.definition, of_moved, '\1_adopted', 'g');
      END;
    END LOOP;
    INSERT INTO migration_report (kind, subject, handled, detail)
    VALUES ('view', r.name, CASE WHEN why_not IS NULL THEN 'adopted' ELSE 'left_alone' END, 'Rebuilt with its owner and grants.'
            || CASE WHEN why_not IS NULL THEN '' ELSE format(' It reads %s, the table as it was at adoption, not what is written since: %s.',
                 (SELECT string_agg(DISTINCT name[1], ', ') FROM regexp_matches(r.definition, '\m(?:phone_numbers|workspaces)_adopted\M', 'g') AS name), why_not) END);
  END LOOP;

  FOR r IN SELECT regexp_replace(make_it, ' ON (\S+\.)?billing_call_logs(_for_views)? ', ' ON billing_call_ledger ') AS make_it FROM adoption_rules LOOP
    EXECUTE r.make_it;
  END LOOP;

  FOR r IN SELECT * FROM adoption_indexes WHERE to_regclass(name) IS NULL LOOP
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

DO $$
BEGIN
  IF to_regclass('adoption_tables') IS NOT NULL THEN
    DROP FUNCTION adopt_tables(), adopt_organizations(), adopt_references(text, regclass), adopt_grants(text, regclass), adopt_pool(), adopted_owner(uuid),
      adopt_history(), adopt_rows();
    DROP TABLE adoption_tables, adoption_views, adoption_indexes, adoption_rules, adoption_ids;
  END IF;
END $$;
