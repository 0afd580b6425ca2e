-- Source 003: a lead's number stays with the lead for 18 hours, and once an appointment is booked until 24 hours
-- after it. Its functions do what it says whatever the organization's hold_policy; the policy decides what
-- hold_number() and release_due_numbers() do, which the console and the nightly work call.
--
-- Such a hold has the status 'assigned'. extend_phone_for_appointment() and complete_appointment_for_phone() also move
-- a number that source 000 holds ('assigned_for_tracking'): they know the lead only, and it is the lead's number.
--
-- Several appointments hold until the latest. So an outcome is that of one appointment: 'showed' and 'no_show' of the
-- last one that has begun, 'cancelled' and 'rescheduled' of the next one; the number is let go only as far as no other
-- open appointment of the lead with this broker needs it.

ALTER TABLE organizations
  ADD COLUMN IF NOT EXISTS hold_policy text NOT NULL DEFAULT 'midnight' CHECK (hold_policy IN ('midnight', 'appointment_plus_24h'));

-- When a number that is held with this status, for this latest appointment, is given back.
CREATE OR REPLACE FUNCTION hold_ends(hold_status text, appointment timestamptz, zone text, grace interval) RETURNS timestamptz
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE hold_status WHEN 'assigned' THEN appointment + interval '24 hours' ELSE next_midnight(appointment, zone) + grace END
$$;

-- An appointment as open, also when it had been cancelled or moved away from and is booked again.
CREATE OR REPLACE FUNCTION book_appointment_again(lead uuid, broker uuid, moment timestamptz) RETURNS uuid LANGUAGE plpgsql AS $$
DECLARE
  booked uuid := book_appointment(lead, broker, moment);
BEGIN
  UPDATE appointments SET status = 'scheduled', outcome_at = NULL, outcome_by = NULL, rescheduled_to = NULL
  WHERE id = booked AND status IN ('cancelled', 'rescheduled');
  RETURN booked;
END $$;

-- The number that a lead holds, locked; of several the one for this broker, else the last one that it got.
CREATE OR REPLACE FUNCTION phone_of_lead(lead uuid, broker uuid) RETURNS SETOF signalwire_phone_numbers LANGUAGE sql AS $$
  SELECT * FROM signalwire_phone_numbers AS n
  WHERE n.currently_assigned_to = lead AND is_held(n.assignment_status)
  ORDER BY n.assigned_broker_id IS NOT DISTINCT FROM broker DESC, n.assigned_at DESC NULLS LAST, n.id LIMIT 1 FOR NO KEY UPDATE
$$;

-- Gives this number to the lead for 18 hours. NULL when it did, else why not.
CREATE OR REPLACE FUNCTION take_phone(lead uuid, broker uuid, wanted uuid) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  pool signalwire_phone_numbers;
BEGIN
  SELECT * INTO pool FROM signalwire_phone_numbers WHERE id = wanted FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    RETURN 'The pool does not have this number.';
  ELSIF NOT pool.is_active THEN
    RETURN format('%s is not active (its status is %s).', pool.number, pool.status);
  ELSIF pool.org_id IS DISTINCT FROM (SELECT org_id FROM brokers WHERE id = broker) THEN
    RETURN format('%s belongs to the pool of %s, and the broker does not work there.', pool.number, pool.assigned_broker_company);
  ELSIF is_held(pool.assignment_status) THEN
    RETURN CASE WHEN pool.release_at IS NULL THEN format('%s is held.', pool.number)
                ELSE format('%s is held until %s.', pool.number, utc_text(pool.release_at)) END;
  ELSIF EXISTS (SELECT FROM lead_number_assignments AS a WHERE a.number_id = wanted AND a.lead_id <> lead AND a.status IN ('active', 'booked_locked')) THEN
    RETURN format('%s is the number that another lead is called from.', pool.number);
  END IF;
  UPDATE lead_number_assignments AS a SET status = 'released', notes = concat_ws(' ', nullif(a.notes, ''), format('The lead got %s.', pool.number))
  WHERE a.lead_id = lead AND a.number_id <> wanted AND a.status = 'active';
  INSERT INTO lead_number_assignments (lead_id, number_id, broker_id) VALUES (lead, wanted, broker) ON CONFLICT DO NOTHING;
  UPDATE signalwire_phone_numbers SET
    assignment_status = 'assigned', currently_assigned_to = lead, assigned_broker_id = broker, assigned_at = clock_timestamp(),
    release_at = now() + interval '18 hours', appointment_scheduled_at = NULL
  WHERE id = wanted;
  RETURN NULL;
