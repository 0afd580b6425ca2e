-- Work that nobody waits for: what is done every night and every quarter of an hour, the pool's hourly figures,
-- outages until their calls are known, what consoles hear of changes, and how charts read the rollups of 0017.

-- ---------------------------------------------------------------------------------------------------------
-- Outages. Until the carrier's own list was read for all of it, an incident leaves open whether a call is missing;
-- from then on the records say all there is. A person may say so too, with words why.

ALTER TABLE incidents
  ADD COLUMN IF NOT EXISTS reconciled_at timestamptz,
  ADD COLUMN IF NOT EXISTS reconciled_by name,
  ADD COLUMN IF NOT EXISTS reconcile_note text;
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_constraint WHERE conrelid = 'incidents'::regclass AND conname = 'incidents_reconciled') THEN
    ALTER TABLE incidents ADD CONSTRAINT incidents_reconciled
      CHECK (reconciled_at IS NULL OR (ended_at IS NOT NULL AND trim(coalesce(reconcile_note, '')) <> ''));
  END IF;
END $$;

-- Marks every incident whose time lists of its carrier cover that were read when it was over. Returns how many.
CREATE OR REPLACE FUNCTION reconcile_incidents() RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  found_now integer;
BEGIN
  UPDATE incidents AS i SET reconciled_at = now(), reconcile_note = 'The carrier''s own list was read for all of it.'
  WHERE reconciled_at IS NULL AND ended_at <= now()
    AND (SELECT range_agg(tstzrange(covers_from, covers_to, '[]')) FROM import_runs AS r
         WHERE r.kind = 'calls' AND r.status = 'done' AND r.covers_from IS NOT NULL AND (r.carrier IS NULL OR r.carrier = i.carrier)
           AND r.finished_at >= i.ended_at) @> tstzrange(i.started_at, i.ended_at);
  GET DIAGNOSTICS found_now = ROW_COUNT;
  RETURN found_now;
END $$;

