-- Imports of call records: a batch is staged with COPY, matched by the rules of 0003 and entered by set, and the
-- run's position moves in the same transaction; whatever ends the import, the next one goes on from there.

-- Starts a run, or finds the one of this file and these settings that was interrupted. Returns the run.
CREATE OR REPLACE FUNCTION begin_import(kind text, file_name text, bytes bigint, head_sha256 text, settings jsonb,
                                        carrier text, rejects_file text)
RETURNS import_runs LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  run import_runs;
  locked boolean;
BEGIN
  IF NOT is_call_staff() THEN
    RAISE EXCEPTION USING ERRCODE = 'RL002', MESSAGE = 'Only Equity Connect''s own people may import records.';
  END IF;
  SELECT * INTO run FROM import_runs AS past
  WHERE past.file_head_sha256 = head_sha256 AND past.status <> 'done' AND past.kind = begin_import.kind
    AND past.file_bytes = bytes AND past.settings = begin_import.settings
  ORDER BY past.started_at DESC LIMIT 1 FOR UPDATE;
  IF FOUND THEN
    -- The lock ends with the session of whoever runs it now, also when that is killed; its server process
    -- may take a moment to notice.
    FOR attempt IN 1..15 LOOP
      locked := pg_try_advisory_lock(hashtextextended(run.id::text, 0));
      EXIT WHEN locked;
      PERFORM pg_sleep(0.1);
    END LOOP;
    IF NOT locked THEN
      RAISE EXCEPTION USING ERRCODE = 'RL001', MESSAGE = format('%s is being imported by somebody else at this moment.', file_name),
        HINT = 'Wait until that import is done.';
    END IF;
    UPDATE import_runs SET status = 'running', updated_at = now(), message = NULL WHERE id = run.id RETURNING * INTO run;
    RETURN run;
  END IF;
  INSERT INTO import_runs (kind, file_name, file_bytes, file_head_sha256, settings, carrier, rejects_file)
  VALUES (kind, file_name, bytes, head_sha256, settings, carrier, rejects_file) RETURNING * INTO run;
  PERFORM pg_advisory_lock(hashtextextended(run.id::text, 0));
  RETURN run;
END $$;

