-- What managers' charts read: counts per organization, campaign, number and day, two coarser ones made of the same
-- changes, and totals that are made of them at leisure, so that any chart over a year of ten million calls reads some
-- ten thousand rows.
--
-- A statement that adds calls, or changes appointments, only notes what it touched (rollup_changes). At the end of its
-- transaction, in one go and always in the same order, the notes become differences that are added to the counts. So
-- nobody holds a count while he works, two transactions cannot wait for each other, and who comes second counts upon
-- what the first has committed (each statement of apply_rollup_changes() sees the newest rows: READ COMMITTED).
--   calls: a call never changes; a correction takes the replaced row out and puts the new one in.
--   appointments: whether one is verified hangs on all of its calls, so what was counted for each is kept in
--     rolled_appointments, and its row is locked while it is counted anew.
--
-- A call counts on the day of its start, an appointment on its own day, in the organization's zone; what belongs to no
-- organization (org_id NULL) in UTC. campaign_id NULL: none. number: the call's, or the one that an appointment's lead
-- and broker were given last before the day after it; NULL: none.

-- calls: all that count, of them internal_calls EC's own, which are in nothing else. Answer rate: answered_calls /
-- (calls - internal_calls). unknown_talk_calls: answered, and nobody knows how long (then talk_seconds lacks them).
-- appointments: on that day, whatever became of them. cancelled_appointments: or moved. amount_cents: fees of the verified.
DO $$
DECLARE
  measures CONSTANT text := 'calls integer, internal_calls integer, lead_to_broker_calls integer, broker_to_lead_calls integer,
    answered_calls integer, billable_calls integer, unknown_talk_calls integer, talk_seconds bigint, appointments integer,
    showed_appointments integer, no_show_appointments integer, cancelled_appointments integer, verified_appointments integer, amount_cents bigint';
  t record;
BEGIN
  FOR t IN SELECT * FROM (VALUES
    ('daily_rollups', 'org_id uuid, day date NOT NULL, campaign_id varchar(100), number varchar(20)', 'org_id, day, campaign_id, number',
     'What a day had, per organization, campaign and number.'),
    ('daily_campaign_rollups', 'org_id uuid, day date NOT NULL, campaign_id varchar(100)', 'org_id, day, campaign_id',
     'daily_rollups without the numbers.'),
    ('daily_company_rollups', 'day date NOT NULL, campaign_id varchar(100), part smallint NOT NULL', 'day, campaign_id, part',
     'daily_rollups without numbers and organizations. Sixteen parts, so that organizations do not wait for one row; read their sum.'),
    ('rollup_totals', 'until date NOT NULL, org_id uuid, campaign_id varchar(100), number varchar(20)', NULL,
     'daily_rollups summed over all days before ''until'', made by refresh_rollup_totals().')) AS made (name, keys, key_names, words)
  LOOP
    EXECUTE format('CREATE TABLE IF NOT EXISTS %I (%s, %s) WITH (fillfactor = 80)', t.name, t.keys,
                   regexp_replace(measures, '(integer|bigint)', '\1 NOT NULL DEFAULT 0', 'g'));
    IF t.key_names IS NOT NULL THEN
      EXECUTE format('CREATE UNIQUE INDEX IF NOT EXISTS %I ON %I (%s) NULLS NOT DISTINCT', t.name || '_key', t.name, t.key_names);
    END IF;
    EXECUTE format('COMMENT ON TABLE %I IS %L', t.name, t.words);
  END LOOP;
END $$;
CREATE INDEX IF NOT EXISTS rollup_totals_until ON rollup_totals (until, org_id);

-- Days that were counted upon when they were past: totals over them are not believed until they are made anew.
CREATE TABLE IF NOT EXISTS late_rollups (day date NOT NULL);
-- Which organizations daily_rollups has a number under.
CREATE TABLE IF NOT EXISTS rolled_numbers (number varchar(20) NOT NULL, org_id uuid);
CREATE UNIQUE INDEX IF NOT EXISTS rolled_numbers_key ON rolled_numbers (number, org_id) NULLS NOT DISTINCT;

-- A few days of all organizations, by the key of daily_rollups, which begins with the organization: an index of the
-- day would have to be written with each call.
CREATE OR REPLACE FUNCTION days_of_rollups(first_day date, last_day date) RETURNS SETOF daily_rollups LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT d.* FROM organizations AS o CROSS JOIN LATERAL (
    SELECT * FROM daily_rollups AS r WHERE r.org_id = o.id AND r.day BETWEEN first_day AND last_day OFFSET 0) AS d
  UNION ALL SELECT * FROM daily_rollups AS r WHERE r.org_id IS NULL AND r.day BETWEEN first_day AND last_day
$$;

