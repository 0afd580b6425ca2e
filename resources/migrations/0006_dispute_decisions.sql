-- Changing disputes: deciding, taking back, notes, answers, files, drafts. Everything is checked under the case's row
-- lock, so that of two people who decide at once one decides and the other is told who was faster. Every change is an
-- event; a credit is a row of broker_credits and is taken back by a counter-entry, so that the sum of a case's entries
-- is its credited_cents at any time. See 0004_disputes.sql for who may see what, and for the errors.

-- "10:42 AM", "Oct 21, 10:42 AM"; in the zone of who reads it, or in UTC and saying so.
CREATE OR REPLACE FUNCTION dispute_when(instant timestamptz, reader_zone text) RETURNS text
LANGUAGE plpgsql STABLE AS $$
DECLARE known boolean := EXISTS (SELECT FROM pg_timezone_names WHERE name = reader_zone);
  zone text := CASE WHEN known THEN reader_zone ELSE 'UTC' END;
BEGIN
  RETURN to_char(instant AT TIME ZONE zone,
                 CASE WHEN (instant AT TIME ZONE zone)::date = (now() AT TIME ZONE zone)::date THEN 'FMHH12:MI AM' ELSE 'Mon FMDD, FMHH12:MI AM' END)
         || CASE WHEN known THEN '' ELSE ' UTC' END;
END $$;

-- Locks the case for a change.
CREATE OR REPLACE FUNCTION dispute_locked(person members, dispute uuid) RETURNS billing_disputes
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, extensions, pg_temp AS $$
DECLARE d billing_disputes;
BEGIN
  SELECT * INTO d FROM billing_disputes WHERE id = dispute AND (person.org_id IS NULL OR org_id = person.org_id) FOR UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION USING ERRCODE = 'RL004', MESSAGE = 'There is no such case.', HINT = 'Reload the list of disputes.';
  END IF;
  RETURN d;
END $$;

-- "Ana Ruiz decided this case at 10:42.": who changed its state last.
CREATE OR REPLACE FUNCTION dispute_last_change(d billing_disputes, reader_zone text) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, extensions, pg_temp AS $$
  SELECT coalesce((
    SELECT format(CASE e.kind WHEN 'decided' THEN '%s decided this case at %s.' WHEN 'undone' THEN '%s took a decision on this case back at %s.'
                              WHEN 'asked' THEN '%s asked the broker about this case at %s.'
                              WHEN 'answered' THEN '%s entered the broker''s answer to this case at %s.'
                              WHEN 'withdrawn' THEN '%s withdrew this case at %s.' WHEN 'reopened' THEN '%s reopened this case at %s.'
                              ELSE '%s opened this case at %s.' END,
                  CASE WHEN e.by_login = session_user THEN 'You' ELSE person_name(e.by_login) END, dispute_when(e.at, reader_zone))
      FROM billing_dispute_events e
     WHERE e.dispute_id = d.id AND e.kind IN ('opened', 'decided', 'undone', 'asked', 'answered', 'withdrawn', 'reopened')
     ORDER BY e.at DESC LIMIT 1), format('Case %s was changed.', d.reference))
$$;

CREATE OR REPLACE FUNCTION dispute_receipt(event uuid) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, extensions, pg_temp AS $$
  SELECT jsonb_build_object('event', e.id, 'version', (e.data ->> 'version')::int, 'status', e.data ->> 'status', 'at', epoch_ms(e.at))
    FROM billing_dispute_events e WHERE e.id = event
$$;

-- What undo puts back.
CREATE OR REPLACE FUNCTION dispute_state(d billing_disputes) RETURNS jsonb
LANGUAGE sql IMMUTABLE AS $$
  SELECT jsonb_build_object('status', d.status, 'credited_cents', d.credited_cents, 'owner', d.owner, 'due_at', d.due_at, 'paused_at', d.paused_at,
    'appealed', d.appealed, 'appeal_against', d.appeal_against, 'decided_by', d.decided_by, 'decided_at', d.decided_at, 'decision_reason', d.decision_reason)
$$;