END $$;

-- ---------------------------------------------------------------------------------------------------------
-- "Phone assigned (18-hour hold)". A lead that has a number keeps it (18 hours from now, unless an appointment holds it
-- longer); a lead that had one gets it again where it is free; otherwise the best one. The broker may be left out
-- where the lead is known to a broker already.
CREATE OR REPLACE FUNCTION hold_phone_for_lead(lead uuid, broker uuid DEFAULT NULL) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  pool signalwire_phone_numbers;
  given jsonb;
  previous uuid;
  reused boolean := true;
BEGIN
  IF NOT EXISTS (SELECT FROM leads WHERE id = lead) THEN
    RETURN refusal(format('There is no lead %s.', coalesce(lead::text, 'without an id')));
  ELSIF broker IS NOT NULL AND NOT EXISTS (SELECT FROM brokers WHERE id = broker) THEN
    RETURN refusal(format('There is no broker %s.', broker));
  END IF;
  LOOP
    SELECT * INTO pool FROM phone_of_lead(lead, broker);
    EXIT WHEN FOUND;
    reused := false;
    broker := coalesce(broker,
      (SELECT a.broker_id FROM lead_number_assignments AS a WHERE a.lead_id = lead ORDER BY a.assigned_at DESC LIMIT 1),
      (SELECT t.broker_id FROM tracking_assignments AS t WHERE t.lead_id = lead ORDER BY t.assigned_at DESC LIMIT 1),
      (SELECT a.broker_id FROM appointments AS a WHERE a.lead_id = lead ORDER BY a.created_at DESC LIMIT 1));
    IF broker IS NULL THEN
      RETURN refusal(format('No broker is known for lead %s; name one.', lead));
    END IF;
    SELECT t.number_id INTO previous FROM tracking_assignments AS t WHERE t.lead_id = lead ORDER BY t.assigned_at DESC LIMIT 1;
    IF previous IS NOT NULL
       AND NOT EXISTS (SELECT FROM lead_number_assignments AS a WHERE a.lead_id = lead AND a.number_id <> previous AND a.status IN ('active', 'booked_locked')) THEN
      CONTINUE WHEN take_phone(lead, broker, previous) IS NULL;
    END IF;
    given := assign_number_to_lead(lead, broker);
    IF NOT (given ->> 'success')::boolean THEN
      RETURN given;
    END IF;
    UPDATE signalwire_phone_numbers AS n SET
      assignment_status = 'assigned', currently_assigned_to = lead, assigned_broker_id = broker, assigned_at = clock_timestamp(),
      release_at = now() + interval '18 hours', appointment_scheduled_at = NULL
    WHERE n.id = (given ->> 'number_id')::uuid AND NOT is_held(n.assignment_status);
  END LOOP;
  IF broker IS NOT NULL AND pool.org_id IS DISTINCT FROM (SELECT org_id FROM brokers WHERE id = broker) THEN
    RETURN refusal(format('This lead holds %s of %s until it is released.', pool.number, pool.assigned_broker_company));
  END IF;
  IF reused AND pool.assignment_status = 'assigned' AND pool.appointment_scheduled_at IS NULL AND pool.release_at < now() + interval '18 hours' THEN
    pool.release_at := now() + interval '18 hours';
    UPDATE signalwire_phone_numbers SET release_at = pool.release_at WHERE id = pool.id;
  END IF;
  RETURN jsonb_build_object('success', true, 'number_id', pool.id, 'number', pool.number, 'release_at', utc_text(pool.release_at), 'reused', reused);
END $$;

-- "Extend to the latest appointment + 24 hours". A lead that holds no number (any more) gets one, the last one if it is free.
CREATE OR REPLACE FUNCTION extend_hold(lead uuid, broker uuid, appointment timestamptz) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  pool signalwire_phone_numbers;
  given jsonb;
  holder uuid;
