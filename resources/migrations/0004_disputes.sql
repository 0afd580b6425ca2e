-- Reading disputes: who asks, the facts of a case, the list, the case. One call is one round trip.
-- Every function here runs as its owner and checks for itself who asks (dispute_person): EC people
-- see all, a broker's people only their company's cases, without the lead's number and EC's notes.
-- Errors: RL001 conflict, RL002 not allowed, RL003 invalid input, RL004 not found; MESSAGE says what
-- happened, HINT what to do, both as sentences for a person. Instants in JSON are milliseconds of UTC.

-- What the list sorts and searches by, kept here so that neither needs a join.
ALTER TABLE billing_disputes
  ADD COLUMN IF NOT EXISTS broker_sort text NOT NULL DEFAULT '',     -- folded contact name
  ADD COLUMN IF NOT EXISTS lead_sort text NOT NULL DEFAULT '',       -- folded "last first"
  ADD COLUMN IF NOT EXISTS appointment_at timestamptz,
  ADD COLUMN IF NOT EXISTS appeal_against name;                      -- who made the decision that is appealed
CREATE INDEX IF NOT EXISTS billing_disputes_lead ON billing_disputes (lead_id, broker_id);
CREATE INDEX IF NOT EXISTS billing_disputes_counts ON billing_disputes (status, due_at, owner, org_id);
CREATE INDEX IF NOT EXISTS import_runs_covers ON import_runs (covers_from, covers_to) WHERE covers_from IS NOT NULL;

CREATE OR REPLACE FUNCTION epoch_ms(instant timestamptz) RETURNS bigint
LANGUAGE sql STABLE STRICT PARALLEL SAFE AS $$ SELECT floor(extract(epoch FROM instant) * 1000)::bigint $$;

CREATE OR REPLACE FUNCTION dollars(cents bigint) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$ SELECT to_char(cents / 100.0, 'FM$999,999,990.00') $$;