-- What is counted for each appointment at present; day NULL: nothing yet.
CREATE TABLE IF NOT EXISTS rolled_appointments (
  appointment_id uuid PRIMARY KEY,
  org_id uuid,
  campaign_id varchar(100),
  number varchar(20),
  day date,
  status varchar(20),
  fee_cents integer,
  billable_seconds integer,                            -- its calls' threshold
  verified boolean NOT NULL DEFAULT false
) WITH (fillfactor = 80);

-- What the running transactions touched; empty of what has ended, so nothing is lost with it.
CREATE UNLOGGED TABLE IF NOT EXISTS rollup_changes (
  txid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  kind text NOT NULL CHECK (kind IN ('call', 'recount', 'appointment', 'pair', 'zone', 'end')),
  id uuid,                                             -- call, appointment, lead or organization
  other uuid,                                          -- the call's appointment; the pair's broker
  sign smallint NOT NULL DEFAULT 1,                    -- -1: a call that was replaced, an appointment that was removed
  zone text                                            -- the organization's before the change
);
CREATE INDEX IF NOT EXISTS rollup_changes_txid ON rollup_changes (txid, kind);

-- A zone decides days and midnights; one that does not exist would fail there, far from who wrote it.
CREATE OR REPLACE FUNCTION organization_needs_zone() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM now() AT TIME ZONE NEW.time_zone;
  RETURN NEW;
EXCEPTION WHEN invalid_parameter_value THEN
  RAISE EXCEPTION USING ERRCODE = 'RL003', MESSAGE = format('There is no time zone %s.', NEW.time_zone),
    HINT = 'Write it as America/New_York.';
END $$;
CREATE OR REPLACE TRIGGER organization_needs_zone BEFORE INSERT OR UPDATE OF time_zone ON organizations
  FOR EACH ROW EXECUTE FUNCTION organization_needs_zone();

-- ---------------------------------------------------------------------------------------------------------
-- Noting

-- (plpgsql, here and in appointment_number(): of what is in LANGUAGE sql no plan is kept from one call to the next.)
CREATE OR REPLACE FUNCTION end_rollup_changes() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO rollup_changes (kind) SELECT 'end'
  WHERE NOT EXISTS (SELECT FROM rollup_changes WHERE txid = pg_current_xact_id() AND kind = 'end');
END $$;

CREATE OR REPLACE FUNCTION note_calls_for_rollups() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET enable_seqscan = off SET jit = off AS $$
BEGIN
  INSERT INTO rollup_changes (kind, id, other, sign)
  SELECT 'call', id, appointment_id, 1 FROM changed
  UNION ALL
  SELECT 'call', past.id, past.appointment_id, -1 FROM changed JOIN billing_call_ledger AS past ON past.id = changed.replaces_id
  WHERE changed.replaces_id IS NOT NULL;
  IF FOUND THEN PERFORM end_rollup_changes(); END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER note_for_rollups AFTER INSERT ON billing_call_ledger REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION note_calls_for_rollups();

CREATE OR REPLACE FUNCTION note_appointments_for_rollups() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET jit = off AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    INSERT INTO rollup_changes (kind, id)
    SELECT 'appointment', after.id FROM changed AS after JOIN before USING (id)
    WHERE (after.org_id, after.lead_id, after.broker_id, after.scheduled_at, after.status, after.fee_cents, after.billable_seconds,
           after.verify_lead_minutes, after.campaign_id) IS DISTINCT FROM
          (before.org_id, before.lead_id, before.broker_id, before.scheduled_at, before.status, before.fee_cents, before.billable_seconds,
           before.verify_lead_minutes, before.campaign_id);
  ELSE
    INSERT INTO rollup_changes (kind, id, sign) SELECT 'appointment', id, CASE TG_OP WHEN 'DELETE' THEN -1 ELSE 1 END FROM changed;
  END IF;
  IF FOUND THEN PERFORM end_rollup_changes(); END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER note_added_for_rollups AFTER INSERT ON appointments REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION note_appointments_for_rollups();
CREATE OR REPLACE TRIGGER note_changed_for_rollups AFTER UPDATE ON appointments REFERENCING OLD TABLE AS before NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION note_appointments_for_rollups();
CREATE OR REPLACE TRIGGER note_removed_for_rollups AFTER DELETE ON appointments REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION note_appointments_for_rollups();

-- Who was given which number. Per row, as releases, which are many, change nothing here.
CREATE OR REPLACE FUNCTION note_assignment_for_rollups() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO rollup_changes (kind, id, other) VALUES ('pair', NEW.lead_id, NEW.broker_id);
  END IF;
  IF TG_OP <> 'INSERT' THEN
    INSERT INTO rollup_changes (kind, id, other) VALUES ('pair', OLD.lead_id, OLD.broker_id);
  END IF;
  PERFORM end_rollup_changes();
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER note_given_for_rollups AFTER INSERT OR DELETE ON tracking_assignments
  FOR EACH ROW EXECUTE FUNCTION note_assignment_for_rollups();
