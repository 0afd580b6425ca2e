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
      (SELECT next_midnight(NEW.appointment_scheduled_at, time_zone) + release_grace FROM organizations WHERE id = NEW.org_id));
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER number_finds_organization BEFORE INSERT OR UPDATE ON signalwire_phone_numbers
  FOR EACH ROW EXECUTE FUNCTION number_finds_organization();

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

-- Opens and closes tracking_assignments as pool rows change.
-- An assignment that is entered after its appointment is a record of the past: it is dated from the midnight
-- before the appointment (never into another holder's time) and, once released, to its scheduled release;
-- tracking_assignments.created_at keeps when it was entered.
CREATE OR REPLACE FUNCTION number_keeps_history() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  moment timestamptz := clock_timestamp(); -- not now(): this transaction may have waited for another
  held boolean := is_held(NEW.assignment_status) AND NEW.currently_assigned_to IS NOT NULL;
  current_one tracking_assignments;
  holder brokers;
  zone text;
  starts timestamptz := moment;
BEGIN
  SELECT * INTO current_one FROM tracking_assignments WHERE number_id = NEW.id AND released_at IS NULL;
  IF held THEN
    SELECT * INTO holder FROM brokers WHERE id = coalesce(NEW.assigned_broker_id, current_one.broker_id,
      (SELECT (array_agg(id))[1] FROM brokers WHERE org_id = NEW.org_id HAVING count(*) = 1));
    SELECT time_zone INTO zone FROM organizations WHERE id = holder.org_id;
  END IF;

  IF current_one.id IS NOT NULL
     AND NOT (held AND current_one.lead_id = NEW.currently_assigned_to AND current_one.broker_id IS NOT DISTINCT FROM holder.id) THEN
    UPDATE tracking_assignments SET
      released_at = greatest(assigned_at, CASE WHEN OLD.release_at <= created_at THEN OLD.release_at ELSE moment END),
      release_reason = CASE WHEN held THEN 'reassigned' WHEN OLD.release_at <= moment THEN 'midnight' ELSE 'released_early' END
    WHERE id = current_one.id;
    current_one := NULL;
  END IF;

  IF held AND holder.org_id IS NULL THEN
    INSERT INTO audit_log (action, subject, data) VALUES ('assignment_without_broker', 'signalwire_phone_numbers ' || NEW.id,
      jsonb_build_object('number', NEW.number, 'lead_id', NEW.currently_assigned_to, 'broker_id', NEW.assigned_broker_id,
                         'remedy', 'Name a broker with a company; until then calls on this number belong to nobody.'));
  ELSIF held THEN
    IF current_one.id IS NULL THEN
      IF TG_OP = 'INSERT' OR NEW.assigned_at IS DISTINCT FROM OLD.assigned_at THEN
        starts := least(NEW.assigned_at, moment);
      END IF;
      IF NEW.appointment_scheduled_at < moment THEN
        starts := least(starts, next_midnight(NEW.appointment_scheduled_at - interval '1 day', zone));
      END IF;
      starts := greatest(starts, (SELECT max(released_at) FROM tracking_assignments WHERE number_id = NEW.id));
      INSERT INTO tracking_assignments (number_id, number, lead_id, broker_id, org_id, assigned_at)
      VALUES (NEW.id, NEW.number, NEW.currently_assigned_to, holder.id, holder.org_id, starts);
    END IF;
    IF NEW.appointment_scheduled_at IS NOT NULL THEN
      PERFORM book_appointment(NEW.currently_assigned_to, holder.id, NEW.appointment_scheduled_at);
    END IF;
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER number_keeps_history
  AFTER INSERT OR UPDATE OF assignment_status, currently_assigned_to, assigned_broker_id, release_at, appointment_scheduled_at
  ON signalwire_phone_numbers FOR EACH ROW EXECUTE FUNCTION number_keeps_history();

-- ---------------------------------------------------------------------------------------------------------
-- assign_tracking_number(): source 000, "Database Functions"

CREATE OR REPLACE FUNCTION refusal(why text) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT jsonb_build_object('success', false, 'error', why)
$$;

CREATE OR REPLACE FUNCTION hold_tracking_number(lead uuid, broker uuid, wanted_number text, appointment timestamptz) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  the_number text := e164(wanted_number);
  the_broker brokers;
  org organizations;
  pool signalwire_phone_numbers;
  same_holder boolean;
  ends timestamptz;
BEGIN
  IF appointment IS NULL OR NOT isfinite(appointment) THEN
    RETURN refusal('The appointment needs a date and time.');
  ELSIF NOT EXISTS (SELECT FROM leads WHERE id = lead) THEN
    RETURN refusal(format('There is no lead %s.', coalesce(lead::text, 'without an id')));
  END IF;
  SELECT * INTO the_broker FROM brokers WHERE id = broker;
  IF NOT FOUND THEN
    RETURN refusal(format('There is no broker %s.', coalesce(broker::text, 'without an id')));
  END IF;
  SELECT * INTO org FROM organizations WHERE id = the_broker.org_id;
  IF NOT FOUND THEN
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
    BEGIN
      INSERT INTO interactions (lead_id, broker_id, type, content)
      VALUES (lead, broker, 'tracking_number_assigned',
              jsonb_build_object('number', the_number, 'appointment_datetime', utc_text(appointment), 'release_at', utc_text(ends)));
    EXCEPTION WHEN integrity_constraint_violation OR datatype_mismatch THEN
      -- the customer's own table may demand more columns: the assignment counts, its note does not
      INSERT INTO audit_log (action, subject, data)
      VALUES ('interaction_not_noted', 'leads ' || lead, jsonb_build_object('number', the_number, 'because', SQLERRM));
    END;
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

-- Gives back every number whose release time has come. Two things make it wait for the next run: an incident
-- that covers the number (its calls may not have been routed), and a call that the bridge has noted as not yet
-- ended. A call in progress that nobody has noted cannot be known here.
CREATE OR REPLACE FUNCTION release_expired_tracking_numbers() RETURNS jsonb
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH due AS (
    SELECT id FROM signalwire_phone_numbers AS pool
    WHERE is_held(assignment_status) AND release_at <= now()
      AND NOT EXISTS (SELECT FROM incidents AS incident
                      WHERE incident.carrier = pool.carrier AND (numbers = '{}' OR pool.number = ANY (numbers))
                        AND started_at <= now() AND (ended_at IS NULL OR ended_at > now()))
      AND NOT EXISTS (SELECT FROM billing_call_logs AS call
                      WHERE call.tracking_number = pool.number AND call.created_at > now() - interval '4 hours'
                        AND call.call_status IN ('queued', 'initiated', 'ringing', 'in-progress'))
    ORDER BY number
    FOR UPDATE SKIP LOCKED -- somebody is extending it
  ), released AS (
    UPDATE signalwire_phone_numbers AS pool SET
      assignment_status = 'available', currently_assigned_to = NULL, assigned_broker_id = NULL, assigned_at = NULL,
      release_at = NULL, appointment_scheduled_at = NULL
    FROM due WHERE pool.id = due.id
    RETURNING 1
  )
  SELECT jsonb_build_object('success', true, 'released_count', count(*)) FROM released
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
         AND a.status NOT IN ('cancelled', 'rescheduled'), false) AS verifies
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
