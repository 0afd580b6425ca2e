-- Source 001: which number a lead is called from. One live assignment (active or booked_locked) per number and per
-- lead, held by the database, whoever writes: our functions, the customer's workflows, a person.
--
-- active → booked_locked (booked) → released, when the lead's tracking number is released
-- active → unreachable (the last attempt, never answered; released_at is set and the number is free) → released,
--          a day later (release_due_numbers(), 0013): until then reports can tell that the lead could not be reached
--
-- A lead's number becomes its tracking number when it books (assign_tracking_number on that number locks the
-- assignment). For another lead, source 000 is newer and takes any number of the pool: an active assignment of
-- somebody else ends then, and that lead gets another number for its next call; a locked one stays, and the
-- tracking number has to be another.
--
-- The customer's workflows update all rows of a lead at once (.eq('lead_id', …)). An assignment that has ended is
-- history: such an UPDATE passes it by, except that an unreachable one may become released, and notes may be added.
-- Attempts never count backwards, the first answer stays the first, and who has answered or booked does not become
-- unreachable (noted in audit_log).

CREATE TABLE IF NOT EXISTS lead_number_assignments (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  lead_id uuid NOT NULL REFERENCES leads,
  number_id uuid NOT NULL REFERENCES signalwire_phone_numbers,
  broker_id uuid REFERENCES brokers,
  status text NOT NULL DEFAULT 'active'
);
ALTER TABLE lead_number_assignments                    -- one by one: the customer's table may lack any
  ADD COLUMN IF NOT EXISTS assigned_at timestamptz DEFAULT now(),
  ADD COLUMN IF NOT EXISTS released_at timestamptz,
  ADD COLUMN IF NOT EXISTS call_attempts integer DEFAULT 0,
  ADD COLUMN IF NOT EXISTS last_call_at timestamptz,
  ADD COLUMN IF NOT EXISTS first_answered_at timestamptz,
  ADD COLUMN IF NOT EXISTS booked_at timestamptz,
  ADD COLUMN IF NOT EXISTS max_attempts integer,       -- NULL at the start: the organization's
  ADD COLUMN IF NOT EXISTS notes text,
  ADD COLUMN IF NOT EXISTS org_id uuid REFERENCES organizations;
DO $$
DECLARE
  r record;
BEGIN
  -- Printed as TIMESTAMP, which means UTC.
  FOR r IN SELECT attname FROM pg_attribute WHERE attrelid = 'lead_number_assignments'::regclass AND atttypid = 'timestamp'::regtype LOOP
    EXECUTE format('ALTER TABLE lead_number_assignments ALTER COLUMN %1$I TYPE timestamptz USING %1$I AT TIME ZONE ''UTC''', r.attname);
  END LOOP;
  UPDATE lead_number_assignments AS a SET org_id = n.org_id FROM signalwire_phone_numbers AS n WHERE n.id = a.number_id AND a.org_id IS NULL;
  -- What the table must promise; where the customer's old rows do not, it holds for new ones and the report says so.
  FOR r IN SELECT * FROM (VALUES
      ('lead_number_assignments_status', 'status IN (''active'', ''booked_locked'', ''unreachable'', ''released'')'),
      ('lead_number_assignments_ended', '(status IN (''active'', ''booked_locked'')) = (released_at IS NULL)'),
      ('lead_number_assignments_attempts', 'call_attempts >= 0 AND max_attempts > 0'),
      ('lead_number_assignments_booked', 'status <> ''booked_locked'' OR booked_at IS NOT NULL')) AS wanted (name, promise) LOOP
    CONTINUE WHEN EXISTS (SELECT FROM pg_constraint WHERE conname = r.name AND conrelid = 'lead_number_assignments'::regclass);
    EXECUTE format('ALTER TABLE lead_number_assignments ADD CONSTRAINT %I CHECK (%s) NOT VALID', r.name, r.promise);
    BEGIN
      EXECUTE format('ALTER TABLE lead_number_assignments VALIDATE CONSTRAINT %I', r.name);
    EXCEPTION WHEN check_violation THEN
      INSERT INTO migration_report (kind, subject, handled, detail) VALUES ('table', 'lead_number_assignments', 'left_alone',
        'Old rows do not keep the rule ' || r.promise || '; new ones have to.');
    END;
  END LOOP;
