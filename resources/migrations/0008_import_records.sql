-- Imports of the pool, brokers, leads, appointments and the history of assignments. Each row says what it wants in
-- the words of its file; it is found again by what it names, so that the same file twice changes nothing. Run with
-- the rights of the person who imports.

-- A row that cannot be entered, for the rejects file: DETAIL is the field, MESSAGE the reason.
CREATE OR REPLACE FUNCTION refuse_record(field text, reason text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION USING ERRCODE = 'RL005', MESSAGE = reason, DETAIL = field;
END $$;

-- The lead that a row names by id or phone; of several with one phone the newest.
CREATE OR REPLACE FUNCTION named_lead(r jsonb) RETURNS uuid LANGUAGE plpgsql STABLE AS $$
DECLARE found_id uuid;
BEGIN
  IF r ? 'lead_id' THEN
    SELECT id INTO found_id FROM leads WHERE id::text = lower(r->>'lead_id');
  ELSIF r ? 'lead_phone' THEN
    SELECT id INTO found_id FROM leads WHERE e164(primary_phone) = r->>'lead_phone' ORDER BY created_at DESC NULLS LAST, id LIMIT 1;
  ELSE
    PERFORM refuse_record('lead_phone', 'The row names no lead.');
  END IF;
  IF found_id IS NULL THEN
    PERFORM refuse_record(CASE WHEN r ? 'lead_id' THEN 'lead_id' ELSE 'lead_phone' END, 'There is no such lead; import the leads first.');
  END IF;
  RETURN found_id;
END $$;

-- The broker that a row names by id, phone or company and name.
CREATE OR REPLACE FUNCTION named_broker(r jsonb) RETURNS uuid LANGUAGE plpgsql STABLE AS $$
DECLARE
  field text := CASE WHEN r ? 'broker_id' THEN 'broker_id' WHEN r ? 'broker_phone' THEN 'broker_phone' ELSE 'broker' END;
  found_ids uuid[];
BEGIN
  IF field = 'broker_id' THEN
    SELECT array_agg(id) INTO found_ids FROM brokers WHERE id::text = lower(r->>'broker_id');
  ELSIF field = 'broker_phone' THEN
    SELECT array_agg(DISTINCT broker_id) INTO found_ids FROM broker_phones WHERE number = r->>'broker_phone';
  ELSIF r ? 'broker' OR r ? 'company' THEN
    SELECT array_agg(broker.id) INTO found_ids FROM brokers AS broker LEFT JOIN organizations AS company ON company.id = broker.org_id
    WHERE (NOT r ? 'broker' OR lower(trim(broker.contact_name)) = lower(trim(r->>'broker')))
      AND (NOT r ? 'company' OR company.company_key = fold_company_name(r->>'company'));
  ELSE
    PERFORM refuse_record('broker', 'The row names no broker.');
  END IF;
  IF found_ids IS NULL THEN
    PERFORM refuse_record(field, 'There is no such broker; import the brokers first.');
  ELSIF cardinality(found_ids) > 1 THEN
    PERFORM refuse_record(field, 'Several brokers are called so; name one by phone.');
  END IF;
  RETURN found_ids[1];
END $$;

-- Each of these enters one row: true when it changed something, false when all of it was known.
CREATE OR REPLACE FUNCTION import_number(r jsonb) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE known signalwire_phone_numbers;
BEGIN
  SELECT * INTO known FROM signalwire_phone_numbers WHERE number = r->>'number';
  IF NOT FOUND THEN
    IF NOT r ? 'company' THEN
      PERFORM refuse_record('company', 'The row names no company that the number is for; say one for all rows with --company.');
    END IF;
    INSERT INTO signalwire_phone_numbers (number, name, assigned_broker_company, status, carrier, carrier_sid)
    VALUES (r->>'number', left(r->>'name', 100), left(r->>'company', 200), coalesce(left(r->>'status', 20), 'active'),
            coalesce(r->>'carrier', 'signalwire'), r->>'sid');
    RETURN true;
  END IF;
  UPDATE signalwire_phone_numbers SET name = coalesce(left(r->>'name', 100), name), carrier_sid = coalesce(r->>'sid', carrier_sid)
  WHERE id = known.id AND (name, carrier_sid) IS DISTINCT FROM (coalesce(left(r->>'name', 100), name), coalesce(r->>'sid', carrier_sid));
  RETURN FOUND;
END $$;

CREATE OR REPLACE FUNCTION import_broker(r jsonb) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  known brokers;
  changed boolean := false;
BEGIN
  SELECT broker.* INTO known FROM brokers AS broker LEFT JOIN organizations AS company ON company.id = broker.org_id
  WHERE CASE WHEN r ? 'broker_id' THEN broker.id::text = lower(r->>'broker_id')
             ELSE company.company_key = fold_company_name(r->>'company')
                  AND (NOT r ? 'broker' OR lower(trim(broker.contact_name)) = lower(trim(r->>'broker'))) END LIMIT 1;
  IF NOT FOUND THEN
    IF NOT r ? 'company' THEN
      PERFORM refuse_record('company', 'The row names no company.');
    END IF;
    INSERT INTO brokers (company_name, contact_name, phone, email)
    VALUES (left(r->>'company', 200), left(r->>'broker', 200), r->>'broker_phone', r->>'email') RETURNING * INTO known;
    changed := true;
  ELSE
    UPDATE brokers SET phone = coalesce(phone, r->>'broker_phone'), email = coalesce(r->>'email', email)
    WHERE id = known.id AND (phone, email) IS DISTINCT FROM (coalesce(phone, r->>'broker_phone'), coalesce(r->>'email', email));
    changed := FOUND;
  END IF;
  IF r ? 'zone' AND known.time_zone IS DISTINCT FROM r->>'zone' THEN
    IF NOT EXISTS (SELECT FROM pg_timezone_names WHERE name = r->>'zone') THEN
      PERFORM refuse_record('zone', 'There is no such time zone; an example is America/New_York.');
    END IF;
    UPDATE brokers SET time_zone = r->>'zone' WHERE id = known.id;
    changed := true;
  END IF;
  -- Each phone that a broker ever calls from is his; a second one does not replace the first.
  INSERT INTO broker_phones (broker_id, number, label)
  SELECT known.id, phone.value, phone.label
  FROM (VALUES (r->>'broker_phone', 'office'), (r->>'second_phone', 'cell')) AS phone (value, label)
  WHERE phone.value IS NOT NULL AND NOT EXISTS (SELECT FROM broker_phones AS own WHERE own.broker_id = known.id AND own.number = phone.value);
  RETURN changed OR FOUND;
END $$;

CREATE OR REPLACE FUNCTION import_lead(r jsonb) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  given text := coalesce(r->>'first_name', split_part(r->>'lead', ' ', 1));
  family text := coalesce(r->>'last_name', nullif(regexp_replace(r->>'lead', '^\S+\s*', ''), ''));
BEGIN
  UPDATE leads AS known SET
    first_name = coalesce(left(given, 100), known.first_name), last_name = coalesce(left(family, 100), known.last_name),
    primary_email = coalesce(r->>'email', known.primary_email), state = coalesce(r->>'state', known.state),
    campaign_id = coalesce(r->>'campaign_id', known.campaign_id), campaign_archetype = coalesce(r->>'campaign_archetype', known.campaign_archetype)
  WHERE e164(known.primary_phone) = r->>'lead_phone'
    AND (known.first_name, known.last_name, known.primary_email, known.state, known.campaign_id, known.campaign_archetype) IS DISTINCT FROM
        (coalesce(left(given, 100), known.first_name), coalesce(left(family, 100), known.last_name),
         coalesce(r->>'email', known.primary_email), coalesce(r->>'state', known.state),
         coalesce(r->>'campaign_id', known.campaign_id), coalesce(r->>'campaign_archetype', known.campaign_archetype));
  IF FOUND OR EXISTS (SELECT FROM leads WHERE e164(primary_phone) = r->>'lead_phone') THEN
    RETURN FOUND;
  END IF;
  INSERT INTO leads (first_name, last_name, primary_phone, primary_email, state, campaign_id, campaign_archetype)
  VALUES (left(given, 100), left(family, 100), r->>'lead_phone', r->>'email', r->>'state', r->>'campaign_id',
          r->>'campaign_archetype');
  RETURN true;
END $$;

CREATE OR REPLACE FUNCTION import_appointment(r jsonb) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  lead uuid := named_lead(r);
  broker uuid := named_broker(r);
  moment timestamptz := (r->>'scheduled_at')::timestamptz;
  wanted text := coalesce(r->>'status', 'scheduled');
  booked uuid;
  known boolean := EXISTS (SELECT FROM appointments WHERE lead_id = lead AND broker_id = broker AND scheduled_at = moment);
BEGIN
  IF wanted NOT IN ('scheduled', 'showed', 'no_show', 'cancelled', 'rescheduled') THEN
    PERFORM refuse_record('status', 'An appointment is scheduled, showed, no_show, cancelled or rescheduled.');
  END IF;
  booked := book_appointment(lead, broker, moment);
  IF booked IS NULL THEN
    PERFORM refuse_record('broker', 'The broker has no company.');
  END IF;
  IF r ? 'status' THEN
    UPDATE appointments SET status = wanted, outcome_at = CASE WHEN wanted <> 'scheduled' THEN now() END,
      outcome_by = CASE WHEN wanted <> 'scheduled' THEN session_user END
    WHERE id = booked AND status <> wanted;
    RETURN FOUND OR NOT known;
  END IF;
  RETURN NOT known;
END $$;

CREATE OR REPLACE FUNCTION import_assignment(r jsonb) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  pool signalwire_phone_numbers;
  lead uuid := named_lead(r);
  holder brokers;
  since timestamptz := (r->>'assigned_at')::timestamptz;
  until timestamptz := (r->>'released_at')::timestamptz;
BEGIN
  SELECT * INTO pool FROM signalwire_phone_numbers WHERE number = r->>'number';
  IF NOT FOUND THEN
    PERFORM refuse_record('number', 'The pool does not have this number; import the numbers first.');
  END IF;
  SELECT * INTO holder FROM brokers WHERE id = named_broker(r);
  IF holder.org_id IS NULL THEN
    PERFORM refuse_record('broker', 'The broker has no company.');
  END IF;
  IF until < since THEN
    PERFORM refuse_record('released_at', 'The number would be released before it was assigned.');
  END IF;
  IF EXISTS (SELECT FROM tracking_assignments WHERE number_id = pool.id AND lead_id = lead AND broker_id = holder.id AND assigned_at = since
             AND (until IS NULL OR released_at = until)) THEN
    RETURN false;
  END IF;
  INSERT INTO tracking_assignments (number_id, number, lead_id, broker_id, org_id, assigned_at, released_at, release_reason)
  VALUES (pool.id, pool.number, lead, holder.id, holder.org_id, since, until, CASE WHEN until IS NOT NULL THEN 'imported' END);
  RETURN true;
EXCEPTION WHEN exclusion_violation THEN
  PERFORM refuse_record('number', 'Somebody else held the number in that time.');
END $$;

-- Moves a run on. As the ledger's role, which alone may write runs.
CREATE OR REPLACE FUNCTION advance_import(run_id uuid, new_position bigint, new_line bigint, entered bigint, known bigint, rejected bigint)
RETURNS import_runs LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE run import_runs;
BEGIN
  UPDATE import_runs AS past SET position = new_position, line = new_line, updated_at = now(),
    rows_read = past.rows_read + entered + known + rejected, rows_entered = past.rows_entered + entered,
    rows_known = past.rows_known + known, rows_rejected = past.rows_rejected + rejected
  WHERE past.id = run_id AND past.kind <> 'calls' AND past.status = 'running' AND is_call_staff() RETURNING * INTO run;
  IF NOT FOUND THEN
    RAISE EXCEPTION USING ERRCODE = 'RL002', MESSAGE = 'This import is not one of yours.';
  END IF;
  RETURN run;
END $$;

-- Enters the rows (an array of objects, each with its "line") one by one. 'refused' are those that could not be
-- entered: [{"line", "field", "value", "reason"}]. As its owner, so that a row counts as the run's and not as written by
-- hand; who may not write assignments imports none.
CREATE OR REPLACE FUNCTION enter_records(run_id uuid, rows jsonb, new_position bigint, new_line bigint, rejected bigint,
                                         OUT run import_runs, OUT refused jsonb)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  past import_runs;
  r jsonb;
  changed boolean;
  entered bigint := 0;
  known bigint := 0;
  field text;
BEGIN
  refused := '[]';
  SELECT * INTO past FROM import_runs AS own WHERE own.id = run_id;
  IF NOT is_call_staff() OR past.kind = 'assignments' AND NOT has_column_privilege(session_user, 'tracking_assignments', 'number_id', 'INSERT') THEN
    RAISE EXCEPTION USING ERRCODE = 'insufficient_privilege', MESSAGE = 'This import is not one of yours.';
  END IF;
  FOR r IN SELECT value FROM jsonb_array_elements(rows) LOOP
    BEGIN
      changed := CASE past.kind WHEN 'numbers' THEN import_number(r) WHEN 'brokers' THEN import_broker(r) WHEN 'leads' THEN import_lead(r)
                   WHEN 'appointments' THEN import_appointment(r) WHEN 'assignments' THEN import_assignment(r) END;
      IF changed THEN entered := entered + 1; ELSE known := known + 1; END IF;
    EXCEPTION WHEN SQLSTATE 'RL005' OR data_exception OR integrity_constraint_violation THEN
      GET STACKED DIAGNOSTICS field = PG_EXCEPTION_DETAIL;
      IF SQLSTATE <> 'RL005' THEN field := ''; END IF;
      refused := refused || jsonb_build_object('line', r->'line', 'field', field, 'value', coalesce(r->>field, ''), 'reason', SQLERRM);
    END;
  END LOOP;
  run := advance_import(run_id, new_position, new_line, entered, known, rejected + jsonb_array_length(refused));
END $$;

REVOKE ALL ON FUNCTION enter_records(uuid, jsonb, bigint, bigint, bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION enter_records(uuid, jsonb, bigint, bigint, bigint) TO ringledger_staff, ringledger_manager, ringledger_admin;
ALTER FUNCTION advance_import(uuid, bigint, bigint, bigint, bigint, bigint) OWNER TO ringledger_ledger;
REVOKE ALL ON FUNCTION advance_import(uuid, bigint, bigint, bigint, bigint, bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION advance_import(uuid, bigint, bigint, bigint, bigint, bigint) TO ringledger_staff, ringledger_manager, ringledger_admin;