-- "+1••••••1544", as PhoneNumber::masked() writes it; what is no phone number stays.
CREATE OR REPLACE FUNCTION masked_phone(number text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT CASE WHEN number ~ '^\+\d{7,15}$'
              THEN left(number, 2) || repeat('•', greatest(length(number) - 6, 0)) || right(number, 4) ELSE number END
$$;

CREATE OR REPLACE FUNCTION full_name(first_name text, last_name text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT trim(concat_ws(' ', nullif(trim(first_name), ''), nullif(trim(last_name), ''))) $$;

-- The member who asks. Read by session_user, which SECURITY DEFINER and SET ROLE leave alone.
CREATE OR REPLACE FUNCTION dispute_person() RETURNS members
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, extensions, pg_temp AS $$
DECLARE person members;
BEGIN
  SELECT * INTO person FROM members WHERE login = session_user;
  IF NOT FOUND THEN
    RAISE EXCEPTION USING ERRCODE = 'RL002', MESSAGE = format('%s is not one of the people of this database.', session_user),
      HINT = 'Ask an administrator to add you to the members.';
  END IF;
  RETURN person;
END $$;

-- The same, refused to a broker's people.
CREATE OR REPLACE FUNCTION dispute_ec_person() RETURNS members
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, extensions, pg_temp AS $$
DECLARE person members := dispute_person();
BEGIN
  IF person.role = 'ringledger_broker' THEN
    RAISE EXCEPTION USING ERRCODE = 'RL002', MESSAGE = 'Only Equity Connect''s own people can do this.',
      HINT = 'Write to Equity Connect about the case.';
  END IF;
  RETURN person;
END $$;

-- How a person is called wherever others read of them: what is shown, and what signs letters. The login stays what
-- histories and the audit log keep.
CREATE OR REPLACE FUNCTION person_name(who name) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, extensions, pg_temp AS $$
  SELECT coalesce((SELECT nullif(trim(display_name), '') FROM members WHERE login = who), who::text)
$$;

-- Changes how a person is called: each their own name, an administrator anybody's. NULL: one's own. An empty name is
-- the login again. {login, name, before}; audit_log notes it as every change of members.
CREATE OR REPLACE FUNCTION name_person(who name, shown text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, extensions, pg_temp AS $$
DECLARE person members := dispute_person(); known members; called text := regexp_replace(trim(coalesce(shown, '')), '\s+', ' ', 'g');
BEGIN
  IF coalesce(who, session_user) <> session_user AND person.role <> 'ringledger_admin' THEN
    RAISE EXCEPTION USING ERRCODE = 'RL002', MESSAGE = 'Only an administrator may name others.', HINT = 'Change your own name, or ask an administrator.';
  ELSIF length(called) > 80 OR called ~ '[[:cntrl:]]' THEN
    RAISE EXCEPTION USING ERRCODE = 'RL003', MESSAGE = 'This is no name for a letter.', HINT = 'A name has at most 80 characters, and no tabs or line breaks.';
  END IF;
  SELECT * INTO known FROM members WHERE login = coalesce(who, session_user) FOR UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION USING ERRCODE = 'RL004', MESSAGE = format('%s is not one of the people of this database.', who),
      HINT = 'Look at the list of people: ringledgerctl person list.';
  END IF;
  UPDATE members SET display_name = coalesce(nullif(called, ''), login::text) WHERE login = known.login AND display_name <> coalesce(nullif(called, ''), login::text);
  RETURN jsonb_build_object('login', known.login, 'name', coalesce(nullif(called, ''), known.login::text), 'before', known.display_name);
END $$;

-- Who works here; a broker's people see their own company's. [{login, name, role, company}]
CREATE OR REPLACE FUNCTION people_list() RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, extensions, pg_temp AS $$
DECLARE person members := dispute_person();
BEGIN
  RETURN (SELECT coalesce(jsonb_agg(jsonb_build_object('login', m.login, 'name', person_name(m.login), 'role', m.role, 'company', coalesce(o.company_name, ''),
                    'me', m.login = session_user) ORDER BY m.display_name, m.login), '[]')
            FROM members m LEFT JOIN organizations o ON o.id = m.org_id WHERE person.org_id IS NULL OR m.org_id = person.org_id);
END $$;

-- The case, if this person may see it; otherwise it does not exist.
CREATE OR REPLACE FUNCTION dispute_visible(person members, dispute uuid) RETURNS billing_disputes
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, extensions, pg_temp AS $$
DECLARE d billing_disputes;
BEGIN
  SELECT * INTO d FROM billing_disputes WHERE id = dispute AND (person.org_id IS NULL OR org_id = person.org_id);
  IF NOT FOUND THEN
    RAISE EXCEPTION USING ERRCODE = 'RL004', MESSAGE = 'There is no such case.', HINT = 'Reload the list of disputes.';
  END IF;
  RETURN d;
END $$;

CREATE OR REPLACE FUNCTION dispute_appointment(a appointments) RETURNS jsonb
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT jsonb_strip_nulls(jsonb_build_object('id', a.id, 'at', epoch_ms(a.scheduled_at), 'status', a.status,
    'outcome_at', epoch_ms(a.outcome_at), 'outcome_by', a.outcome_by,
    'moved_to', (SELECT epoch_ms(later.scheduled_at) FROM appointments later WHERE later.id = a.rescheduled_to)))
$$;

-- Whether a call that names nobody, or somebody else, belongs to the holders 'spans' of its number: they held it
-- then or were the last who did; or the lead or the broker called before they were given it.
CREATE OR REPLACE FUNCTION dispute_call_belongs(of_number text, start timestamptz, spans uuid[], caller text, lead_phone text, broker uuid)
RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN holder.id = ANY (spans) THEN true
              WHEN holder.released_at IS NULL AND holder.id IS NOT NULL OR start < holder.released_at THEN false
              ELSE caller = lead_phone OR EXISTS (SELECT FROM broker_phones p WHERE p.number = caller AND p.broker_id = broker) END
    FROM (SELECT) AS one
    LEFT JOIN LATERAL (SELECT t.id, t.released_at FROM tracking_assignments t
                        WHERE t.number = of_number AND t.assigned_at <= start ORDER BY t.assigned_at DESC LIMIT 1) holder ON true
$$;

-- The facts of one case, as judge() takes them (models/domain/verdict.h). Shown are the calls of this lead and
-- broker from when they were given a number until seven days after they lost it, and calls on that number which
-- belong to nobody else: EC's own, unknown callers, late calls whose previous holder this lead was.
CREATE OR REPLACE FUNCTION dispute_facts_of(d billing_disputes, for_broker boolean) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, extensions, pg_temp AS $$
DECLARE
  a appointments; b brokers; l leads; zone text; lead_phone text;
  span_ids uuid[]; our_numbers text[]; carriers text[]; spans jsonb; asked jsonb; calls jsonb; outages jsonb; reconciled jsonb; others jsonb;
  shown_from timestamptz; shown_to timestamptz;
BEGIN
  SELECT * INTO a FROM appointments WHERE id = d.appointment_id;
  SELECT * INTO b FROM brokers WHERE id = d.broker_id;
  SELECT * INTO l FROM leads WHERE id = d.lead_id;
  lead_phone := e164(l.primary_phone);
  SELECT coalesce(b.time_zone, o.time_zone) INTO zone FROM organizations o WHERE o.id = d.org_id;

  SELECT coalesce(array_agg(t.id), '{}'), coalesce(array_agg(DISTINCT t.number::text), '{}'),
         coalesce(array_agg(DISTINCT n.carrier), '{}'),
         coalesce(jsonb_agg(jsonb_build_object('from', epoch_ms(t.assigned_at), 'to', epoch_ms(t.released_at), 'label', t.number)
                            ORDER BY t.assigned_at), '[]'),
         coalesce(min(t.assigned_at), a.scheduled_at), coalesce(max(coalesce(t.released_at, now())), a.scheduled_at)
    INTO span_ids, our_numbers, carriers, spans, shown_from, shown_to
    FROM tracking_assignments t JOIN signalwire_phone_numbers n ON n.id = t.number_id
   WHERE t.lead_id = d.lead_id AND t.broker_id = d.broker_id
     AND t.assigned_at < a.scheduled_at + interval '7 days' AND coalesce(t.released_at, 'infinity') > a.scheduled_at - interval '7 days';
  shown_from := greatest(least(shown_from, a.scheduled_at) - interval '1 day', a.scheduled_at - interval '60 days');
  shown_to := greatest(shown_to, a.scheduled_at) + interval '7 days';

  SELECT coalesce(jsonb_agg(jsonb_build_object('from', epoch_ms(lower(span)), 'to', epoch_ms(upper(span)), 'label', coalesce(r.carrier, ''))
                            ORDER BY span), '[]')
    INTO asked FROM import_runs r CROSS JOIN LATERAL unnest(covered_time(r)) AS span
   WHERE r.covers_from IS NOT NULL AND r.covers_from < shown_to AND r.covers_to > shown_from
     AND r.kind = 'calls' AND r.status = 'done' AND (r.carrier IS NULL OR r.carrier = ANY (carriers));

  -- reconciled_at: 0018, which also says when; until then a call may be missing
  SELECT coalesce(jsonb_agg(o.span ORDER BY i.started_at) FILTER (WHERE i.reconciled_at IS NULL), '[]'),
         coalesce(jsonb_agg(o.span ORDER BY i.started_at) FILTER (WHERE i.reconciled_at IS NOT NULL), '[]')
    INTO outages, reconciled FROM incidents i,
         LATERAL (SELECT jsonb_build_object('from', epoch_ms(i.started_at), 'to', epoch_ms(i.ended_at), 'label', i.note) AS span) o
   WHERE i.started_at < shown_to AND coalesce(i.ended_at, 'infinity') > shown_from
     AND i.carrier = ANY (carriers) AND (i.numbers = '{}' OR i.numbers && our_numbers);

  SELECT coalesce(jsonb_agg(dispute_appointment(o) ORDER BY o.scheduled_at), '[]') INTO others
    FROM appointments o WHERE o.lead_id = d.lead_id AND o.broker_id = d.broker_id AND o.id <> d.appointment_id
     AND o.scheduled_at BETWEEN a.scheduled_at - interval '60 days' AND a.scheduled_at + interval '60 days';

  WITH on_record AS (
    SELECT c.id, c.call_sid, c.created_at AS start, c.tracking_number, c.caller_number, c.called_number, c.direction, c.call_status,
           c.ring_seconds, c.duration_seconds, c.billed_seconds, c.recorded_seconds, c.answered_by, c.ended_by, c.carrier, c.source,
           c.start_derived, c.assignment_id, c.appointment_id, c.attribution_note
      FROM billing_call_ledger c
     WHERE c.lead_id = d.lead_id AND c.broker_id = d.broker_id AND c.created_at >= shown_from AND c.created_at < shown_to
       AND NOT EXISTS (SELECT 1 FROM billing_call_ledger newer WHERE newer.replaces_id = c.id)
    UNION ALL
    SELECT c.id, c.call_sid, c.created_at, c.tracking_number, c.caller_number, c.called_number, c.direction, c.call_status,
           c.ring_seconds, c.duration_seconds, c.billed_seconds, c.recorded_seconds, c.answered_by, c.ended_by, c.carrier, c.source,
           c.start_derived, c.assignment_id, c.appointment_id, c.attribution_note
      FROM billing_call_ledger c
     WHERE c.tracking_number = ANY (our_numbers) AND c.created_at >= shown_from AND c.created_at < shown_to
       AND (c.lead_id IS DISTINCT FROM d.lead_id OR c.broker_id IS DISTINCT FROM d.broker_id)
       AND (c.assignment_id IS NULL OR c.assignment_id = ANY (span_ids))
       AND dispute_call_belongs(c.tracking_number, c.created_at, span_ids, c.caller_number, lead_phone, d.broker_id)
       AND NOT EXISTS (SELECT 1 FROM billing_call_ledger newer WHERE newer.replaces_id = c.id)
    UNION ALL
    SELECT u.id, u.call_sid, u.started_at, u.tracking_number, u.caller_number, u.called_number,
           CASE WHEN u.reason = 'unknown_caller' THEN 'unknown_caller' ELSE coalesce(u.call ->> 'direction', 'unknown_caller') END,
           u.call_status, (u.call ->> 'ring_seconds')::int, u.duration_seconds, (u.call ->> 'billed_seconds')::int,
           (u.call ->> 'recorded_seconds')::int, u.call ->> 'answered_by', u.call ->> 'ended_by', u.carrier,
           coalesce(u.call ->> 'source', 'bridge'), false, NULL, NULL, u.reason_text
      FROM unmatched_calls u
     WHERE u.tracking_number = ANY (our_numbers) AND u.started_at >= shown_from AND u.started_at < shown_to
       AND u.resolved_at IS NULL AND u.reason IN ('no_assignment', 'unknown_caller')
       AND dispute_call_belongs(u.tracking_number, u.started_at, span_ids, u.caller_number, lead_phone, d.broker_id)
  ), nearest AS (
    SELECT * FROM on_record ORDER BY abs(extract(epoch FROM start - a.scheduled_at)) LIMIT 300
  )
  SELECT coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
           'id', c.id, 'sid', c.call_sid, 'start', epoch_ms(c.start), 'number', c.tracking_number,
           'from', CASE WHEN for_broker AND caller.label IS NULL THEN masked_phone(c.caller_number) ELSE c.caller_number END,
           'to', CASE WHEN c.called_number IS NULL THEN c.tracking_number::text
                      WHEN for_broker AND callee.label IS NULL AND c.called_number <> c.tracking_number THEN masked_phone(c.called_number)
                      ELSE c.called_number END,
           'from_label', CASE WHEN c.caller_number = lead_phone THEN 'lead' ELSE caller.label END,
           'to_label', CASE WHEN c.called_number = lead_phone THEN 'lead' ELSE callee.label END,
           'direction', c.direction, 'status', c.call_status, 'ring', c.ring_seconds, 'talk', c.duration_seconds,
           'billed', c.billed_seconds, 'recorded', c.recorded_seconds, 'answered_by', c.answered_by, 'ended_by', c.ended_by,
           'agreement', CASE
              WHEN c.source = 'carrier_list' THEN 'own_record'
              WHEN r.call_sid IS NOT NULL THEN CASE
                WHEN r.talk_seconds IS DISTINCT FROM c.duration_seconds AND r.talk_seconds IS NOT NULL THEN 'differs'
                WHEN r.call_status <> c.call_status THEN 'differs'
                WHEN NOT c.start_derived AND abs(extract(epoch FROM r.started_at - c.start)) > 60 THEN 'differs'
                ELSE 'agrees' END
              WHEN EXISTS (SELECT 1 FROM import_runs i WHERE i.covers_from <= c.start AND i.covers_to > c.start AND covered_time(i) @> c.start
                             AND i.kind = 'calls' AND i.status = 'done' AND (i.carrier IS NULL OR i.carrier = c.carrier)) THEN 'missing'
              ELSE 'not_asked' END,
           'derived', CASE WHEN c.start_derived THEN true END, 'assignment', c.assignment_id, 'appointment', c.appointment_id,
           'note', CASE WHEN NOT for_broker THEN c.attribution_note END)) ORDER BY c.start, c.id), '[]')
    INTO calls
    FROM nearest c
    LEFT JOIN LATERAL (SELECT 'broker''s ' || p.label AS label FROM broker_phones p
                        WHERE p.number = c.caller_number AND p.broker_id = d.broker_id AND p.valid_from <= c.start AND p.valid_to > c.start LIMIT 1) caller ON true
    LEFT JOIN LATERAL (SELECT 'broker''s ' || p.label AS label FROM broker_phones p
                        WHERE p.number = c.called_number AND p.broker_id = d.broker_id AND p.valid_from <= c.start AND p.valid_to > c.start LIMIT 1) callee ON true
    LEFT JOIN LATERAL (SELECT * FROM carrier_call_records own WHERE own.carrier = c.carrier AND own.call_sid = c.call_sid LIMIT 1) r ON true;

  RETURN jsonb_build_object(
    'reason', d.reason, 'appointment', dispute_appointment(a), 'other_appointments', others, 'calls', calls,
    'assignments', spans, 'outages', outages, 'reconciled_outages', reconciled, 'asked', asked, 'threshold', a.billable_seconds,
    'lead_minutes', a.verify_lead_minutes, 'fee', d.amount_cents, 'zone', zone,
    'lead', full_name(l.first_name, l.last_name), 'broker', coalesce(b.contact_name, b.company_name));