BEGIN
  IF appointment IS NULL OR NOT isfinite(appointment) THEN
    RETURN refusal('The appointment needs a date and time.');
  END IF;
  LOOP
    SELECT * INTO pool FROM phone_of_lead(lead, broker);
    EXIT WHEN FOUND;
    given := hold_phone_for_lead(lead, broker);
    IF NOT (given ->> 'success')::boolean THEN
      RETURN given;
    END IF;
  END LOOP;
  pool.appointment_scheduled_at := greatest(pool.appointment_scheduled_at, appointment);
  pool.release_at := greatest(pool.release_at, pool.appointment_scheduled_at + interval '24 hours');
  UPDATE signalwire_phone_numbers SET appointment_scheduled_at = pool.appointment_scheduled_at, release_at = pool.release_at,
    last_call_outcome = 'appointment_booked' WHERE id = pool.id;
  SELECT t.broker_id INTO holder FROM tracking_assignments AS t WHERE t.number_id = pool.id AND t.released_at IS NULL;
  PERFORM book_appointment_again(lead, holder, appointment);
  RETURN jsonb_build_object('success', true, 'number', pool.number, 'appointment_scheduled_at', utc_text(pool.appointment_scheduled_at),
                            'release_at', utc_text(pool.release_at));
END $$;

CREATE OR REPLACE FUNCTION extend_phone_for_appointment(lead_id uuid, appointment_time timestamptz) RETURNS jsonb
LANGUAGE sql AS $$ SELECT extend_hold($1, NULL, $2) $$;
CREATE OR REPLACE FUNCTION extend_phone_for_appointment(uuid, timestamp) RETURNS jsonb
LANGUAGE sql AS $$ SELECT extend_hold($1, NULL, $2 AT TIME ZONE 'UTC') $$;

