-- Source 000's rules about tracking numbers: companies, phones and history that follow from what the
-- customer's own programs write, and the three functions that they call.
-- A pool row says who holds a number now; tracking_assignments says who held it when. One trigger keeps
-- the second true to the first, whoever writes: our functions, the customer's bridge, a person.

-- An instant as the documents print it: "2025-10-23T00:00:00Z".
CREATE OR REPLACE FUNCTION utc_text(moment timestamptz) RETURNS text
LANGUAGE sql STABLE STRICT PARALLEL SAFE AS $$
  SELECT to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
$$;

-- ---------------------------------------------------------------------------------------------------------
-- What follows from the printed columns alone

CREATE OR REPLACE FUNCTION touch_updated_at() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.updated_at IS NOT DISTINCT FROM OLD.updated_at THEN
    NEW.updated_at := now();
  END IF;
  RETURN NEW;
END $$;

DO $$
DECLARE touched text;
BEGIN
  FOREACH touched IN ARRAY '{organizations,brokers,leads,signalwire_phone_numbers,appointments}'::text[] LOOP
    EXECUTE format('CREATE OR REPLACE TRIGGER touch_updated_at BEFORE UPDATE ON %I
                    FOR EACH ROW EXECUTE FUNCTION touch_updated_at()', touched);
  END LOOP;
END $$;

-- The organization of a company name, found by its folded name or made. NULL for an empty name.
CREATE OR REPLACE FUNCTION organization_for_company(company text) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  found_id uuid;
BEGIN
  IF fold_company_name(company) IS NULL THEN
    RETURN NULL;
  END IF;
  LOOP
    SELECT id INTO found_id FROM organizations WHERE company_key = fold_company_name(company);
    EXIT WHEN FOUND;
    INSERT INTO organizations (company_name) VALUES (trim(company))
      ON CONFLICT (company_key) DO NOTHING RETURNING id INTO found_id;
    EXIT WHEN FOUND; -- otherwise another connection has just made it
  END LOOP;
  RETURN found_id;
END $$;

CREATE OR REPLACE FUNCTION broker_finds_organization() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.org_id IS NULL
     OR (TG_OP = 'UPDATE' AND NEW.org_id = OLD.org_id AND NEW.company_name IS DISTINCT FROM OLD.company_name) THEN
    NEW.org_id := coalesce(organization_for_company(NEW.company_name), NEW.org_id);
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER broker_finds_organization BEFORE INSERT OR UPDATE OF company_name, org_id ON brokers
  FOR EACH ROW EXECUTE FUNCTION broker_finds_organization();

-- brokers.phone keeps what was written; broker_phones gets it as E.164, dated. A phone that nobody else
-- was registered with counts for the past too, since calls may be imported before their broker.
CREATE OR REPLACE FUNCTION broker_enters_phone() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  entered text := e164(NEW.phone);
BEGIN
  IF TG_OP = 'UPDATE' AND entered IS DISTINCT FROM e164(OLD.phone) THEN
    UPDATE broker_phones SET valid_to = now()
    WHERE broker_id = NEW.id AND number = e164(OLD.phone) AND valid_from < now() AND valid_to > now();
  END IF;
  IF entered IS NOT NULL THEN
    INSERT INTO broker_phones (broker_id, number, valid_from)
    SELECT NEW.id, entered,
           CASE WHEN EXISTS (SELECT FROM broker_phones WHERE number = entered) THEN now() ELSE '-infinity' END
    WHERE NOT EXISTS (SELECT FROM broker_phones WHERE broker_id = NEW.id AND number = entered AND valid_to > now())
    ON CONFLICT (broker_id, number, valid_from) DO UPDATE SET valid_to = 'infinity';
  ELSIF trim(NEW.phone) <> '' AND (TG_OP = 'INSERT' OR NEW.phone IS DISTINCT FROM OLD.phone) THEN
    INSERT INTO audit_log (action, subject, data) VALUES ('phone_not_understood', 'brokers ' || NEW.id,
      jsonb_build_object('phone', NEW.phone, 'remedy', 'Write it with country code; until then no call is known as this broker''s.'));
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER broker_enters_phone AFTER INSERT OR UPDATE OF phone ON brokers
  FOR EACH ROW EXECUTE FUNCTION broker_enters_phone();

-- Numbers may be written before the first broker of their company: they wait without an organization.
CREATE OR REPLACE FUNCTION organization_claims_numbers() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE signalwire_phone_numbers SET org_id = NEW.id
  WHERE org_id IS NULL AND fold_company_name(assigned_broker_company) = NEW.company_key;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER organization_claims_numbers AFTER INSERT OR UPDATE OF company_name ON organizations
  FOR EACH ROW EXECUTE FUNCTION organization_claims_numbers();

CREATE OR REPLACE FUNCTION number_finds_organization() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' OR NEW.number IS DISTINCT FROM OLD.number THEN
    NEW.number := coalesce(e164(NEW.number), NEW.number);
    IF e164(NEW.number) IS NULL THEN
      INSERT INTO audit_log (action, subject, data) VALUES ('phone_not_understood', 'signalwire_phone_numbers ' || NEW.id,
        jsonb_build_object('phone', NEW.number, 'remedy', 'Write it with country code; until then no call can reach it.'));
    END IF;
  END IF;
  IF NEW.org_id IS NULL
     OR (TG_OP = 'UPDATE' AND NEW.org_id = OLD.org_id AND NEW.assigned_broker_company IS DISTINCT FROM OLD.assigned_broker_company) THEN
    NEW.org_id := (SELECT id FROM organizations WHERE company_key = fold_company_name(NEW.assigned_broker_company));
  END IF;
  IF is_held(NEW.assignment_status) AND NEW.currently_assigned_to IS NOT NULL THEN
    NEW.assigned_at := coalesce(NEW.assigned_at, clock_timestamp());
    NEW.release_at := coalesce(NEW.release_at,
      CASE NEW.assignment_status WHEN 'assigned' THEN coalesce(NEW.appointment_scheduled_at + interval '24 hours', NEW.assigned_at + interval '18 hours')
      ELSE (SELECT next_midnight(NEW.appointment_scheduled_at, time_zone) + release_grace FROM organizations WHERE id = NEW.org_id) END);
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER IF EXISTS number_finds_organization ON signalwire_phone_numbers;
CREATE OR REPLACE TRIGGER number_finds_organization_inserted BEFORE INSERT ON signalwire_phone_numbers
  FOR EACH ROW EXECUTE FUNCTION number_finds_organization();
CREATE OR REPLACE TRIGGER number_finds_organization_updated BEFORE UPDATE ON signalwire_phone_numbers -- not for a night's releases
  FOR EACH ROW WHEN (NEW.org_id IS NULL OR is_held(NEW.assignment_status) OR NEW.number IS DISTINCT FROM OLD.number
                     OR NEW.assigned_broker_company IS DISTINCT FROM OLD.assigned_broker_company)
  EXECUTE FUNCTION number_finds_organization();

-- The appointment of a lead with a broker at an instant, found or made; what it will be charged by is copied
-- from the organization now, so that a later change of a setting does not rewrite it. NULL without a company.
CREATE OR REPLACE FUNCTION book_appointment(lead uuid, broker uuid, moment timestamptz) RETURNS uuid
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO appointments (org_id, lead_id, broker_id, scheduled_at, fee_cents, billable_seconds, verify_lead_minutes,
                            campaign_id, campaign_archetype)
  SELECT o.id, l.id, b.id, moment, o.appointment_fee_cents, o.billable_seconds, o.verify_lead_minutes, l.campaign_id, l.campaign_archetype
  FROM brokers b JOIN organizations o ON o.id = b.org_id, leads l
  WHERE b.id = broker AND l.id = lead
  ON CONFLICT (lead_id, broker_id, scheduled_at) DO NOTHING;
  SELECT id FROM appointments WHERE lead_id = lead AND broker_id = broker AND scheduled_at = moment
$$;

-- Opens and closes tracking_assignments as pool rows change: by statement, since a night may release thousands.
-- 'touched' has the rows as they were before an UPDATE (as they are, after an INSERT); what they are now is read from
-- the table. A hold that names no broker (source 003's names a lead only) is for the broker who owns the number.
-- An assignment that is entered after its appointment is a record of the past: it is dated from the midnight
-- before the appointment (never into another holder's time) and, once released, to its scheduled release;
-- tracking_assignments.created_at keeps when it was entered.
-- (LATERAL … OFFSET 0: by the key of each touched row, always. Connections keep their plans, and one that was made while
-- hardly any number was held would read all that are held, at every assignment.)
CREATE INDEX IF NOT EXISTS tracking_assignments_held ON tracking_assignments (number_id) WHERE released_at IS NULL;

CREATE OR REPLACE FUNCTION number_keeps_history() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  moment timestamptz := clock_timestamp(); -- not now(): this transaction may have waited for another
  fresh boolean := TG_OP = 'INSERT';
  moved boolean := true;
  open boolean := false;
  held boolean;
BEGIN
  -- An UPDATE of no row costs its triggers all the same: what there is to do is asked first, in one question.
  IF fresh THEN
    held := EXISTS (SELECT FROM touched WHERE is_held(assignment_status));
  ELSE
    SELECT EXISTS (SELECT FROM touched AS was CROSS JOIN LATERAL (SELECT * FROM signalwire_phone_numbers WHERE id = was.id OFFSET 0) AS n
                   WHERE (is_held(n.assignment_status) OR is_held(was.assignment_status))
                     AND (n.assignment_status, n.currently_assigned_to, n.assigned_broker_id, n.release_at, n.appointment_scheduled_at)
                       IS DISTINCT FROM
                       (was.assignment_status, was.currently_assigned_to, was.assigned_broker_id, was.release_at, was.appointment_scheduled_at)),
           EXISTS (SELECT FROM touched AS was CROSS JOIN LATERAL (SELECT FROM tracking_assignments AS t WHERE t.number_id = was.id AND t.released_at IS NULL OFFSET 0) AS t),
           EXISTS (SELECT FROM touched AS was CROSS JOIN LATERAL (SELECT * FROM signalwire_phone_numbers WHERE id = was.id OFFSET 0) AS n WHERE is_held(n.assignment_status))
      INTO moved, open, held;
  END IF;
  IF NOT moved THEN
    RETURN NULL;
  END IF;
  IF open THEN
    UPDATE tracking_assignments AS t SET
      released_at = greatest(t.assigned_at, CASE WHEN was.release_at <= t.created_at THEN was.release_at ELSE moment END),
      release_reason = CASE WHEN is_held(n.assignment_status) AND n.currently_assigned_to IS NOT NULL THEN 'reassigned'
                            WHEN was.release_at <= moment THEN CASE was.assignment_status WHEN 'assigned' THEN 'hold_ended' ELSE 'midnight' END
                            ELSE 'released_early' END
    FROM touched AS was JOIN signalwire_phone_numbers AS n ON n.id = was.id
    WHERE t.number_id = n.id AND t.released_at IS NULL
      AND (n.assignment_status, n.currently_assigned_to, n.assigned_broker_id) IS DISTINCT FROM
          (was.assignment_status, was.currently_assigned_to, was.assigned_broker_id)
      AND NOT coalesce(is_held(n.assignment_status) AND t.lead_id = n.currently_assigned_to
                       AND t.broker_id = coalesce(n.assigned_broker_id, t.broker_id), false);
  END IF;

  IF NOT held THEN
    RETURN NULL;
  END IF;
  WITH given AS MATERIALIZED (
    SELECT n.*, holder.id AS holder_id, o.id AS holder_org, o.time_zone, held_since.id AS history_id,
           fresh OR n.assigned_at IS DISTINCT FROM was.assigned_at AS dated
    FROM touched AS was CROSS JOIN LATERAL (SELECT * FROM signalwire_phone_numbers WHERE id = was.id OFFSET 0) AS n
    LEFT JOIN LATERAL (SELECT * FROM tracking_assignments WHERE number_id = n.id AND released_at IS NULL OFFSET 0) AS held_since ON true
    LEFT JOIN LATERAL (SELECT * FROM brokers WHERE id = coalesce(n.assigned_broker_id, held_since.broker_id,
      CASE WHEN NOT fresh AND is_held(was.assignment_status) -- from one lead to another, and no word of the broker
           THEN (SELECT t.broker_id FROM tracking_assignments AS t WHERE t.number_id = n.id ORDER BY t.assigned_at DESC LIMIT 1) END,
      n.owner_broker_id,
      (SELECT (array_agg(b.id))[1] FROM brokers AS b WHERE b.org_id = n.org_id HAVING count(*) = 1)) OFFSET 0) AS holder ON true
    LEFT JOIN LATERAL (SELECT * FROM organizations WHERE id = holder.org_id OFFSET 0) AS o ON true
    WHERE is_held(n.assignment_status) AND n.currently_assigned_to IS NOT NULL
      AND (fresh OR (n.assignment_status, n.currently_assigned_to, n.assigned_broker_id, n.release_at, n.appointment_scheduled_at)
                      IS DISTINCT FROM
                    (was.assignment_status, was.currently_assigned_to, was.assigned_broker_id, was.release_at, was.appointment_scheduled_at))
  ), unknown AS (
    INSERT INTO audit_log (action, subject, data)
    SELECT 'assignment_without_broker', 'signalwire_phone_numbers ' || id,
           jsonb_build_object('number', number, 'lead_id', currently_assigned_to, 'broker_id', assigned_broker_id,
                              'remedy', 'Name a broker with a company; until then calls on this number belong to nobody.')
    FROM given WHERE holder_org IS NULL
  ), opened AS (
    INSERT INTO tracking_assignments (number_id, number, lead_id, broker_id, org_id, assigned_at)
    SELECT id, number, currently_assigned_to, holder_id, holder_org,
           greatest((SELECT max(t.released_at) FROM tracking_assignments AS t WHERE t.number_id = given.id),
                    least(moment, CASE WHEN dated THEN assigned_at END,
                          CASE WHEN appointment_scheduled_at < moment THEN next_midnight(appointment_scheduled_at - interval '1 day', time_zone) END))
    FROM given WHERE holder_org IS NOT NULL AND history_id IS NULL
  )
  INSERT INTO appointments (org_id, lead_id, broker_id, scheduled_at, fee_cents, billable_seconds, verify_lead_minutes, campaign_id, campaign_archetype)
  SELECT o.id, l.id, given.holder_id, given.appointment_scheduled_at, o.appointment_fee_cents, o.billable_seconds, o.verify_lead_minutes,
         l.campaign_id, l.campaign_archetype  -- as book_appointment() above, which the tracking functions call for one
  FROM given CROSS JOIN LATERAL (SELECT * FROM organizations WHERE id = given.holder_org OFFSET 0) AS o
  CROSS JOIN LATERAL (SELECT * FROM leads WHERE id = given.currently_assigned_to OFFSET 0) AS l
  WHERE given.appointment_scheduled_at IS NOT NULL
  ON CONFLICT (lead_id, broker_id, scheduled_at) DO NOTHING;
  RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS number_keeps_history ON signalwire_phone_numbers;
CREATE OR REPLACE TRIGGER number_keeps_history_inserted AFTER INSERT ON signalwire_phone_numbers
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION number_keeps_history();
CREATE OR REPLACE TRIGGER number_keeps_history_updated AFTER UPDATE ON signalwire_phone_numbers
  REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION number_keeps_history();

-- ---------------------------------------------------------------------------------------------------------
-- assign_tracking_number(): source 000, "Database Functions"

CREATE OR REPLACE FUNCTION refusal(why text) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT jsonb_build_object('success', false, 'error', why)
$$;

CREATE OR REPLACE FUNCTION note_assignment(lead uuid, broker uuid, number text, appointment timestamptz, ends timestamptz) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO interactions (lead_id, broker_id, type, content)
  VALUES (lead, broker, 'tracking_number_assigned',
          jsonb_build_object('number', number, 'appointment_datetime', utc_text(appointment), 'release_at', utc_text(ends)));
EXCEPTION WHEN integrity_constraint_violation OR datatype_mismatch THEN
  -- the customer's own table may demand more columns: the assignment counts, its note does not
  INSERT INTO audit_log (action, subject, data)
  VALUES ('interaction_not_noted', 'leads ' || lead, jsonb_build_object('number', number, 'because', SQLERRM));
END $$;

CREATE OR REPLACE FUNCTION hold_tracking_number(lead uuid, broker uuid, wanted_number text, appointment timestamptz) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  the_number text := e164(wanted_number);
  known record;
  org organizations;
  pool signalwire_phone_numbers;
  same_holder boolean;
  ends timestamptz;
BEGIN
  IF appointment IS NULL OR NOT isfinite(appointment) THEN
    RETURN refusal('The appointment needs a date and time.');
  END IF;
  SELECT l.id AS lead_id, b.id AS broker_id, o AS org INTO known
  FROM (VALUES (1)) AS one LEFT JOIN leads AS l ON l.id = lead LEFT JOIN brokers AS b ON b.id = broker LEFT JOIN organizations AS o ON o.id = b.org_id;
  org := known.org;
  IF known.lead_id IS NULL THEN
    RETURN refusal(format('There is no lead %s.', coalesce(lead::text, 'without an id')));
  ELSIF known.broker_id IS NULL THEN
    RETURN refusal(format('There is no broker %s.', coalesce(broker::text, 'without an id')));
  ELSIF org.id IS NULL THEN
    RETURN refusal(format('Broker %s has no company name, so no pool belongs to this broker.', broker));
  END IF;

  -- Whoever comes second waits here and then sees the first one's assignment.
  SELECT * INTO pool FROM signalwire_phone_numbers WHERE number = the_number FOR UPDATE;
  IF NOT FOUND THEN
    RETURN refusal(format('%s is not a number of the pool.', coalesce(wanted_number, 'An empty number')));
  ELSIF coalesce(pool.status, 'active') <> 'active' THEN
    RETURN refusal(format('%s is not active (its status is %s).', the_number, pool.status));
  ELSIF pool.org_id IS DISTINCT FROM org.id THEN
    RETURN refusal(format('%s belongs to the pool of %s, and the broker works for %s.',
                          the_number, pool.assigned_broker_company, org.company_name));
  END IF;
  same_holder := is_held(pool.assignment_status)
    AND (pool.currently_assigned_to, pool.assigned_broker_id) IS NOT DISTINCT FROM (lead, broker);
  IF is_held(pool.assignment_status) AND NOT same_holder THEN
    RETURN refusal(format('%s is held for %s%s.', the_number,
                          CASE WHEN pool.currently_assigned_to = lead THEN 'this lead by another broker' ELSE 'another lead' END,
                          coalesce(' until ' || utc_text(pool.release_at), '')));
  ELSIF NOT same_holder AND EXISTS (SELECT FROM lead_number_assignments AS other WHERE other.number_id = pool.id
                                    AND other.lead_id <> lead AND other.status = 'booked_locked') THEN -- 0012
    RETURN refusal(format('%s stays with another lead, who has booked over it.', the_number));
  END IF;

  ends := next_midnight(appointment, org.time_zone) + org.release_grace;
  IF same_holder THEN -- held to the latest of the appointments
    PERFORM book_appointment(lead, broker, appointment);
    ends := greatest(ends, pool.release_at);
    appointment := greatest(appointment, pool.appointment_scheduled_at);
  END IF;
  UPDATE signalwire_phone_numbers SET
    assignment_status = 'assigned_for_tracking', currently_assigned_to = lead, assigned_broker_id = broker,
    assigned_at = CASE WHEN same_holder THEN assigned_at ELSE clock_timestamp() END,
    release_at = ends, appointment_scheduled_at = appointment
  WHERE id = pool.id;

  IF NOT same_holder OR ends > pool.release_at OR pool.release_at IS NULL THEN
    PERFORM note_assignment(lead, broker, the_number, appointment, ends);
  END IF;
  RETURN jsonb_build_object('success', true, 'number', the_number, 'release_at', utc_text(ends));
EXCEPTION WHEN exclusion_violation OR unique_violation THEN -- the last guard
  RETURN refusal(format('%s was taken by somebody else at this moment. Choose another number.', the_number));
END $$;

-- The same with everything as text, as the document's call and its tools pass it. Times without a zone are UTC.
CREATE OR REPLACE FUNCTION hold_tracking_number(lead text, broker text, wanted_number text, appointment text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET timezone = 'UTC' AS $$
DECLARE
  uuid_form CONSTANT text := '^\{?([0-9a-fA-F]{4}-?){8}\}?$';
  moment timestamptz;
BEGIN
  IF lead IS NOT NULL AND lead !~ uuid_form THEN
    RETURN refusal(format('There is no lead %L: lead ids are UUIDs.', lead));
  ELSIF broker IS NOT NULL AND broker !~ uuid_form THEN
    RETURN refusal(format('There is no broker %L: broker ids are UUIDs.', broker));
  END IF;
  BEGIN
    moment := appointment::timestamptz;
  EXCEPTION WHEN data_exception THEN
    RETURN refusal(format('%L is not a date and time such as 2025-10-22T10:00:00Z.', appointment));
  END;
  RETURN hold_tracking_number(lead::uuid, broker::uuid, wanted_number, moment);
END $$;

-- Literals as the document prints them resolve to the version whose arguments are all text (string types win
-- over unknown literals); programs that bind uuid, timestamptz or timestamp find theirs. Only one version names
-- its arguments, so that PostgREST, which chooses by name, has no choice to make: the names of the document's
-- tool, or those of the customer's own function when there was one.
DO $$
DECLARE
  names text[] := (SELECT proargnames FROM pg_proc WHERE proname = 'assign_tracking_number_adopted'
                   AND pronargs = 4 AND '' <> ALL (proargnames[1:4]) ORDER BY oid LIMIT 1);
BEGIN
  names := coalesce(names, '{lead_id,broker_id,signalwire_number,appointment_datetime}');
  EXECUTE format($f$
    CREATE OR REPLACE FUNCTION assign_tracking_number(%I text, %I text, %I text, %I text) RETURNS jsonb
    LANGUAGE sql AS 'SELECT hold_tracking_number($1, $2, $3, $4)'
  $f$, names[1], names[2], names[3], names[4]);
END $$;
CREATE OR REPLACE FUNCTION assign_tracking_number(text, text, text, timestamptz) RETURNS jsonb
LANGUAGE sql AS $$ SELECT hold_tracking_number($1, $2, $3, to_char($4 AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US')) $$;
CREATE OR REPLACE FUNCTION assign_tracking_number(text, text, text, timestamp) RETURNS jsonb
LANGUAGE sql AS $$ SELECT hold_tracking_number($1, $2, $3, to_char($4, 'YYYY-MM-DD HH24:MI:SS.US')) $$;
CREATE OR REPLACE FUNCTION assign_tracking_number(uuid, uuid, text, timestamptz) RETURNS jsonb
LANGUAGE sql AS 'SELECT hold_tracking_number($1, $2, $3, $4)';
CREATE OR REPLACE FUNCTION assign_tracking_number(uuid, uuid, text, timestamp) RETURNS jsonb
LANGUAGE sql AS $$ SELECT hold_tracking_number($1, $2, $3, $4 AT TIME ZONE 'UTC') $$;

-- ---------------------------------------------------------------------------------------------------------
-- release_expired_tracking_numbers() and get_tracking_number_assignment()

-- The numbers that no release may touch now: an incident covers them (their calls may not have been routed), or the
-- bridge has noted a call on them that has not ended. A call in progress that nobody has noted cannot be known here.
CREATE INDEX IF NOT EXISTS billing_call_ledger_live ON billing_call_ledger (created_at)
  WHERE call_status IN ('queued', 'initiated', 'ringing', 'in-progress');

CREATE OR REPLACE FUNCTION numbers_that_wait() RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT pool.id FROM incidents AS incident
  JOIN signalwire_phone_numbers AS pool ON pool.carrier = incident.carrier AND (incident.numbers = '{}' OR pool.number = ANY (incident.numbers))
  WHERE incident.started_at <= now() AND (incident.ended_at IS NULL OR incident.ended_at > now())
  UNION ALL
  SELECT pool.id FROM billing_call_logs AS call JOIN signalwire_phone_numbers AS pool ON pool.number = call.tracking_number
  WHERE call.created_at > now() - interval '4 hours' AND call.call_status IN ('queued', 'initiated', 'ringing', 'in-progress')
$$;

-- Gives back those of the numbers whose release time has come and that need not wait; how many. Every release of
-- ours ends here: what decides which numbers are due is each document's (000 below, 003 in 0013).
CREATE OR REPLACE FUNCTION release_numbers(due uuid[]) RETURNS bigint
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH ready AS (
    SELECT id FROM signalwire_phone_numbers
    WHERE id = ANY (due) AND is_held(assignment_status) AND (release_at <= now() OR release_at IS NULL) AND id NOT IN (SELECT numbers_that_wait())
    ORDER BY number
    FOR NO KEY UPDATE SKIP LOCKED -- somebody is extending it
  ), released AS (
    UPDATE signalwire_phone_numbers AS pool SET
      assignment_status = 'available', currently_assigned_to = NULL, assigned_broker_id = NULL, assigned_at = NULL,
      release_at = NULL, appointment_scheduled_at = NULL
    FROM ready WHERE pool.id = ready.id
    RETURNING 1
  )
  SELECT count(*) FROM released
$$;

-- Source 003's hold ('assigned') outlives its release time while its appointment lies ahead or was less than 24 h ago.
CREATE OR REPLACE FUNCTION is_follow_up(appointment timestamptz, at timestamptz) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(appointment > at - interval '24 hours', false)
$$;

CREATE OR REPLACE FUNCTION release_expired_tracking_numbers() RETURNS jsonb
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT jsonb_build_object('success', true, 'released_count', release_numbers(ARRAY(
    SELECT id FROM signalwire_phone_numbers
    WHERE is_held(assignment_status) AND release_at <= now()
      AND NOT (assignment_status = 'assigned' AND is_follow_up(appointment_scheduled_at, now())))))
$$;

-- For call routing. As above, it keeps the name that the customer's own function had for its argument.
DO $do$
BEGIN
  EXECUTE replace($f$
    CREATE OR REPLACE FUNCTION get_tracking_number_assignment(:number text) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
      SELECT CASE WHEN e164($1) IS NULL
        THEN refusal(format('%s is not a phone number.', coalesce(quote_literal($1), 'An empty text')))
        ELSE coalesce((
          SELECT jsonb_build_object('assigned', true,
            'lead_phone', coalesce(e164(l.primary_phone), l.primary_phone),
            'broker_phone', coalesce(e164(b.phone), b.phone),
            'appointment_datetime', utc_text(pool.appointment_scheduled_at))
          FROM signalwire_phone_numbers AS pool
          JOIN leads l ON l.id = pool.currently_assigned_to
          LEFT JOIN brokers b ON b.id = pool.assigned_broker_id
          WHERE pool.number = e164($1) AND is_held(pool.assignment_status)
        ), '{"assigned": false}') END
    $$
  $f$, ':number', quote_ident(coalesce((SELECT nullif(proargnames[1], '') FROM pg_proc WHERE proname = 'get_tracking_number_assignment_adopted'
                                         AND pronargs = 1 ORDER BY oid LIMIT 1), 'number')));
END $do$;

-- ---------------------------------------------------------------------------------------------------------
-- Which calls verify which appointments, and what is charged for them

-- Strictly longer than the threshold (source 000: more than 300 s), and completed.
CREATE OR REPLACE FUNCTION is_billable(call_status text, talk_seconds integer, threshold_seconds integer) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(call_status = 'completed' AND talk_seconds > threshold_seconds, false)
$$;

-- The rule, per call. 'verifies': billable, between lead and broker, over the number while it was assigned, not
-- before the appointment's lead time, for an appointment that was neither cancelled nor moved.
CREATE OR REPLACE VIEW call_verification WITH (security_invoker = true) AS
SELECT c.id AS call_id, c.appointment_id, c.org_id, c.broker_id, c.lead_id, c.created_at, c.duration_seconds, a.scheduled_at, a.fee_cents,
       is_billable(c.call_status, c.duration_seconds, coalesce(a.billable_seconds, 300)) AS billable,
       coalesce(is_billable(c.call_status, c.duration_seconds, a.billable_seconds)
         AND c.assignment_id IS NOT NULL AND c.direction IN ('broker_to_lead', 'lead_to_broker')
         AND a.lead_id = c.lead_id AND a.broker_id = c.broker_id
         AND c.created_at >= a.scheduled_at - make_interval(mins => a.verify_lead_minutes)
         AND a.status NOT IN ('cancelled', 'rescheduled'), false) AS verifies,
       c.direction, c.call_status, c.tracking_number, c.campaign_id
FROM billing_call_logs c LEFT JOIN appointments a ON a.id = c.appointment_id;

-- One row per broker's appointment, whether it has calls or not. verifying_call_id is the first call that verifies it.
-- (0015 lets a contact's appointments into the table; no call record verifies those.)
CREATE OR REPLACE VIEW appointment_verification WITH (security_invoker = true) AS
SELECT a.id AS appointment_id, a.org_id, a.lead_id, a.broker_id, a.scheduled_at, a.fee_cents,
       found.verifying_call_id IS NOT NULL AS verified, found.verifying_call_id,
       found.calls, found.billable_calls, found.best_talk_seconds, found.talk_seconds
FROM appointments a
CROSS JOIN LATERAL (
  SELECT count(*) AS calls, count(*) FILTER (WHERE billable) AS billable_calls,
         max(duration_seconds) AS best_talk_seconds, sum(duration_seconds) AS talk_seconds,
         (array_agg(call_id ORDER BY created_at, call_id) FILTER (WHERE verifies))[1] AS verifying_call_id
  FROM call_verification v WHERE v.appointment_id = a.id
) AS found
WHERE a.lead_id IS NOT NULL;

-- Per broker and month: that of the appointment's date in the organization's zone, or of the call's own when it
-- belongs to no appointment. Charged per verified appointment, once; billable calls may be more.
DO $$
BEGIN
  IF to_regclass('v_billing_summary') IS NOT NULL AND coalesce(obj_description(to_regclass('v_billing_summary'), 'pg_class'), '') NOT LIKE 'Ringledger:%' THEN
    RAISE EXCEPTION 'There is a view v_billing_summary that is not Ringledger''s.'
      USING HINT = 'Rename it, and run the migrations again.';
  END IF;
END $$;
CREATE OR REPLACE VIEW v_billing_summary WITH (security_invoker = true) AS
WITH per_appointment AS (
  SELECT v.broker_id, v.appointment_id, v.lead_id,
         date_trunc('month', coalesce(v.scheduled_at, v.created_at) AT TIME ZONE o.time_zone)::date AS month,
         count(*) AS calls, count(*) FILTER (WHERE v.billable) AS billable_calls, sum(greatest(v.duration_seconds, 0)) AS talk_seconds,
         bool_or(v.verifies) AS verified, max(v.fee_cents) AS fee_cents
  FROM call_verification v
  JOIN brokers b ON b.id = v.broker_id
  JOIN organizations o ON o.id = b.org_id
  WHERE v.created_at IS NOT NULL -- an adopted row without a time counts for nothing
  GROUP BY 1, 2, 3, 4
), per_month AS (
  SELECT broker_id, month, sum(billable_calls)::bigint AS billable_calls, count(*) FILTER (WHERE verified) AS verified_appointments,
         sum(calls)::bigint AS total_calls, coalesce(sum(talk_seconds), 0) AS talk_seconds, count(DISTINCT lead_id) AS unique_leads,
         coalesce(sum(fee_cents) FILTER (WHERE verified), 0)::bigint AS amount_cents
  FROM per_appointment GROUP BY broker_id, month
)
SELECT m.broker_id, b.company_name, b.contact_name, m.month, m.billable_calls, m.verified_appointments, m.total_calls,
       round(m.talk_seconds / 60.0, 1) AS total_minutes, m.unique_leads,
       (m.amount_cents / 100.0)::numeric(12, 2) AS amount, m.amount_cents
FROM per_month m JOIN brokers b ON b.id = m.broker_id;
COMMENT ON VIEW v_billing_summary IS 'Ringledger: charges per broker and month, one fee per verified appointment.';

-- ---------------------------------------------------------------------------------------------------------
-- The nightly job as printed, and one every quarter of an hour, since midnight differs by zone. Without pg_cron
-- the console releases at its start and while it runs.
DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_extension WHERE extname = 'pg_cron') THEN
    PERFORM cron.schedule('release-tracking-numbers', '0 0 * * *', 'SELECT release_expired_tracking_numbers();');
    PERFORM cron.schedule('release-tracking-numbers-by-zone', '*/15 * * * *', 'SELECT release_expired_tracking_numbers();');
  END IF;
EXCEPTION WHEN insufficient_privilege OR undefined_function THEN
  INSERT INTO migration_report (kind, subject, handled, detail)
  VALUES ('job', 'release-tracking-numbers', 'left_alone', 'pg_cron is installed but refused the job: ' || SQLERRM);
END $$;