END $$;
CREATE UNIQUE INDEX IF NOT EXISTS lead_number_assignments_one_per_number ON lead_number_assignments (number_id) WHERE status IN ('active', 'booked_locked');
CREATE UNIQUE INDEX IF NOT EXISTS lead_number_assignments_one_per_lead ON lead_number_assignments (lead_id) WHERE status IN ('active', 'booked_locked');
CREATE INDEX IF NOT EXISTS lead_number_assignments_lead ON lead_number_assignments (lead_id, assigned_at);
CREATE INDEX IF NOT EXISTS lead_number_assignments_number ON lead_number_assignments (number_id, released_at);
CREATE INDEX IF NOT EXISTS lead_number_assignments_long ON lead_number_assignments (assigned_at) WHERE status = 'active';
CREATE INDEX IF NOT EXISTS lead_number_assignments_unreachable ON lead_number_assignments (released_at) WHERE status = 'unreachable';

CREATE OR REPLACE FUNCTION is_live_assignment(status text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT status IN ('active', 'booked_locked')
$$;

-- ---------------------------------------------------------------------------------------------------------
-- The rules, for every writer

CREATE OR REPLACE FUNCTION lead_assignment_begins() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  pool signalwire_phone_numbers;
BEGIN
  -- Locked, so that nobody holds it for another lead in this moment. (Less than FOR UPDATE, which would wait for foreign keys.)
  SELECT * INTO pool FROM signalwire_phone_numbers WHERE id = NEW.number_id FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION USING ERRCODE = 'RL004', MESSAGE = format('The pool has no number %s.', coalesce(NEW.number_id::text, 'without an id')),
      HINT = 'Choose one of phone_numbers.';
  END IF;
  NEW.broker_id := coalesce(NEW.broker_id, pool.owner_broker_id);
  NEW.org_id := pool.org_id;
  IF NEW.org_id IS NULL OR NEW.org_id IS DISTINCT FROM (SELECT org_id FROM brokers WHERE id = NEW.broker_id) THEN
    RAISE EXCEPTION USING ERRCODE = 'RL003', MESSAGE = format('%s belongs to the pool of %s, and the broker does not work there.',
      pool.number, pool.assigned_broker_company), HINT = 'Choose a number of the broker''s own company.';
  END IF;
  NEW.status := coalesce(NEW.status, 'active');
  NEW.assigned_at := coalesce(NEW.assigned_at, now());
  NEW.call_attempts := coalesce(NEW.call_attempts, 0);
  NEW.max_attempts := coalesce(NEW.max_attempts, (SELECT max_attempts FROM organizations WHERE id = NEW.org_id));
  IF NOT is_live_assignment(NEW.status) THEN           -- a record of the past
    NEW.released_at := coalesce(NEW.released_at, now());
    RETURN NEW;
  END IF;
  NEW.released_at := NULL;
  IF NEW.status = 'booked_locked' THEN
    NEW.booked_at := coalesce(NEW.booked_at, now());
  END IF;
  IF NOT pool.is_active THEN
    RAISE EXCEPTION USING ERRCODE = 'RL001', MESSAGE = format('%s is not active (its status is %s).', pool.number, pool.status),
      HINT = 'Choose an active number.';
  ELSIF is_held(pool.assignment_status) AND pool.currently_assigned_to IS DISTINCT FROM NEW.lead_id THEN
    RAISE EXCEPTION USING ERRCODE = 'RL001', MESSAGE = format('%s is held for another lead%s.', pool.number,
      coalesce(' until ' || utc_text(pool.release_at), '')), HINT = 'Choose another number, or let assign_number_to_lead() choose.';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER lead_assignment_begins BEFORE INSERT ON lead_number_assignments
  FOR EACH ROW EXECUTE FUNCTION lead_assignment_begins();

CREATE OR REPLACE FUNCTION lead_assignment_goes_on() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  wanted_notes text := NEW.notes;
BEGIN
  IF NOT is_live_assignment(OLD.status) THEN           -- history
    IF OLD.status = 'unreachable' AND NEW.status = 'released' THEN
      NEW := OLD;
      NEW.status := 'released';
    ELSIF wanted_notes IS DISTINCT FROM OLD.notes AND is_live_assignment(NEW.status) = is_live_assignment(OLD.status) THEN
      NEW := OLD;
    ELSE
      RETURN NULL;
    END IF;
    NEW.notes := wanted_notes;
    NEW.released_at := coalesce(NEW.released_at, now()); -- an adopted row may lack it
    RETURN NEW;
  END IF;

  IF NEW.lead_id IS DISTINCT FROM OLD.lead_id OR NEW.number_id IS DISTINCT FROM OLD.number_id THEN
    RAISE EXCEPTION USING ERRCODE = 'RL003', MESSAGE = 'An assignment keeps its lead and its number.',
      HINT = 'Release it, and make another one.';
  END IF;
  IF NEW.broker_id IS DISTINCT FROM OLD.broker_id THEN
    IF OLD.org_id IS DISTINCT FROM (SELECT org_id FROM brokers WHERE id = NEW.broker_id) THEN
      RAISE EXCEPTION USING ERRCODE = 'RL003', MESSAGE = 'The broker works for another company than the number''s.',
        HINT = 'Choose a broker of the same company.';
    END IF;
  END IF;
  NEW.org_id := OLD.org_id;
  NEW.call_attempts := greatest(OLD.call_attempts, NEW.call_attempts);
  NEW.last_call_at := greatest(OLD.last_call_at, NEW.last_call_at);
  NEW.first_answered_at := coalesce(OLD.first_answered_at, NEW.first_answered_at);
  NEW.booked_at := coalesce(NEW.booked_at, OLD.booked_at);
  IF NEW.status = 'unreachable' AND (OLD.status = 'booked_locked' OR OLD.first_answered_at IS NOT NULL) THEN
    INSERT INTO audit_log (action, subject, data) VALUES ('unreachable_not_taken', 'lead_number_assignments ' || OLD.id,
      jsonb_build_object('lead_id', OLD.lead_id, 'status', OLD.status, 'first_answered_at', OLD.first_answered_at));
    NEW.status := OLD.status;
  ELSIF OLD.status = 'booked_locked' AND NEW.status = 'active' THEN
    RAISE EXCEPTION USING ERRCODE = 'RL001', MESSAGE = 'The lead has booked, and the number stays with this lead.',
      HINT = 'It is given back when the tracking number is released.';
  ELSIF OLD.status = 'booked_locked' AND NEW.status = 'released' THEN
    IF EXISTS (SELECT FROM signalwire_phone_numbers WHERE id = OLD.number_id AND currently_assigned_to = OLD.lead_id AND is_held(assignment_status)) THEN
      RAISE EXCEPTION USING ERRCODE = 'RL001', MESSAGE = 'The number is held for this lead''s appointment.',
        HINT = 'Cancel the appointment or wait for the number''s release; the assignment ends with it.';
    END IF;
  END IF;
  IF is_live_assignment(NEW.status) THEN
    NEW.released_at := NULL;
    IF NEW.status = 'booked_locked' THEN
      NEW.booked_at := coalesce(NEW.booked_at, now());
    END IF;
  ELSE
    NEW.released_at := coalesce(NEW.released_at, now());
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER lead_assignment_goes_on BEFORE UPDATE ON lead_number_assignments
  FOR EACH ROW EXECUTE FUNCTION lead_assignment_goes_on();

-- What happens to a number in the pool moves the assignments on it. 'touched' has the rows as they were. (LATERAL … OFFSET 0:
-- see number_keeps_history(), 0002.)
CREATE OR REPLACE FUNCTION number_moves_lead_assignments() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  locked record;
  moved boolean;
  ended boolean;
  kept boolean;
BEGIN
  -- An UPDATE of no row costs its triggers all the same: what there is to do is asked first, in one question.
  SELECT EXISTS (SELECT FROM touched AS was CROSS JOIN LATERAL (SELECT * FROM signalwire_phone_numbers WHERE id = was.id OFFSET 0) AS n
                 WHERE (is_held(n.assignment_status), n.currently_assigned_to, n.appointment_scheduled_at)
                   IS DISTINCT FROM (is_held(was.assignment_status), was.currently_assigned_to, was.appointment_scheduled_at)),
         EXISTS (SELECT FROM touched AS was CROSS JOIN LATERAL
                   (SELECT FROM lead_number_assignments WHERE lead_id = was.currently_assigned_to AND status IN ('active', 'booked_locked') OFFSET 0) AS a
                 WHERE is_held(was.assignment_status)),
         EXISTS (SELECT FROM touched AS was CROSS JOIN LATERAL (SELECT * FROM signalwire_phone_numbers WHERE id = was.id OFFSET 0) AS n
                 CROSS JOIN LATERAL (SELECT * FROM lead_number_assignments WHERE number_id = n.id AND status IN ('active', 'booked_locked') OFFSET 0) AS a WHERE is_held(n.assignment_status))
    INTO moved, ended, kept;
  IF NOT moved THEN
    RETURN NULL;
  END IF;
  -- No longer held for its lead: that lead's assignment has ended. So has a lock that the lead has on another
  -- number, unless one is still held for it.
  IF ended THEN
    UPDATE lead_number_assignments AS a SET status = 'released', released_at = clock_timestamp()
    FROM touched AS was JOIN signalwire_phone_numbers AS n ON n.id = was.id
    WHERE is_held(was.assignment_status) AND NOT coalesce(is_held(n.assignment_status) AND n.currently_assigned_to = was.currently_assigned_to, false)
      AND a.lead_id = was.currently_assigned_to AND a.status IN ('active', 'booked_locked')
      AND (a.number_id = n.id OR (a.status = 'booked_locked'
           AND NOT EXISTS (SELECT FROM signalwire_phone_numbers AS other WHERE other.currently_assigned_to = a.lead_id AND is_held(other.assignment_status))));
  END IF;
  IF NOT kept THEN
    RETURN NULL;
  END IF;
  -- Held for a lead now: nobody else keeps it, and a lead who has an appointment has booked.
  FOR locked IN
    SELECT n.number, a.id, a.status FROM touched AS was CROSS JOIN LATERAL (SELECT * FROM signalwire_phone_numbers WHERE id = was.id OFFSET 0) AS n
    CROSS JOIN LATERAL (SELECT * FROM lead_number_assignments WHERE number_id = n.id AND status IN ('active', 'booked_locked') OFFSET 0) AS a
    WHERE is_held(n.assignment_status) AND a.lead_id <> n.currently_assigned_to
  LOOP
    IF locked.status = 'booked_locked' THEN
      RAISE EXCEPTION USING ERRCODE = 'RL001', MESSAGE = format('%s stays with another lead, who has booked over it.', locked.number),
        HINT = 'Choose another number.';
    END IF;
    UPDATE lead_number_assignments SET status = 'released', released_at = clock_timestamp(),
      notes = concat_ws(' ', nullif(notes, ''), 'The number became the tracking number of another lead.') WHERE id = locked.id;
  END LOOP;
  UPDATE lead_number_assignments AS a SET status = 'booked_locked', booked_at = clock_timestamp()
  FROM touched AS was JOIN signalwire_phone_numbers AS n ON n.id = was.id
  WHERE is_held(n.assignment_status) AND n.appointment_scheduled_at IS NOT NULL
    AND a.number_id = n.id AND a.lead_id = n.currently_assigned_to AND a.status = 'active';
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER number_moves_lead_assignments AFTER UPDATE ON signalwire_phone_numbers
  REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION number_moves_lead_assignments();

-- ---------------------------------------------------------------------------------------------------------
-- Choosing a number

-- The number that a lead is called from: the one it has, or the best free one of the broker's (of the company's, when
-- the broker owns none). In this order: the one held for this lead; not below the health threshold, unless nothing else
-- is left; the lead's state; quiet for 24 h (so that the last lead's late calls do not reach this one); health, a New number as 60
-- (the lower end of Good: behind what has proved itself, before what has not); least recently used.
-- Who asks at the same moment passes over what another is just taking. Reads and writes nothing when it refuses.
CREATE OR REPLACE FUNCTION assign_number_to_lead(lead uuid, broker uuid) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  org organizations;
  owners uuid[];
  lead_state text;
  held lead_number_assignments;
  pool signalwire_phone_numbers;
  counted record;
