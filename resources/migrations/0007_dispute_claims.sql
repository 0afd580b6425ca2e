-- Opening disputes from what a broker sent, a broker on the phone, and the search from anywhere. See 0004_disputes.sql
-- for who may see what, and for the errors.

-- One year's last case number. A row lock on it makes openings wait for each other, so that numbers have no gaps and
-- two lists that name the same appointments cannot deadlock.
CREATE TABLE IF NOT EXISTS dispute_references (
  year integer PRIMARY KEY,
  last integer NOT NULL
);

-- "DSP-2026-00001": takes the next number of this year. The lock is held to the end of the transaction.
CREATE OR REPLACE FUNCTION next_dispute_reference() RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, extensions, pg_temp AS $$
DECLARE this_year integer := extract(year FROM now() AT TIME ZONE 'UTC'); prefix text := format('DSP-%s-', this_year); number integer;
BEGIN
  INSERT INTO dispute_references VALUES (this_year, 0) ON CONFLICT (year) DO NOTHING;
  SELECT last + 1 INTO number FROM dispute_references WHERE year = this_year FOR UPDATE;
  IF number = 1 THEN -- cases of this year may have been entered by other means
    SELECT coalesce(max(substr(reference, 10)::int), 0) + 1 INTO number FROM billing_disputes WHERE reference ~ ('^' || prefix || '\d{5,9}$');
  END IF;
  LOOP
    EXIT WHEN NOT EXISTS (SELECT FROM billing_disputes WHERE reference = prefix || lpad(number::text, greatest(5, length(number::text)), '0'));
    number := number + 1;
  END LOOP;
  UPDATE dispute_references SET last = number WHERE year = this_year;
  RETURN prefix || lpad(number::text, greatest(5, length(number::text)), '0');
END $$;

CREATE OR REPLACE FUNCTION day_text(instant timestamptz, zone text) RETURNS text
LANGUAGE sql STABLE STRICT AS $$ SELECT to_char(instant AT TIME ZONE zone, 'FMDy FMMon FMDD') $$;

-- Whether and how an appointment can be disputed: {state, remark, reference, dispute}.
CREATE OR REPLACE FUNCTION claim_state(a appointments, zone text) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, extensions, pg_temp AS $$
DECLARE d billing_disputes; o organizations;
BEGIN
  SELECT * INTO o FROM organizations WHERE id = a.org_id;
  SELECT * INTO d FROM billing_disputes WHERE appointment_id = a.id AND status <> 'withdrawn';
  IF d.status IN ('credited', 'partly_credited') THEN
    RETURN jsonb_build_object('state', 'already_credited', 'reference', d.reference, 'dispute', d.id,
      'remark', format('%s credited on %s.', dollars(d.credited_cents), day_text(d.decided_at, zone)));
  ELSIF d.id IS NOT NULL THEN
    RETURN jsonb_build_object('state', 'duplicate', 'reference', d.reference, 'dispute', d.id,
      'remark', CASE WHEN d.status = 'stands' THEN format('Decided on %s: the charge stands.', day_text(d.decided_at, zone))
                     ELSE format('Open since %s.', day_text(d.opened_at, zone)) END);
  ELSIF a.fee_cents = 0 THEN
    RETURN jsonb_build_object('state', 'not_charged', 'remark', 'This appointment costs nothing.');
  ELSIF a.status = 'rescheduled' THEN
    RETURN jsonb_build_object('state', 'not_charged', 'remark', coalesce('Moved to ' ||
      (SELECT day_text(later.scheduled_at, zone) FROM appointments later WHERE later.id = a.rescheduled_to) || '.', 'Moved to another day.'));
  ELSIF a.status = 'cancelled' THEN
    RETURN jsonb_build_object('state', 'not_charged', 'remark', coalesce('Cancelled on ' || day_text(a.outcome_at, zone) || '.', 'Cancelled.'));
  ELSIF a.scheduled_at > now() THEN
    RETURN jsonb_build_object('state', 'not_charged', 'remark', 'This appointment is still to come.');
  ELSIF now() > a.scheduled_at + make_interval(days => o.dispute_window_days) THEN
    RETURN jsonb_build_object('state', 'too_late', 'remark',
      format('%s days after the appointment; claims are due within %s.', extract(day FROM now() - a.scheduled_at), o.dispute_window_days));
  END IF;
  RETURN jsonb_build_object('state', 'new', 'remark', CASE WHEN EXISTS (
      SELECT FROM appointment_verification v WHERE v.appointment_id = a.id AND v.verified) THEN ''
    ELSE 'No billable call is on record, so it is on no invoice yet.' END);