END $$;

CREATE OR REPLACE FUNCTION dispute_facts(dispute uuid) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, extensions, pg_temp AS $$
DECLARE person members := dispute_person();
BEGIN
  RETURN dispute_facts_of(dispute_visible(person, dispute), person.org_id IS NOT NULL);
END $$;

-- What findIn() of models/domain/verdictrules.h recommends on these facts: charge_stands, credit_in_full, ask_carrier or
-- person_decides, by the same steps in the same order; both are held to tests/vectors/verdicts. It is here so that a
-- decision against it needs words whatever a client says.
CREATE OR REPLACE FUNCTION dispute_recommendation(facts jsonb) RETURNS text
LANGUAGE plpgsql STABLE STRICT SET search_path = public, extensions, pg_temp AS $$
DECLARE
  a jsonb := facts -> 'appointment';
  at bigint := (a ->> 'at')::bigint;
  live boolean := a ->> 'status' NOT IN ('cancelled', 'rescheduled');
  lead bigint := coalesce((facts ->> 'lead_minutes')::bigint, 60) * 60000;
  threshold integer := coalesce((facts ->> 'threshold')::integer, 300);
  midnight bigint := epoch_ms(next_midnight(to_timestamp(at / 1000.0), facts ->> 'zone'));
  held jsonb; counting int8multirange; asked int8multirange; carrier_asked boolean; outage boolean; c record;