BEGIN
  SELECT upper(trim(l.state)) INTO lead_state FROM leads AS l WHERE l.id = lead;
  IF NOT FOUND THEN
    RETURN refusal(format('There is no lead %s.', coalesce(lead::text, 'without an id')));
  ELSIF NOT EXISTS (SELECT FROM brokers WHERE id = broker) THEN
    RETURN refusal(format('There is no broker %s.', coalesce(broker::text, 'without an id')));
  END IF;
  SELECT o.* INTO org FROM brokers AS b JOIN organizations AS o ON o.id = b.org_id WHERE b.id = broker;
  IF NOT FOUND THEN
    RETURN refusal(format('Broker %s has no company name, so no pool belongs to this broker.', broker));
  END IF;
  owners := CASE WHEN EXISTS (SELECT FROM signalwire_phone_numbers AS own WHERE own.owner_broker_id = broker AND own.is_active)
                 THEN ARRAY[broker] ELSE ARRAY(SELECT b.id FROM brokers AS b WHERE b.org_id = org.id) END;
  LOOP
    SELECT * INTO held FROM lead_number_assignments AS a WHERE a.lead_id = lead AND a.status IN ('active', 'booked_locked');
    IF FOUND THEN
      SELECT * INTO pool FROM signalwire_phone_numbers WHERE id = held.number_id;
      IF held.org_id IS DISTINCT FROM org.id THEN
        RETURN refusal(format('This lead is called from %s of %s until that number is released.', pool.number, pool.assigned_broker_company));
      END IF;
      RETURN jsonb_build_object('success', true, 'assignment_id', held.id, 'number_id', pool.id, 'number', pool.number,
                                'broker_id', held.broker_id, 'status', held.status, 'reused', true);
    END IF;

    SELECT n.* INTO pool FROM signalwire_phone_numbers AS n
    WHERE n.currently_assigned_to = lead AND is_held(n.assignment_status) AND n.is_active AND n.org_id = org.id
      AND NOT EXISTS (SELECT FROM lead_number_assignments AS a WHERE a.number_id = n.id AND a.status IN ('active', 'booked_locked'))
    ORDER BY n.assigned_at DESC LIMIT 1 FOR NO KEY UPDATE;
    IF NOT FOUND THEN
      SELECT n.* INTO pool FROM signalwire_phone_numbers AS n
      WHERE n.owner_broker_id = ANY (owners) AND n.is_active AND NOT is_held(n.assignment_status)
        AND NOT EXISTS (SELECT FROM lead_number_assignments AS a WHERE a.number_id = n.id AND a.status IN ('active', 'booked_locked'))
        AND (org.rest_hours = 0
             OR (NOT EXISTS (SELECT FROM lead_number_assignments AS a
                             WHERE a.number_id = n.id AND a.released_at > now() - make_interval(hours => org.rest_hours))
                 AND NOT EXISTS (SELECT FROM tracking_assignments AS t
                                 WHERE t.number_id = n.id AND t.released_at > now() - make_interval(hours => org.rest_hours))))
      ORDER BY coalesce(n.health_score, 60) < org.health_threshold,
               org.area_preference = 'state_first' AND lead_state IS NOT NULL AND n.state IS DISTINCT FROM lead_state,
               coalesce(n.last_used_at > now() - interval '24 hours', false),
               coalesce(n.health_score, 60) DESC, n.last_used_at NULLS FIRST, n.number
      LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED;
    END IF;
    IF NOT FOUND THEN
      SELECT count(*) AS numbers, count(*) FILTER (WHERE is_held(n.assignment_status)) AS held_now,
             count(*) FILTER (WHERE NOT is_held(n.assignment_status) AND a.id IS NOT NULL) AS with_leads
      INTO counted FROM signalwire_phone_numbers AS n
      LEFT JOIN lead_number_assignments AS a ON a.number_id = n.id AND a.status IN ('active', 'booked_locked')
      WHERE n.owner_broker_id = ANY (owners) AND n.is_active;
      RETURN refusal(format('%s has no free number: of %s active ones, %s are held for appointments, %s are with leads, and %s rest or are just being given out.',
        org.company_name, counted.numbers, counted.held_now, counted.with_leads, counted.numbers - counted.held_now - counted.with_leads));
    END IF;

    -- The last guard: what another connection has just written, for this number or this lead, is waited for here.
    INSERT INTO lead_number_assignments (lead_id, number_id, broker_id, status)
    SELECT lead, pool.id, broker, CASE WHEN is_held(pool.assignment_status) AND pool.appointment_scheduled_at IS NOT NULL THEN 'booked_locked' ELSE 'active' END
    ON CONFLICT DO NOTHING RETURNING * INTO held;
    IF FOUND THEN
      RETURN jsonb_build_object('success', true, 'assignment_id', held.id, 'number_id', pool.id, 'number', pool.number,
                                'broker_id', held.broker_id, 'status', held.status, 'reused', false);
    END IF;
  END LOOP;