END $$;

-- The appointments of a broker that a line can mean, best first. A phone number, the lead's or the tracking number,
-- weighs more than a name; a name may be misspelt, turned round or have words around it; a day may be one off.
CREATE OR REPLACE FUNCTION claim_candidates(broker uuid, zone text, lead_name text, phone text, day date)
RETURNS TABLE (a appointments, full_lead text, days_off integer, score real)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, extensions, pg_temp AS $$
  WITH near AS (
    SELECT x AS a, lower(full_name(l.first_name, l.last_name)) AS folded, full_name(l.first_name, l.last_name) AS full_lead,
           abs((x.scheduled_at AT TIME ZONE zone)::date - day) AS days_off,
           phone <> '' AND (e164(l.primary_phone) = phone OR EXISTS (SELECT FROM tracking_assignments t
             WHERE t.lead_id = x.lead_id AND t.broker_id = x.broker_id AND t.number = phone)) AS phone_fits
      FROM appointments x JOIN leads l ON l.id = x.lead_id
     WHERE x.broker_id = broker
       AND x.scheduled_at > coalesce(day::timestamp AT TIME ZONE zone - interval '3 days', now() - interval '400 days')
       AND x.scheduled_at < coalesce(day::timestamp AT TIME ZONE zone + interval '3 days', now() + interval '60 days')
  ), scored AS (
    SELECT near.*, (CASE WHEN phone_fits THEN 2 ELSE 0 END
                    + CASE WHEN lead_name = '' THEN 0 WHEN folded = lower(lead_name) THEN 1.5 ELSE greatest(word_similarity(folded, lower(lead_name)), word_similarity(lower(lead_name), folded)) END)::real AS score
      FROM near
  )
  SELECT a, full_lead, coalesce(days_off, 0), score FROM scored
   WHERE coalesce(days_off, 0) <= 1 AND CASE WHEN lead_name = '' AND phone = '' THEN day IS NOT NULL ELSE score >= 0.65 END
   ORDER BY coalesce(days_off, 0), score DESC, (a).scheduled_at DESC LIMIT 20
$$;

-- One answer per line, in order: what the line means and whether a case can be opened for it. Lines:
-- [{line, text, appointment, lead, phone, date, reason, claim_text}].
CREATE OR REPLACE FUNCTION dispute_check_claims(broker uuid, lines jsonb) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, extensions, pg_temp SET jit = off AS $$
DECLARE
  person members := dispute_ec_person();
  zone text; line jsonb; answer jsonb; answers jsonb := '[]'; seen jsonb := '{}';
  chosen appointments; chosen_id uuid; lead text; days_off integer; fitting integer; others text; day date; by_date_alone boolean;