CREATE OR REPLACE FUNCTION reconcile_incident(incident uuid, note text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  known incidents;
BEGIN
  IF NOT is_call_staff() THEN
    RAISE EXCEPTION USING ERRCODE = 'RL002', MESSAGE = 'Only Equity Connect''s own people may close an incident.';
  ELSIF trim(coalesce(note, '')) = '' THEN
    RAISE EXCEPTION USING ERRCODE = 'RL003', MESSAGE = 'An incident is closed with a reason.',
      HINT = 'Write how you know that no call of that time is missing.';
  END IF;
  SELECT * INTO known FROM incidents WHERE id = incident FOR UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION USING ERRCODE = 'RL004', MESSAGE = 'There is no such incident.', HINT = 'Reload the list of incidents.';
  ELSIF known.ended_at IS NULL OR known.ended_at > now() THEN
    RAISE EXCEPTION USING ERRCODE = 'RL001', MESSAGE = 'This incident is not over yet.', HINT = 'Enter when it ended first.';
  ELSIF known.reconciled_at IS NOT NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'RL001', MESSAGE = format('%s closed this incident already.', person_name(known.reconciled_by)),
      HINT = 'Reload the list of incidents.';
  END IF;
  UPDATE incidents SET reconciled_at = now(), reconcile_note = trim(reconcile_incident.note) WHERE id = incident;
END $$;

CREATE OR REPLACE FUNCTION incident_document(i incidents) RETURNS jsonb
LANGUAGE sql STABLE AS $$
  SELECT jsonb_strip_nulls(jsonb_build_object('id', i.id, 'carrier', i.carrier, 'from', epoch_ms(i.started_at), 'to', epoch_ms(i.ended_at),
    'numbers', i.numbers, 'note', i.note, 'reconciled', epoch_ms(i.reconciled_at), 'reconcile_note', i.reconcile_note))
$$;

-- A person enters that a carrier may have lost calls. 'till' NULL: it still goes on. Errors: RL002, RL003.
CREATE OR REPLACE FUNCTION incident_add(of_carrier text, since timestamptz, till timestamptz, of_numbers text[], why text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE made incidents; strange text := (SELECT n FROM unnest(of_numbers) AS n WHERE n IS DISTINCT FROM e164(n) LIMIT 1);
BEGIN
  IF NOT is_call_staff() THEN
    RAISE EXCEPTION USING ERRCODE = 'RL002', MESSAGE = 'Only Equity Connect''s own people may enter an incident.';
  ELSIF till <= since THEN
    RAISE EXCEPTION USING ERRCODE = 'RL003', MESSAGE = 'An incident ends after it begins.', HINT = 'Enter another time.';
  ELSIF since > now() THEN
    RAISE EXCEPTION USING ERRCODE = 'RL003', MESSAGE = 'This incident is still to come.', HINT = 'Enter it when it has begun.';
  ELSIF coalesce(trim(of_carrier), '') = '' OR strange IS NOT NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'RL003', MESSAGE = format('"%s" is not of a carrier.', coalesce(strange, '')),
      HINT = 'An incident names a carrier, and numbers in the form +14155550100.';
  END IF;
  INSERT INTO incidents (carrier, started_at, ended_at, numbers, note)
  VALUES (lower(trim(of_carrier)), since, till, coalesce(of_numbers, '{}'), trim(coalesce(why, ''))) RETURNING * INTO made;
  SELECT * INTO made FROM incidents WHERE id = made.id;  -- its lists may have been read already
  RETURN incident_document(made);
END $$;

-- Errors: RL001 over already, RL002, RL003 before it began, RL004.
CREATE OR REPLACE FUNCTION incident_end(incident uuid, moment timestamptz) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE known incidents;
BEGIN
  IF NOT is_call_staff() THEN
    RAISE EXCEPTION USING ERRCODE = 'RL002', MESSAGE = 'Only Equity Connect''s own people may enter an incident.';
  END IF;
  SELECT * INTO known FROM incidents WHERE id = incident FOR UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION USING ERRCODE = 'RL004', MESSAGE = 'There is no such incident.', HINT = 'Reload the list of incidents.';
  ELSIF known.ended_at IS NOT NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'RL001', MESSAGE = 'This incident is over already.', HINT = 'Reload the list of incidents.';
  ELSIF moment <= known.started_at THEN
    RAISE EXCEPTION USING ERRCODE = 'RL003', MESSAGE = 'An incident ends after it begins.', HINT = 'Enter another time.';
  END IF;
  UPDATE incidents SET ended_at = moment WHERE id = incident;
  SELECT * INTO known FROM incidents WHERE id = incident;
  RETURN incident_document(known);
END $$;

CREATE OR REPLACE FUNCTION incident_changes() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_WHEN = 'AFTER' THEN
    PERFORM reconcile_incidents();                     -- lists may have been read before the incident was entered
  ELSIF NEW.reconciled_at IS NOT DISTINCT FROM OLD.reconciled_at
        AND (NEW.carrier, NEW.started_at, NEW.ended_at, NEW.numbers) IS DISTINCT FROM (OLD.carrier, OLD.started_at, OLD.ended_at, OLD.numbers) THEN
    NEW.reconciled_at := NULL;                         -- that was said of another time
  END IF;
  IF TG_WHEN = 'BEFORE' AND NEW.reconciled_at IS NULL THEN
    NEW.reconciled_by := NULL;
    NEW.reconcile_note := NULL;
  ELSIF TG_WHEN = 'BEFORE' AND NEW.reconciled_at IS DISTINCT FROM OLD.reconciled_at THEN
    NEW.reconciled_by := session_user;
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER incident_changes BEFORE UPDATE ON incidents FOR EACH ROW EXECUTE FUNCTION incident_changes();
CREATE OR REPLACE TRIGGER incident_looks_for_lists AFTER INSERT OR UPDATE OF carrier, started_at, ended_at, numbers ON incidents
  FOR EACH ROW EXECUTE FUNCTION incident_changes();

CREATE OR REPLACE FUNCTION list_was_read() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM reconcile_incidents();
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER list_was_read AFTER INSERT OR UPDATE ON import_runs FOR EACH ROW
  WHEN (NEW.status = 'done' AND NEW.covers_from IS NOT NULL) EXECUTE FUNCTION list_was_read();

-- ---------------------------------------------------------------------------------------------------------
-- The pool, hour by hour. org_id NULL: all numbers, of every organization or none.

CREATE TABLE IF NOT EXISTS pool_snapshots (
  org_id uuid,
  hour timestamptz NOT NULL,                           -- as it was at this instant
  total integer NOT NULL,                              -- = held + resting + available + inactive
  active integer NOT NULL,                             -- all but inactive
  held integer NOT NULL,
  resting integer NOT NULL,                            -- given back less than the organization's rest_hours ago
  available integer NOT NULL,
  inactive integer NOT NULL,                           -- by their present status, as no history of it is kept
  utilization numeric(5, 1) GENERATED ALWAYS AS (round(100.0 * held / nullif(active, 0), 1)) STORED -- percent; NULL: none active
);
CREATE UNIQUE INDEX IF NOT EXISTS pool_snapshots_key ON pool_snapshots (org_id, hour) NULLS NOT DISTINCT;

-- Enters every full hour since the last one, at most thirty days back, from the history of assignments: a console
-- that was closed leaves no gap. Returns how many hours that were.
CREATE OR REPLACE FUNCTION take_pool_snapshots() RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET jit = off AS $$
DECLARE
  until CONSTANT timestamptz := date_trunc('hour', now(), 'UTC');
  since timestamptz := greatest(until - interval '30 days', coalesce(
    (SELECT max(hour) FROM pool_snapshots WHERE org_id IS NULL), (SELECT date_trunc('hour', min(created_at), 'UTC') FROM signalwire_phone_numbers)) + interval '1 hour');
BEGIN
  WITH numbers AS MATERIALIZED (
    SELECT n.id, n.org_id, coalesce(n.status, 'active') = 'active' AS active, coalesce(n.created_at, '-infinity') AS created_at,
           make_interval(hours => coalesce(o.rest_hours, 0)) AS rest,
           CASE WHEN is_held(n.assignment_status) AND NOT EXISTS (SELECT FROM tracking_assignments AS t WHERE t.number_id = n.id AND t.released_at IS NULL)
                THEN coalesce(n.assigned_at, n.updated_at) END AS held_by_nobody_since -- its broker is not known
    FROM signalwire_phone_numbers AS n LEFT JOIN organizations AS o ON o.id = n.org_id
  ), spans AS (
    SELECT n.id, t.assigned_at AS starts, coalesce(t.released_at, 'infinity') AS ends, coalesce(t.released_at, 'infinity') + n.rest AS rested
    FROM tracking_assignments AS t JOIN numbers AS n ON n.id = t.number_id WHERE t.assigned_at <= until AND coalesce(t.released_at, 'infinity') + n.rest > since
    UNION ALL SELECT id, held_by_nobody_since, 'infinity', 'infinity' FROM numbers WHERE held_by_nobody_since <= until
  ), busy AS (
    SELECT s.id, hour, bool_or(hour < s.ends) AS held
    FROM spans AS s, generate_series(greatest(since, date_trunc('hour', s.starts - interval '1 microsecond', 'UTC') + interval '1 hour'),
                                     least(until, s.rested), interval '1 hour') AS hour
    WHERE hour < s.rested GROUP BY s.id, hour
  )
  INSERT INTO pool_snapshots (org_id, hour, total, active, held, resting, available, inactive)
  SELECT n.org_id, h.hour, count(*), count(*) FILTER (WHERE n.active OR b.held), count(*) FILTER (WHERE b.held),
         count(*) FILTER (WHERE n.active AND NOT b.held), count(*) FILTER (WHERE n.active AND b.held IS NULL),
         count(*) FILTER (WHERE NOT n.active AND b.held IS NOT TRUE)
  FROM generate_series(since, until, interval '1 hour') AS h (hour) JOIN numbers AS n ON n.created_at <= h.hour
  LEFT JOIN busy AS b ON b.id = n.id AND b.hour = h.hour
  GROUP BY GROUPING SETS ((h.hour, n.org_id), (h.hour)) HAVING grouping(n.org_id) = 1 OR n.org_id IS NOT NULL
  ON CONFLICT (org_id, hour) DO NOTHING;
  RETURN coalesce(greatest(0, extract(epoch FROM until - since) / 3600 + 1), 0);
END $$;

-- ---------------------------------------------------------------------------------------------------------
-- The work itself. Each step by itself: one that fails is told by name, and the others are done.

-- The last run of each kind.
CREATE TABLE IF NOT EXISTS scheduled_work (
  kind text PRIMARY KEY CHECK (kind IN ('nightly', 'quarter_hour')),
  started_at timestamptz NOT NULL,
  finished_at timestamptz NOT NULL,
  success boolean NOT NULL,
  report jsonb NOT NULL                                -- as nightly_work() answers
);

-- Calls that would have started in the future, by their carrier's clock: tried again when that has come.
CREATE OR REPLACE FUNCTION match_calls_of_the_future() RETURNS integer
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT match_kept_aside(coalesce(array_agg(DISTINCT n), '{}')) FROM unmatched_calls AS kept,
    LATERAL (VALUES (kept.tracking_number::text), (kept.caller_number), (kept.called_number)) AS ends (n)
  WHERE kept.resolved_at IS NULL AND kept.reason = 'future' AND kept.started_at <= now() AND n IS NOT NULL
$$;

-- A console that was killed did not say that its cases are closed.
CREATE OR REPLACE FUNCTION forget_stale_presence() RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  gone integer;
BEGIN
  DELETE FROM dispute_presence WHERE seen_at < now() - interval '1 day';
  GET DIAGNOSTICS gone = ROW_COUNT;
  RETURN gone;
END $$;

CREATE OR REPLACE FUNCTION work_step(step text, call text) RETURNS jsonb
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  began CONSTANT timestamptz := clock_timestamp();
  answer text;
  told jsonb;
  state text;
  remedy text;
BEGIN
  BEGIN
    EXECUTE 'SELECT ' || call INTO answer;
    told := CASE WHEN answer ~ '^\s*[{[]' OR answer ~ '^-?\d+$' THEN answer::jsonb ELSE to_jsonb(answer) END;
    told := jsonb_build_object('success', coalesce(told ->> 'success', 'true') <> 'false', 'result', told)
            || CASE WHEN told ->> 'success' = 'false' THEN jsonb_build_object('error', coalesce(told ->> 'error', 'No reason was given.')) ELSE '{}' END;
  EXCEPTION WHEN OTHERS THEN
    GET STACKED DIAGNOSTICS state = RETURNED_SQLSTATE, remedy = PG_EXCEPTION_HINT;
    told := jsonb_strip_nulls(jsonb_build_object('success', false, 'error', SQLERRM, 'remedy', nullif(remedy, ''), 'code', state));
  END;
  RETURN jsonb_build_object('step', step, 'ms', round(extract(epoch FROM clock_timestamp() - began) * 1000)) || told;
END $$;

CREATE OR REPLACE FUNCTION do_scheduled_work(wanted text) RETURNS jsonb
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  began CONSTANT timestamptz := clock_timestamp();
  steps jsonb := '[]';
  report jsonb;
  s record;
BEGIN
  IF NOT pg_try_advisory_xact_lock(81702, 0) THEN
    RETURN jsonb_build_object('success', true, 'kind', wanted, 'skipped', true, 'steps', steps);
  END IF;
  FOR s IN SELECT * FROM (VALUES
      ('release_numbers', 'release_due_numbers()', true),
      ('match_calls', 'match_calls_of_the_future()', true), ('reconcile_incidents', 'reconcile_incidents()', true),
      ('take_pool_snapshots', 'take_pool_snapshots()', true), ('recompute_health', 'recompute_number_health()', false),
      ('clean_verifications', 'cleanup_caller_verifications()', false), ('forget_presence', 'forget_stale_presence()', false),
      ('total_rollups', 'refresh_rollup_totals(12)', true)) AS t (step, call, often) -- 12: a few seconds' work, as it holds what the others locked
    WHERE often OR wanted = 'nightly'
  LOOP
    steps := steps || work_step(s.step, s.call);
  END LOOP;
  report := jsonb_build_object('success', NOT jsonb_path_exists(steps, '$[*] ? (@.success == false)'), 'kind', wanted, 'skipped', false,
                               'started_at', utc_text(began), 'finished_at', utc_text(clock_timestamp()), 'steps', steps);
  INSERT INTO scheduled_work AS last VALUES (wanted, began, clock_timestamp(), (report ->> 'success')::boolean, report)
  ON CONFLICT (kind) DO UPDATE SET started_at = excluded.started_at, finished_at = excluded.finished_at, success = excluded.success, report = excluded.report;
  RETURN report;
END $$;

-- What was done: {success, kind, skipped, started_at, finished_at, steps: [{step, success, ms, result | error, remedy, code}]}.
-- skipped: somebody else does it at this moment.
CREATE OR REPLACE FUNCTION nightly_work() RETURNS jsonb LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ SELECT do_scheduled_work('nightly') $$;
CREATE OR REPLACE FUNCTION quarter_hour_work() RETURNS jsonb LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ SELECT do_scheduled_work('quarter_hour') $$;

-- For a console, at its start and every quarter of an hour: the night's work where nobody did it yet today (UTC), or
-- where a step of it failed an hour ago; otherwise the quarter hour's.
CREATE OR REPLACE FUNCTION catch_up_work() RETURNS jsonb
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT CASE WHEN EXISTS (SELECT FROM scheduled_work WHERE kind = 'nightly' AND started_at >= date_trunc('day', now(), 'UTC')
                           AND (success OR started_at > now() - interval '1 hour'))
              THEN do_scheduled_work('quarter_hour') ELSE do_scheduled_work('nightly') END
$$;

DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_extension WHERE extname = 'pg_cron') THEN
    PERFORM cron.schedule('release-tracking-numbers-by-zone', '*/15 * * * *', 'SELECT quarter_hour_work();'); -- of 0002, and more
    PERFORM cron.schedule('nightly-work', '5 0 * * *', 'SELECT nightly_work();');
  END IF;
EXCEPTION WHEN insufficient_privilege OR undefined_function THEN
  INSERT INTO migration_report (kind, subject, handled, detail)
  VALUES ('job', 'nightly-work', 'left_alone', 'pg_cron is installed but refused the job: ' || SQLERRM);
END $$;

-- ---------------------------------------------------------------------------------------------------------
-- Consoles hear of these too (0009).
DO $$
DECLARE
  told text;
  event text;
BEGIN
  FOREACH told IN ARRAY '{appointments,brokers,leads,organizations,tracking_assignments,import_runs,lead_number_assignments,verified_caller_ids,hybrid_forwarding_configs}'::text[] LOOP
    CONTINUE WHEN to_regclass(told) IS NULL OR (SELECT relkind FROM pg_class WHERE oid = to_regclass(told)) NOT IN ('r', 'p');
    FOREACH event IN ARRAY '{INSERT,UPDATE,DELETE}'::text[] LOOP
      EXECUTE format('CREATE OR REPLACE TRIGGER %I AFTER %s ON %I REFERENCING %s TABLE AS changed FOR EACH STATEMENT %s EXECUTE FUNCTION notify_changed()',
        CASE event WHEN 'INSERT' THEN 'notify_inserted' WHEN 'UPDATE' THEN 'notify_updated' ELSE 'notify_deleted' END, event, told,
        CASE event WHEN 'DELETE' THEN 'OLD' ELSE 'NEW' END, CASE told WHEN 'tracking_assignments' THEN 'WHEN (pg_trigger_depth() = 0)' ELSE '' END);
    END LOOP;
  END LOOP;
END $$;

-- ---------------------------------------------------------------------------------------------------------
-- How charts read 0017's rollups: one row per day, month (its first day), campaign, organization or number, the other
-- three columns NULL; days from and to included. NULL means any; campaign '' those without one. By number or by
-- organization, a range is the difference of the two totals that are nearest to its ends, and a few days there.
CREATE OR REPLACE FUNCTION rollup_by(what text, from_day date, to_day date, org uuid DEFAULT NULL, campaign text DEFAULT NULL, phone text DEFAULT NULL)
RETURNS TABLE (day date, org_id uuid, campaign_id varchar, number varchar, calls bigint, internal_calls bigint, lead_to_broker_calls bigint,
  broker_to_lead_calls bigint, answered_calls bigint, billable_calls bigint, unknown_talk_calls bigint, talk_seconds bigint, appointments bigint,
  showed_appointments bigint, no_show_appointments bigint, cancelled_appointments bigint, verified_appointments bigint, amount_cents bigint)
LANGUAGE plpgsql STABLE SET jit = off AS $$
DECLARE
  days CONSTANT text := CASE WHEN phone IS NOT NULL OR what IN ('number', 'organization') THEN 'daily_rollups'
                             WHEN org IS NOT NULL THEN 'daily_campaign_rollups' ELSE 'daily_company_rollups' END;
  believed CONSTANT date := CASE WHEN days = 'daily_rollups' AND phone IS NULL THEN (
    SELECT max(t.until) FROM rollup_totals AS t WHERE t.until <= coalesce((SELECT min(l.day) FROM late_rollups AS l), 'infinity')) END;
  -- bigint as double precision: exact as far as 2^53, and added many times faster than as numeric
  sums text := (SELECT string_agg(format(CASE atttypid WHEN 'bigint'::regtype THEN 'sum(%s::float8)::bigint' ELSE 'sum(%s)::bigint' END, attname), ', ' ORDER BY attnum)
                FROM pg_attribute WHERE attrelid = 'daily_rollups'::regclass AND attnum > 4);
  names text := (SELECT string_agg(attname, ', ' ORDER BY attnum) FROM pg_attribute WHERE attrelid = 'daily_rollups'::regclass AND attnum > 4);
  -- a number's own organizations, so that the index leads to its rows
  owners CONSTANT uuid[] := CASE WHEN org IS NULL AND phone IS NOT NULL THEN ARRAY(SELECT k.org_id FROM rolled_numbers AS k WHERE k.number = phone) END;
  filter text := CASE WHEN org IS NOT NULL THEN ' AND org_id = $3' WHEN array_position(owners, NULL) IS NOT NULL THEN ' AND (org_id = ANY ($4) OR org_id IS NULL)'
                      WHEN phone IS NOT NULL THEN ' AND org_id = ANY ($4)' ELSE '' END
                 || CASE WHEN campaign = '' THEN ' AND campaign_id IS NULL' WHEN campaign IS NOT NULL THEN ' AND campaign_id = $5' ELSE '' END
                 || CASE WHEN phone IS NOT NULL THEN ' AND number = $6' ELSE '' END;
  shown text := CASE what WHEN 'day' THEN 'day' WHEN 'month' THEN 'date_trunc(''month'', day)::date' WHEN 'campaign' THEN 'campaign_id'
                          WHEN 'organization' THEN 'org_id' WHEN 'number' THEN 'number' END;
  parts text[] := '{}';
  bound date;
  mark date;
  marks date[] := '{}';
BEGIN
  IF shown IS NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'RL003', MESSAGE = format('Rollups cannot be read by %s.', coalesce(quote_literal(what), 'nothing')),
      HINT = 'Use day, month, campaign, organization or number.';
  ELSIF from_day > to_day THEN
    RETURN;
  END IF;
  FOREACH bound IN ARRAY ARRAY[from_day, to_day + 1] LOOP
    SELECT m INTO mark FROM ((SELECT max(t.until) FROM rollup_totals AS t WHERE t.until <= bound AND t.until <= believed)
                             UNION ALL (SELECT min(t.until) FROM rollup_totals AS t WHERE t.until > bound AND t.until <= believed)) AS near (m)
    WHERE m IS NOT NULL ORDER BY abs(m - bound) LIMIT 1;
    marks := marks || mark;
  END LOOP;
  IF marks[1] < marks[2] THEN
    parts := ARRAY[
      format('SELECT %s AS shown, %s FROM rollup_totals WHERE until = %L%s', shown, names, marks[2], filter),
      format('SELECT %s, %s FROM rollup_totals WHERE until = %L%s', shown, regexp_replace(names, '(\w+)', '-\1', 'g'), marks[1], filter)];
    FOR i IN 1 .. 2 LOOP
      bound := CASE i WHEN 1 THEN from_day ELSE to_day + 1 END;
      IF bound <> marks[i] THEN -- days beside a total: those it has too many, or that it lacks
        parts := parts || format('SELECT %s AS shown, %s FROM %s WHERE true%s', shown,
          CASE WHEN (bound > marks[i]) = (i = 2) THEN names ELSE regexp_replace(names, '(\w+)', '-\1', 'g') END,
          CASE WHEN org IS NULL THEN format('days_of_rollups(%L, %L)', least(bound, marks[i]), greatest(bound, marks[i]) - 1)
               ELSE format('(SELECT * FROM daily_rollups WHERE day BETWEEN %L AND %L) AS d', least(bound, marks[i]), greatest(bound, marks[i]) - 1) END, filter);
      END IF;
    END LOOP;
  ELSIF days = 'daily_rollups' AND org IS NULL AND phone IS NULL THEN
    parts := ARRAY[format('SELECT %s AS shown, %s FROM %s WHERE true%s', shown, names,
      CASE WHEN to_day - from_day > 60 THEN '(SELECT * FROM daily_rollups WHERE day BETWEEN $1 AND $2) AS d' ELSE 'days_of_rollups($1, $2)' END, filter)];
  ELSE
    parts := ARRAY[format('SELECT %s AS shown, %s FROM %I WHERE day BETWEEN $1 AND $2%s', shown, names, days, filter)];
  END IF;
  RETURN QUERY EXECUTE format('SELECT %s, %s FROM (%s) AS parts GROUP BY shown %s ORDER BY shown',
    CASE WHEN what IN ('day', 'month') THEN 'shown, NULL::uuid, NULL::varchar, NULL::varchar' WHEN what = 'organization' THEN 'NULL::date, shown, NULL::varchar, NULL::varchar'
         WHEN what = 'campaign' THEN 'NULL::date, NULL::uuid, shown, NULL::varchar' ELSE 'NULL::date, NULL::uuid, NULL::varchar, shown' END, sums, array_to_string(parts, ' UNION ALL '),
    'HAVING ' || replace(sums, ', ', ' <> 0 OR ') || ' <> 0')
  USING from_day, to_day, org, owners, campaign, phone;
END $$;

-- ---------------------------------------------------------------------------------------------------------
REVOKE ALL ON FUNCTION refresh_rollup_totals(integer), reconcile_incidents(), reconcile_incident(uuid, text), incident_changes(), incident_document(incidents),
  incident_add(text, timestamptz, timestamptz, text[], text), incident_end(uuid, timestamptz), list_was_read(), take_pool_snapshots(),
  match_calls_of_the_future(), forget_stale_presence(), work_step(text, text), do_scheduled_work(text), nightly_work(), quarter_hour_work(),
  catch_up_work(), notify_changed() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION reconcile_incident(uuid, text), incident_document(incidents), incident_add(text, timestamptz, timestamptz, text[], text),
  incident_end(uuid, timestamptz), nightly_work(), quarter_hour_work(), catch_up_work()
  TO ringledger_staff, ringledger_manager, ringledger_admin;

-- ---------------------------------------------------------------------------------------------------------
-- Autovacuum. Whenever a table is analyzed, each connection plans anew what it does with it: twenty milliseconds in the
-- middle of somebody's call. The tables that an assignment writes look the same after fifty more rows (PostgreSQL's
-- threshold for a small table), so a day's work comes first. Those whose rows change in place have room for it on the
-- page and need no vacuum either; rollup_changes is empty between two transactions and has no statistics worth having.
ALTER TABLE signalwire_phone_numbers SET (fillfactor = 70, autovacuum_analyze_scale_factor = 2, autovacuum_vacuum_scale_factor = 1);
ALTER TABLE rollup_changes SET (autovacuum_analyze_threshold = 100000000);
DO $$
DECLARE
  hot name;
BEGIN
  FOREACH hot IN ARRAY '{tracking_assignments,lead_number_assignments,interactions,appointments,daily_rollups,daily_campaign_rollups,
                         daily_company_rollups}'::name[] LOOP
    EXECUTE format('ALTER TABLE %I SET (autovacuum_analyze_threshold = 2000)', hot);
  END LOOP;
END $$;