CREATE OR REPLACE TRIGGER note_changed_for_rollups AFTER UPDATE ON tracking_assignments FOR EACH ROW
  WHEN ((OLD.number, OLD.lead_id, OLD.broker_id, OLD.assigned_at) IS DISTINCT FROM (NEW.number, NEW.lead_id, NEW.broker_id, NEW.assigned_at))
  EXECUTE FUNCTION note_assignment_for_rollups();

CREATE OR REPLACE FUNCTION note_zone_for_rollups() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM rollup_changes WHERE txid = pg_current_xact_id() AND kind = 'zone' AND id = NEW.id) THEN
    INSERT INTO rollup_changes (kind, id, zone) VALUES ('zone', NEW.id, OLD.time_zone);
    PERFORM end_rollup_changes();
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER note_zone_for_rollups AFTER UPDATE ON organizations FOR EACH ROW
  WHEN (OLD.time_zone IS DISTINCT FROM NEW.time_zone) EXECUTE FUNCTION note_zone_for_rollups();

-- ---------------------------------------------------------------------------------------------------------
-- Counting

CREATE OR REPLACE FUNCTION rollup_part(org uuid) RETURNS smallint LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(get_byte(uuid_send(org), 15) & 15, 0)::smallint
$$;

CREATE OR REPLACE FUNCTION appointment_number(a appointments) RETURNS varchar LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
  RETURN (SELECT given.number FROM tracking_assignments AS given
          WHERE given.lead_id = a.lead_id AND given.broker_id = a.broker_id AND given.assigned_at < a.scheduled_at + interval '1 day'
          ORDER BY given.assigned_at DESC, given.id LIMIT 1);
END $$;

-- Shared by transactions that count, alone for who changes what all counting follows (a zone) or counts from scratch.
CREATE OR REPLACE FUNCTION pass_rollup_gate(alone boolean) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF alone THEN PERFORM pg_advisory_xact_lock(81700, 0); ELSE PERFORM pg_advisory_xact_lock_shared(81700, 0); END IF;
END $$;