BEGIN
  IF facts ->> 'reason' NOT IN ('no_show', 'cancelled') THEN
    RETURN 'person_decides';
  END IF;
  -- the time in which a call counts: what was held for this appointment, from so long before it
  SELECT coalesce(jsonb_agg(s), '[]'),
         coalesce(range_agg(int8range(greatest((s ->> 'from')::bigint, at - lead), coalesce((s ->> 'to')::bigint, midnight)))
                  FILTER (WHERE greatest((s ->> 'from')::bigint, at - lead) < coalesce((s ->> 'to')::bigint, midnight)), '{}')
    INTO held, counting FROM jsonb_array_elements(facts -> 'assignments') s WHERE (s ->> 'from')::bigint < at + 86400000;
  SELECT coalesce(range_agg(int8range((s ->> 'from')::bigint, (s ->> 'to')::bigint)), '{}') INTO asked FROM jsonb_array_elements(facts -> 'asked') s;
  carrier_asked := NOT isempty(counting) AND asked @> counting;
  outage := EXISTS (SELECT FROM jsonb_array_elements(facts -> 'outages') s WHERE int8range((s ->> 'from')::bigint, (s ->> 'to')::bigint) && counting);

  WITH said AS (
    SELECT n, (x ->> 'start')::bigint AS start, x ->> 'number' AS number, coalesce(x ->> 'direction', '') AS direction, coalesce(x ->> 'status', '') AS status,
           (x ->> 'talk')::integer AS talk, x ->> 'assignment' AS assignment, x ->> 'appointment' AS appointment, x ->> 'agreement' AS agreement,
           coalesce(x ->> 'answered_by' LIKE 'machine%' OR x ->> 'answered_by' = 'fax', false) AS machine,
           coalesce(x ->> 'agreement' IN ('differs', 'missing'), false) AS contradicted,
           coalesce(x ->> 'sid', '') <> '' AND row_number() OVER (PARTITION BY coalesce(x ->> 'sid', '') ORDER BY n) > 1 AS repeated
      FROM jsonb_array_elements(facts -> 'calls') WITH ORDINALITY AS calls (x, n)
  ), placed AS (
    SELECT said.*, abs(start - at) AS distance, coalesce(status = 'completed' AND talk > threshold, false) AS billable,
           EXISTS (SELECT FROM jsonb_array_elements(held) h WHERE coalesce(h ->> 'label', '') IN ('', number) AND (h ->> 'from')::bigint <= start
                     AND start < coalesce((h ->> 'to')::bigint, 9223372036854775807)) AS is_held,
           coalesce(appointment, (SELECT o ->> 'id' FROM jsonb_array_elements(jsonb_build_array(a) || (facts -> 'other_appointments')) o
                                   WHERE o ->> 'status' NOT IN ('cancelled', 'rescheduled') AND start >= (o ->> 'at')::bigint - lead
                                   ORDER BY abs((o ->> 'at')::bigint - start), (o ->> 'at')::bigint LIMIT 1)) AS about
      FROM said
  ), ruled AS (
    SELECT placed.*, CASE
        WHEN direction = 'internal' THEN 'internal'
        WHEN NOT is_held THEN 'not_held'
        WHEN about <> a ->> 'id' THEN 'other'
        WHEN start < at - lead THEN 'early'
        WHEN status IN ('queued', 'initiated', 'ringing', 'in-progress', 'answered') THEN 'going'
        WHEN status NOT IN ('completed', 'busy', 'failed', 'no-answer', 'canceled') THEN 'incomplete'
        WHEN status <> 'completed' THEN 'unanswered'
        WHEN talk IS NULL THEN 'incomplete'
        WHEN NOT billable THEN 'short'
        WHEN live THEN 'counts' ELSE 'not_live' END AS attributed
      FROM placed
  ), judged AS (
    SELECT ruled.*, CASE WHEN repeated THEN 'repeated' WHEN is_held AND direction NOT IN ('internal', 'lead_to_broker', 'broker_to_lead') THEN 'unknown_caller'
                         ELSE attributed END AS ruling FROM ruled
  )
  SELECT bool_or(ruling = 'not_live') AS called_though_cancelled,
         (array_agg(to_jsonb(j) ORDER BY j.machine OR j.contradicted, j.distance, j.n) FILTER (WHERE ruling = 'counts'))[1] AS best,
         (array_agg(to_jsonb(j) ORDER BY j.machine OR j.contradicted, j.distance, j.n) FILTER (WHERE ruling = 'incomplete'))[1] AS incomplete,
         bool_or(ruling = 'going') AS going,
         bool_or(ruling = 'unknown_caller' AND attributed = 'counts') AS attributable,
         bool_or(agreement = 'differs' AND ruling IN ('short', 'unanswered')) AS differs,
         bool_or(ruling = 'early' AND billable AND start + talk * 1000::bigint > at) AS spans,
         bool_or(ruling NOT IN ('repeated', 'internal', 'not_held')) AS of_the_pair,
         bool_or(ruling NOT IN ('repeated', 'internal', 'not_held') AND start >= lower(counting)) AS of_the_pair_in_time,
         (array_agg(to_jsonb(j) ORDER BY array_position('{short,unanswered,early,other,unknown_caller}', j.ruling), -coalesce(j.talk, -1), j.distance, j.n)
            FILTER (WHERE ruling IN ('short', 'unanswered', 'early', 'other', 'unknown_caller')))[1] AS closest
    INTO c FROM judged j;

  IF NOT live THEN
    RETURN CASE WHEN c.called_though_cancelled THEN 'person_decides' ELSE 'credit_in_full' END;
  ELSIF c.best IS NOT NULL THEN
    RETURN CASE WHEN (c.best ->> 'contradicted')::boolean OR (c.best ->> 'machine')::boolean OR a ->> 'status' = 'no_show' AND (c.best ->> 'distance')::bigint > 1800000 THEN 'person_decides'
                ELSE 'charge_stands' END;
  ELSIF c.incomplete IS NOT NULL THEN
    RETURN CASE WHEN carrier_asked OR c.incomplete ->> 'agreement' IN ('own_record', 'missing') THEN 'person_decides' ELSE 'ask_carrier' END;
  ELSIF c.going THEN
    RETURN 'ask_carrier';
  ELSIF c.attributable OR c.differs OR c.spans OR isempty(counting) THEN
    RETURN 'person_decides';
  ELSIF c.of_the_pair THEN
    RETURN CASE WHEN a ->> 'status' = 'showed' THEN 'person_decides'
                WHEN outage THEN CASE WHEN carrier_asked OR c.closest ->> 'agreement' IN ('own_record', 'missing') THEN 'person_decides' ELSE 'ask_carrier' END
                WHEN NOT carrier_asked AND NOT c.of_the_pair_in_time THEN 'ask_carrier' ELSE 'credit_in_full' END;
  END IF;
  RETURN CASE WHEN outage THEN CASE WHEN carrier_asked THEN 'person_decides' ELSE 'ask_carrier' END
              WHEN NOT carrier_asked THEN 'ask_carrier' WHEN a ->> 'status' = 'showed' THEN 'person_decides' ELSE 'credit_in_full' END;