END $$;

-- ---------------------------------------------------------------------------------------------------------
-- How a call ended

-- Counts the attempt, moves the assignment on and computes the number's health anew. 'at' is the call's time.
-- The number's row is locked first, as in everything that moves numbers, so that nobody waits in a circle.
CREATE OR REPLACE FUNCTION record_call_outcome(lead uuid, outcome text, at timestamptz DEFAULT now()) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  held lead_number_assignments;
  pool signalwire_phone_numbers;
  reached boolean := outcome IN ('answered', 'booked');
  said record;
BEGIN
  IF outcome IS NULL OR outcome NOT IN ('answered', 'booked', 'no_answer', 'busy', 'failed') THEN
    RETURN refusal(format('%s is not an outcome of a call: answered, booked, no_answer, busy or failed.', coalesce(quote_literal(outcome), 'Nothing')));
  ELSIF at IS NULL OR NOT isfinite(at) OR at > now() + interval '15 minutes' THEN
    RETURN refusal('The call''s time must be known and must not lie ahead.');
  END IF;
  LOOP
    SELECT * INTO held FROM lead_number_assignments AS a WHERE a.lead_id = lead AND a.status IN ('active', 'booked_locked');
    IF NOT FOUND THEN
      RETURN refusal(format('Lead %s has no number now; assign_number_to_lead() gives one.', coalesce(lead::text, 'without an id')));
    END IF;
    SELECT * INTO pool FROM signalwire_phone_numbers WHERE id = held.number_id FOR NO KEY UPDATE;
    UPDATE lead_number_assignments AS a SET
      call_attempts = a.call_attempts + 1, last_call_at = greatest(a.last_call_at, at),
      first_answered_at = coalesce(a.first_answered_at, CASE WHEN reached THEN at END),
      booked_at = CASE WHEN outcome = 'booked' THEN at ELSE a.booked_at END,
      status = CASE WHEN outcome = 'booked' THEN 'booked_locked'
                    WHEN a.status = 'active' AND NOT reached AND a.first_answered_at IS NULL AND a.call_attempts + 1 >= a.max_attempts THEN 'unreachable'
                    ELSE a.status END
    WHERE a.id = held.id AND a.status IN ('active', 'booked_locked') RETURNING a.* INTO held;
    EXIT WHEN FOUND; -- otherwise it has just ended, and the lead may have another one
  END LOOP;

  INSERT INTO number_call_outcomes (number_id, lead_id, broker_id, org_id, outcome, at)
  VALUES (pool.id, lead, held.broker_id, held.org_id, outcome, at);
  pool.last_used_at := greatest(pool.last_used_at, at);
  SELECT c.*, calculate_health_score(c.answer_rate, c.calls, extract(epoch FROM now() - pool.last_used_at) / 86400,
                                     coalesce(c.recent_rate, c.answer_rate)) AS score
  INTO said FROM number_calls(pool.id) AS c;
  UPDATE signalwire_phone_numbers SET
    call_count = said.calls, calls_recorded = said.recorded, answer_rate = said.answer_rate, health_score = said.score,
    last_used_at = pool.last_used_at, last_call_outcome = outcome,
    -- nobody was reached: a hold that was for nothing but this lead's call back (0013) ends too
    release_at = CASE WHEN held.status = 'unreachable' AND assignment_status = 'assigned' AND currently_assigned_to = lead
                           AND appointment_scheduled_at IS NULL THEN least(release_at, now()) ELSE release_at END
  WHERE id = pool.id;
  RETURN jsonb_build_object('success', true, 'assignment_id', held.id, 'number', pool.number, 'status', held.status,
                            'call_attempts', held.call_attempts, 'max_attempts', held.max_attempts, 'health_score', said.score);
END $$;
CREATE OR REPLACE FUNCTION record_call_outcome(uuid, text, timestamp) RETURNS jsonb
LANGUAGE sql AS $$ SELECT record_call_outcome($1, $2, $3 AT TIME ZONE 'UTC') $$;

REVOKE EXECUTE ON FUNCTION lead_assignment_begins(), lead_assignment_goes_on(), number_moves_lead_assignments(), assign_number_to_lead(uuid, uuid),
  record_call_outcome(uuid, text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION assign_number_to_lead(uuid, uuid), record_call_outcome(uuid, text, timestamptz) TO ringledger_staff, ringledger_manager, ringledger_admin, ringledger_bridge;