-- What a transaction waits for, always in this order: the gate, pairs by bucket, appointments by id, counts by table
-- and key. Every other lock of it was taken before, so nobody who holds one of these waits for anything else.
-- (:sums, the zeros and :upserts come from the list of the measures.)
DO $make$
DECLARE
  names CONSTANT text[] := ARRAY(SELECT attname FROM pg_attribute WHERE attrelid = 'daily_rollups'::regclass AND attnum > 4 ORDER BY attnum);
  measures CONSTANT text := array_to_string(names, ', ');
  sums CONSTANT text := (SELECT string_agg(format('sum(%1$s)::%2$s AS %1$s', attname, atttypid::regtype), ', ' ORDER BY attnum)
                         FROM pg_attribute WHERE attrelid = 'daily_rollups'::regclass AND attnum > 4);
  none CONSTANT text := regexp_replace(measures, '(\w+)', 'sum(\1) = 0', 'g');
  upserts text := '';
  -- The calls that are counted, and in their place none: an assignment touches appointments only, and what is not in its
  -- statement need not be made ready for each of them.
  calls CONSTANT text := $calls$own AS MATERIALIZED (
    SELECT id, other AS appointment_id, sum(sign)::integer AS sign FROM rollup_changes
    WHERE txid = mine AND kind = 'call' GROUP BY id, other HAVING sum(sign) <> 0
  ), counted AS MATERIALIZED (                         -- calls as they count now, and as others were counted
    SELECT 1 AS sign, v.org_id, v.campaign_id, v.tracking_number, (v.created_at AT TIME ZONE coalesce(o.time_zone, 'UTC'))::date AS day,
           v.direction, v.call_status, v.duration_seconds, v.billable, v.verifies, v.appointment_id
    FROM (SELECT id FROM own WHERE sign > 0 UNION ALL SELECT id FROM rollup_changes WHERE txid = mine AND kind = 'recount') AS k
    JOIN call_verification v ON v.call_id = k.id LEFT JOIN organizations o ON o.id = v.org_id
    WHERE v.created_at IS NOT NULL
    UNION ALL
    SELECT -1, c.org_id, c.campaign_id, c.tracking_number, (c.created_at AT TIME ZONE coalesce(z.zone, o.time_zone, 'UTC'))::date,
           c.direction, c.call_status, c.duration_seconds, is_billable(c.call_status, c.duration_seconds, coalesce(s.billable_seconds, 300)), false, NULL
    FROM (SELECT id FROM own WHERE sign < 0 UNION ALL SELECT id FROM rollup_changes WHERE txid = mine AND kind = 'recount') AS k
    JOIN billing_call_ledger c ON c.id = k.id LEFT JOIN organizations o ON o.id = c.org_id
    LEFT JOIN rolled_appointments s ON s.appointment_id = c.appointment_id
    LEFT JOIN rollup_changes z ON z.txid = mine AND z.kind = 'zone' AND z.id = c.org_id
    WHERE c.created_at IS NOT NULL
$calls$;
  no_calls CONSTANT text := $calls$own AS NOT MATERIALIZED (
    SELECT NULL::uuid AS appointment_id, 0 AS sign WHERE false
  ), counted AS NOT MATERIALIZED (
    SELECT 1 AS sign, NULL::uuid AS org_id, NULL::varchar AS campaign_id, NULL::varchar AS tracking_number, NULL::date AS day, NULL::varchar AS direction,
           NULL::varchar AS call_status, 0 AS duration_seconds, false AS billable, false AS verifies, NULL::uuid AS appointment_id WHERE false
$calls$;
  counting CONSTANT text := $counting$
  WITH :calls  ), touched AS MATERIALIZED (                         -- whole: all of its calls are looked at, not only a new one that verifies it
    SELECT id, bool_or(whole) AS whole FROM (
      SELECT id, true AS whole FROM rollup_changes WHERE txid = mine AND kind = 'appointment'
      UNION ALL SELECT appointment_id, true FROM own WHERE sign < 0 AND appointment_id IS NOT NULL
      UNION ALL SELECT appointment_id, false FROM counted WHERE verifies) AS t
    GROUP BY id
  ), booked AS MATERIALIZED (                          -- what is counted of each, and what is due
    SELECT t.id, t.whole, s AS held, CASE
      WHEN NOT t.whole THEN ROW(s.appointment_id, s.org_id, s.campaign_id, s.number, s.day, s.status, s.fee_cents, s.billable_seconds, true)::rolled_appointments
      ELSE (SELECT ROW(a.id, a.org_id, a.campaign_id, appointment_number(a), (a.scheduled_at AT TIME ZONE o.time_zone)::date, a.status, a.fee_cents,
                       a.billable_seconds, EXISTS (SELECT FROM call_verification v WHERE v.appointment_id = a.id AND v.verifies))::rolled_appointments
            FROM appointments a JOIN organizations o ON o.id = a.org_id WHERE a.id = t.id) END AS due
    FROM touched t JOIN rolled_appointments s ON s.appointment_id = t.id WHERE t.whole OR NOT s.verified
  ), delta AS MATERIALIZED (
    SELECT org_id, campaign_id, number, day, :sums FROM (
      SELECT org_id, campaign_id, tracking_number AS number, day, sign AS calls, sign * (direction = 'internal')::integer AS internal_calls,
        sign * (direction = 'lead_to_broker')::integer AS lead_to_broker_calls, sign * (direction = 'broker_to_lead')::integer AS broker_to_lead_calls,
        sign * (ours AND talked)::integer AS answered_calls, sign * (ours AND billable)::integer AS billable_calls,
        sign * (ours AND talked AND duration_seconds IS NULL)::integer AS unknown_talk_calls,
        sign * CASE WHEN ours THEN greatest(duration_seconds, 0) ELSE 0 END AS talk_seconds, 0 AS appointments, 0 AS showed_appointments,
        0 AS no_show_appointments, 0 AS cancelled_appointments, 0 AS verified_appointments, 0 AS amount_cents
      FROM counted, LATERAL (SELECT direction <> 'internal' AS ours,
                                    coalesce(call_status = 'completed', false) AND duration_seconds IS DISTINCT FROM 0 AS talked) AS said
      UNION ALL
      SELECT org_id, campaign_id, number, day, 0, 0, 0, 0, 0, 0, 0, 0, sign, sign * (status = 'showed')::integer, sign * (status = 'no_show')::integer,
        sign * (status IN ('cancelled', 'rescheduled'))::integer, sign * verified::integer, CASE WHEN verified THEN sign * fee_cents ELSE 0 END
      FROM (SELECT 1 AS sign, (due).* FROM booked WHERE whole UNION ALL SELECT -1, (held).* FROM booked WHERE whole) AS each_booked WHERE day IS NOT NULL
      UNION ALL
      SELECT (due).org_id, (due).campaign_id, (due).number, (due).day, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, (due).fee_cents FROM booked WHERE NOT whole
      ) AS each
    GROUP BY org_id, campaign_id, number, day HAVING NOT (:none)
  ), remembered AS (
    UPDATE rolled_appointments s SET org_id = (b.due).org_id, campaign_id = (b.due).campaign_id, number = (b.due).number, day = (b.due).day,
      status = (b.due).status, fee_cents = (b.due).fee_cents, billable_seconds = (b.due).billable_seconds, verified = (b.due).verified
    FROM booked b WHERE s.appointment_id = b.id AND b.due IS DISTINCT FROM b.held AND (b.due).appointment_id IS NOT NULL
  ), late AS (
    INSERT INTO late_rollups (day) SELECT min(day) FROM delta HAVING min(day) < (clock_timestamp() AT TIME ZONE 'UTC')::date
  ) :upserts
  INSERT INTO rolled_numbers (number, org_id) SELECT DISTINCT d.number, d.org_id FROM delta d
  WHERE (SELECT count(*) FROM written_3) >= 0 AND d.number IS NOT NULL
    AND NOT EXISTS (SELECT FROM rolled_numbers k WHERE k.number = d.number AND k.org_id IS NOT DISTINCT FROM d.org_id)
  ORDER BY d.number, d.org_id ON CONFLICT DO NOTHING;
$counting$;
  t record;
BEGIN
  -- Each waits for the one before it by counting its rows.
  FOR t IN SELECT * FROM (VALUES (1, 'daily_rollups', 'org_id, day, campaign_id, number', 'org_id, day, campaign_id, number'),
      (2, 'daily_campaign_rollups', 'org_id, day, campaign_id', 'org_id, day, campaign_id'),
      (3, 'daily_company_rollups', 'day, campaign_id, part', 'day, campaign_id, rollup_part(org_id)')) AS told (place, name, keys, made)
  LOOP
    upserts := upserts || format(', written_%s AS (INSERT INTO %I AS held (%s, %s) SELECT %s, %s FROM delta %s ORDER BY %s ON CONFLICT (%s) DO UPDATE SET %s RETURNING 1)',
      t.place, t.name, t.keys, measures, t.made, CASE WHEN t.place > 1 THEN sums ELSE measures END,
      CASE WHEN t.place > 1 THEN format('WHERE (SELECT count(*) FROM written_%s) >= 0 GROUP BY %s', t.place - 1, t.made) END, t.made, t.keys,
      (SELECT string_agg(format('%1$s = held.%1$s + excluded.%1$s', name), ', ') FROM unnest(names) AS name));
  END LOOP;

  EXECUTE replace(replace(replace(replace(replace($function$
CREATE OR REPLACE FUNCTION apply_rollup_changes() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
SET enable_seqscan = off SET jit = off SET plan_cache_mode = force_generic_plan AS $body$
DECLARE
  mine CONSTANT xid8 := pg_current_xact_id();
  ends boolean;
  zones boolean;
  pairs boolean;
  removed boolean;
  has_calls boolean;
  wanted bigint;
  known bigint;
  fresh bigint := 0;
BEGIN
  SELECT bool_or(kind = 'end'), bool_or(kind = 'zone'), bool_or(kind = 'pair'), bool_or(kind = 'appointment' AND sign < 0), bool_or(kind = 'call')
    INTO ends, zones, pairs, removed, has_calls FROM rollup_changes WHERE txid = mine;
  IF ends IS NOT TRUE THEN
    RETURN NULL; -- done already
  END IF;
  PERFORM pass_rollup_gate(zones);

  -- Of an appointment and an assignment that are entered at one moment, who comes second sees both.
  PERFORM pg_advisory_xact_lock(81701, bucket) FROM (
    SELECT DISTINCT (hashtext(lead::text) # hashtext(broker::text)) & 255 AS bucket FROM (
      SELECT id, other FROM rollup_changes WHERE txid = mine AND kind = 'pair'
      UNION SELECT a.lead_id, a.broker_id FROM rollup_changes c JOIN appointments a ON a.id = c.id
      WHERE c.txid = mine AND c.kind = 'appointment') AS pair (lead, broker)
    ORDER BY bucket) AS sorted;
  IF pairs THEN
    INSERT INTO rollup_changes (kind, id)
    SELECT DISTINCT 'appointment', a.id FROM rollup_changes c JOIN appointments a ON a.lead_id = c.id AND a.broker_id = c.other
    WHERE c.txid = mine AND c.kind = 'pair';
  END IF;
  IF zones THEN
    INSERT INTO rollup_changes (kind, id)
    SELECT 'appointment', a.id FROM rollup_changes c JOIN appointments a ON a.org_id = c.id WHERE c.txid = mine AND c.kind = 'zone';
  END IF;

  PERFORM FROM rolled_appointments WHERE appointment_id IN (
    SELECT CASE kind WHEN 'call' THEN other ELSE id END FROM rollup_changes WHERE txid = mine AND kind IN ('call', 'appointment'))
  ORDER BY appointment_id FOR UPDATE;
  GET DIAGNOSTICS known = ROW_COUNT;
  SELECT count(DISTINCT CASE kind WHEN 'call' THEN other ELSE id END) INTO wanted FROM rollup_changes
  WHERE txid = mine AND kind IN ('call', 'appointment');
  IF known < wanted THEN
    WITH added AS (
      INSERT INTO rolled_appointments (appointment_id, billable_seconds)
      SELECT a.id, a.billable_seconds FROM (
        SELECT CASE kind WHEN 'call' THEN other ELSE id END AS id FROM rollup_changes WHERE txid = mine AND kind IN ('call', 'appointment')) AS touched
      JOIN appointments a ON a.id = touched.id
      WHERE NOT EXISTS (SELECT FROM rolled_appointments s WHERE s.appointment_id = a.id)
      GROUP BY a.id ORDER BY a.id ON CONFLICT DO NOTHING RETURNING appointment_id)
    INSERT INTO rollup_changes (kind, id) SELECT 'appointment', appointment_id FROM added;
    GET DIAGNOSTICS fresh = ROW_COUNT;
  END IF;

  -- Earlier calls that count otherwise now: their appointment has another threshold, their organization another zone.
  IF fresh < wanted THEN                               -- some were counted before
    INSERT INTO rollup_changes (kind, id)
    SELECT 'recount', c.id FROM billing_call_logs c
    WHERE c.appointment_id IN (
        SELECT s.appointment_id FROM rollup_changes t JOIN rolled_appointments s ON s.appointment_id = t.id
        JOIN appointments a ON a.id = t.id AND a.billable_seconds <> s.billable_seconds WHERE t.txid = mine AND t.kind = 'appointment')
      AND NOT EXISTS (SELECT FROM rollup_changes own WHERE own.txid = mine AND own.kind = 'call' AND own.id = c.id);
    has_calls := has_calls OR FOUND;
  END IF;
  IF zones THEN
    INSERT INTO rollup_changes (kind, id)
    SELECT 'recount', c.id FROM billing_call_logs c
    WHERE c.tracking_number IN (SELECT number FROM rolled_numbers m JOIN rollup_changes z ON z.id = m.org_id WHERE z.txid = mine AND z.kind = 'zone')
      AND c.org_id IN (SELECT id FROM rollup_changes WHERE txid = mine AND kind = 'zone')
      AND NOT EXISTS (SELECT FROM rollup_changes own WHERE own.txid = mine AND own.kind IN ('call', 'recount') AND own.id = c.id);
    has_calls := has_calls OR FOUND;
  END IF;

  IF has_calls THEN
:count_with_calls
  ELSE
:count_without_calls
  END IF;

  IF removed THEN
    DELETE FROM rolled_appointments s USING rollup_changes t
    WHERE t.txid = mine AND t.kind = 'appointment' AND s.appointment_id = t.id AND NOT EXISTS (SELECT FROM appointments a WHERE a.id = t.id);
  END IF;
  DELETE FROM rollup_changes WHERE txid = mine;
  RETURN NULL;
END $body$
  $function$, ':count_with_calls', replace(counting, ':calls', calls)), ':count_without_calls', replace(counting, ':calls', no_calls)),
                  ':upserts', upserts), ':sums', sums), ':none', replace(none, ', ', ' AND '));
END $make$;

DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_trigger WHERE tgrelid = 'rollup_changes'::regclass AND tgname = 'apply_rollup_changes') THEN
    CREATE CONSTRAINT TRIGGER apply_rollup_changes AFTER INSERT ON rollup_changes DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW WHEN (NEW.kind = 'end') EXECUTE FUNCTION apply_rollup_changes();
  END IF;