END $$;

-- One row of the list, and the head of a case: models/domain/casefile.h, DisputeSummary.
CREATE OR REPLACE FUNCTION dispute_summary(d billing_disputes) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, extensions, pg_temp AS $$
  SELECT jsonb_strip_nulls(jsonb_build_object(
    'id', d.id, 'reference', d.reference, 'status', d.status, 'version', d.version,
    'due', CASE WHEN d.status <> 'awaiting_info' THEN epoch_ms(d.due_at) END, 'opened', epoch_ms(d.opened_at),
    'broker_id', d.broker_id, 'broker', coalesce(b.contact_name, b.company_name), 'company', o.company_name,
    'lead', full_name(l.first_name, l.last_name), 'at', epoch_ms(d.appointment_at), 'zone', coalesce(b.time_zone, o.time_zone),
    'claim', d.reason, 'amount', d.amount_cents, 'credited', d.credited_cents, 'owner', d.owner,
    'owner_name', CASE WHEN d.owner IS NOT NULL THEN person_name(d.owner) END, 'mine', d.owner = session_user, 'late', d.late,
    'appealed', d.appealed, 'soon_hours', o.dispute_soon_hours))
    FROM brokers b, leads l, organizations o WHERE b.id = d.broker_id AND l.id = d.lead_id AND o.id = d.org_id
$$;