BEGIN
  IF broker IS NOT NULL THEN
    SELECT coalesce(b.time_zone, o.time_zone, 'UTC') INTO zone FROM brokers b LEFT JOIN organizations o ON o.id = b.org_id WHERE b.id = broker;
    IF NOT FOUND THEN
      RAISE EXCEPTION USING ERRCODE = 'RL004', MESSAGE = 'There is no such broker.', HINT = 'Choose the broker from the list.';
    END IF;
  END IF;
  IF jsonb_array_length(lines) > 2000 THEN
    RAISE EXCEPTION USING ERRCODE = 'RL003', MESSAGE = format('%s lines are too many for one list.', jsonb_array_length(lines)),
      HINT = 'Paste up to 2,000 lines at a time.';
  END IF;
  FOR line IN SELECT * FROM jsonb_array_elements(lines) LOOP
    chosen := NULL; lead := NULL; days_off := 0; fitting := 0; others := NULL;
    day := (line ->> 'date')::date;
    -- A name that could not be read, or none: a day says which appointment may be meant, not that it is.
    by_date_alone := line ->> 'appointment' IS NULL AND coalesce(line ->> 'lead', '') = '' AND coalesce(line ->> 'phone', '') = '';
    IF line ->> 'appointment' IS NOT NULL THEN
      SELECT x.* INTO chosen FROM appointments x WHERE x.id = (line ->> 'appointment')::uuid AND (broker IS NULL OR x.broker_id = broker);
      fitting := CASE WHEN chosen.id IS NULL THEN 0 ELSE 1 END;
    ELSIF broker IS NULL THEN
      RAISE EXCEPTION USING ERRCODE = 'RL003', MESSAGE = format('Line %s names no appointment.', line ->> 'line'),
        HINT = 'Choose the broker whose list this is.';
    ELSE
      WITH found AS (SELECT c.* FROM claim_candidates(broker, zone, coalesce(line ->> 'lead', ''), coalesce(line ->> 'phone', ''), day) c),
           best AS (SELECT f.* FROM found f WHERE f.days_off = (SELECT min(m.days_off) FROM found m)),
           fit AS (SELECT b.* FROM best b WHERE b.score >= (SELECT max(m.score) FROM best m) - 0.1)
      SELECT count(*), (array_agg((f.a).id ORDER BY f.score DESC))[1], min(f.days_off),
             string_agg(format('%s %s', f.full_lead, to_char((f.a).scheduled_at AT TIME ZONE zone, 'FMDy FMMon FMDD FMHH12:MI AM')), '; ' ORDER BY (f.a).scheduled_at)
        INTO fitting, chosen_id, days_off, others FROM fit f;
      SELECT x.* INTO chosen FROM appointments x WHERE x.id = chosen_id;
    END IF;

    IF fitting = 0 THEN
      answer := jsonb_build_object('state', 'not_found', 'remark', CASE WHEN day IS NULL THEN 'No appointment of this broker fits.'
                  ELSE format('No appointment of this broker on %s fits.', to_char(day, 'FMDy FMMon FMDD')) END);
    ELSIF by_date_alone THEN
      answer := jsonb_build_object('state', 'ambiguous', 'remark', format('Only the date fits; choose: %s.', left(others, 200)));
    ELSIF fitting > 1 THEN
      answer := jsonb_build_object('state', 'ambiguous', 'remark', format('Fits %s appointments: %s.', fitting, left(others, 200)));
    ELSE
      SELECT full_name(l.first_name, l.last_name), coalesce(b.time_zone, o.time_zone) INTO lead, zone
        FROM leads l, brokers b, organizations o WHERE l.id = chosen.lead_id AND b.id = chosen.broker_id AND o.id = chosen.org_id;
      answer := claim_state(chosen, zone);
      IF seen ? chosen.id::text THEN
        answer := answer || jsonb_build_object('state', 'duplicate', 'remark', format('The same appointment as line %s.', seen ->> chosen.id::text));
      ELSIF days_off > 0 THEN
        answer := answer || jsonb_build_object('remark', concat_ws(' ', format('Booked for %s.', day_text(chosen.scheduled_at, zone)), nullif(answer ->> 'remark', '')));
      END IF;
      seen := jsonb_build_object(chosen.id::text, line -> 'line') || seen;
      answer := answer || jsonb_build_object('appointment', chosen.id, 'lead', lead, 'at', epoch_ms(chosen.scheduled_at), 'zone', zone, 'amount', chosen.fee_cents);
    END IF;
    answers := answers || jsonb_build_array(answer);
  END LOOP;
  RETURN answers;
END $$;