END $$;

-- ---------------------------------------------------------------------------------------------------------
-- Totals: what all days before every third day, and before each of the last eight, add up to. What lies between two days
-- is the difference of two totals, and of the few days beside them. Nobody who enters a call writes them.
--
-- Exact all the same: who counts upon a day before today leaves its date in late_rollups, and rollup_by() uses no total
-- that is past such a day. A date goes when totals are made of what its transaction counted: the dates that are taken
-- away here are of those whose counts every later statement sees, and who commits after that leaves his own.
-- Returns how many it made, no more than 'most': the next call goes on.
CREATE OR REPLACE FUNCTION refresh_rollup_totals(most integer DEFAULT NULL) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET jit = off AS $$
DECLARE
  columns CONSTANT text := (SELECT string_agg(attname, ', ' ORDER BY attnum) FROM pg_attribute WHERE attrelid = 'daily_rollups'::regclass AND attnum > 4);
  sums CONSTANT text := regexp_replace(columns, '(\w+)', 'sum(\1)', 'g');
  newest CONSTANT date := (clock_timestamp() AT TIME ZONE 'UTC')::date - 1;
  late date;
  before date;                                         -- the total that the next one is made of
  mark date;
  made integer := 0;
BEGIN
  PERFORM pg_advisory_xact_lock(81703, 0);
  WITH gone AS (DELETE FROM late_rollups RETURNING day) SELECT min(day) INTO late FROM gone;
  DELETE FROM rollup_totals WHERE until > late OR (until < newest - 7 AND (until - date '2000-01-01') % 3 <> 0);
  SELECT max(until) INTO before FROM rollup_totals;
  IF before IS NULL THEN
    SELECT min(day) INTO before FROM daily_rollups;
  END IF;
  FOR mark IN SELECT g::date FROM generate_series(before + 1, newest, interval '1 day') AS g
              WHERE g::date >= newest - 7 OR (g::date - date '2000-01-01') % 3 = 0 ORDER BY g LIMIT most LOOP
    -- By organization, as the key of daily_rollups begins with it.
    EXECUTE format($q$
      INSERT INTO rollup_totals (until, org_id, campaign_id, number, %1$s)
      SELECT $2, org_id, campaign_id, number, %2$s FROM (
        SELECT org_id, campaign_id, number, %1$s FROM rollup_totals WHERE until = $1
        UNION ALL SELECT org_id, campaign_id, number, %1$s FROM days_of_rollups($1, $2 - 1)) AS each
      GROUP BY org_id, campaign_id, number ORDER BY org_id, number $q$, columns, sums) USING before, mark;
    before := mark;
    made := made + 1;
  END LOOP;
  RETURN made;