-- showed, no_show: 24 hours from now. cancelled, rescheduled: at once, at the next release. See above for several appointments.
CREATE OR REPLACE FUNCTION complete_hold(lead uuid, outcome text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  pool signalwire_phone_numbers;
  held boolean;
  came boolean := outcome IN ('showed', 'no_show');
  holder uuid;
  ended appointments;
  remaining timestamptz;
BEGIN
  IF outcome IS NULL OR outcome NOT IN ('showed', 'no_show', 'cancelled', 'rescheduled') THEN
    RETURN refusal(format('%s is not an outcome of an appointment: showed, no_show, cancelled or rescheduled.', coalesce(quote_literal(outcome), 'Nothing')));
  END IF;
  SELECT * INTO pool FROM phone_of_lead(lead, NULL);
  held := FOUND;
  SELECT t.broker_id INTO holder FROM tracking_assignments AS t WHERE t.number_id = pool.id AND t.released_at IS NULL;
  SELECT * INTO ended FROM appointments AS a
  WHERE a.lead_id = lead AND (holder IS NULL OR a.broker_id = holder) AND a.status = 'scheduled'
  ORDER BY (a.scheduled_at <= now()) = came DESC, abs(extract(epoch FROM a.scheduled_at - now())), a.id LIMIT 1 FOR UPDATE;
  IF FOUND THEN
    UPDATE appointments SET status = outcome, outcome_at = now(), outcome_by = session_user WHERE id = ended.id;
  ELSIF NOT held THEN
    RETURN refusal(format('Lead %s holds no number and has no open appointment.', coalesce(lead::text, 'without an id')));
  END IF;
  IF held THEN
    SELECT max(a.scheduled_at) INTO remaining FROM appointments AS a
    WHERE a.lead_id = lead AND a.broker_id = holder AND a.status = 'scheduled' AND is_follow_up(a.scheduled_at, now());
    pool.release_at := CASE WHEN came THEN greatest(now(), remaining) + interval '24 hours' ELSE coalesce(remaining + interval '24 hours', now()) END;
    UPDATE signalwire_phone_numbers SET release_at = pool.release_at, last_call_outcome = outcome,
      appointment_scheduled_at = coalesce(remaining, CASE WHEN came AND appointment_scheduled_at <= now() THEN appointment_scheduled_at END)
    WHERE id = pool.id;
  END IF;
  RETURN jsonb_build_object('success', true, 'outcome', outcome, 'number', pool.number, 'release_at', utc_text(pool.release_at),
                            'appointment_datetime', utc_text(ended.scheduled_at));
END $$;

CREATE OR REPLACE FUNCTION complete_appointment_for_phone(lead_id uuid, outcome text) RETURNS jsonb
LANGUAGE sql AS $$ SELECT complete_hold($1, $2) $$;

-- ---------------------------------------------------------------------------------------------------------
-- Releases

-- The four steps of the document: an appointment ahead keeps the number, one less than 24 hours ago too; 24 hours after
-- it, or 18 hours without one, the number goes back. (A hold that the customer wrote without a release time has the 18 or 24 hours too.)
CREATE OR REPLACE FUNCTION release_expired_phone_numbers() RETURNS jsonb
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT jsonb_build_object('success', true, 'released_count', release_numbers(ARRAY(
    SELECT id FROM signalwire_phone_numbers
    WHERE is_held(assignment_status)
      AND coalesce(release_at, CASE assignment_status WHEN 'assigned' THEN coalesce(appointment_scheduled_at + interval '24 hours', assigned_at + interval '18 hours') END) <= now()
      AND NOT is_follow_up(appointment_scheduled_at, now()))))
$$;

-- Every number that is due by its organization's policy; and the assignments whose lead could not be reached yesterday
-- become 'released'. For the console and the nightly work.
CREATE OR REPLACE FUNCTION release_due_numbers() RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  released bigint;
BEGIN
  released := release_numbers(ARRAY(
    SELECT n.id FROM signalwire_phone_numbers AS n LEFT JOIN organizations AS o ON o.id = n.org_id
    WHERE is_held(n.assignment_status)
      AND coalesce(n.release_at, CASE n.assignment_status WHEN 'assigned' THEN coalesce(n.appointment_scheduled_at + interval '24 hours', n.assigned_at + interval '18 hours') END) <= now()
      AND NOT ((n.assignment_status = 'assigned' OR o.hold_policy = 'appointment_plus_24h') AND is_follow_up(n.appointment_scheduled_at, now()))));
  UPDATE lead_number_assignments SET status = 'released' WHERE status = 'unreachable' AND released_at < now() - interval '24 hours';
  RETURN jsonb_build_object('success', true, 'released_count', released);
END $$;

-- ---------------------------------------------------------------------------------------------------------
-- By policy

-- Holds a number for a lead's appointment as the broker's organization does it. Without an appointment only source
-- 003's policy can hold a number.
CREATE OR REPLACE FUNCTION hold_number(lead uuid, broker uuid, wanted_number text, appointment timestamptz) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  pool signalwire_phone_numbers;
  why text;
BEGIN
  IF (SELECT o.hold_policy FROM brokers AS b JOIN organizations AS o ON o.id = b.org_id WHERE b.id = broker) IS DISTINCT FROM 'appointment_plus_24h' THEN
    RETURN hold_tracking_number(lead, broker, wanted_number, appointment);
  ELSIF NOT EXISTS (SELECT FROM leads WHERE id = lead) THEN
    RETURN refusal(format('There is no lead %s.', coalesce(lead::text, 'without an id')));
  ELSIF NOT isfinite(appointment) THEN
    RETURN refusal('The appointment needs a date and time.');
  END IF;
  SELECT * INTO pool FROM phone_of_lead(lead, broker);
  IF NOT FOUND THEN
    SELECT take_phone(lead, broker, (SELECT id FROM signalwire_phone_numbers WHERE number = e164(wanted_number))) INTO why;
    IF why IS NOT NULL THEN
      RETURN refusal(why);
    END IF;
  ELSIF pool.number IS DISTINCT FROM e164(wanted_number) THEN
    RETURN refusal(format('This lead holds %s and keeps it until it is released.', pool.number));
  END IF;
  RETURN CASE WHEN appointment IS NULL THEN hold_phone_for_lead(lead, broker) ELSE extend_hold(lead, broker, appointment) END;
END $$;

-- Moves an appointment: the old one is closed, the new one booked, and the number held until the latest that is open,
-- shorter or longer than before, in one transaction. A number that was released meanwhile is held again, or another one.
CREATE OR REPLACE FUNCTION reschedule_appointment(lead uuid, broker uuid, old_time timestamptz, new_time timestamptz) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  pool signalwire_phone_numbers;
  org organizations;
  old appointments;
  booked uuid;
  given jsonb;
  latest timestamptz;
BEGIN
  IF new_time IS NULL OR NOT isfinite(new_time) THEN
    RETURN refusal('The appointment needs a date and time.');
  ELSIF new_time = old_time THEN
    RETURN refusal('The new time is the old one.');
  END IF;
  SELECT n.* INTO pool FROM tracking_assignments AS t JOIN signalwire_phone_numbers AS n ON n.id = t.number_id
  WHERE t.lead_id = lead AND t.broker_id = broker AND t.released_at IS NULL AND n.currently_assigned_to = lead AND is_held(n.assignment_status)
  ORDER BY t.assigned_at DESC LIMIT 1 FOR NO KEY UPDATE OF n;
  SELECT * INTO old FROM appointments AS a WHERE a.lead_id = lead AND a.broker_id = broker AND a.scheduled_at = old_time AND a.status = 'scheduled' FOR UPDATE;
  IF NOT FOUND THEN
    RETURN refusal(format('Lead %s has no open appointment with this broker at %s.', coalesce(lead::text, 'without an id'), coalesce(utc_text(old_time), 'no time')));
  END IF;
  SELECT * INTO org FROM organizations WHERE id = old.org_id;
  booked := book_appointment_again(lead, broker, new_time);
  UPDATE appointments SET status = 'rescheduled', outcome_at = now(), outcome_by = session_user, rescheduled_to = booked WHERE id = old.id;

  IF pool.id IS NULL THEN
    SELECT n.* INTO pool FROM tracking_assignments AS t JOIN signalwire_phone_numbers AS n ON n.id = t.number_id
    WHERE t.lead_id = lead AND t.broker_id = broker AND n.is_active AND NOT is_held(n.assignment_status)
      AND NOT EXISTS (SELECT FROM lead_number_assignments AS a WHERE a.number_id = n.id AND a.lead_id <> lead AND a.status IN ('active', 'booked_locked'))
    ORDER BY t.assigned_at DESC LIMIT 1 FOR NO KEY UPDATE OF n SKIP LOCKED;
    IF NOT FOUND THEN
      given := assign_number_to_lead(lead, broker);
      SELECT * INTO pool FROM signalwire_phone_numbers WHERE id = (given ->> 'number_id')::uuid;
    END IF;
    IF pool.id IS NOT NULL THEN
      given := hold_number(lead, broker, pool.number, new_time);
    END IF;
    IF NOT (given ->> 'success')::boolean THEN -- the appointment has moved; who reads this finds a number
      RETURN jsonb_build_object('success', true, 'appointment_id', booked, 'number', NULL, 'warning', given ->> 'error');
    END IF;
    RETURN given || jsonb_build_object('appointment_id', booked);
  END IF;

  SELECT max(a.scheduled_at) INTO latest FROM appointments AS a
  WHERE a.lead_id = lead AND a.broker_id = broker AND a.status = 'scheduled' AND (a.id = booked OR is_follow_up(a.scheduled_at, now()));
  pool.release_at := hold_ends(pool.assignment_status, latest, org.time_zone, org.release_grace);
  UPDATE signalwire_phone_numbers SET appointment_scheduled_at = latest, release_at = pool.release_at, last_call_outcome = 'rescheduled' WHERE id = pool.id;
  PERFORM note_assignment(lead, broker, pool.number, latest, pool.release_at);
  RETURN jsonb_build_object('success', true, 'appointment_id', booked, 'number', pool.number, 'release_at', utc_text(pool.release_at));
END $$;
CREATE OR REPLACE FUNCTION reschedule_appointment(uuid, uuid, timestamp, timestamp) RETURNS jsonb
LANGUAGE sql AS $$ SELECT reschedule_appointment($1, $2, $3 AT TIME ZONE 'UTC', $4 AT TIME ZONE 'UTC') $$;

REVOKE EXECUTE ON FUNCTION hold_phone_for_lead(uuid, uuid), extend_hold(uuid, uuid, timestamptz), complete_hold(uuid, text), release_expired_phone_numbers(),
  release_due_numbers(), hold_number(uuid, uuid, text, timestamptz), reschedule_appointment(uuid, uuid, timestamptz, timestamptz),
  release_numbers(uuid[]), numbers_that_wait() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION hold_phone_for_lead(uuid, uuid), extend_hold(uuid, uuid, timestamptz), complete_hold(uuid, text), release_expired_phone_numbers(),
  release_due_numbers(), hold_number(uuid, uuid, text, timestamptz), reschedule_appointment(uuid, uuid, timestamptz, timestamptz)
  TO ringledger_staff, ringledger_manager, ringledger_admin, ringledger_bridge;