-- Ends a run for now ('paused', 'failed') or for good ('done', then with the hash of the whole file and, for a
-- carrier's own list, the time that it covers).
CREATE OR REPLACE FUNCTION end_import(run uuid, new_status text, sha256 text, whole_list boolean, why text) RETURNS import_runs
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  ended import_runs;
BEGIN
  UPDATE import_runs AS past SET status = new_status, updated_at = now(), file_sha256 = sha256, message = why,
    finished_at = CASE WHEN new_status = 'done' THEN now() END,
    covers_from = CASE WHEN whole_list AND NOT past.refused_undated THEN past.covers_from END,
    covers_to = CASE WHEN whole_list AND NOT past.refused_undated THEN past.covers_to END
  WHERE past.id = run AND is_call_staff() RETURNING * INTO ended;
  DELETE FROM import_run_keys WHERE run_id = run AND new_status = 'done';
  IF new_status = 'done' AND ended.id IS NOT NULL THEN
    INSERT INTO audit_log (action, subject, data)
    VALUES ('imported', ended.file_name, to_jsonb(ended) - '{settings,message}'::text[]);
  END IF;
  PERFORM pg_advisory_unlock(hashtextextended(run::text, 0));
  RETURN ended;
END $$;

-- Rows of a run that were refused: at these instants (microseconds since 1970) there were calls that are not in the
-- ledger, so that the list proves no absence around them; 'undated': one of them may have been at any time.
CREATE OR REPLACE FUNCTION note_refused_calls(run uuid, at text[], undated boolean) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE import_runs AS past SET refused_undated = past.refused_undated OR undated,
    not_covered = past.not_covered + coalesce((
      SELECT range_agg(tstzrange(moment - interval '1 second', moment + interval '1 second', '[]'))
      FROM unnest(at) AS micros, LATERAL (SELECT timestamptz 'epoch' + micros::bigint * interval '1 microsecond') AS instant (moment)), '{}')
  WHERE past.id = run AND is_call_staff()
$$;

-- What a run's list proves: its time from first to last call, less what was refused.
CREATE OR REPLACE FUNCTION covered_time(run import_runs) RETURNS tstzmultirange LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN run.covers_from IS NULL THEN '{}' ELSE tstzmultirange(tstzrange(run.covers_from, run.covers_to, '[]')) - run.not_covered END
$$;

-- Makes the session's staging tables, owned by the ledger's role so that nobody can slip others under
-- enter_staged_calls(). They are empty again after every transaction.
CREATE OR REPLACE FUNCTION prepare_call_stage() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF to_regclass('pg_temp.call_stage') IS NOT NULL THEN
    IF (SELECT relowner FROM pg_class WHERE oid = to_regclass('pg_temp.call_stage'))
         = (SELECT oid FROM pg_roles WHERE rolname = current_user) THEN
      TRUNCATE pg_temp.call_stage, pg_temp.call_work, pg_temp.call_touched; -- a dry run is one transaction
    END IF;
    RETURN;
  END IF;
  CREATE TEMP TABLE call_stage (
    line bigint NOT NULL, call_sid text, parent_sid text, tracking text, caller text, called text,
    started_at timestamptz NOT NULL, duration integer, status text, leg_direction text, direction text,
    answered_by text, ended_by text, ring integer, total integer, billed integer, recorded integer
  ) ON COMMIT DELETE ROWS;
  -- One row per call of the batch, its legs joined; 'rows' says how many staged rows it is made of.
  CREATE TEMP TABLE call_work (
    call_sid text NOT NULL, leg_sid text, tracking text, caller text, called text, callee text, outbound boolean NOT NULL,
    started_at timestamptz NOT NULL, duration integer, status text, answered_by text, ended_by text, ring integer,
    total integer, billed integer, recorded integer, rows integer NOT NULL, merged boolean NOT NULL,
    state text NOT NULL, ledger_id uuid, unmatched_id uuid
  ) ON COMMIT DELETE ROWS;
  CREATE TEMP TABLE call_touched (call_sid text NOT NULL, rows integer NOT NULL) ON COMMIT DELETE ROWS;
  GRANT INSERT ON call_stage TO PUBLIC; -- of this session: a temporary table is nobody else's
END $$;

-- Sets a staged row aside that contradicts another one of the same SID. Returns whether it is new.
CREATE OR REPLACE FUNCTION stage_conflict(run import_runs, s record) RETURNS integer LANGUAGE plpgsql AS $$
BEGIN
  IF is_known_version(s.call_sid, s.started_at, s.duration, s.status) THEN
    RETURN 0;
  END IF;
  INSERT INTO unmatched_calls (reason, reason_text, carrier, call_sid, tracking_number, caller_number, called_number, started_at,
                               duration_seconds, call_status, call, import_run_id)
  VALUES ('conflict', explain_aside('conflict', NULL, NULL, NULL), run.carrier, s.call_sid, NULL, s.caller, s.called, s.started_at,
          s.duration, s.status, jsonb_strip_nulls(jsonb_build_object('call_sid', s.call_sid, 'caller_number', s.caller,
            'called_number', s.called, 'created_at', s.started_at, 'duration_seconds', s.duration, 'call_status', s.status,
            'answered_by', s.answered_by, 'carrier', run.carrier, 'source', import_source(run), 'import_run_id', run.id)), run.id);
  RETURN 1;
END $$;

CREATE OR REPLACE FUNCTION import_source(run import_runs) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN run.settings->>'list' = 'true' THEN 'carrier_list' ELSE 'file' END
$$;

-- Legs: stores those that are new, drops those that are known from the stage, and leaves in call_touched every
-- call that has a new leg. What is already held of such a call as a single record becomes its parent's leg.
CREATE OR REPLACE FUNCTION stage_legs(run import_runs, OUT known bigint, OUT aside bigint) LANGUAGE plpgsql AS $$
DECLARE
  s record;
BEGIN
  known := 0;
  aside := 0;
  FOR s IN
    DELETE FROM call_stage AS staged USING call_legs AS leg
    WHERE leg.leg_sid = staged.call_sid
    RETURNING staged.*, compare_calls(false, leg.caller, leg.started_at, leg.duration, NULL, leg.status,
                                      staged.caller, staged.started_at, staged.duration, NULL, staged.status) AS said
  LOOP
    IF s.said = 'differs' AND stage_conflict(run, s) = 1 THEN
      aside := aside + 1;
    ELSE
      known := known + 1;
    END IF;
  END LOOP;

  WITH legs AS (
    DELETE FROM call_stage AS staged
    WHERE staged.parent_sid IS NOT NULL
       OR EXISTS (SELECT FROM call_legs AS leg WHERE leg.call_sid = staged.call_sid)
       OR staged.call_sid IN (SELECT child.parent_sid FROM call_stage AS child)
    RETURNING staged.*
  ), stored AS (
    INSERT INTO call_legs (leg_sid, call_sid, caller, called, tracking, started_at, duration, status, leg_direction, answered_by,
                           ended_by, ring, billed, recorded, carrier, import_run_id)
    SELECT call_sid, coalesce(parent_sid, call_sid), caller, called, tracking, started_at, duration, status, leg_direction,
           answered_by, ended_by, ring, billed, recorded, run.carrier, run.id FROM legs
    RETURNING call_sid
  )
  INSERT INTO call_touched SELECT call_sid, count(*) FROM stored GROUP BY call_sid;

  INSERT INTO call_legs (leg_sid, call_sid, caller, called, tracking, started_at, duration, status, leg_direction, answered_by,
                         ended_by, ring, billed, recorded, carrier, import_run_id)
  SELECT held.call_sid, held.call_sid, held.caller_number, held.called_number, NULL, held.created_at, held.duration_seconds,
         held.call_status, NULL, held.answered_by, held.ended_by, held.ring_seconds, held.billed_seconds, held.recorded_seconds,
         held.carrier, held.import_run_id
  FROM call_touched AS touched CROSS JOIN LATERAL (SELECT * FROM current_call(touched.call_sid) LIMIT 1) AS held
  WHERE held.leg_sid IS NULL AND held.source IN ('carrier_list', 'file')
  UNION ALL
  SELECT held.call_sid, held.call_sid, held.caller_number, held.called_number, NULL, held.started_at, held.duration_seconds,
         held.call_status, CASE WHEN (held.call->>'outbound')::boolean THEN 'outbound-api' END, held.call->>'answered_by',
         held.call->>'ended_by', (held.call->>'ring_seconds')::integer, (held.call->>'billed_seconds')::integer,
         (held.call->>'recorded_seconds')::integer, held.carrier, held.import_run_id
  FROM call_touched AS touched JOIN unmatched_calls AS held ON held.call_sid = touched.call_sid
  WHERE held.resolved_at IS NULL AND held.call->>'source' IN ('carrier_list', 'file') AND NOT held.call ? 'leg_sid'
  UNION ALL                                            -- the bridge had the call, the carrier's list agreed
  SELECT held.call_sid, held.call_sid, held.record->>'caller_number', held.record->>'called_number', NULL, held.started_at,
         held.talk_seconds, held.call_status, CASE WHEN (held.record->>'outbound')::boolean THEN 'outbound-api' END,
         held.record->>'answered_by', held.record->>'ended_by', (held.record->>'ring_seconds')::integer,
         (held.record->>'billed_seconds')::integer, (held.record->>'recorded_seconds')::integer, held.carrier, held.import_run_id
  FROM call_touched AS touched JOIN carrier_call_records AS held ON held.carrier = run.carrier AND held.call_sid = touched.call_sid
  WHERE NOT held.record ? 'leg_sid'
  ON CONFLICT (leg_sid) DO NOTHING;
END $$;

-- Nobody else enters a call while a batch is entered: see wait_to_enter() in 0003_ledger.sql. A transaction that entered
-- a call and does not end would stop every import, so there is an end to the waiting.
CREATE OR REPLACE FUNCTION wait_to_enter_batch() RETURNS void LANGUAGE plpgsql SET lock_timeout = '30s' AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(ledger_lock());
EXCEPTION WHEN lock_not_available THEN
  RAISE EXCEPTION USING ERRCODE = 'RL001', MESSAGE = 'Another program has entered a call and does not end its transaction.',
    HINT = 'End that program''s transaction, then start the import again: it goes on where it stopped.';
END $$;

-- Enters the staged rows. 'position' and 'line': what of the file is wholly in the database after this batch,
-- 'rejected': rows of it that the reader refused. Returns the run with its new counters, which always add up:
-- read = entered + known + aside + joined + rejected.
-- Every lookup is by index: statistics of a ledger that was empty yesterday must not make the planner scan the whole
-- of it for each row. Without compilation of expressions, whose time is longer than what it saves on a batch.
CREATE OR REPLACE FUNCTION enter_staged_calls(run_id uuid, new_position bigint, new_line bigint, rejected bigint) RETURNS import_runs
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
SET work_mem = '64MB' SET enable_seqscan = off SET jit = off AS $$
DECLARE
  run import_runs;
  dry boolean;
  s record;
  staged bigint;
  entered bigint := 0;
  known bigint := 0;
  aside bigint := 0;
  joined bigint := 0;
  first_call timestamptz;
  last_call timestamptz;
  from_legs record;
  counted record;
  -- Ids that begin with the time (UUID version 7), so that calls entered together lie together in the index; random
  -- ones would each change another page of it.
  batch CONSTANT text := lpad(to_hex((extract(epoch FROM now()) * 1000)::bigint), 12, '0') || '7';
BEGIN
  SELECT * INTO run FROM import_runs AS past WHERE past.id = run_id FOR UPDATE;
  IF NOT FOUND OR NOT is_call_staff() THEN
    RAISE EXCEPTION USING ERRCODE = 'RL002', MESSAGE = 'This import is not one of yours.';
  END IF;
  -- A dry run is one transaction from beginning to end, so it wrote the run's row itself. It leaves nothing behind that
  -- the bridge would have to wait for.
  SELECT past.xmin = pg_current_xact_id()::xid INTO dry FROM import_runs AS past WHERE past.id = run_id;
  IF NOT dry THEN
    PERFORM wait_to_enter_batch();
  END IF;
  IF new_position < run.position THEN
    RAISE EXCEPTION USING ERRCODE = 'RL001', MESSAGE = 'This part of the file has been imported already.';
  END IF;
  IF (SELECT relowner FROM pg_class WHERE oid = to_regclass('pg_temp.call_stage') AND relkind = 'r')
       IS DISTINCT FROM (SELECT oid FROM pg_roles WHERE rolname = current_user) THEN
    RAISE EXCEPTION USING ERRCODE = 'RL002', MESSAGE = 'The staging table was not made by prepare_call_stage().';
  END IF;
  SELECT count(*), min(started_at), max(started_at) INTO staged, first_call, last_call FROM pg_temp.call_stage;

  -- A row without SID is known by its content and its occurrence in the file.
  IF EXISTS (SELECT FROM pg_temp.call_stage WHERE call_sid IS NULL) THEN
    UPDATE pg_temp.call_stage AS staged_row SET call_sid = keyed.base || ':' || keyed.nth
    FROM (SELECT plain.at, plain.base, coalesce(past.seen, 0) + row_number() OVER (PARTITION BY plain.base ORDER BY plain.line) AS nth
          FROM (SELECT ctid AS at, line, 'row:' || left(encode(sha256(convert_to(concat_ws('|', coalesce(tracking, ''), coalesce(caller, ''),
                         coalesce(called, ''), extract(epoch FROM started_at), coalesce(duration, -1)), 'UTF8')), 'hex'), 40) AS base
                FROM pg_temp.call_stage WHERE call_sid IS NULL) AS plain
          LEFT JOIN import_run_keys AS past ON past.run_id = run.id AND past.base = plain.base) AS keyed
    WHERE staged_row.ctid = keyed.at;
    INSERT INTO import_run_keys (run_id, base, seen)
    SELECT run.id, left(call_sid, 44), count(*) FROM pg_temp.call_stage WHERE call_sid LIKE 'row:%' GROUP BY 2
    ON CONFLICT ON CONSTRAINT import_run_keys_pkey DO UPDATE SET seen = import_run_keys.seen + excluded.seen;
  END IF;

  -- The same SID twice in one batch: the first row stays, the others are compared with it.
  FOR s IN
    WITH again AS (SELECT call_sid, min(line) AS line FROM pg_temp.call_stage GROUP BY call_sid HAVING count(*) > 1)
    DELETE FROM pg_temp.call_stage AS later USING again, pg_temp.call_stage AS first
    WHERE later.call_sid = again.call_sid AND later.line > again.line AND first.call_sid = again.call_sid AND first.line = again.line
    RETURNING later.*, compare_calls(false, first.caller, first.started_at, first.duration, NULL, first.status,
                                     later.caller, later.started_at, later.duration, NULL, later.status) AS said
  LOOP
    IF s.said = 'same' THEN
      known := known + 1;
    ELSE
      IF stage_conflict(run, s) = 1 THEN aside := aside + 1; ELSE known := known + 1; END IF;
    END IF;
  END LOOP;

  IF EXISTS (SELECT FROM pg_temp.call_stage WHERE parent_sid IS NOT NULL) OR EXISTS (SELECT FROM call_legs) THEN
    from_legs := stage_legs(run);
    known := known + from_legs.known;
    aside := aside + from_legs.aside;
  END IF;

  INSERT INTO pg_temp.call_work
  SELECT call.call_sid, call.leg_sid, call.tracking, call.caller, call.called, call.callee, call.outbound, call.started_at,
    call.duration, call.status, call.answered_by, call.ended_by, call.ring, call.total, call.billed, call.recorded, call.rows, call.merged,
    CASE WHEN held.id IS NOT NULL AND call.merged AND held.source <> 'bridge' THEN
           CASE WHEN (held.duration_seconds, held.total_seconds, held.leg_sid, held.call_status, held.caller_number)
                     IS NOT DISTINCT FROM (call.duration, call.total, call.leg_sid, call.status, call.caller)
                THEN 'known' ELSE 'corrects' END
         WHEN held.id IS NOT NULL THEN
           CASE held.said WHEN 'differs' THEN
                  CASE WHEN is_known_version(call.call_sid, call.started_at, call.duration, call.status) THEN 'known' ELSE 'conflict' END
                WHEN 'completes' THEN 'corrects'
                ELSE CASE WHEN call.merged AND held.duration_seconds <> call.duration THEN 'corrects' ELSE 'known' END END
         WHEN kept.id IS NULL THEN 'new'
         WHEN call.merged OR kept.said = 'completes' THEN 'retried'
         WHEN kept.said = 'same' OR is_known_version(call.call_sid, call.started_at, call.duration, call.status) THEN 'known'
         ELSE 'conflict' END,
    held.id, kept.id
  FROM (
    SELECT call_sid, NULL::text AS leg_sid, tracking, caller, called, NULL::text AS callee, coalesce(leg_direction LIKE 'outbound%', false) AS outbound,
           started_at, duration, status, answered_by, ended_by, ring, total, billed, recorded, 1 AS rows, false AS merged
    FROM pg_temp.call_stage
    UNION ALL
    SELECT touched.call_sid, child.leg_sid, coalesce(parent.tracking, child.tracking), coalesce(parent.caller, child.caller),
           coalesce(parent.called, child.called), child.called, coalesce(parent.leg_direction LIKE 'outbound%', false),
           coalesce(parent.started_at, child.started_at), child.duration, child.status, coalesce(child.answered_by, parent.answered_by),
           coalesce(parent.ended_by, child.ended_by), coalesce(child.ring, parent.ring), parent.duration,
           coalesce(child.billed, parent.billed), coalesce(child.recorded, parent.recorded), touched.rows, true
    FROM pg_temp.call_touched AS touched
    LEFT JOIN call_legs AS parent ON parent.leg_sid = touched.call_sid
    LEFT JOIN LATERAL (                                -- the leg that was answered, else the last that was tried
      SELECT leg.* FROM call_legs AS leg WHERE leg.call_sid = touched.call_sid AND leg.leg_sid <> leg.call_sid
      ORDER BY leg.duration > 0 DESC NULLS LAST, leg.duration DESC NULLS LAST, leg.started_at DESC, leg.leg_sid LIMIT 1) AS child ON true
  ) AS call
  LEFT JOIN LATERAL (
    SELECT row.*, compare_calls(row.source = 'bridge', row.caller_number, row.created_at, row.duration_seconds, row.total_seconds, row.call_status,
                                call.caller, call.started_at, call.duration, call.total, call.status) AS said
    FROM current_call(call.call_sid) AS row LIMIT 1) AS held ON true
  LEFT JOIN LATERAL (
    SELECT row.id, compare_calls(row.call->>'source' = 'bridge', row.caller_number, row.started_at, row.duration_seconds,
                                 (row.call->>'total_seconds')::integer, row.call_status,
                                 call.caller, call.started_at, call.duration, call.total, call.status) AS said
    FROM unmatched_calls AS row WHERE row.call_sid = call.call_sid AND row.resolved_at IS NULL AND row.reason <> 'conflict' LIMIT 1) AS kept ON true;

  WITH tried AS MATERIALIZED (
    SELECT work.*, m.*, (batch || substr(gen_random_uuid()::text, 16))::uuid AS new_id FROM pg_temp.call_work AS work
    CROSS JOIN LATERAL match_call(work.tracking, work.caller, work.called, work.callee, work.outbound, work.started_at) AS m
    WHERE work.state IN ('new', 'retried', 'corrects')
  ), written AS (
    INSERT INTO billing_call_ledger (id, lead_id, broker_id, tracking_number, caller_number, direction, duration_seconds, call_sid,
      call_status, appointment_datetime, campaign_id, campaign_archetype, created_at, org_id, assignment_id, appointment_id,
      called_number, ring_seconds, total_seconds, billed_seconds, recorded_seconds, answered_by, ended_by, leg_sid, carrier, source,
      import_run_id, start_derived, replaces_id, attributed_by, attribution_note)
    SELECT t.new_id, coalesce(t.lead_id, old.lead_id), coalesce(t.broker_id, old.broker_id), coalesce(t.tracking_number, old.tracking_number),
      coalesce(t.caller, old.caller_number, 'unknown'), coalesce(CASE WHEN old.attributed_by IS NULL THEN t.direction END, old.direction),
      coalesce(t.duration, kept.duration_seconds), t.call_sid, coalesce(t.status, kept.call_status),
      coalesce(old.appointment_datetime, booked.scheduled_at), coalesce(old.campaign_id, booked.campaign_id),
      coalesce(old.campaign_archetype, booked.campaign_archetype), t.started_at, coalesce(t.org_id, old.org_id),
      coalesce(t.assignment_id, old.assignment_id), coalesce(old.appointment_id, booked.id), t.called, coalesce(t.ring, kept.ring_seconds),
      coalesce(t.total, kept.total_seconds), coalesce(t.billed, kept.billed_seconds), coalesce(t.recorded, kept.recorded_seconds),
      coalesce(t.answered_by, kept.answered_by), coalesce(t.ended_by, kept.ended_by), t.leg_sid, run.carrier, import_source(run),
      run.id, false, old.id, old.attributed_by, old.attribution_note
    FROM tried AS t LEFT JOIN LATERAL (SELECT row.* FROM billing_call_ledger AS row WHERE row.id = t.ledger_id LIMIT 1) AS old ON true
    -- What a single record did not know stays as it was known before; joined legs are the whole of what is known.
    LEFT JOIN LATERAL (SELECT old.* WHERE NOT t.merged) AS kept ON true
    LEFT JOIN LATERAL match_appointment(t.lead_id, t.broker_id, t.started_at, NULL) AS booked ON t.assignment_id IS NOT NULL AND t.direction <> 'internal'
    WHERE t.reason IS NULL OR t.state = 'corrects'
    RETURNING 1
  ), settled AS (
    UPDATE unmatched_calls AS kept SET resolved_at = now(), resolved_by = 'matched by itself', ledger_id = tried.new_id
    FROM tried WHERE kept.id = tried.unmatched_id AND tried.reason IS NULL
  ), renewed AS (
    UPDATE unmatched_calls AS kept SET reason = tried.reason, reason_text = explain_aside(tried.reason, tried.tracking_number, tried.caller, tried.called),
      tracking_number = left(tried.tracking_number, 20), caller_number = tried.caller, called_number = tried.called, started_at = tried.started_at,
      duration_seconds = tried.duration, call_status = tried.status, previous_assignment_id = tried.previous_assignment_id,
      call = staged_call_json(run, tried.call_sid, tried.leg_sid, tried.tracking, tried.caller, tried.called, tried.callee, tried.outbound, tried.started_at,
        tried.duration, tried.status, tried.answered_by, tried.ended_by, tried.ring, tried.total, tried.billed, tried.recorded)
    FROM tried WHERE kept.id = tried.unmatched_id AND tried.reason IS NOT NULL
  ), put_aside AS (
    INSERT INTO unmatched_calls (reason, reason_text, carrier, call_sid, tracking_number, caller_number, called_number, started_at,
                                 duration_seconds, call_status, call, previous_assignment_id, import_run_id)
    SELECT why.reason, explain_aside(why.reason, why.tracking_number, why.caller, why.called), run.carrier, why.call_sid,
      left(why.tracking_number, 20), why.caller, why.called, why.started_at, why.duration, why.status,
      staged_call_json(run, why.call_sid, why.leg_sid, why.tracking, why.caller, why.called, why.callee, why.outbound, why.started_at, why.duration,
        why.status, why.answered_by, why.ended_by, why.ring, why.total, why.billed, why.recorded), why.previous_assignment_id, run.id
    FROM (SELECT call_sid, leg_sid, tracking, caller, called, callee, outbound, started_at, duration, status, answered_by, ended_by, ring, total,
                 billed, recorded, reason, tracking_number, previous_assignment_id FROM tried WHERE state = 'new' AND reason IS NOT NULL
          UNION ALL
          SELECT call_sid, leg_sid, tracking, caller, called, callee, outbound, started_at, duration, status, answered_by, ended_by, ring, total,
                 billed, recorded, 'conflict', NULL, NULL FROM pg_temp.call_work WHERE state = 'conflict') AS why
  ), checked AS (
    -- What the carrier says of calls that reached us another way.
    INSERT INTO carrier_call_records (carrier, call_sid, started_at, talk_seconds, call_status, record, import_run_id)
    SELECT run.carrier, work.call_sid, work.started_at, work.duration, work.status,
      staged_call_json(run, work.call_sid, work.leg_sid, work.tracking, work.caller, work.called, work.callee, work.outbound, work.started_at,
        work.duration, work.status, work.answered_by, work.ended_by, work.ring, work.total, work.billed, work.recorded), run.id
    FROM pg_temp.call_work AS work CROSS JOIN LATERAL (SELECT row.source FROM billing_call_ledger AS row WHERE row.id = work.ledger_id LIMIT 1) AS old
    WHERE work.ledger_id IS NOT NULL AND import_source(run) = 'carrier_list' AND old.source <> 'carrier_list'
    ON CONFLICT (carrier, call_sid) DO UPDATE SET started_at = excluded.started_at, talk_seconds = excluded.talk_seconds,
      call_status = excluded.call_status, record = excluded.record, import_run_id = excluded.import_run_id, fetched_at = now()
  )
  SELECT (SELECT count(*) FILTER (WHERE reason IS NULL) FROM tried WHERE NOT (merged AND state <> 'new'))
           + (SELECT count(*) FROM tried WHERE reason IS NOT NULL AND state = 'corrects' AND NOT merged) AS entered,
         (SELECT count(*) FROM tried WHERE reason IS NOT NULL AND state <> 'corrects' AND NOT (merged AND state <> 'new'))
           + (SELECT count(*) FROM pg_temp.call_work WHERE state = 'conflict') AS aside,
         (SELECT count(*) FROM pg_temp.call_work WHERE state = 'known' AND NOT merged) AS known
  INTO counted;
  entered := entered + counted.entered;
  aside := aside + counted.aside;
  known := known + counted.known;
  joined := staged - entered - aside - known;

  -- A record that seemed to contradict the ledger while a leg was missing no longer does.
  IF EXISTS (SELECT FROM pg_temp.call_touched) THEN
    UPDATE unmatched_calls AS kept SET resolved_at = now(), resolved_by = 'its legs were joined',
      ledger_id = (SELECT held.id FROM current_call(kept.call_sid) AS held LIMIT 1)
    FROM pg_temp.call_work AS work JOIN call_legs AS leg ON leg.call_sid = work.call_sid
    WHERE work.merged AND work.state IN ('known', 'corrects') AND kept.call_sid = work.call_sid AND kept.reason = 'conflict'
      AND kept.resolved_at IS NULL AND (kept.call->>'leg_sid' = leg.leg_sid
        OR (leg.leg_sid = leg.call_sid AND NOT kept.call ? 'leg_sid' AND kept.started_at = leg.started_at
            AND kept.duration_seconds IS NOT DISTINCT FROM leg.duration AND kept.call_status IS NOT DISTINCT FROM leg.status));
  END IF;

  UPDATE import_runs AS past SET position = new_position, line = new_line, updated_at = now(),
    rows_read = past.rows_read + staged + rejected, rows_entered = past.rows_entered + entered, rows_known = past.rows_known + known,
    rows_aside = past.rows_aside + aside, rows_joined = past.rows_joined + joined, rows_rejected = past.rows_rejected + rejected,
    covers_from = CASE WHEN import_source(run) = 'carrier_list' THEN least(past.covers_from, first_call) END,
    covers_to = CASE WHEN import_source(run) = 'carrier_list' THEN greatest(past.covers_to, last_call) END
  WHERE past.id = run.id RETURNING * INTO run;
  RETURN run;
END $$;

-- A call as unmatched_calls.call keeps it: fields named as in billing_call_ledger, and what match_call() needs.
CREATE OR REPLACE FUNCTION staged_call_json(run import_runs, call_sid text, leg_sid text, tracking text, caller text, called text, callee text,
  outbound boolean, started_at timestamptz, duration integer, status text, answered_by text, ended_by text, ring integer, total integer,
  billed integer, recorded integer) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_strip_nulls(jsonb_build_object('call_sid', call_sid, 'leg_sid', leg_sid, 'tracking_number', tracking, 'caller_number', caller,
    'called_number', called, 'callee', callee, 'outbound', CASE WHEN outbound THEN true END, 'created_at', started_at,
    'duration_seconds', duration, 'call_status', status, 'answered_by', answered_by, 'ended_by', ended_by, 'ring_seconds', ring,
    'total_seconds', total, 'billed_seconds', billed, 'recorded_seconds', recorded, 'carrier', run.carrier,
    'source', import_source(run), 'import_run_id', run.id))
$$;

-- ---------------------------------------------------------------------------------------------------------
-- Who may do what: the ledger's role reads what matching needs and writes what calls become; people get there
-- through functions that check who asks.
DO $$
DECLARE
  item text;
BEGIN
  FOREACH item IN ARRAY '{organizations,brokers,leads,broker_phones,ec_phones,signalwire_phone_numbers,tracking_assignments,appointments,members}'::text[] LOOP
    EXECUTE format('GRANT SELECT ON %I TO ringledger_ledger', item);
  END LOOP;
  FOREACH item IN ARRAY '{billing_call_ledger,billing_call_logs,unmatched_calls,carrier_call_records,import_runs,import_run_keys,call_legs,audit_log}'::text[] LOOP
    EXECUTE format('GRANT SELECT, INSERT ON %I TO ringledger_ledger', item);
  END LOOP;
  FOREACH item IN ARRAY '{unmatched_calls,carrier_call_records,import_runs,import_run_keys}'::text[] LOOP
    EXECUTE format('GRANT UPDATE, DELETE ON %I TO ringledger_ledger', item);
  END LOOP;
  FOREACH item IN ARRAY ARRAY['enter_bridge_call()', 'match_kept_aside(text[])', 'match_after_arrival()', 'count_calls_for_new_appointments()',
      'attribute_call(uuid, text, text)', 'dismiss_call(uuid, text)', 'prepare_call_stage()', 'enter_staged_calls(uuid, bigint, bigint, bigint)',
      'note_refused_calls(uuid, text[], boolean)',
      'begin_import(text, text, bigint, text, jsonb, text, text)', 'end_import(uuid, text, text, boolean, text)'] LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO ringledger_ledger', item);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', item);
    CONTINUE WHEN item ~ '^(enter_bridge|match_|count_)';
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO ringledger_staff, ringledger_manager, ringledger_admin', item);
  END LOOP;
END $$;
