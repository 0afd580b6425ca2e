-- What the next steps will demand of rows that are the customer's: see 0000_adoption.sql. Nothing is removed; what a
-- row said before is in the report. Where nothing is to be adopted, this does nothing.

-- Source 001: a number is for one lead, and a lead has one number. Its own query for conflicts says that they happen.
-- The booked one stays, then the one who answered, then the older.
DO $$
BEGIN
  IF to_regclass('adoption_tables') IS NULL THEN
    RETURN;
  ELSIF NOT EXISTS (SELECT FROM adoption_tables WHERE name = 'lead_number_assignments') THEN
    RETURN;
  END IF;
  ALTER TABLE lead_number_assignments
    ADD COLUMN IF NOT EXISTS first_answered_at timestamptz,
    ADD COLUMN IF NOT EXISTS released_at timestamptz,
    ADD COLUMN IF NOT EXISTS notes text;
  CREATE TEMP TABLE adoption_live (id uuid, lead_id uuid UNIQUE, number_id uuid UNIQUE) ON COMMIT DROP;
  INSERT INTO adoption_live
  SELECT id, lead_id, number_id FROM lead_number_assignments WHERE status IN ('active', 'booked_locked')
  ORDER BY status = 'booked_locked' DESC, first_answered_at IS NULL, assigned_at NULLS LAST, id
  ON CONFLICT DO NOTHING;
  WITH lost AS (
    SELECT a.id, a.status, a.number_id, a.lead_id,
           (SELECT string_agg(format('%s (%s)', o.id, CASE WHEN o.lead_id = a.lead_id THEN 'the same lead' ELSE 'the same number' END), ', ')
            FROM adoption_live o WHERE o.lead_id = a.lead_id OR o.number_id = a.number_id) AS beside
    FROM lead_number_assignments a
    WHERE a.status IN ('active', 'booked_locked') AND NOT EXISTS (SELECT FROM adoption_live o WHERE o.id = a.id)
  ), moved AS (
    UPDATE lead_number_assignments a SET status = 'released', released_at = coalesce(a.released_at, now()),
      notes = concat_ws(E'\n', a.notes, format('Was %s at the same time as assignment %s, until this database was adopted.', lost.status, lost.beside))
    FROM lost WHERE lost.id = a.id RETURNING lost.*
  )
  INSERT INTO migration_report (kind, subject, handled, detail)
  SELECT 'assignment', 'lead_number_assignments ' || id, 'left_alone',
         format('It was %s at the same time as %s, which stays. It is released now; assign the lead %s again if it was the right one.', status, beside, lead_id)
  FROM moved;
END $$;

-- Source 002: a number belongs to one workspace at a time, and a workspace has one primary number. The one that came
-- first stays. Numbers are E.164.
DO $$
DECLARE
  has CONSTANT text[] := ARRAY(SELECT attname::text FROM pg_attribute WHERE attrelid = to_regclass('workspace_phone_numbers') AND NOT attisdropped);
BEGIN
  IF to_regclass('adoption_tables') IS NULL OR NOT has @> '{phone_number,status,workspace_id}' THEN
    RETURN;
  ELSIF NOT EXISTS (SELECT FROM adoption_tables WHERE name = 'workspace_phone_numbers') THEN
    RETURN;
  END IF;
  CREATE TEMP TABLE adoption_workspace_numbers ON COMMIT DROP AS
  SELECT n.id, n.workspace_id, n.phone_number, n.status, coalesce(e164(n.phone_number), n.phone_number) AS number,
         n.status IS DISTINCT FROM 'released' AND row_number() OVER (PARTITION BY coalesce(e164(n.phone_number), n.phone_number) ORDER BY n.status = 'released', n.created_at, n.id) > 1 AS second,
         first_value(n.workspace_id) OVER (PARTITION BY coalesce(e164(n.phone_number), n.phone_number) ORDER BY n.status = 'released', n.created_at, n.id) AS first_workspace,
         n.is_primary
  FROM (SELECT id, workspace_id, phone_number::text, status::text, (j ->> 'created_at')::timestamptz AS created_at, coalesce((j ->> 'is_primary')::boolean, false) AS is_primary
        FROM workspace_phone_numbers AS t, to_jsonb(t) AS j) AS n;
  UPDATE workspace_phone_numbers AS t SET phone_number = n.number FROM adoption_workspace_numbers n WHERE n.id = t.id AND n.number <> n.phone_number;
  INSERT INTO migration_report (kind, subject, handled, detail)
  SELECT 'number', phone_number, 'adopted', 'Now written ' || number || ' in workspace_phone_numbers.' FROM adoption_workspace_numbers WHERE number <> phone_number;
  EXECUTE format('UPDATE workspace_phone_numbers AS t SET status = ''released'' %s FROM adoption_workspace_numbers n WHERE n.id = t.id AND n.second',
                 CASE WHEN has @> '{released_at}' THEN ', released_at = coalesce(t.released_at, now())' END);
  INSERT INTO migration_report (kind, subject, handled, detail)
  SELECT 'number', 'workspace_phone_numbers ' || id, 'left_alone',
         format('%s is the number of workspace %s since before; for workspace %s, where its status was %s, it is released now.', number, first_workspace, workspace_id, coalesce(status, 'empty'))
  FROM adoption_workspace_numbers WHERE second;
  IF has @> '{is_primary}' THEN
    WITH lost AS (
      UPDATE workspace_phone_numbers AS t SET is_primary = false
      FROM (SELECT id, second OR row_number() OVER (PARTITION BY workspace_id ORDER BY second, id) > 1 AS not_first FROM adoption_workspace_numbers
            WHERE is_primary AND status IS DISTINCT FROM 'released') AS p
      WHERE p.id = t.id AND p.not_first RETURNING t.id, t.workspace_id, t.phone_number, t.status
    )
    INSERT INTO migration_report (kind, subject, handled, detail)
    SELECT 'number', 'workspace_phone_numbers ' || id, 'left_alone', format('%s was marked primary; workspace %s has another that is.', phone_number, workspace_id) FROM lost WHERE status <> 'released';
  END IF;
END $$;

-- An organization whose name another had keeps ' #2' behind its key as long as both have that name.
CREATE OR REPLACE FUNCTION organization_takes_key() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF fold_company_name(NEW.company_name) IS DISTINCT FROM fold_company_name(OLD.company_name) THEN
    NEW.company_key_suffix := '';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER organization_takes_key BEFORE UPDATE ON organizations
  FOR EACH ROW EXECUTE FUNCTION organization_takes_key();
CREATE OR REPLACE FUNCTION organization_leaves_key() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF OLD.company_key_suffix = '' AND (TG_OP = 'DELETE' OR NEW.company_key <> OLD.company_key) THEN
    UPDATE organizations SET company_key_suffix = ''
    WHERE id = (SELECT id FROM organizations WHERE company_key_suffix <> '' AND fold_company_name(company_name) = OLD.company_key
                ORDER BY created_at, id LIMIT 1);
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER organization_leaves_key AFTER UPDATE OR DELETE ON organizations
  FOR EACH ROW EXECUTE FUNCTION organization_leaves_key();