END $$;

-- ---------------------------------------------------------------------------------------------------------
-- From scratch

-- daily_rollups as the calls and appointments themselves say, by the views that billing reads.
CREATE OR REPLACE FUNCTION recount_daily_rollups() RETURNS SETOF daily_rollups
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT org_id, day, campaign_id, number, sum(calls)::integer, sum(internal)::integer, sum(by_lead)::integer, sum(by_broker)::integer,
    sum(answered)::integer, sum(billable)::integer, sum(unknown)::integer, sum(talk)::bigint, sum(booked)::integer, sum(showed)::integer,
    sum(no_show)::integer, sum(cancelled)::integer, sum(verified)::integer, sum(cents)::bigint
  FROM (
    SELECT c.org_id, (c.created_at AT TIME ZONE coalesce(o.time_zone, 'UTC'))::date AS day, c.campaign_id, c.tracking_number AS number,
      1 AS calls, (c.direction = 'internal')::integer AS internal, (c.direction = 'lead_to_broker')::integer AS by_lead,
      (c.direction = 'broker_to_lead')::integer AS by_broker, (heard AND c.direction <> 'internal')::integer AS answered,
      (v.billable AND c.direction <> 'internal')::integer AS billable,
      (heard AND c.duration_seconds IS NULL AND c.direction <> 'internal')::integer AS unknown,
      CASE WHEN c.direction <> 'internal' THEN greatest(c.duration_seconds, 0) ELSE 0 END AS talk,
      0 AS booked, 0 AS showed, 0 AS no_show, 0 AS cancelled, 0 AS verified, 0 AS cents
    FROM billing_call_logs c JOIN call_verification v ON v.call_id = c.id LEFT JOIN organizations o ON o.id = c.org_id,
    LATERAL (SELECT coalesce(c.call_status = 'completed', false) AND (c.duration_seconds > 0 OR c.duration_seconds IS NULL) AS heard) AS was
    WHERE c.created_at IS NOT NULL
    UNION ALL
    SELECT a.org_id, (a.scheduled_at AT TIME ZONE o.time_zone)::date, a.campaign_id, appointment_number(a),
      0, 0, 0, 0, 0, 0, 0, 0, 1, (a.status = 'showed')::integer, (a.status = 'no_show')::integer,
      (a.status IN ('cancelled', 'rescheduled'))::integer, v.verified::integer, CASE WHEN v.verified THEN a.fee_cents ELSE 0 END
    FROM appointments a JOIN organizations o ON o.id = a.org_id JOIN appointment_verification v ON v.appointment_id = a.id) AS each
  GROUP BY 1, 2, 3, 4
