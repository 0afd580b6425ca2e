-- How a call gets into the ledger: whose it is, which way it went, which appointment it can verify, and what
-- happens when it cannot be told. One set of rules (match_call, match_appointment, compare_calls) serves the
-- bridge's single INSERTs, the imports' batches and the calls that were kept aside, so that they never differ.

-- Owner of everything that writes the ledger. Nobody can log in as it and no group has it, so the row trigger
-- can tell by current_user that a row comes from our own set-based entry, which has applied the rules already.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'ringledger_ledger') THEN
    CREATE ROLE ringledger_ledger NOLOGIN;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; -- another database of this server makes it just now
END $$;
DO $$
BEGIN
  IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
    EXECUTE format('GRANT ringledger_ledger TO %I', current_user); -- needed to give it the functions below
  END IF;
  EXECUTE format('GRANT TEMPORARY ON DATABASE %I TO ringledger_ledger', current_database());
END $$;
GRANT USAGE, CREATE ON SCHEMA public TO ringledger_ledger;

-- Every leg of a call that has more than one: the parent's leg has leg_sid = call_sid, the others name the
-- parent as call_sid. Legs may come in any order and from several files; the ledger's row is made of all of them.
CREATE TABLE IF NOT EXISTS call_legs (
  leg_sid varchar(100) PRIMARY KEY,
  call_sid varchar(100) NOT NULL,
  caller text,
  called text,
  tracking text,
  started_at timestamptz NOT NULL,
  duration integer,
  status varchar(20),
  leg_direction text,                                  -- the carrier's word: inbound, outbound-api, outbound-dial …
  answered_by varchar(40),
  ended_by varchar(20),
  ring integer,
  billed integer,
  recorded integer,
  carrier varchar(20) NOT NULL,
  import_run_id uuid,
  recorded_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX IF NOT EXISTS call_legs_call ON call_legs (call_sid);

-- How often a row that has no SID was seen in a run so far: its key is its content and its occurrence.
CREATE TABLE IF NOT EXISTS import_run_keys (
  run_id uuid NOT NULL REFERENCES import_runs ON DELETE CASCADE,
  base text NOT NULL,
  seen integer NOT NULL,
  PRIMARY KEY (run_id, base)
);

CREATE INDEX IF NOT EXISTS billing_call_ledger_corrected ON billing_call_ledger (call_sid) WHERE replaces_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS unmatched_calls_conflict ON unmatched_calls (call_sid) WHERE reason = 'conflict';
CREATE INDEX IF NOT EXISTS unmatched_calls_called ON unmatched_calls (called_number) WHERE resolved_at IS NULL;
CREATE INDEX IF NOT EXISTS import_runs_head ON import_runs (file_head_sha256) WHERE status <> 'done';

-- The E.164 number inside a SIP address ("sip:+13104365998@pbx.example"), else the text itself.
CREATE OR REPLACE FUNCTION phone_in(address text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN address LIKE 'sip%' THEN coalesce(substring(address FROM '^sips?:(\+[1-9]\d{6,14})@'), address) ELSE address END
$$;

CREATE OR REPLACE FUNCTION is_phone_of_broker(phone text, broker uuid, at timestamptz) RETURNS boolean
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT EXISTS (SELECT FROM broker_phones AS own WHERE own.number = phone AND own.broker_id = broker
                 AND own.valid_from <= at AND at < own.valid_to)
$$;

-- Whose call it is. One row always; reason is NULL when the call can be entered, else why it is kept aside.
-- tracking: as the record names it, or NULL; callee: the far end of the answered child leg, or NULL;
-- outbound: the account itself placed the call (no parent leg, the carrier says outbound).
-- Written so that the planner inlines it: no SET, not SECURITY DEFINER, one SELECT.
CREATE OR REPLACE FUNCTION match_call(tracking text, caller text, called text, callee text, outbound boolean, started timestamptz)
RETURNS TABLE (tracking_number text, assignment_id uuid, previous_assignment_id uuid, lead_id uuid, broker_id uuid,
               org_id uuid, direction text, reason text)
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(pool.number::text, tracking, CASE WHEN outbound THEN caller ELSE called END),
         CASE WHEN far.held THEN holder.id END,
         CASE WHEN NOT far.held THEN holder.id END,
         CASE WHEN far.held AND way.direction <> 'internal' THEN holder.lead_id END,
         CASE WHEN far.held AND way.direction <> 'internal' THEN holder.broker_id END,
         coalesce(CASE WHEN far.held THEN holder.org_id END, pool.org_id),
         way.direction,
         CASE WHEN started > now() + interval '15 minutes' THEN 'future'
              WHEN pool.number IS NULL AND coalesce(tracking, called, '') !~ '^\+\d' AND coalesce(caller, '') !~ '^\+\d' THEN 'no_tracking_number'
              WHEN pool.number IS NULL THEN 'unknown_number'
              WHEN way.direction = 'internal' THEN NULL
              WHEN NOT far.held THEN 'no_assignment'
              WHEN way.direction IS NULL THEN 'unknown_caller' END
  FROM (SELECT 1) AS one
  LEFT JOIN signalwire_phone_numbers AS named ON named.number = tracking
  LEFT JOIN signalwire_phone_numbers AS dialled ON dialled.number = called AND named.number IS NULL
  LEFT JOIN signalwire_phone_numbers AS shown ON shown.number = caller AND named.number IS NULL AND dialled.number IS NULL
  CROSS JOIN LATERAL (SELECT coalesce(named.number, dialled.number, shown.number) AS number,
                             CASE WHEN named.number IS NOT NULL THEN named.org_id WHEN dialled.number IS NOT NULL THEN dialled.org_id
                                  ELSE shown.org_id END AS org_id) AS pool
  LEFT JOIN LATERAL (                                  -- the last one to get the number before the call
    SELECT given.id, given.lead_id, given.broker_id, given.org_id, given.released_at FROM tracking_assignments AS given
    WHERE given.number = pool.number AND given.assigned_at <= started
    ORDER BY given.number DESC, given.assigned_at DESC LIMIT 1) AS holder ON true -- as the index has it
  LEFT JOIN leads AS lead ON lead.id = holder.lead_id
  -- OFFSET 0: each of these is computed once per call, not once per mention.
  CROSS JOIN LATERAL (SELECT e164(lead.primary_phone) AS lead_phone, phone_in(caller) AS caller_phone,
                             phone_in(coalesce(callee, called)) AS callee_phone,
                             holder.id IS NOT NULL AND (holder.released_at IS NULL OR started < holder.released_at) AS held
                      OFFSET 0) AS far
  CROSS JOIN LATERAL (SELECT CASE
      WHEN EXISTS (SELECT FROM ec_phones AS own WHERE own.number IN (far.caller_phone, far.callee_phone, called)) THEN 'internal'
      WHEN caller <> pool.number AND EXISTS (SELECT FROM signalwire_phone_numbers AS listed WHERE listed.number = caller) THEN 'internal'
      WHEN outbound AND caller = pool.number THEN CASE
        WHEN NOT EXISTS (SELECT FROM broker_phones AS own WHERE own.number IN (called, far.callee_phone)) THEN 'internal'
        WHEN far.callee_phone = far.lead_phone AND is_phone_of_broker(called, holder.broker_id, started) THEN 'broker_to_lead'
        WHEN called = far.lead_phone AND is_phone_of_broker(far.callee_phone, holder.broker_id, started) THEN 'lead_to_broker' END
      WHEN far.caller_phone = far.lead_phone THEN 'lead_to_broker'
      WHEN is_phone_of_broker(far.caller_phone, holder.broker_id, started) THEN 'broker_to_lead'
      WHEN far.callee_phone = far.lead_phone THEN 'broker_to_lead'
      WHEN is_phone_of_broker(far.callee_phone, holder.broker_id, started) THEN 'lead_to_broker' END AS direction OFFSET 0) AS way
$$;

-- The live appointment of a lead and a broker that a call at this time can verify: the nearest one among those
-- that it does not precede by more than the minutes agreed at booking; of two as near, the earlier. No row: none.
-- One that was over by a day when the number was given to these two is of an earlier assignment, and not meant.
CREATE OR REPLACE FUNCTION match_appointment(lead uuid, broker uuid, started timestamptz, named timestamptz)
RETURNS TABLE (id uuid, scheduled_at timestamptz, campaign_id varchar(100), campaign_archetype varchar(100))
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT booked.id, booked.scheduled_at, booked.campaign_id, booked.campaign_archetype FROM appointments AS booked
  WHERE booked.lead_id = lead AND booked.broker_id = broker AND booked.status NOT IN ('cancelled', 'rescheduled')
    AND started >= booked.scheduled_at - make_interval(mins => booked.verify_lead_minutes)
    AND EXISTS (SELECT FROM tracking_assignments AS held
                WHERE held.lead_id = lead AND held.broker_id = broker AND held.assigned_at <= started
                  AND (held.released_at IS NULL OR started < held.released_at)
                  AND held.assigned_at < booked.scheduled_at + interval '1 day')
  ORDER BY booked.scheduled_at = named DESC NULLS LAST,
           abs(extract(epoch FROM booked.scheduled_at - started)), booked.scheduled_at
  LIMIT 1
$$;

-- Whether a second record of one call says the same as the first ('same'), fills in what the first did not know
-- ('completes'), or contradicts it ('differs'). What is not known contradicts nothing. The bridge notes a call when
-- it ends and may report the parent leg's whole time as its duration, so its start may be off by the ringing.
CREATE OR REPLACE FUNCTION is_final(status text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(status NOT IN ('queued', 'initiated', 'ringing', 'in-progress'), true)
$$;

CREATE OR REPLACE FUNCTION compare_calls(bridge boolean, caller text, started timestamptz, duration integer, total integer, status text,
                                         new_caller text, new_started timestamptz, new_duration integer, new_total integer, new_status text)
RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE
    WHEN caller <> new_caller
      OR abs(extract(epoch FROM started - new_started)) > CASE WHEN bridge THEN 180 ELSE 60 END THEN 'differs'
    WHEN NOT is_final(new_status) THEN 'same'          -- older news
    WHEN NOT is_final(status) THEN 'completes'
    WHEN status <> new_status
      OR (duration <> new_duration AND NOT coalesce(bridge AND (duration = new_total OR new_duration = total), false)) THEN 'differs'
    WHEN (duration IS NULL AND new_duration IS NOT NULL) OR (status IS NULL AND new_status IS NOT NULL) THEN 'completes'
    ELSE 'same' END
$$;

-- The row of a call that counts now, by the call's SID: the first one or its last correction.
CREATE OR REPLACE FUNCTION current_call(sid text) RETURNS SETOF billing_call_ledger LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT first.* FROM billing_call_ledger AS first
  WHERE first.call_sid = sid AND first.replaces_id IS NULL
    AND NOT EXISTS (SELECT FROM billing_call_ledger AS later WHERE later.replaces_id = first.id)
  UNION ALL
  SELECT last.* FROM billing_call_ledger AS last
  WHERE last.call_sid = sid AND last.replaces_id IS NOT NULL
    AND NOT EXISTS (SELECT FROM billing_call_ledger AS later WHERE later.replaces_id = last.id)
$$;

-- Why a call is kept aside, for a clerk.
CREATE OR REPLACE FUNCTION explain_aside(reason text, tracking text, caller text, called text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE reason
    WHEN 'unknown_number' THEN format('Neither %s nor %s is a number of the pool.', coalesce(caller, 'the caller'), coalesce(called, tracking, 'the called number'))
    WHEN 'no_assignment' THEN format('Nobody held %s at that time.', tracking)
    WHEN 'unknown_caller' THEN format('%s is neither the lead''s phone nor one of the broker''s.', coalesce(caller, 'The caller'))
    WHEN 'conflict' THEN 'The ledger has this call with other data; a person decides which is right.'
    WHEN 'future' THEN 'The call would start in the future.'
    ELSE 'Neither end of the call is a phone number.' END
$$;

-- Keeps one version of a call aside as contradicting the ledger, unless that very version was seen before.
CREATE OR REPLACE FUNCTION is_known_version(sid text, started timestamptz, duration integer, status text) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM unmatched_calls AS aside WHERE aside.call_sid = sid AND aside.reason = 'conflict'
                 AND aside.started_at = started AND aside.duration_seconds IS NOT DISTINCT FROM duration
                 AND aside.call_status IS NOT DISTINCT FROM status)
      OR EXISTS (SELECT FROM billing_call_ledger AS old WHERE old.call_sid = sid AND old.replaces_id IS NULL
                 AND old.created_at = started AND old.duration_seconds IS NOT DISTINCT FROM duration
                 AND old.call_status IS NOT DISTINCT FROM status)
$$;

-- Two who enter one call at the same moment: the second waits until the first has ended, and then sees its row and
-- compares itself with it. The bridge holds this lock shared, an import's batch holds it alone (0005_import.sql);
-- bridges wait for each other call by call. A transaction of the bridge's that enters thousands of calls takes the
-- lock of a call for the first thousand only, as the server keeps a limited number of locks for everybody.
CREATE OR REPLACE FUNCTION ledger_lock() RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT 7812735489124421::bigint                      -- any number that nobody else of this database locks
$$;
CREATE OR REPLACE FUNCTION wait_to_enter(sid text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  entered integer := coalesce(nullif(current_setting('ringledger.calls_entered', true), ''), '0')::integer;
BEGIN
  PERFORM pg_advisory_xact_lock_shared(ledger_lock());
  IF sid IS NOT NULL AND entered < 1000 THEN
    PERFORM set_config('ringledger.calls_entered', (entered + 1)::text, true); -- until the transaction ends
    PERFORM pg_advisory_xact_lock(hashtextextended('call ' || sid, 0));
  END IF;
END $$;

-- The bridge's single INSERTs, with the printed columns only. What it says of lead, broker and direction is kept.
-- Lookups by index, also in the session that began when the tables were empty.
CREATE OR REPLACE FUNCTION enter_bridge_call() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET enable_seqscan = off AS $$
DECLARE
  known billing_call_ledger;
  kept unmatched_calls;
  m record;
  booked record;
  why text;
BEGIN
  IF NEW.replaces_id IS NOT NULL THEN
    IF NOT is_call_staff() THEN
      RAISE EXCEPTION USING ERRCODE = 'RL002', MESSAGE = 'Only Equity Connect''s own people may correct a call.';
    END IF;
    RETURN NEW;
  END IF;
  NEW.tracking_number := coalesce(e164(NEW.tracking_number), NEW.tracking_number);
  NEW.caller_number := coalesce(e164(NEW.caller_number), NEW.caller_number);
  IF NEW.direction NOT IN ('broker_to_lead', 'lead_to_broker', 'internal') THEN
    NEW.direction := NULL;
  END IF;
  IF NEW.created_at = now() AND NEW.duration_seconds > 0 AND NOT NEW.start_derived THEN
    NEW.created_at := NEW.created_at - make_interval(secs => NEW.duration_seconds); -- written when the call had ended
    NEW.start_derived := true;
  END IF;

  PERFORM wait_to_enter(NEW.call_sid);
  -- First the call as it is kept aside, for whoever enters it from there holds its row.
  SELECT * INTO kept FROM unmatched_calls AS aside
  WHERE aside.call_sid = NEW.call_sid AND aside.resolved_at IS NULL AND aside.reason <> 'conflict' FOR UPDATE;
  SELECT * INTO known FROM current_call(NEW.call_sid);
  IF FOUND THEN
    why := compare_calls(true, known.caller_number, known.created_at, known.duration_seconds, known.total_seconds, known.call_status,
                         NEW.caller_number, NEW.created_at, NEW.duration_seconds, NEW.total_seconds, NEW.call_status);
    IF why = 'completes' THEN
      NEW.replaces_id := known.id;
      NEW.lead_id := coalesce(NEW.lead_id, known.lead_id);
      NEW.broker_id := coalesce(NEW.broker_id, known.broker_id);
      NEW.direction := coalesce(NEW.direction, known.direction);
      NEW.created_at := known.created_at;
      NEW.start_derived := known.start_derived;
    ELSE
      IF why = 'differs' AND NOT is_known_version(NEW.call_sid, NEW.created_at, NEW.duration_seconds, NEW.call_status) THEN
        PERFORM keep_aside(NEW, 'conflict', NULL);
      END IF;
      RETURN NULL;
    END IF;
  ELSIF kept.id IS NOT NULL THEN
    why := compare_calls(true, kept.caller_number, kept.started_at, kept.duration_seconds, (kept.call->>'total_seconds')::integer, kept.call_status,
                         NEW.caller_number, NEW.created_at, NEW.duration_seconds, NEW.total_seconds, NEW.call_status);
    IF why = 'differs' THEN
      IF NOT is_known_version(NEW.call_sid, NEW.created_at, NEW.duration_seconds, NEW.call_status) THEN
        PERFORM keep_aside(NEW, 'conflict', NULL);
      END IF;
      RETURN NULL;
    ELSIF why = 'completes' THEN                       -- of a call that still belongs to nobody
      UPDATE unmatched_calls AS aside SET duration_seconds = NEW.duration_seconds, call_status = NEW.call_status,
        call = aside.call || jsonb_strip_nulls(jsonb_build_object('duration_seconds', NEW.duration_seconds, 'call_status', NEW.call_status))
      WHERE aside.id = kept.id;
    END IF;
  END IF;

  SELECT * INTO m FROM match_call(NEW.tracking_number, NEW.caller_number, NEW.called_number, NULL, false, NEW.created_at);
  IF NEW.lead_id IS NULL OR NEW.broker_id IS NULL OR NEW.direction IS NULL THEN
    IF m.reason IS NOT NULL AND NOT coalesce(NEW.direction = 'internal', false) THEN
      PERFORM keep_aside(NEW, m.reason, m.previous_assignment_id);
      RETURN NULL;
    END IF;
    NEW.direction := coalesce(NEW.direction, m.direction);
    IF NEW.direction <> 'internal' THEN
      NEW.lead_id := coalesce(NEW.lead_id, m.lead_id);
      NEW.broker_id := coalesce(NEW.broker_id, m.broker_id);
    END IF;
  END IF;
  -- An assignment of other people says nothing about this call.
  IF m.assignment_id IS NOT NULL AND (NEW.direction = 'internal' OR EXISTS (
       SELECT FROM tracking_assignments AS held
       WHERE held.id = m.assignment_id AND held.lead_id = NEW.lead_id AND held.broker_id = NEW.broker_id)) THEN
    NEW.assignment_id := coalesce(NEW.assignment_id, m.assignment_id);
  END IF;
  NEW.org_id := coalesce(NEW.org_id, (SELECT broker.org_id FROM brokers AS broker WHERE broker.id = NEW.broker_id), m.org_id);
  IF NEW.assignment_id IS NOT NULL AND NEW.direction <> 'internal' THEN
    SELECT * INTO booked FROM match_appointment(NEW.lead_id, NEW.broker_id, NEW.created_at, NEW.appointment_datetime);
    NEW.appointment_id := coalesce(NEW.appointment_id, booked.id);
    NEW.appointment_datetime := coalesce(NEW.appointment_datetime, booked.scheduled_at);
    NEW.campaign_id := coalesce(NEW.campaign_id, booked.campaign_id);
    NEW.campaign_archetype := coalesce(NEW.campaign_archetype, booked.campaign_archetype);
  END IF;
  UPDATE unmatched_calls SET resolved_at = now(), resolved_by = 'the bridge''s record'
  WHERE call_sid = NEW.call_sid AND resolved_at IS NULL AND reason <> 'conflict';
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION keep_aside(call billing_call_ledger, reason text, previous uuid) RETURNS void
LANGUAGE sql AS $$
  INSERT INTO unmatched_calls (reason, reason_text, carrier, call_sid, tracking_number, caller_number, called_number, started_at,
                               duration_seconds, call_status, call, previous_assignment_id, import_run_id)
  VALUES (reason, explain_aside(reason, call.tracking_number, call.caller_number, call.called_number), call.carrier, call.call_sid,
          call.tracking_number, call.caller_number, call.called_number, call.created_at, call.duration_seconds, call.call_status,
          jsonb_strip_nulls(to_jsonb(call)) - '{id,recorded_at}'::text[], previous, call.import_run_id)
  ON CONFLICT (call_sid) WHERE resolved_at IS NULL AND unmatched_calls.reason <> 'conflict' DO NOTHING
$$;

DROP TRIGGER IF EXISTS billing_call_ledger_enter ON billing_call_ledger;
CREATE TRIGGER billing_call_ledger_enter BEFORE INSERT ON billing_call_ledger
  FOR EACH ROW WHEN (current_user <> 'ringledger_ledger') EXECUTE FUNCTION enter_bridge_call();

-- Tries the calls kept aside again, of which one end (or the number) is among these. Returns how many were entered.
CREATE OR REPLACE FUNCTION match_kept_aside(numbers text[]) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET enable_seqscan = off SET jit = off
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  entered integer;
BEGIN
  -- Mostly there is none, and planning what follows takes longer than everything else in an assignment.
  -- (Three questions, each answered by its index.)
  IF NOT EXISTS (SELECT FROM unmatched_calls WHERE tracking_number = ANY (numbers) AND resolved_at IS NULL AND reason <> 'conflict')
     AND NOT EXISTS (SELECT FROM unmatched_calls WHERE caller_number = ANY (numbers) AND resolved_at IS NULL AND reason <> 'conflict')
     AND NOT EXISTS (SELECT FROM unmatched_calls WHERE called_number = ANY (numbers) AND resolved_at IS NULL AND reason <> 'conflict') THEN
    RETURN 0;
  END IF;
  WITH aside AS (
    SELECT kept.* FROM unmatched_calls AS kept
    WHERE kept.resolved_at IS NULL AND kept.reason <> 'conflict'
      AND (kept.tracking_number = ANY (numbers) OR kept.caller_number = ANY (numbers) OR kept.called_number = ANY (numbers))
    FOR UPDATE
  ), tried AS MATERIALIZED (
    SELECT aside.id, aside.call, aside.import_run_id, aside.reason AS old_reason, aside.caller_number, aside.called_number,
           aside.previous_assignment_id AS old_previous, aside.started_at, gen_random_uuid() AS ledger_id, m.*
    FROM aside CROSS JOIN LATERAL match_call(aside.call->>'tracking_number', aside.caller_number, aside.called_number,
      aside.call->>'callee', coalesce((aside.call->>'outbound')::boolean, false), aside.started_at) AS m
  ), written AS (
    INSERT INTO billing_call_ledger (id, lead_id, broker_id, tracking_number, caller_number, direction, duration_seconds, call_sid,
      call_status, appointment_datetime, campaign_id, campaign_archetype, created_at, org_id, assignment_id, appointment_id,
      called_number, ring_seconds, total_seconds, billed_seconds, recorded_seconds, answered_by, ended_by, leg_sid, carrier, source,
      import_run_id, start_derived)
    SELECT tried.ledger_id, coalesce(said.lead_id, tried.lead_id), coalesce(said.broker_id, tried.broker_id), tried.tracking_number,
      said.caller_number, tried.direction, said.duration_seconds, said.call_sid, said.call_status,
      coalesce(said.appointment_datetime, booked.scheduled_at), coalesce(said.campaign_id, booked.campaign_id),
      coalesce(said.campaign_archetype, booked.campaign_archetype), tried.started_at, tried.org_id, tried.assignment_id, booked.id,
      tried.called_number, said.ring_seconds, said.total_seconds, said.billed_seconds, said.recorded_seconds, said.answered_by,
      said.ended_by, said.leg_sid, said.carrier, said.source, tried.import_run_id, coalesce(said.start_derived, false)
    FROM tried CROSS JOIN LATERAL jsonb_populate_record(NULL::billing_call_ledger, tried.call) AS said
    LEFT JOIN LATERAL match_appointment(tried.lead_id, tried.broker_id, tried.started_at, said.appointment_datetime) AS booked
      ON tried.direction <> 'internal'
    WHERE tried.reason IS NULL
    ON CONFLICT DO NOTHING                             -- the bridge entered it meanwhile
    RETURNING id
  ), settled AS (
    UPDATE unmatched_calls AS kept SET
      resolved_at = CASE WHEN tried.reason IS NULL THEN now() END,
      resolved_by = CASE WHEN tried.reason IS NULL THEN 'matched by itself' END,
      ledger_id = (SELECT written.id FROM written WHERE written.id = tried.ledger_id),
      tracking_number = left(tried.tracking_number, 20),
      reason = coalesce(tried.reason, tried.old_reason),
      reason_text = explain_aside(coalesce(tried.reason, tried.old_reason), tried.tracking_number, tried.caller_number, tried.called_number),
      previous_assignment_id = coalesce(tried.previous_assignment_id, tried.old_previous)
    FROM tried
    WHERE kept.id = tried.id
      AND (tried.reason IS DISTINCT FROM tried.old_reason OR tried.previous_assignment_id IS DISTINCT FROM tried.old_previous)
  )
  SELECT count(*) INTO entered FROM written;
  RETURN entered;
END $$;

-- The arrival of a number, a phone or an assignment: calls that waited for it are tried again.
CREATE OR REPLACE FUNCTION match_after_arrival() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  numbers text[];
BEGIN
  IF NOT EXISTS (SELECT FROM arrived) OR NOT EXISTS (SELECT FROM unmatched_calls WHERE resolved_at IS NULL AND reason <> 'conflict') THEN
    RETURN NULL;
  END IF;
  CASE TG_TABLE_NAME
    WHEN 'leads' THEN
      SELECT array_agg(DISTINCT n) INTO numbers FROM (
        SELECT e164(primary_phone) AS n FROM arrived
        UNION ALL SELECT held.number FROM tracking_assignments AS held JOIN arrived ON arrived.id = held.lead_id) AS of_leads;
    WHEN 'broker_phones' THEN
      SELECT array_agg(DISTINCT n) INTO numbers FROM (
        SELECT number AS n FROM arrived
        UNION ALL SELECT held.number FROM tracking_assignments AS held JOIN arrived ON arrived.broker_id = held.broker_id) AS of_brokers;
    ELSE
      SELECT array_agg(DISTINCT number) INTO numbers FROM arrived;
  END CASE;
  PERFORM match_kept_aside(numbers);
  RETURN NULL;
END $$;

DO $$
DECLARE
  source text;
  event text;
BEGIN
  FOREACH source IN ARRAY '{signalwire_phone_numbers,leads,broker_phones,tracking_assignments,ec_phones}'::text[] LOOP
    FOREACH event IN ARRAY '{INSERT,UPDATE}'::text[] LOOP
      -- The pool's rows change with every assignment; only a new number can have been waited for.
      CONTINUE WHEN source = 'signalwire_phone_numbers' AND event = 'UPDATE';
      EXECUTE format('DROP TRIGGER IF EXISTS %1$I ON %2$I', 'match_calls_after_' || lower(event), source);
      EXECUTE format('CREATE TRIGGER %1$I AFTER %3$s ON %2$I REFERENCING NEW TABLE AS arrived
                      FOR EACH STATEMENT EXECUTE FUNCTION match_after_arrival()',
                     'match_calls_after_' || lower(event), source, event);
    END LOOP;
  END LOOP;
END $$;

-- An appointment that is entered after its calls: each of them that had none gets a correction that names it. Who
-- corrects such a call, or books for the same lead and broker, at this moment is waited for; then its newest row counts.
CREATE OR REPLACE FUNCTION count_calls_for_new_appointments() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  overtaken boolean;
BEGIN
  IF NOT EXISTS (SELECT FROM arrived JOIN billing_call_ledger AS call ON call.lead_id = arrived.lead_id AND call.broker_id = arrived.broker_id
                 WHERE call.appointment_id IS NULL AND call.assignment_id IS NOT NULL) THEN
    RETURN NULL;                                       -- nearly always: booked before it is called about
  END IF;
  FOR attempt IN 1..5 LOOP
    WITH unbooked AS MATERIALIZED (
      SELECT call.*, booked.id AS booked_id, booked.scheduled_at, booked.campaign_id AS booked_campaign, booked.campaign_archetype AS booked_archetype
      FROM (SELECT DISTINCT lead_id, broker_id FROM arrived) AS pair
      JOIN billing_call_logs AS call ON call.lead_id = pair.lead_id AND call.broker_id = pair.broker_id
      CROSS JOIN LATERAL match_appointment(call.lead_id, call.broker_id, call.created_at, call.appointment_datetime) AS booked
      WHERE call.appointment_id IS NULL AND call.assignment_id IS NOT NULL AND call.direction <> 'internal'
    ), entered AS (
      INSERT INTO billing_call_ledger (lead_id, broker_id, tracking_number, caller_number, direction, duration_seconds, call_sid,
        call_status, appointment_datetime, campaign_id, campaign_archetype, created_at, org_id, assignment_id, appointment_id,
        called_number, ring_seconds, total_seconds, billed_seconds, recorded_seconds, answered_by, ended_by, leg_sid, carrier, source,
        import_run_id, start_derived, replaces_id, attributed_by, attribution_note)
      SELECT lead_id, broker_id, tracking_number, caller_number, direction, duration_seconds, call_sid,
        call_status, coalesce(appointment_datetime, scheduled_at), coalesce(campaign_id, booked_campaign),
        coalesce(campaign_archetype, booked_archetype), created_at, org_id, assignment_id, booked_id,
        called_number, ring_seconds, total_seconds, billed_seconds, recorded_seconds, answered_by,
        ended_by, leg_sid, carrier, source, import_run_id, start_derived, id, attributed_by, attribution_note
      FROM unbooked ORDER BY id                          -- always in the same order, so that two do not wait for each other
      ON CONFLICT (replaces_id) WHERE replaces_id IS NOT NULL DO NOTHING
      RETURNING 1
    )
    SELECT (SELECT count(*) FROM entered) < (SELECT count(*) FROM unbooked) INTO overtaken;
    IF NOT overtaken THEN
      RETURN NULL;
    END IF;
  END LOOP;
  RAISE EXCEPTION USING ERRCODE = 'serialization_failure', MESSAGE = 'The calls of this appointment are being corrected at this moment.',
    HINT = 'Book it again.';
END $$;
DROP TRIGGER IF EXISTS appointments_count_calls ON appointments;
CREATE TRIGGER appointments_count_calls AFTER INSERT ON appointments REFERENCING NEW TABLE AS arrived
  FOR EACH STATEMENT EXECUTE FUNCTION count_calls_for_new_appointments();

-- Staff says which way a call went whose caller nobody knows, or that a contradicting record is the right one
-- (then without direction). With words why; entered under the person's name and noted in the audit log.
-- Returns the ledger row. Errors: RL002 not allowed, RL003 invalid input, RL004 not found.
CREATE OR REPLACE FUNCTION attribute_call(unmatched_id uuid, direction text, note text) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  kept unmatched_calls;
  known billing_call_ledger;
  said billing_call_ledger;
  m record;
  booked record;
BEGIN
  IF NOT is_call_staff() THEN
    RAISE EXCEPTION USING ERRCODE = 'RL002', MESSAGE = 'Only Equity Connect''s own people may attribute a call.';
  END IF;
  IF coalesce(trim(note), '') = '' THEN
    RAISE EXCEPTION USING ERRCODE = 'RL003', MESSAGE = 'A call is attributed with a reason.', HINT = 'Write why it went this way.';
  END IF;
  SELECT * INTO kept FROM unmatched_calls AS aside WHERE aside.id = unmatched_id FOR UPDATE;
  IF NOT FOUND OR kept.resolved_at IS NOT NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'RL004', MESSAGE = 'This call is no longer kept aside.';
  END IF;
  said := jsonb_populate_record(NULL::billing_call_ledger, kept.call);
  SELECT * INTO m FROM match_call(kept.call->>'tracking_number', kept.caller_number, kept.called_number, kept.call->>'callee',
                                  coalesce((kept.call->>'outbound')::boolean, false), kept.started_at);
  IF kept.reason = 'conflict' THEN
    SELECT * INTO known FROM current_call(kept.call_sid);
    said.lead_id := known.lead_id;
    said.broker_id := known.broker_id;
    said.assignment_id := known.assignment_id;
    said.org_id := known.org_id;
    said.replaces_id := known.id;
    said.direction := coalesce(attribute_call.direction, known.direction);
    said.tracking_number := known.tracking_number;
  ELSIF m.assignment_id IS NULL OR m.reason NOT IN ('unknown_caller') THEN
    RAISE EXCEPTION USING ERRCODE = 'RL003', MESSAGE = 'This call cannot be attributed. ' || kept.reason_text,
      HINT = 'Enter what is missing, and the call is matched by itself.';
  ELSE
    SELECT held.lead_id, held.broker_id INTO said.lead_id, said.broker_id
    FROM tracking_assignments AS held WHERE held.id = m.assignment_id;
    said.assignment_id := m.assignment_id;
    said.org_id := m.org_id;
    said.direction := attribute_call.direction;
    said.tracking_number := m.tracking_number;
  END IF;
  IF said.direction IS NULL OR said.direction NOT IN ('broker_to_lead', 'lead_to_broker', 'internal') THEN
    RAISE EXCEPTION USING ERRCODE = 'RL003', MESSAGE = 'The direction is broker_to_lead, lead_to_broker or internal.';
  END IF;
  IF said.assignment_id IS NOT NULL AND said.direction <> 'internal' THEN
    SELECT * INTO booked FROM match_appointment(said.lead_id, said.broker_id, kept.started_at, said.appointment_datetime);
    said.appointment_id := booked.id;
    said.appointment_datetime := coalesce(said.appointment_datetime, booked.scheduled_at);
    said.campaign_id := coalesce(said.campaign_id, booked.campaign_id);
    said.campaign_archetype := coalesce(said.campaign_archetype, booked.campaign_archetype);
  END IF;
  said.id := gen_random_uuid();
  said.recorded_at := now();
  said.start_derived := coalesce(said.start_derived, false);
  said.attributed_by := session_user;
  said.attribution_note := trim(note);
  INSERT INTO billing_call_ledger SELECT said.*;
  UPDATE unmatched_calls SET resolved_at = now(), resolved_by = session_user, ledger_id = said.id WHERE id = kept.id;
  INSERT INTO audit_log (action, subject, data) VALUES ('call_attributed', said.id::text,
    jsonb_build_object('unmatched_id', kept.id, 'reason', kept.reason, 'direction', said.direction, 'note', trim(note)));
  RETURN said.id;
END $$;

-- Staff puts a kept-aside call away for good: a contradicting record is the wrong one, or the call is nobody's.
CREATE OR REPLACE FUNCTION dismiss_call(unmatched_id uuid, note text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT is_call_staff() THEN
    RAISE EXCEPTION USING ERRCODE = 'RL002', MESSAGE = 'Only Equity Connect''s own people may dismiss a call.';
  END IF;
  IF coalesce(trim(note), '') = '' THEN
    RAISE EXCEPTION USING ERRCODE = 'RL003', MESSAGE = 'A call is dismissed with a reason.', HINT = 'Write why it is not needed.';
  END IF;
  UPDATE unmatched_calls SET resolved_at = now(), resolved_by = session_user WHERE id = unmatched_id AND resolved_at IS NULL;
  IF NOT FOUND THEN
    RAISE EXCEPTION USING ERRCODE = 'RL004', MESSAGE = 'This call is no longer kept aside.';
  END IF;
  INSERT INTO audit_log (action, subject, data)
  VALUES ('call_dismissed', unmatched_id::text, jsonb_build_object('note', trim(note)));
END $$;

-- A member of EC's groups, by who logged in; or who owns the database.
CREATE OR REPLACE FUNCTION is_call_staff() RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT pg_has_role(session_user, 'ringledger_staff', 'MEMBER') OR pg_has_role(session_user, 'ringledger_manager', 'MEMBER')
      OR pg_has_role(session_user, 'ringledger_admin', 'MEMBER')
$$;