-- Opens a case for each line that is new or too late (marked late); the answers are those of dispute_check_claims.
CREATE OR REPLACE FUNCTION dispute_open_claims(broker uuid, lines jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, extensions, pg_temp SET jit = off AS $$
DECLARE person members := dispute_ec_person(); answers jsonb; answer jsonb; line jsonb; i integer; a appointments; d billing_disputes;
BEGIN
  -- Whoever opens cases at the same time is through before we look.
  INSERT INTO dispute_references VALUES (extract(year FROM now() AT TIME ZONE 'UTC'), 0) ON CONFLICT (year) DO NOTHING;
  PERFORM FROM dispute_references WHERE year = extract(year FROM now() AT TIME ZONE 'UTC') FOR UPDATE;
  answers := dispute_check_claims(broker, lines);
  FOR i IN 0 .. jsonb_array_length(lines) - 1 LOOP
    answer := answers -> i;
    line := lines -> i;
    CONTINUE WHEN answer ->> 'state' NOT IN ('new', 'too_late');
    SELECT * INTO a FROM appointments WHERE id = (answer ->> 'appointment')::uuid;
    INSERT INTO billing_disputes (reference, org_id, broker_id, lead_id, appointment_id, reason, claim_text, amount_cents, due_at, late)
    SELECT next_dispute_reference(), a.org_id, a.broker_id, a.lead_id, a.id, coalesce(line ->> 'reason', 'no_show'),
           coalesce(nullif(trim(line ->> 'claim_text'), ''), line ->> 'text', ''), a.fee_cents,
           now() + make_interval(days => o.dispute_due_days), answer ->> 'state' = 'too_late'
      FROM organizations o WHERE o.id = a.org_id
    RETURNING * INTO d;
    INSERT INTO billing_dispute_events (dispute_id, kind, text, internal, data)
    VALUES (d.id, 'opened', d.claim_text, false, jsonb_build_object('version', 1, 'status', 'open', 'reason', d.reason, 'late', d.late));
    answers := jsonb_set(answers, ARRAY[i::text], answer || jsonb_build_object('reference', d.reference, 'dispute', d.id));
  END LOOP;
  RETURN answers;
END $$;

-- One case for one appointment; an error where dispute_open_claims would only tell.
CREATE OR REPLACE FUNCTION dispute_open(appointment uuid, reason text, claim_text text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, extensions, pg_temp AS $$
DECLARE answer jsonb;
BEGIN
  answer := dispute_open_claims(NULL, jsonb_build_array(jsonb_build_object('line', 1, 'appointment', appointment, 'reason', reason, 'claim_text', claim_text))) -> 0;
  IF answer ->> 'state' = 'not_found' THEN
    RAISE EXCEPTION USING ERRCODE = 'RL004', MESSAGE = 'There is no such appointment.', HINT = 'Choose it from the broker''s month.';
  ELSIF answer ->> 'state' NOT IN ('new', 'too_late') THEN
    RAISE EXCEPTION USING ERRCODE = 'RL001', MESSAGE = concat_ws(' ', 'No case was opened.', answer ->> 'remark'),
      HINT = CASE WHEN answer ? 'reference' THEN format('See case %s.', answer ->> 'reference') ELSE 'There is nothing to dispute.' END;
  END IF;
  RETURN answer;
END $$;

-- A broker's appointments of one month (of the appointment's date in the organization's zone), for ticking.
CREATE OR REPLACE FUNCTION appointments_of_month(broker uuid, in_year integer, in_month integer) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, extensions, pg_temp SET jit = off AS $$
DECLARE person members := dispute_person(); o organizations; zone text; first_day timestamp;
BEGIN
  SELECT o2.* INTO o FROM brokers b JOIN organizations o2 ON o2.id = b.org_id WHERE b.id = broker AND (person.org_id IS NULL OR b.org_id = person.org_id);
  IF NOT FOUND THEN
    RAISE EXCEPTION USING ERRCODE = 'RL004', MESSAGE = 'There is no such broker.', HINT = 'Choose the broker from the list.';
  ELSIF in_month NOT BETWEEN 1 AND 12 OR in_year NOT BETWEEN 2000 AND 2100 THEN
    RAISE EXCEPTION USING ERRCODE = 'RL003', MESSAGE = format('%s-%s is no month.', in_year, in_month), HINT = 'Use a year and a month from 1 to 12.';
  END IF;
  SELECT coalesce(b.time_zone, o.time_zone) INTO zone FROM brokers b WHERE b.id = broker;
  first_day := make_timestamp(in_year, in_month, 1, 0, 0, 0);
  RETURN (SELECT coalesce(jsonb_agg(jsonb_build_object('appointment', a.id, 'lead', full_name(l.first_name, l.last_name), 'at', epoch_ms(a.scheduled_at),
                   'zone', zone, 'fee', a.fee_cents, 'verified', v.verified, 'reference', coalesce(d.reference, '')) ORDER BY a.scheduled_at, a.id), '[]')
            FROM appointments a JOIN leads l ON l.id = a.lead_id JOIN appointment_verification v ON v.appointment_id = a.id
            LEFT JOIN billing_disputes d ON d.appointment_id = a.id AND d.status <> 'withdrawn'
           WHERE a.broker_id = broker AND a.scheduled_at >= first_day AT TIME ZONE o.time_zone
             AND a.scheduled_at < (first_day + interval '1 month') AT TIME ZONE o.time_zone);
END $$;

-- What one needs to know of a broker on the phone. Undisputed: this month's verified appointments that no case is about.
CREATE OR REPLACE FUNCTION broker_card(broker uuid, phone text) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, extensions, pg_temp AS $$
  SELECT jsonb_build_object('id', b.id, 'contact', coalesce(b.contact_name, ''), 'company', o.company_name, 'phone', coalesce(phone, b.phone, ''),
    'open', (SELECT count(*) FROM billing_disputes d WHERE d.broker_id = b.id AND d.status IN ('open', 'awaiting_info')),
    'disputed', (SELECT coalesce(sum(d.amount_cents), 0) FROM billing_disputes d WHERE d.broker_id = b.id AND d.status IN ('open', 'awaiting_info')),
    'undisputed', (SELECT coalesce(sum(v.fee_cents), 0) FROM appointment_verification v
                    WHERE v.broker_id = b.id AND v.verified AND v.scheduled_at >= date_trunc('month', now() AT TIME ZONE o.time_zone) AT TIME ZONE o.time_zone
                      AND v.scheduled_at < (date_trunc('month', now() AT TIME ZONE o.time_zone) + interval '1 month') AT TIME ZONE o.time_zone
                      AND NOT EXISTS (SELECT FROM billing_disputes d WHERE d.appointment_id = v.appointment_id
                                        AND d.status IN ('open', 'awaiting_info', 'credited', 'partly_credited'))))
    FROM brokers b JOIN organizations o ON o.id = b.org_id WHERE b.id = broker
$$;

-- Brokers one of whose phones ends in these digits; phones that are theirs now come first.
CREATE OR REPLACE FUNCTION brokers_by_phone_end(typed text) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, extensions, pg_temp SET jit = off AS $$
DECLARE person members := dispute_ec_person(); digits text := regexp_replace(coalesce(typed, ''), '\D', '', 'g');
BEGIN
  IF length(digits) < 4 THEN
    RAISE EXCEPTION USING ERRCODE = 'RL003', MESSAGE = 'Fewer than four digits fit too many brokers.', HINT = 'Type the last four digits of the caller''s number.';
  END IF;
  RETURN (SELECT coalesce(jsonb_agg(broker_card(f.broker_id, f.number) ORDER BY NOT f.now_theirs, f.number), '[]')
            FROM (SELECT DISTINCT ON (p.broker_id) p.broker_id, p.number, p.valid_from <= now() AND p.valid_to > now() AS now_theirs
                    FROM broker_phones p WHERE right(p.number, 4) = right(digits, 4) AND p.number LIKE '%' || digits
                   ORDER BY p.broker_id, (p.valid_from <= now() AND p.valid_to > now()) DESC LIMIT 20) f);
END $$;

-- Brokers by any part of contact, company or phone.
CREATE OR REPLACE FUNCTION brokers_find(typed text) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, extensions, pg_temp SET jit = off AS $$
DECLARE person members := dispute_ec_person(); patterns text[] := search_patterns(typed);
BEGIN
  RETURN (SELECT coalesce(jsonb_agg(broker_card(f.id, NULL) ORDER BY f.company_name, f.contact_name), '[]')
            FROM (SELECT b.* FROM brokers b
                   WHERE lower(concat_ws(' ', b.contact_name, b.company_name, (SELECT string_agg(p.number, ' ') FROM broker_phones p WHERE p.broker_id = b.id)))
                         LIKE ALL (patterns)
                   ORDER BY b.company_name, b.contact_name LIMIT 50) f);
END $$;

-- Leads are many: any part of a name or number is found by trigrams, a number's end by its own index.
CREATE OR REPLACE FUNCTION lead_words(first_name text, last_name text, phone text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT lower(coalesce(first_name, '') || ' ' || coalesce(last_name, '') || ' ' || regexp_replace(coalesce(phone, ''), '\D', '', 'g'))
$$;
CREATE INDEX IF NOT EXISTS leads_words ON leads USING gin (lead_words(first_name, last_name, primary_phone) gin_trgm_ops);

-- Ctrl+K: cases, brokers, leads and numbers by any part, eight of each at most; EC's people only.
CREATE OR REPLACE FUNCTION search_everything(typed text) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, extensions, pg_temp SET jit = off AS $$
DECLARE
  person members := dispute_ec_person(); patterns text[] := search_patterns(typed); first_pattern text := patterns[1];
BEGIN
  IF length(regexp_replace(coalesce(typed, ''), '\s', '', 'g')) < 2 OR patterns = '{}' THEN
    RETURN '[]';
  END IF;
  RETURN (
    SELECT coalesce(jsonb_agg(hit), '[]') FROM (
      (SELECT jsonb_build_object('kind', 'dispute', 'id', d.id, 'title', d.reference || ' · ' || full_name(l.first_name, l.last_name),
                'subtitle', concat_ws(' · ', b.contact_name, o.company_name), 'status', d.status, 'dispute', d.id) AS hit
         FROM billing_disputes d JOIN leads l ON l.id = d.lead_id JOIN brokers b ON b.id = d.broker_id JOIN organizations o ON o.id = d.org_id
        WHERE d.search_text LIKE first_pattern AND d.search_text LIKE ALL (patterns)
        ORDER BY d.status NOT IN ('open', 'awaiting_info'), d.opened_at DESC LIMIT 8)
      UNION ALL
      (SELECT jsonb_build_object('kind', 'broker', 'id', b.id, 'title', coalesce(b.contact_name, b.company_name), 'subtitle', concat_ws(' · ', o.company_name, b.phone),
                'dispute', (SELECT d.id FROM billing_disputes d WHERE d.broker_id = b.id AND d.status IN ('open', 'awaiting_info') ORDER BY d.due_at LIMIT 1))
         FROM brokers b JOIN organizations o ON o.id = b.org_id
        WHERE lower(concat_ws(' ', b.contact_name, b.company_name, (SELECT string_agg(p.number, ' ') FROM broker_phones p WHERE p.broker_id = b.id))) LIKE ALL (patterns)
        ORDER BY b.contact_name LIMIT 8)
      UNION ALL
      (SELECT jsonb_build_object('kind', 'lead', 'id', l.id, 'title', full_name(l.first_name, l.last_name), 'subtitle', concat_ws(' · ', l.state, '…' || right(e164(l.primary_phone), 4)),
                'dispute', (SELECT d.id FROM billing_disputes d WHERE d.lead_id = l.id ORDER BY d.status NOT IN ('open', 'awaiting_info'), d.opened_at DESC LIMIT 1))
         FROM (SELECT * FROM leads l WHERE lead_words(l.first_name, l.last_name, l.primary_phone) LIKE first_pattern
                  AND lead_words(l.first_name, l.last_name, l.primary_phone) LIKE ALL (patterns) LIMIT 8) l)
      UNION ALL
      (SELECT jsonb_build_object('kind', 'number', 'id', n.id, 'title', n.number, 'subtitle', coalesce(n.assigned_broker_company, ''), 'status', n.assignment_status,
                'dispute', (SELECT d.id FROM tracking_assignments t JOIN billing_disputes d ON d.lead_id = t.lead_id AND d.broker_id = t.broker_id
                             WHERE t.number_id = n.id ORDER BY d.status NOT IN ('open', 'awaiting_info'), t.assigned_at DESC LIMIT 1))
         FROM signalwire_phone_numbers n WHERE lower(concat_ws(' ', n.number, n.name, n.assigned_broker_company)) LIKE ALL (patterns)
           AND regexp_replace(typed, '\D', '', 'g') <> ''
        ORDER BY n.number LIMIT 8)) hits);
END $$;

REVOKE ALL ON TABLE dispute_references FROM PUBLIC;
REVOKE ALL ON FUNCTION next_dispute_reference(), claim_state(appointments, text), claim_candidates(uuid, text, text, text, date),
  dispute_check_claims(uuid, jsonb), dispute_open_claims(uuid, jsonb), dispute_open(uuid, text, text), appointments_of_month(uuid, integer, integer),
  broker_card(uuid, text), brokers_by_phone_end(text), brokers_find(text), search_everything(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION dispute_check_claims(uuid, jsonb), dispute_open_claims(uuid, jsonb), dispute_open(uuid, text, text),
  appointments_of_month(uuid, integer, integer), brokers_by_phone_end(text), brokers_find(text), search_everything(text)
  TO ringledger_staff, ringledger_manager, ringledger_admin;
GRANT EXECUTE ON FUNCTION appointments_of_month(uuid, integer, integer) TO ringledger_broker;