$$;

-- Compares every count with one from scratch, and with 'repair' puts right what differs: one row per difference, none
-- when all is exact. Waits for transactions that are counting, and they for it.
CREATE OR REPLACE FUNCTION check_daily_rollups(repair boolean) RETURNS TABLE (rollup text, key jsonb, held jsonb, counted jsonb)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  measures CONSTANT text[] := ARRAY(SELECT attname FROM pg_attribute WHERE attrelid = 'daily_rollups'::regclass AND attnum > 4 ORDER BY attnum);
  columns CONSTANT text := array_to_string(measures, ', ');
  zeros CONSTANT jsonb := (SELECT jsonb_object_agg(name, 0) FROM unnest(measures) AS name);
  sums CONSTANT text := regexp_replace(columns, '(\w+)', 'sum(\1) AS \1', 'g');
  t record;
BEGIN
  PERFORM pass_rollup_gate(true);
  DELETE FROM rollup_changes WHERE txid = pg_current_xact_id(); -- is in what is counted now
  CREATE TEMP TABLE recounted ON COMMIT DROP AS SELECT * FROM recount_daily_rollups();
  FOR t IN SELECT * FROM (VALUES ('daily_rollups', 'org_id, day, campaign_id, number', 'org_id, day, campaign_id, number'),
      ('daily_campaign_rollups', 'org_id, day, campaign_id', 'org_id, day, campaign_id'),
      ('daily_company_rollups', 'day, campaign_id, part', 'day, campaign_id, rollup_part(org_id)')) AS told (name, keys, made)
  LOOP
    RETURN QUERY EXECUTE format($q$
      SELECT %1$L::text, coalesce(h.key, c.key), h.value, c.value
      FROM (SELECT jsonb_build_array(%2$s) AS key, to_jsonb(t) - $1 AS value FROM %1$I AS t WHERE to_jsonb(t) - $1 <> $2) AS h
      FULL JOIN (SELECT jsonb_build_array(%2$s) AS key, to_jsonb(t) - $1 AS value
                 FROM (SELECT %3$s, %4$s FROM pg_temp.recounted GROUP BY %3$s) AS t (%2$s, %5$s)) AS c ON c.key = h.key
      WHERE h.value IS DISTINCT FROM c.value $q$, t.name, t.keys, t.made, sums, columns) USING string_to_array(t.keys, ', '), zeros;
    IF repair THEN
      EXECUTE format('DELETE FROM %I', t.name);
      EXECUTE format('INSERT INTO %I (%s, %s) SELECT %s, %s FROM pg_temp.recounted GROUP BY %s ORDER BY %s',
                     t.name, t.keys, columns, t.made, sums, t.made, t.made);
    END IF;
  END LOOP;
  -- Each total that is believed: the one before it and the days between them.
  RETURN QUERY EXECUTE format($q$
    WITH marks AS (SELECT until, lag(until) OVER (ORDER BY until) AS before FROM (SELECT DISTINCT until FROM rollup_totals) AS m
                   WHERE until <= coalesce((SELECT min(day) FROM late_rollups), 'infinity'))
    SELECT 'rollup_totals', coalesce(h.key, c.key), h.value, c.value
    FROM (SELECT jsonb_build_array(until, org_id, campaign_id, number) AS key, to_jsonb(t) - '{until,org_id,campaign_id,number}'::text[] AS value
          FROM rollup_totals AS t JOIN marks USING (until)) AS h
    FULL JOIN (SELECT jsonb_build_array(until, org_id, campaign_id, number) AS key, to_jsonb(t) - '{until,org_id,campaign_id,number}'::text[] AS value
               FROM (SELECT until, org_id, campaign_id, number, %2$s FROM (
                       SELECT m.until, r.org_id, r.campaign_id, r.number, %1$s FROM pg_temp.recounted AS r JOIN marks AS m ON r.day < m.until AND r.day >= coalesce(m.before, '-infinity')
                       UNION ALL SELECT m.until, t.org_id, t.campaign_id, t.number, %1$s FROM rollup_totals AS t JOIN marks AS m ON m.before = t.until) AS each
                     GROUP BY until, org_id, campaign_id, number) AS t WHERE to_jsonb(t) - '{until,org_id,campaign_id,number}'::text[] <> $1) AS c ON c.key = h.key
    WHERE h.value IS DISTINCT FROM c.value AND coalesce(h.value, $1) IS DISTINCT FROM coalesce(c.value, $1) $q$, columns, sums) USING zeros;
  IF repair THEN
    DELETE FROM rolled_numbers;
    INSERT INTO rolled_numbers SELECT DISTINCT r.number, r.org_id FROM pg_temp.recounted AS r WHERE r.number IS NOT NULL;
    DELETE FROM rollup_totals;
    DELETE FROM late_rollups;
    PERFORM refresh_rollup_totals();
  END IF;
  DROP TABLE pg_temp.recounted;
  IF repair THEN
    DELETE FROM rolled_appointments;
    INSERT INTO rolled_appointments
    SELECT a.id, a.org_id, a.campaign_id, appointment_number(a),
      (a.scheduled_at AT TIME ZONE o.time_zone)::date, a.status, a.fee_cents, a.billable_seconds, v.verified
    FROM appointments a JOIN organizations o ON o.id = a.org_id JOIN appointment_verification v ON v.appointment_id = a.id;
  END IF;
END $$;

-- Counts everything from scratch. Returns how many counts were wrong.
CREATE OR REPLACE FUNCTION rebuild_daily_rollups() RETURNS bigint
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS 'SELECT count(*) FROM check_daily_rollups(true)';

DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM rolled_appointments) AND NOT EXISTS (SELECT FROM daily_rollups)
     AND (EXISTS (SELECT FROM billing_call_ledger) OR EXISTS (SELECT FROM appointments)) THEN
    PERFORM rebuild_daily_rollups();
  END IF;
END $$;