-- Commits one decision: struct Decision of models/domain/dispute.h. 'id' is made by the caller and becomes the event's,
-- so a caller who lost the connection can send the same decision again and gets the same receipt, not a second decision.
-- {id, dispute_id, version, action, credit_cents, reason, override_reason, recommendation, verdict_sentence, letter_text,
--  letter_language, zone, facts_mark}
-- 'facts_mark' is dispute_case()'s: a decision on call records that have changed since is refused, as they may say
-- something else now, and so is one without it: who decides has read them. What is recommended the database finds out
-- by itself (dispute_recommendation), and keeps with the decision; 'recommendation' is not looked at.
CREATE OR REPLACE FUNCTION dispute_decide(decision jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, extensions, pg_temp AS $$
DECLARE
  person members := dispute_ec_person();
  d billing_disputes := dispute_locked(person, (decision ->> 'dispute_id')::uuid);
  before billing_disputes := d;
  event uuid := coalesce((decision ->> 'id')::uuid, gen_random_uuid());
  action text := decision ->> 'action';
  zone text := decision ->> 'zone';
  reason text := trim(coalesce(decision ->> 'reason', ''));
  override text := trim(coalesce(decision ->> 'override_reason', ''));
  decides boolean := action IN ('charge_stands', 'credit_full', 'credit_part');
  facts jsonb := CASE WHEN decides THEN dispute_facts_of(d, false) END;
  recommended text := dispute_recommendation(facts);
  part bigint := (decision ->> 'credit_cents')::bigint;
  most bigint := coalesce(person.credit_limit_cents, (SELECT credit_limit_cents FROM role_limits WHERE role = person.role));
  moment timestamptz := clock_timestamp();
  credit bigint; event_kind text;
BEGIN
  IF EXISTS (SELECT FROM billing_dispute_events e WHERE e.id = event AND e.dispute_id = d.id AND e.by_login = session_user) THEN
    RETURN dispute_receipt(event); -- sent again after a lost connection
  END IF;
  IF d.version IS DISTINCT FROM (decision ->> 'version')::int THEN
    RAISE EXCEPTION USING ERRCODE = 'RL001', MESSAGE = dispute_last_change(d, zone),
      HINT = 'Read the case as it is now before you decide.';
  END IF;
  IF decides AND coalesce(decision ->> 'facts_mark', '') = '' THEN
    RAISE EXCEPTION USING ERRCODE = 'RL003', MESSAGE = format('The decision on case %s does not say which call records it rests on; nothing was decided.', d.reference),
      HINT = 'Bring the program up to date, open the case there, and decide it again.';
  END IF;
  IF decides AND decision ->> 'facts_mark' IS DISTINCT FROM md5(facts::text) THEN
    RAISE EXCEPTION USING ERRCODE = 'RL001', MESSAGE = format('The call records of case %s have changed since you opened it.', d.reference),
      HINT = 'Read the case as it is now before you decide.';
  END IF;
  IF action IN ('charge_stands', 'credit_full', 'credit_part', 'ask_information', 'withdraw') AND d.status NOT IN ('open', 'awaiting_info')
     OR action = 'ask_information' AND d.status <> 'open' OR action = 'reopen' AND d.status IN ('open', 'awaiting_info') THEN
    RAISE EXCEPTION USING ERRCODE = 'RL001',
      MESSAGE = CASE WHEN action = 'reopen' THEN format('Case %s is not decided yet.', d.reference)
                     WHEN d.status = 'awaiting_info' THEN format('Case %s waits for the broker''s answer already.', d.reference)
                     ELSE dispute_last_change(d, zone) END,
      HINT = CASE WHEN action = 'reopen' THEN 'Decide it.' WHEN d.status = 'awaiting_info' THEN 'Enter the answer, or decide without it.'
                  ELSE 'Reopen the case to decide it again.' END;
  END IF;
  IF reason = '' AND action IN ('charge_stands', 'credit_full', 'credit_part', 'ask_information') THEN
    RAISE EXCEPTION USING ERRCODE = 'RL003', MESSAGE = 'The decision has no reason.', HINT = 'Write the reason that the broker shall read.';
  END IF;

  IF decides THEN
    credit := CASE action WHEN 'credit_full' THEN d.amount_cents WHEN 'credit_part' THEN coalesce(part, 0) ELSE 0 END;
    IF action = 'credit_part' AND (credit <= 0 OR credit >= d.amount_cents) THEN
      RAISE EXCEPTION USING ERRCODE = 'RL003', MESSAGE = format('A credit in part is more than nothing and less than %s.', dollars(d.amount_cents)),
        HINT = 'Enter another amount, or credit in full.';
    END IF;
    IF credit > most THEN
      RAISE EXCEPTION USING ERRCODE = 'RL002', MESSAGE = format('You may credit up to %s for one case; this is %s.', dollars(most), dollars(credit)),
        HINT = 'Ask a manager to decide this case.';
    END IF;
    IF d.appealed AND d.appeal_against = session_user THEN
      RAISE EXCEPTION USING ERRCODE = 'RL002', MESSAGE = 'You made the decision that is appealed.', HINT = 'Somebody else decides the appeal.';
    END IF;
    IF recommended IN ('charge_stands', 'credit_in_full') AND override = ''
       AND replace(recommended, 'credit_in_full', 'credit_full') <> action THEN
      RAISE EXCEPTION USING ERRCODE = 'RL003', MESSAGE = 'This is not what the call records recommend.',
        HINT = 'Write why you decide otherwise; the broker does not see it.';
    END IF;
    event_kind := 'decided';
    d.status := CASE action WHEN 'charge_stands' THEN 'stands' WHEN 'credit_full' THEN 'credited' ELSE 'partly_credited' END;
    d.decided_by := session_user;
    d.decided_at := moment;
    d.decision_reason := reason;
  ELSIF action = 'ask_information' THEN
    event_kind := 'asked';
    d.status := 'awaiting_info';
    d.paused_at := moment;
  ELSIF action = 'withdraw' THEN
    event_kind := 'withdrawn';
    d.status := 'withdrawn';
  ELSIF action = 'reopen' THEN
    event_kind := 'reopened';
    IF d.status <> 'withdrawn' THEN
      d.appealed := true;
      d.appeal_against := d.decided_by;
    ELSIF EXISTS (SELECT FROM billing_disputes o WHERE o.appointment_id = d.appointment_id AND o.id <> d.id AND o.status <> 'withdrawn') THEN
      RAISE EXCEPTION USING ERRCODE = 'RL001', MESSAGE = format('There is a newer case for this appointment: %s.',
          (SELECT o.reference FROM billing_disputes o WHERE o.appointment_id = d.appointment_id AND o.id <> d.id AND o.status <> 'withdrawn')),
        HINT = 'Open that one.';
    END IF;
    d.status := 'open';
    d.decided_by := NULL; d.decided_at := NULL; d.decision_reason := NULL;
    d.due_at := moment + make_interval(days => (SELECT dispute_due_days FROM organizations WHERE id = d.org_id));
    credit := 0; -- what was credited is taken back until the case is decided again
  ELSE
    RAISE EXCEPTION USING ERRCODE = 'RL003', MESSAGE = format('"%s" is no decision.', coalesce(action, '')),
      HINT = 'Use charge_stands, credit_full, credit_part, ask_information, withdraw or reopen.';
  END IF;
  IF before.status = 'awaiting_info' THEN
    d.due_at := d.due_at + (moment - d.paused_at);
    d.paused_at := NULL;
  END IF;

  INSERT INTO billing_dispute_events (id, dispute_id, kind, text, internal, at, data)
  VALUES (event, d.id, event_kind, reason, false, moment,
          (decision - '{zone,id,dispute_id,override_reason,facts_mark}'::text[]) || jsonb_build_object('version', d.version + 1, 'status', d.status, 'credit_cents', coalesce(credit, 0),
            'amount_cents', d.amount_cents, 'before', dispute_state(before)) || CASE WHEN decides THEN jsonb_build_object('recommendation', recommended) ELSE '{}' END);
  IF override <> '' THEN
    INSERT INTO billing_dispute_events (dispute_id, kind, text, at) VALUES (d.id, 'overridden', override, moment + interval '1 microsecond');
  END IF;
  PERFORM dispute_set_credit(d, event, credit);
  UPDATE billing_disputes SET status = d.status, credited_cents = coalesce(credit, d.credited_cents), owner = coalesce(d.owner, session_user),
      due_at = d.due_at, paused_at = d.paused_at, appealed = d.appealed, appeal_against = d.appeal_against,
      decided_by = d.decided_by, decided_at = d.decided_at, decision_reason = d.decision_reason, version = d.version + 1, updated_at = moment
   WHERE id = d.id;
  -- What was typed for the decision is in it now; a note that was begun is not.
  DELETE FROM dispute_drafts WHERE dispute_id = d.id AND login = session_user AND NOT draft ? 'note';
  UPDATE dispute_drafts SET draft = jsonb_build_object('note', draft -> 'note') WHERE dispute_id = d.id AND login = session_user;
  RETURN dispute_receipt(event);
END $$;

-- Brings the case's credit to 'credit' cents (NULL: leaves it): what there is is reversed by counter-entries.
CREATE OR REPLACE FUNCTION dispute_set_credit(d billing_disputes, event uuid, credit bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, extensions, pg_temp AS $$
BEGIN
  IF credit IS NULL THEN
    RETURN;
  END IF;
  INSERT INTO broker_credits (org_id, broker_id, dispute_id, event_id, amount_cents, reverses_id)
  SELECT c.org_id, c.broker_id, c.dispute_id, event, -c.amount_cents, c.id FROM broker_credits c
   WHERE c.dispute_id = d.id AND c.reverses_id IS NULL AND NOT EXISTS (SELECT FROM broker_credits r WHERE r.reverses_id = c.id);
  IF credit > 0 THEN
    INSERT INTO broker_credits (org_id, broker_id, dispute_id, event_id, amount_cents) VALUES (d.org_id, d.broker_id, d.id, event, credit);
  END IF;
END $$;

-- Takes one's own last decision back, while the ten seconds for it (and five for the way) are not over.
CREATE OR REPLACE FUNCTION dispute_undo(event uuid) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, extensions, pg_temp AS $$
DECLARE
  person members := dispute_ec_person();
  e billing_dispute_events; d billing_disputes; before jsonb; undone uuid; moment timestamptz := clock_timestamp();
BEGIN
  SELECT * INTO e FROM billing_dispute_events WHERE id = event;
  IF NOT FOUND OR e.kind NOT IN ('decided', 'asked', 'withdrawn', 'reopened') THEN
    RAISE EXCEPTION USING ERRCODE = 'RL004', MESSAGE = 'There is no such decision.', HINT = 'Reload the case.';
  END IF;
  d := dispute_locked(person, e.dispute_id);
  SELECT u.id INTO undone FROM billing_dispute_events u WHERE u.dispute_id = d.id AND u.kind = 'undone' AND u.data ->> 'event' = event::text;
  IF undone IS NOT NULL AND e.by_login = session_user THEN
    RETURN dispute_receipt(undone); -- sent again after a lost connection
  END IF;
  IF e.by_login <> session_user THEN
    RAISE EXCEPTION USING ERRCODE = 'RL002', MESSAGE = format('%s made this decision.', person_name(e.by_login)),
      HINT = 'Only who decided can take it back; reopen the case instead.';
  END IF;
  IF d.version <> (e.data ->> 'version')::int THEN
    RAISE EXCEPTION USING ERRCODE = 'RL001', MESSAGE = dispute_last_change(d, NULL), HINT = 'The decision before it cannot be taken back any more.';
  END IF;
  IF moment > e.at + interval '15 seconds' THEN
    RAISE EXCEPTION USING ERRCODE = 'RL002', MESSAGE = 'The time to take this decision back is over.', HINT = 'Reopen the case to decide it again.';
  END IF;
  before := e.data -> 'before';
  INSERT INTO billing_dispute_events (dispute_id, kind, text, at, data)
  VALUES (d.id, 'undone', e.text, moment, jsonb_build_object('event', e.id, 'action', e.data ->> 'action', 'version', d.version + 1, 'status', before ->> 'status'))
  RETURNING id INTO undone;
  PERFORM dispute_set_credit(d, undone, (before ->> 'credited_cents')::bigint);
  DELETE FROM dispute_files WHERE decision_id = e.id AND side = 'ec'; -- its letter, which was never sent
  UPDATE billing_disputes SET status = before ->> 'status', credited_cents = (before ->> 'credited_cents')::int, owner = before ->> 'owner',
      due_at = (before ->> 'due_at')::timestamptz, paused_at = (before ->> 'paused_at')::timestamptz, appealed = (before ->> 'appealed')::boolean,
      appeal_against = before ->> 'appeal_against', decided_by = before ->> 'decided_by', decided_at = (before ->> 'decided_at')::timestamptz,
      decision_reason = before ->> 'decision_reason', version = d.version + 1, updated_at = moment
   WHERE id = d.id;
  RETURN dispute_receipt(undone);
END $$;

-- The broker's answer to what we asked; the clock goes on where it stood.
CREATE OR REPLACE FUNCTION dispute_answer(dispute uuid, answer text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, extensions, pg_temp AS $$
DECLARE person members := dispute_person(); d billing_disputes := dispute_locked(person, dispute); moment timestamptz := clock_timestamp();
BEGIN
  IF d.status <> 'awaiting_info' THEN
    RAISE EXCEPTION USING ERRCODE = 'RL001', MESSAGE = format('Case %s does not wait for an answer.', d.reference), HINT = 'Add a note instead.';
  END IF;
  IF trim(coalesce(answer, '')) = '' THEN
    RAISE EXCEPTION USING ERRCODE = 'RL003', MESSAGE = 'The answer is empty.', HINT = 'Write what the broker answered.';
  END IF;
  INSERT INTO billing_dispute_events (dispute_id, kind, text, internal, at, data) VALUES (d.id, 'answered', trim(answer), false, moment,
    jsonb_build_object('version', d.version + 1, 'status', 'open'));
  UPDATE billing_disputes SET status = 'open', due_at = due_at + (moment - paused_at), paused_at = NULL, version = version + 1, updated_at = moment WHERE id = d.id;
END $$;

-- Becoming the owner, notes and files do not raise the version: a decision that is being typed stays good.
CREATE OR REPLACE FUNCTION dispute_take(dispute uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, extensions, pg_temp AS $$
DECLARE person members := dispute_ec_person(); d billing_disputes := dispute_locked(person, dispute);
BEGIN
  IF d.owner = session_user THEN
    RETURN;
  END IF;
  INSERT INTO billing_dispute_events (dispute_id, kind, text)
  VALUES (d.id, 'taken', CASE WHEN d.owner IS NULL THEN '' ELSE format('From %s.', person_name(d.owner)) END);
  UPDATE billing_disputes SET owner = session_user, updated_at = clock_timestamp() WHERE id = d.id;
END $$;

CREATE OR REPLACE FUNCTION dispute_note(dispute uuid, note text, is_internal boolean) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, extensions, pg_temp AS $$
DECLARE person members := dispute_person(); d billing_disputes := dispute_locked(person, dispute);
BEGIN
  IF trim(coalesce(note, '')) = '' THEN
    RAISE EXCEPTION USING ERRCODE = 'RL003', MESSAGE = 'The note is empty.', HINT = 'Write something, or leave it.';
  END IF;
  INSERT INTO billing_dispute_events (dispute_id, kind, text, internal) VALUES (d.id, 'noted', trim(note), is_internal AND person.org_id IS NULL);
  UPDATE billing_disputes SET updated_at = clock_timestamp() WHERE id = d.id;
END $$;

-- 'decision': the file is that decision's letter, which only EC's people can say of EC's file; a letter of a decision
-- that was taken back is not kept.
CREATE OR REPLACE FUNCTION dispute_attach(dispute uuid, file_name text, media text, from_side text, bytes bytea, decision uuid DEFAULT NULL) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, extensions, pg_temp AS $$
DECLARE person members := dispute_person(); d billing_disputes := dispute_locked(person, dispute); file uuid;
  side text := CASE WHEN person.org_id IS NOT NULL THEN 'broker' ELSE from_side END;
  letter_of uuid := CASE WHEN person.org_id IS NULL AND side = 'ec' THEN decision END;
BEGIN
  IF coalesce(length(bytes), 0) = 0 OR length(bytes) > 25 * 1024 * 1024 OR trim(coalesce(file_name, '')) = '' OR side NOT IN ('ec', 'broker') THEN
    RAISE EXCEPTION USING ERRCODE = 'RL003', MESSAGE = format('The file "%s" cannot be kept with the case.', coalesce(file_name, '')),
      HINT = 'A file has a name, is not empty and has at most 25 MB.';
  END IF;
  IF EXISTS (SELECT FROM billing_dispute_events u WHERE u.dispute_id = d.id AND u.kind = 'undone' AND u.data ->> 'event' = letter_of::text) THEN
    RAISE EXCEPTION USING ERRCODE = 'RL001', MESSAGE = 'The decision was taken back, and its letter with it.', HINT = 'There is nothing to keep.';
  END IF;
  INSERT INTO dispute_files (dispute_id, name, media_type, side, content, decision_id)
  VALUES (d.id, trim(file_name), media, side, bytes, (SELECT e.id FROM billing_dispute_events e WHERE e.id = letter_of AND e.dispute_id = d.id))
  RETURNING id INTO file;
  INSERT INTO billing_dispute_events (dispute_id, kind, text, internal, data) VALUES (d.id, 'file_added', trim(file_name), side = 'ec', jsonb_build_object('file', file));
  UPDATE billing_disputes SET updated_at = clock_timestamp() WHERE id = d.id;
  RETURN file;
END $$;

-- The evidence or the letter was saved to somebody's disk: whoever holds a paper later can find by its hash when it was
-- made and for whom. It changes nothing of the case.
CREATE OR REPLACE FUNCTION dispute_paper_saved(dispute uuid, paper text, file_name text, paper_sha256 text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, extensions, pg_temp AS $$
DECLARE person members := dispute_person(); d billing_disputes := dispute_visible(person, dispute);
BEGIN
  IF paper IS NULL OR paper NOT IN ('evidence', 'letter') OR coalesce(paper_sha256, '') !~ '^[0-9a-f]{64}$' OR trim(coalesce(file_name, '')) = '' THEN
    RAISE EXCEPTION USING ERRCODE = 'RL003', MESSAGE = format('"%s" cannot be noted as saved.', coalesce(file_name, '')),
      HINT = 'It is an evidence or a letter, with a name and the SHA-256 of its bytes.';
  END IF;
  INSERT INTO billing_dispute_events (dispute_id, kind, text, internal, data)
  VALUES (d.id, paper || '_saved', format('%s, SHA-256 %s', trim(file_name), paper_sha256), person.org_id IS NULL,
          jsonb_build_object('name', trim(file_name), 'sha256', paper_sha256));
END $$;

-- What a person typed and has not committed; an empty one is forgotten.
CREATE OR REPLACE FUNCTION dispute_draft(dispute uuid, typed jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, extensions, pg_temp AS $$
DECLARE person members := dispute_ec_person(); d billing_disputes := dispute_visible(person, dispute);
BEGIN
  IF coalesce(typed, '{}') = '{}' THEN
    DELETE FROM dispute_drafts WHERE dispute_id = d.id AND login = session_user;
  ELSE
    INSERT INTO dispute_drafts (dispute_id, login, draft) VALUES (d.id, session_user, typed)
      ON CONFLICT (dispute_id, login) DO UPDATE SET draft = excluded.draft, updated_at = now();
  END IF;
END $$;

REVOKE ALL ON FUNCTION dispute_locked(members, uuid), dispute_last_change(billing_disputes, text), dispute_receipt(uuid),
  dispute_set_credit(billing_disputes, uuid, bigint), dispute_decide(jsonb), dispute_undo(uuid), dispute_answer(uuid, text), dispute_take(uuid),
  dispute_note(uuid, text, boolean), dispute_attach(uuid, text, text, text, bytea, uuid), dispute_draft(uuid, jsonb),
  dispute_paper_saved(uuid, text, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION dispute_decide(jsonb), dispute_undo(uuid), dispute_take(uuid), dispute_draft(uuid, jsonb)
  TO ringledger_staff, ringledger_manager, ringledger_admin;
GRANT EXECUTE ON FUNCTION dispute_answer(uuid, text), dispute_note(uuid, text, boolean), dispute_attach(uuid, text, text, text, bytea, uuid),
  dispute_paper_saved(uuid, text, text, text)
  TO ringledger_staff, ringledger_manager, ringledger_admin, ringledger_broker;