-- What a person may have typed to find a case, folded as billing_disputes.search_text is. Parts that look like a
-- piece of a phone number lose everything but their digits.
CREATE OR REPLACE FUNCTION search_patterns(typed text) RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(array_agg('%' || replace(replace(replace(part, '\', '\\'), '%', '\%'), '_', '\_') || '%'), '{}')
    FROM (SELECT CASE WHEN word ~ '^[-+().\d]*\d[-+().\d]*$' THEN regexp_replace(word, '\D', '', 'g') ELSE word END AS part
            FROM regexp_split_to_table(lower(coalesce(typed, '')), '\s+') AS word) AS parts
   WHERE part <> '' AND part ~ '[[:alnum:]]'
$$;

-- {rows: [summary + facts], total, counts per view, as_of}. 'view' is one of needs_us, due_soon, overdue, waiting,
-- mine, decided, all; 'sort' one of due, broker, lead, appointment, claim, amount, owner, reference, status.
-- Facts are read for the rows of the page only.
CREATE OR REPLACE FUNCTION dispute_list(view text, search text, broker uuid, sort text, descending boolean, skip integer, page integer)
RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, extensions, pg_temp SET jit = off SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  person members := dispute_person();
  patterns text[] := search_patterns(search);
  soon text := '(SELECT make_interval(hours => o.dispute_soon_hours) FROM organizations o WHERE o.id = d.org_id)';
  wanted text; ordering text; way text := CASE WHEN descending THEN 'DESC' ELSE 'ASC' END;
  total bigint; rows jsonb; counts jsonb;
BEGIN
  wanted := CASE view
    WHEN 'needs_us' THEN $w$ d.status = 'open' $w$
    WHEN 'due_soon' THEN $w$ d.status = 'open' AND d.due_at >= now() AND d.due_at < now() + $w$ || soon
    WHEN 'overdue'  THEN $w$ d.status = 'open' AND d.due_at < now() $w$
    WHEN 'waiting'  THEN $w$ d.status = 'awaiting_info' $w$
    WHEN 'mine'     THEN $w$ d.status IN ('open', 'awaiting_info') AND d.owner = session_user $w$
    WHEN 'decided'  THEN $w$ d.status NOT IN ('open', 'awaiting_info') $w$
    WHEN 'all'      THEN 'true' END;
  ordering := CASE sort
    WHEN 'due' THEN 'd.due_at ' || way WHEN 'broker' THEN 'd.broker_sort ' || way WHEN 'lead' THEN 'd.lead_sort ' || way
    WHEN 'appointment' THEN 'd.appointment_at ' || way WHEN 'claim' THEN 'd.reason ' || way WHEN 'amount' THEN 'd.amount_cents ' || way
    WHEN 'owner' THEN 'd.owner ' || way || ' NULLS LAST' WHEN 'reference' THEN 'd.reference ' || way WHEN 'status' THEN 'd.status ' || way END;
  IF wanted IS NULL OR ordering IS NULL OR page NOT BETWEEN 0 AND 5000 OR skip < 0 THEN
    RAISE EXCEPTION USING ERRCODE = 'RL003', MESSAGE = format('Disputes cannot be listed as "%s" sorted by "%s".', view, sort),
      HINT = 'Choose one of the views and columns of the list.';
  END IF;
  -- A broker's people see their own only, and cannot find out a lead's number by searching for it.
  IF person.org_id IS NOT NULL THEN
    wanted := wanted || ' AND d.org_id = $3';
  END IF;
  IF broker IS NOT NULL THEN
    wanted := wanted || ' AND d.broker_id = $2';
  END IF;
  IF patterns <> '{}' THEN
    wanted := wanted || CASE WHEN person.org_id IS NULL THEN ' AND d.search_text LIKE $1[1] AND d.search_text LIKE ALL ($1)'
                             ELSE $w$ AND lower(d.reference) || ' ' || d.broker_sort || ' ' || d.lead_sort LIKE ALL ($1) $w$ END;
  END IF;

  EXECUTE 'SELECT count(*) FROM billing_disputes d WHERE ' || wanted INTO total USING patterns, broker, person.org_id;
  EXECUTE format($q$
    SELECT coalesce(jsonb_agg(dispute_summary(p.d) || jsonb_build_object('facts', dispute_facts_of(p.d, $6)) ORDER BY p.place), '[]')
      FROM (SELECT page.d, row_number() OVER () AS place -- sorts the page's rows only, where an index has them
              FROM (SELECT d FROM billing_disputes d WHERE %s ORDER BY %s, d.due_at, d.broker_sort, d.reference OFFSET $4 LIMIT $5) page) p
    $q$, wanted, ordering) INTO rows USING patterns, broker, person.org_id, skip, page, person.org_id IS NOT NULL;
  SELECT jsonb_build_array(
           count(*) FILTER (WHERE d.status = 'open'),
           count(*) FILTER (WHERE d.status = 'open' AND d.due_at >= now() AND d.due_at < now() + make_interval(hours => o.dispute_soon_hours)),
           count(*) FILTER (WHERE d.status = 'open' AND d.due_at < now()),
           count(*) FILTER (WHERE d.status = 'awaiting_info'),
           count(*) FILTER (WHERE d.status IN ('open', 'awaiting_info') AND d.owner = session_user),
           count(*) FILTER (WHERE d.status NOT IN ('open', 'awaiting_info')),
           count(*))
    INTO counts
    FROM billing_disputes d JOIN organizations o ON o.id = d.org_id WHERE person.org_id IS NULL OR d.org_id = person.org_id;
  RETURN jsonb_build_object('rows', rows, 'total', total, 'counts', counts, 'as_of', epoch_ms(clock_timestamp()));
END $$;

-- The same for a file that leaves the program. With the last page audit_log notes who took the list, with which
-- filter, and how many rows.
CREATE OR REPLACE FUNCTION dispute_export(view text, search text, broker uuid, sort text, descending boolean, skip integer, page integer)
RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, extensions, pg_temp AS $$
DECLARE answer jsonb := dispute_list(view, search, broker, sort, descending, skip, page); total bigint := (answer ->> 'total')::bigint;
BEGIN
  IF skip + page >= total THEN
    INSERT INTO audit_log (action, subject, data) VALUES ('disputes_exported', view, jsonb_strip_nulls(jsonb_build_object(
      'search', nullif(trim(search), ''), 'broker', broker, 'sort', sort, 'descending', descending, 'rows', total)));
  END IF;
  RETURN answer;
END $$;

-- Whether a broker's people may read a file of their case: what they sent, and EC's letters. What else EC keeps with it
-- is EC's own.
CREATE OR REPLACE FUNCTION dispute_file_is_brokers(f dispute_files) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$ SELECT f.side = 'broker' OR f.side = 'ec' AND f.decision_id IS NOT NULL $$;

-- The case as one reads it: models/domain/casefile.h, CaseFile. Notes that this person has it on screen, and tells
-- who else has (seen within a minute).
CREATE OR REPLACE FUNCTION dispute_case(dispute uuid) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, extensions, pg_temp SET jit = off AS $$
DECLARE
  person members := dispute_person();
  d billing_disputes := dispute_visible(person, dispute);
  for_broker boolean := person.org_id IS NOT NULL;
  our_numbers text[]; answer jsonb; a appointments; b brokers; barred text := '';
  facts jsonb := dispute_facts_of(d, for_broker);
BEGIN
  INSERT INTO dispute_presence AS p (dispute_id, login, seen_at) VALUES (d.id, session_user, clock_timestamp())
    ON CONFLICT (dispute_id, login) DO UPDATE SET seen_at = excluded.seen_at;
  SELECT * INTO a FROM appointments WHERE id = d.appointment_id;
  SELECT * INTO b FROM brokers WHERE id = d.broker_id;
  SELECT coalesce(array_agg(DISTINCT t.number::text), '{}') INTO our_numbers FROM tracking_assignments t
   WHERE t.lead_id = d.lead_id AND t.broker_id = d.broker_id
     AND t.assigned_at < a.scheduled_at + interval '7 days' AND coalesce(t.released_at, 'infinity') > a.scheduled_at - interval '7 days';
  IF for_broker THEN
    barred := 'Only Equity Connect decides a case.';
  ELSIF d.appealed AND d.appeal_against = session_user AND d.status IN ('open', 'awaiting_info') THEN
    barred := 'You made the decision that is appealed; somebody else decides the appeal.';
  END IF;

  answer := jsonb_build_object(
    'summary', dispute_summary(d),
    'claim_text', d.claim_text,
    'lead_end', CASE WHEN NOT for_broker THEN (SELECT right(e164(l.primary_phone), 4) FROM leads l WHERE l.id = d.lead_id) END,
    -- whole, to keep them out of letters and evidence: for EC's own people only
    'lead_phones', CASE WHEN NOT for_broker THEN (SELECT jsonb_agg(e164(l.primary_phone)) FROM leads l
                                                   WHERE l.id = d.lead_id AND e164(l.primary_phone) IS NOT NULL) END,
    'broker_email', b.email,
    'language', coalesce(b.locale, (SELECT locale FROM organizations WHERE id = d.org_id)),
    'facts', facts, 'facts_mark', md5(facts::text),
    'holders', (SELECT coalesce(jsonb_agg(jsonb_build_object(
                  'number', t.number, 'from', epoch_ms(t.assigned_at), 'to', epoch_ms(t.released_at),
                  'lead', CASE WHEN for_broker AND t.broker_id <> d.broker_id THEN '' ELSE full_name(l.first_name, l.last_name) END,
                  'broker', CASE WHEN for_broker AND t.org_id <> d.org_id THEN '' ELSE coalesce(h.contact_name, h.company_name) END,
                  'this', t.lead_id = d.lead_id AND t.broker_id = d.broker_id) ORDER BY t.number, t.assigned_at), '[]')
                FROM tracking_assignments t JOIN leads l ON l.id = t.lead_id JOIN brokers h ON h.id = t.broker_id
               WHERE t.number = ANY (our_numbers) AND t.assigned_at < a.scheduled_at + interval '21 days'
                 AND coalesce(t.released_at, 'infinity') > a.scheduled_at - interval '21 days'),
    -- what staff typed for a decision is for the letter, which cleans it: a broker reads the letter only
    'events', (SELECT coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
                  'id', e.id, 'at', epoch_ms(e.at), 'by', person_name(e.by_login), 'kind', e.kind,
                  'text', CASE WHEN for_broker AND e.kind IN ('decided', 'undone', 'asked', 'withdrawn', 'reopened') THEN '' ELSE e.text END, 'internal', e.internal,
                  'action', e.data ->> 'action', 'credit', (e.data ->> 'credit_cents')::bigint, 'letter', e.data ->> 'letter_text',
                  'language', e.data ->> 'letter_language')) ORDER BY e.at, e.id), '[]')
                FROM billing_dispute_events e WHERE e.dispute_id = d.id AND NOT (for_broker AND e.internal)),
    'files', (SELECT coalesce(jsonb_agg(jsonb_build_object(
                  'id', f.id, 'name', f.name, 'media_type', f.media_type, 'bytes', length(f.content), 'side', f.side,
                  'by', person_name(f.added_by), 'at', epoch_ms(f.added_at), 'sha256', f.sha256, 'decision', f.decision_id) ORDER BY f.added_at, f.id), '[]')
                FROM dispute_files f WHERE f.dispute_id = d.id AND (NOT for_broker OR dispute_file_is_brokers(f))),
    'draft', (SELECT r.draft FROM dispute_drafts r WHERE r.dispute_id = d.id AND r.login = session_user),
    'opened_by', (SELECT coalesce(jsonb_agg(person_name(p.login) ORDER BY p.seen_at DESC), '[]')
                    FROM dispute_presence p LEFT JOIN members m ON m.login = p.login
                   WHERE p.dispute_id = d.id AND p.login <> session_user AND p.seen_at > clock_timestamp() - interval '60 seconds'
                     AND NOT (for_broker AND m.org_id IS DISTINCT FROM person.org_id)),
    'reader', person_name(person.login),
    'decided_by', CASE WHEN d.decided_by IS NOT NULL THEN person_name(d.decided_by) END,
    'decided_at', epoch_ms(d.decided_at), 'decision_reason', CASE WHEN NOT for_broker THEN d.decision_reason END,
    'credit_limit', coalesce(person.credit_limit_cents, (SELECT credit_limit_cents FROM role_limits WHERE role = person.role)),
    'may_not_because', barred);
  RETURN jsonb_strip_nulls(answer);
END $$;

CREATE OR REPLACE FUNCTION dispute_case_by_reference(wanted text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, extensions, pg_temp AS $$
DECLARE person members := dispute_person(); found_id uuid;
BEGIN
  SELECT id INTO found_id FROM billing_disputes WHERE reference = upper(trim(wanted)) AND (person.org_id IS NULL OR org_id = person.org_id);
  IF found_id IS NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'RL004', MESSAGE = format('There is no case %s.', upper(trim(wanted))),
      HINT = 'Look it up in the list: ringledgerctl dispute list --search TEXT.';
  END IF;
  RETURN dispute_case(found_id);
END $$;

-- The case is no longer on this person's screen.
CREATE OR REPLACE FUNCTION dispute_closed(dispute uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, extensions, pg_temp AS $$
  DELETE FROM dispute_presence WHERE dispute_id = dispute AND login = session_user
$$;

CREATE OR REPLACE FUNCTION dispute_file_content(file uuid) RETURNS bytea
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, extensions, pg_temp AS $$
DECLARE person members := dispute_person(); bytes bytea;
BEGIN
  SELECT f.content INTO bytes FROM dispute_files f JOIN billing_disputes d ON d.id = f.dispute_id
   WHERE f.id = file AND (person.org_id IS NULL OR d.org_id = person.org_id AND dispute_file_is_brokers(f));
  IF NOT FOUND THEN
    RAISE EXCEPTION USING ERRCODE = 'RL004', MESSAGE = 'There is no such file.', HINT = 'Reload the case.';
  END IF;
  RETURN bytes;
END $$;

-- search_text and what the list sorts by, kept when anything of it changes.
CREATE OR REPLACE FUNCTION dispute_words(d billing_disputes) RETURNS billing_disputes
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, extensions, pg_temp AS $$
BEGIN
  SELECT lower(coalesce(b.contact_name, b.company_name, '')), lower(concat_ws(' ', l.last_name, l.first_name)), a.scheduled_at,
         lower(concat_ws(' ', d.reference, l.first_name, l.last_name, b.contact_name, b.company_name, regexp_replace(l.primary_phone, '\D', '', 'g'),
           (SELECT string_agg(DISTINCT substr(t.number, 2), ' ') FROM tracking_assignments t WHERE t.lead_id = d.lead_id AND t.broker_id = d.broker_id),
           (SELECT string_agg(DISTINCT substr(p.number, 2), ' ') FROM broker_phones p WHERE p.broker_id = d.broker_id)))
    INTO d.broker_sort, d.lead_sort, d.appointment_at, d.search_text
    FROM brokers b, leads l, appointments a WHERE b.id = d.broker_id AND l.id = d.lead_id AND a.id = d.appointment_id;
  RETURN d;
END $$;

CREATE OR REPLACE FUNCTION dispute_words_on_insert() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, extensions, pg_temp AS $$
BEGIN
  RETURN dispute_words(NEW);
END $$;
CREATE OR REPLACE TRIGGER dispute_words BEFORE INSERT ON billing_disputes FOR EACH ROW EXECUTE FUNCTION dispute_words_on_insert();

-- One UPDATE per statement, however many rows an import writes: TG_ARGV[0] names the column of the changed table
-- that points to a case's broker_id or lead_id.
CREATE OR REPLACE FUNCTION dispute_words_on_change() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, extensions, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM changed) OR NOT EXISTS (SELECT FROM billing_disputes) THEN
    RETURN NULL;
  ELSIF TG_TABLE_NAME = 'tracking_assignments' THEN    -- many a day, and hardly ever for a lead with a case
    IF NOT EXISTS (SELECT FROM changed AS given JOIN billing_disputes AS d ON d.lead_id = given.lead_id AND d.broker_id = given.broker_id) THEN
      RETURN NULL;
    END IF;
  END IF;
  EXECUTE format($q$
    UPDATE billing_disputes d
       SET broker_sort = w.broker_sort, lead_sort = w.lead_sort, appointment_at = w.appointment_at, search_text = w.search_text
      FROM (SELECT words.* FROM billing_disputes x, dispute_words(x) words WHERE x.%I IN (SELECT %I FROM changed)) w
     WHERE d.id = w.id AND (d.broker_sort, d.lead_sort, d.appointment_at, d.search_text)
                           IS DISTINCT FROM (w.broker_sort, w.lead_sort, w.appointment_at, w.search_text) $q$, TG_ARGV[0], TG_ARGV[1]);
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER dispute_words AFTER UPDATE ON leads
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION dispute_words_on_change('lead_id', 'id');
CREATE OR REPLACE TRIGGER dispute_words AFTER UPDATE ON brokers
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION dispute_words_on_change('broker_id', 'id');
CREATE OR REPLACE TRIGGER dispute_words AFTER INSERT ON broker_phones
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION dispute_words_on_change('broker_id', 'broker_id');
CREATE OR REPLACE TRIGGER dispute_words_updated AFTER UPDATE ON broker_phones
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION dispute_words_on_change('broker_id', 'broker_id');
CREATE OR REPLACE TRIGGER dispute_words_moved AFTER UPDATE ON broker_phones -- to another broker
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION dispute_words_on_change('broker_id', 'broker_id');
CREATE OR REPLACE TRIGGER dispute_words_removed AFTER DELETE ON broker_phones
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION dispute_words_on_change('broker_id', 'broker_id');
CREATE OR REPLACE TRIGGER dispute_words AFTER INSERT ON tracking_assignments
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION dispute_words_on_change('lead_id', 'lead_id');
CREATE OR REPLACE TRIGGER dispute_words AFTER UPDATE ON appointments
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION dispute_words_on_change('appointment_id', 'id');

-- Who may call what. Everything else here is for the functions themselves.
REVOKE ALL ON FUNCTION dispute_person(), dispute_ec_person(), person_name(name), name_person(name, text), people_list(), dispute_visible(members, uuid),
  dispute_facts_of(billing_disputes, boolean), dispute_facts(uuid), dispute_recommendation(jsonb), dispute_summary(billing_disputes),
  dispute_list(text, text, uuid, text, boolean, integer, integer), dispute_export(text, text, uuid, text, boolean, integer, integer),
  dispute_case(uuid), dispute_case_by_reference(text), dispute_closed(uuid), dispute_file_content(uuid), dispute_words(billing_disputes), dispute_words_on_insert(), dispute_words_on_change() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION name_person(name, text), people_list(), dispute_facts(uuid), dispute_list(text, text, uuid, text, boolean, integer, integer),
  dispute_export(text, text, uuid, text, boolean, integer, integer), dispute_case(uuid),
  dispute_case_by_reference(text), dispute_closed(uuid), dispute_file_content(uuid)
  TO ringledger_staff, ringledger_manager, ringledger_admin, ringledger_broker;
