-- One pool: what source 001 calls phone_numbers and source 000 calls signalwire_phone_numbers are the same rows.
-- The columns are real ones of signalwire_phone_numbers; phone_numbers is an auto-updatable view of it with exactly
-- the printed columns of 001, so that INSERT, UPDATE, DELETE and ON CONFLICT (number) work through either.
--
-- Two pairs of columns say one thing in the words of two documents, and are kept equal whichever is written:
--   carrier_sid = signalwire_id   the carrier's own id of the number, whichever carrier it is;
--   status = 'active' ⇔ is_active  (a NULL status counts as active; is_active = false writes 'inactive').
-- assigned_broker_company (000) and owner_broker_id (001's broker_id) name the pool that a number belongs to: the
-- company, and within it the broker. Without a broker it is the company's first one. total_calls is the customer's
-- own counter of any call; call_count is 001's, the calls to leads that record_call_outcome() (0012) counts.

-- ---------------------------------------------------------------------------------------------------------
-- Which state an area code is in (United States and territories). Facts with a date: codes and states as libphonenumber
-- 8.13.48 has them (October 2024; 356 of these), and 21 overlays that it lacks, which the North American Numbering Plan
-- Administrator has assigned until 2025, not all of them in service yet: 274 (beside 920), 324 (904), 327 (870), 353 (608),
-- 357 (559), 436 (440), 457 (318), 471 (662), 483 (334), 621 (713), 624 (716), 679 (313), 686 (804), 729 (423), 738 (213),
-- 748 (970), 821 (864), 837 (530), 861 (309), 924 (507), 975 (816). No list of its own
-- was at hand to hold these against. A code that is not here has no state; add it with a plain INSERT.
CREATE TABLE IF NOT EXISTS area_codes (
  area_code text PRIMARY KEY CHECK (area_code ~ '^[2-9]\d\d$'),
  state text NOT NULL CHECK (state ~ '^[A-Z]{2}$')
);
INSERT INTO area_codes (area_code, state)
SELECT code, the_state FROM (VALUES
  ('AK', '907'), ('AL', '205 251 256 334 483 659 938'), ('AR', '327 479 501 870'), ('AS', '684'), ('AZ', '480 520 602 623 928'),
  ('CA', '209 213 279 310 323 341 350 357 369 408 415 424 442 510 530 559 562 619 626 628 650 657 661 669 707 714 738 747 760 805 818 820 831 837 840 858 909 916 925 949 951'),
  ('CO', '303 719 720 748 970 983'), ('CT', '203 475 860 959'), ('DC', '202 771'), ('DE', '302'),
  ('FL', '239 305 321 324 352 386 407 448 561 645 656 689 727 728 754 772 786 813 850 863 904 941 954'),
  ('GA', '229 404 470 478 678 706 762 770 912 943'), ('GU', '671'), ('HI', '808'), ('IA', '319 515 563 641 712'), ('ID', '208 986'),
  ('IL', '217 224 309 312 331 447 464 618 630 708 730 773 779 815 847 861 872'), ('IN', '219 260 317 463 574 765 812 930'),
  ('KS', '316 620 785 913'), ('KY', '270 364 502 606 859'), ('LA', '225 318 337 457 504 985'),
  ('MA', '339 351 413 508 617 774 781 857 978'), ('MD', '227 240 301 410 443 667'), ('ME', '207'),
  ('MI', '231 248 269 313 517 586 616 679 734 810 906 947 989'), ('MN', '218 320 507 612 651 763 924 952'),
  ('MO', '235 314 417 557 573 636 660 816 975'), ('MP', '670'), ('MS', '228 471 601 662 769'), ('MT', '406'),
  ('NC', '252 336 472 704 743 828 910 919 980 984'), ('ND', '701'), ('NE', '308 402 531'), ('NH', '603'),
  ('NJ', '201 551 609 640 732 848 856 862 908 973'), ('NM', '505 575'), ('NV', '702 725 775'),
  ('NY', '212 315 329 332 347 363 516 518 585 607 624 631 646 680 716 718 838 845 914 917 929 934'),
  ('OH', '216 220 234 283 326 330 380 419 436 440 513 567 614 740 937'), ('OK', '405 539 572 580 918'), ('OR', '458 503 541 971'),
  ('PA', '215 223 267 272 412 445 484 570 582 610 717 724 814 835 878'), ('PR', '787 939'), ('RI', '401'),
  ('SC', '803 821 839 843 854 864'), ('SD', '605'), ('TN', '423 615 629 729 731 865 901 931'),
  ('TX', '210 214 254 281 325 346 361 409 430 432 469 512 621 682 713 726 737 806 817 830 832 903 915 936 940 945 956 972 979'),
  ('UT', '385 435 801'), ('VA', '276 434 540 571 686 703 757 804 826 948'), ('VI', '340'), ('VT', '802'),
  ('WA', '206 253 360 425 509 564'), ('WI', '262 274 353 414 534 608 715 920'), ('WV', '304 681'), ('WY', '307')
) AS known (the_state, codes), unnest(string_to_array(codes, ' ')) AS code
ON CONFLICT DO NOTHING;

-- ---------------------------------------------------------------------------------------------------------
-- Columns and settings

ALTER TABLE signalwire_phone_numbers
  ADD COLUMN IF NOT EXISTS signalwire_id text,
  ADD COLUMN IF NOT EXISTS is_active boolean NOT NULL DEFAULT true,
  ADD COLUMN IF NOT EXISTS health_score integer CHECK (health_score BETWEEN 0 AND 100), -- NULL: New, no calls yet
  ADD COLUMN IF NOT EXISTS call_count integer NOT NULL DEFAULT 0 CHECK (call_count >= 0),
  ADD COLUMN IF NOT EXISTS answer_rate numeric CHECK (answer_rate BETWEEN 0 AND 100),   -- NULL: no calls yet
  ADD COLUMN IF NOT EXISTS area_code text,
  ADD COLUMN IF NOT EXISTS state text,
  ADD COLUMN IF NOT EXISTS vapi_phone_number_id text,
  ADD COLUMN IF NOT EXISTS last_call_outcome text;
-- Few indexes: each costs every release and assignment an entry. A pool is read through its brokers.
CREATE INDEX IF NOT EXISTS signalwire_phone_numbers_owner ON signalwire_phone_numbers (owner_broker_id);
CREATE INDEX IF NOT EXISTS signalwire_phone_numbers_lead ON signalwire_phone_numbers (currently_assigned_to)
  WHERE currently_assigned_to IS NOT NULL;

ALTER TABLE organizations
  ADD COLUMN IF NOT EXISTS max_attempts integer NOT NULL DEFAULT 5 CHECK (max_attempts > 0),
  ADD COLUMN IF NOT EXISTS health_threshold integer NOT NULL DEFAULT 40 CHECK (health_threshold BETWEEN 0 AND 100),
  ADD COLUMN IF NOT EXISTS area_preference text NOT NULL DEFAULT 'state_first' CHECK (area_preference IN ('state_first', 'any')),
  ADD COLUMN IF NOT EXISTS pool_alert_min integer NOT NULL DEFAULT 10 CHECK (pool_alert_min >= 0), -- numbers per broker, 001's best practice
  ADD COLUMN IF NOT EXISTS pool_alert_max integer NOT NULL DEFAULT 15;
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_constraint WHERE conname = 'organizations_pool_alert' AND conrelid = 'organizations'::regclass) THEN
    ALTER TABLE organizations ADD CONSTRAINT organizations_pool_alert CHECK (pool_alert_max >= pool_alert_min);
  END IF;
END $$;

-- ---------------------------------------------------------------------------------------------------------
-- What a number's row must say of itself

CREATE OR REPLACE FUNCTION first_broker_of(organization uuid) RETURNS uuid
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT id FROM brokers WHERE org_id = organization ORDER BY created_at, id LIMIT 1
$$;

-- After number_finds_organization (0002; triggers fire by name), which has read the number and found the company.
CREATE OR REPLACE FUNCTION number_keeps_in_step() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  added boolean := TG_OP = 'INSERT';
  before signalwire_phone_numbers;
  owner brokers;
  company organizations;
BEGIN
  IF NOT added THEN
    before := OLD;
  END IF;

  IF added AND NEW.assigned_broker_company IS NULL AND NEW.owner_broker_id IS NULL THEN -- an upsert need not repeat whose it is
    SELECT assigned_broker_company, org_id, owner_broker_id INTO NEW.assigned_broker_company, NEW.org_id, NEW.owner_broker_id
    FROM signalwire_phone_numbers WHERE number = NEW.number;
  END IF;

  IF added OR NEW.signalwire_id IS DISTINCT FROM before.signalwire_id OR NEW.carrier_sid IS DISTINCT FROM before.carrier_sid THEN
    IF added THEN
      NEW.signalwire_id := coalesce(NEW.signalwire_id, NEW.carrier_sid);
      NEW.carrier_sid := coalesce(NEW.carrier_sid, NEW.signalwire_id);
    ELSIF NEW.signalwire_id IS NOT DISTINCT FROM before.signalwire_id THEN
      NEW.signalwire_id := NEW.carrier_sid;
    ELSIF NEW.carrier_sid IS NOT DISTINCT FROM before.carrier_sid THEN
      NEW.carrier_sid := NEW.signalwire_id;
    END IF;
    IF NEW.signalwire_id IS DISTINCT FROM NEW.carrier_sid THEN
      RAISE EXCEPTION USING ERRCODE = 'RL003',
        MESSAGE = format('%s cannot have the carrier ids %s and %s at once.', NEW.number, NEW.signalwire_id, NEW.carrier_sid),
        HINT = 'signalwire_id and carrier_sid are the same id; write one of them.';
    END IF;
  END IF;

  IF added THEN
    NEW.is_active := coalesce(NEW.is_active, true) AND coalesce(NEW.status, 'active') = 'active';
  ELSIF coalesce(NEW.status, 'active') <> coalesce(before.status, 'active') THEN
    IF NEW.is_active <> before.is_active AND NEW.is_active <> (coalesce(NEW.status, 'active') = 'active') THEN
      RAISE EXCEPTION USING ERRCODE = 'RL003',
        MESSAGE = format('%s cannot have the status %s and is_active = %s at once.', NEW.number, NEW.status, NEW.is_active),
        HINT = 'Write one of them; the other follows.';
    END IF;
    NEW.is_active := coalesce(NEW.status, 'active') = 'active';
  ELSE
    NEW.is_active := coalesce(NEW.is_active, before.is_active);
  END IF;
  IF NEW.is_active <> (coalesce(NEW.status, 'active') = 'active') THEN
    NEW.status := CASE WHEN NEW.is_active THEN 'active' ELSE 'inactive' END;
  END IF;

  IF added OR NEW.number IS DISTINCT FROM before.number THEN
    IF NEW.area_code IS NULL OR (NOT added AND NEW.area_code IS NOT DISTINCT FROM before.area_code) THEN
      NEW.area_code := substring(NEW.number FROM '^\+1([2-9]\d\d)[2-9]\d{6}$');
      NEW.state := CASE WHEN added OR NEW.state IS DISTINCT FROM before.state THEN NEW.state END;
    END IF;
  END IF;
  NEW.state := coalesce(upper(nullif(trim(NEW.state), '')), (SELECT code.state FROM area_codes AS code WHERE code.area_code = NEW.area_code));

  -- Whose it is. A company that has no broker yet has no owner either; it gets one with its first broker.
  IF NEW.owner_broker_id IS NOT NULL AND (added OR NEW.owner_broker_id IS DISTINCT FROM before.owner_broker_id) THEN
    SELECT * INTO owner FROM brokers WHERE id = NEW.owner_broker_id;
    IF NOT FOUND THEN
      RAISE EXCEPTION USING ERRCODE = 'RL004', MESSAGE = format('There is no broker %s.', NEW.owner_broker_id),
        HINT = 'Enter the broker first.';
    END IF;
    SELECT * INTO company FROM organizations WHERE id = owner.org_id;
    IF NOT FOUND THEN
      RAISE EXCEPTION USING ERRCODE = 'RL003',
        MESSAGE = format('Broker %s has no company name, so no pool belongs to this broker.', NEW.owner_broker_id),
        HINT = 'Give the broker a company name first.';
    END IF;
    IF NEW.assigned_broker_company IS NULL
       OR (NOT added AND NEW.org_id IS DISTINCT FROM company.id AND NEW.assigned_broker_company IS NOT DISTINCT FROM before.assigned_broker_company) THEN
      IF NOT added AND NEW.org_id IS NOT NULL
         AND (is_held(NEW.assignment_status) OR EXISTS (SELECT FROM lead_number_assignments AS live -- 0012
                                                        WHERE live.number_id = NEW.id AND live.status IN ('active', 'booked_locked'))) THEN
        RAISE EXCEPTION USING ERRCODE = 'RL001', MESSAGE = format('%s is in use for a lead and stays in its pool until it is released.', NEW.number),
          HINT = 'Release the number first.';
      END IF;
      NEW.assigned_broker_company := company.company_name;
      NEW.org_id := company.id;
    ELSIF NEW.org_id IS DISTINCT FROM company.id THEN
      RAISE EXCEPTION USING ERRCODE = 'RL003',
        MESSAGE = format('%s belongs to the pool of %s, and the broker works for %s.', NEW.number, NEW.assigned_broker_company, company.company_name),
        HINT = 'Name the company and a broker of it.';
    END IF;
  ELSIF NEW.org_id IS NOT NULL
        AND (NEW.owner_broker_id IS NULL OR (NOT added AND NEW.org_id IS DISTINCT FROM before.org_id)) THEN
    NEW.owner_broker_id := first_broker_of(NEW.org_id);
  END IF;
  IF NEW.assigned_broker_company IS NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'RL003', MESSAGE = format('%s names neither a broker nor a company that it belongs to.', NEW.number),
      HINT = 'Give broker_id, or assigned_broker_company.';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER number_keeps_in_step_inserted BEFORE INSERT ON signalwire_phone_numbers
  FOR EACH ROW EXECUTE FUNCTION number_keeps_in_step();
-- Not for what changes all day (who holds it, its calls): a night's release costs nothing here.
CREATE OR REPLACE TRIGGER number_keeps_in_step_updated
  BEFORE UPDATE OF number, carrier_sid, signalwire_id, status, is_active, area_code, state, owner_broker_id, assigned_broker_company, org_id
  ON signalwire_phone_numbers FOR EACH ROW EXECUTE FUNCTION number_keeps_in_step();

-- A company's first broker owns the numbers that waited for one; a broker who leaves leaves the numbers behind.
CREATE OR REPLACE FUNCTION broker_owns_numbers() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.org_id IS DISTINCT FROM NEW.org_id THEN
    UPDATE signalwire_phone_numbers SET owner_broker_id = first_broker_of(org_id)
    WHERE owner_broker_id = NEW.id AND org_id IS DISTINCT FROM NEW.org_id;
  END IF;
  UPDATE signalwire_phone_numbers SET owner_broker_id = NEW.id WHERE org_id = NEW.org_id AND owner_broker_id IS NULL;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER broker_owns_numbers AFTER INSERT OR UPDATE OF org_id, company_name ON brokers
  FOR EACH ROW EXECUTE FUNCTION broker_owns_numbers();

-- A number with a past is evidence: who held it, what calls it had. It is retired instead.
CREATE OR REPLACE FUNCTION number_stays_with_history() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF is_held(OLD.assignment_status) OR EXISTS (SELECT FROM tracking_assignments WHERE number_id = OLD.id)
     OR EXISTS (SELECT FROM lead_number_assignments WHERE number_id = OLD.id)
     OR EXISTS (SELECT FROM number_call_outcomes WHERE number_id = OLD.id)
     OR EXISTS (SELECT FROM billing_call_ledger WHERE tracking_number = OLD.number) THEN
    RAISE EXCEPTION USING ERRCODE = 'RL001', MESSAGE = format('%s has a history of leads and calls, and cannot be removed.', OLD.number),
      HINT = 'Retire it instead: set is_active to false.';
  END IF;
  RETURN OLD;
END $$;
CREATE OR REPLACE TRIGGER number_stays_with_history BEFORE DELETE ON signalwire_phone_numbers
  FOR EACH ROW EXECUTE FUNCTION number_stays_with_history();

-- ---------------------------------------------------------------------------------------------------------
-- Health: source 001's formula over the calls to leads that a number made

-- Every call to a lead and how it ended; added by record_call_outcome() (0012), never changed.
CREATE TABLE IF NOT EXISTS number_call_outcomes (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  number_id uuid NOT NULL REFERENCES signalwire_phone_numbers,
  lead_id uuid NOT NULL REFERENCES leads,
  broker_id uuid REFERENCES brokers,
  org_id uuid NOT NULL REFERENCES organizations,
  outcome text NOT NULL CHECK (outcome IN ('answered', 'booked', 'no_answer', 'busy', 'failed')),
  at timestamptz NOT NULL,                             -- the call's time
  recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  by_login name NOT NULL DEFAULT session_user
);
CREATE INDEX IF NOT EXISTS number_call_outcomes_number ON number_call_outcomes (number_id, at) INCLUDE (outcome);
CREATE INDEX IF NOT EXISTS number_call_outcomes_lead ON number_call_outcomes (lead_id, at);
CREATE OR REPLACE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON number_call_outcomes
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE number_call_outcomes ENABLE ALWAYS TRIGGER refuse_change;

-- The printed JavaScript, in its arithmetic (double precision; Math.round rounds halves up). Penalties add up: more than 500
-- calls cost 30, more than 30 days 45. models/domain/healthscore.h is held to the same cases (tests/vectors/health).
CREATE OR REPLACE FUNCTION calculate_health_score(answer_rate double precision, call_count double precision,
                                                  days_since_last_use double precision, recent_performance double precision) RETURNS integer
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT greatest(0, least(100, floor(
    100 - (100 - answer_rate) * 0.4::double precision
    - CASE WHEN call_count > 100 THEN 10 ELSE 0 END - CASE WHEN call_count > 500 THEN 20 ELSE 0 END
    - CASE WHEN days_since_last_use > 7 THEN 15 ELSE 0 END - CASE WHEN days_since_last_use > 30 THEN 30 ELSE 0 END
    - (100 - recent_performance) * 0.2::double precision + 0.5::double precision)))::integer
$$;

CREATE OR REPLACE FUNCTION health_category(score integer) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN score IS NULL THEN 'New' WHEN score >= 80 THEN 'Excellent' WHEN score >= 60 THEN 'Good' WHEN score >= 40 THEN 'Fair' ELSE 'Poor' END
$$;

-- Calls that the customer's workflow counted by itself (it writes call_count and answer_rate): they stay the base that
-- ours are added to.
ALTER TABLE signalwire_phone_numbers
  ADD COLUMN IF NOT EXISTS calls_recorded integer NOT NULL DEFAULT 0,    -- rows of number_call_outcomes
  ADD COLUMN IF NOT EXISTS calls_elsewhere integer NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS answered_elsewhere integer NOT NULL DEFAULT 0;

-- What the calls of a number say. Those that lie in an incident of its carrier or of itself count as calls and as
-- nothing else. Without a call in the last 7 days the recent performance is the answer rate: no news is no bad news.
-- One SELECT, so that the planner takes it into the query that asks.
CREATE OR REPLACE FUNCTION number_calls(number_id uuid)
RETURNS TABLE (recorded integer, calls integer, answer_rate numeric, last_at timestamptz, recent_rate numeric)
LANGUAGE sql STABLE AS $$
  SELECT c.recorded, n.calls_elsewhere + c.recorded,
         trim_scale(round(100.0 * (n.answered_elsewhere + c.answered) / nullif(n.calls_elsewhere + c.rated, 0), 4)), c.last_at,
         round(100.0 * c.recent_answered / nullif(c.recent, 0), 4)
  FROM signalwire_phone_numbers AS n
  CROSS JOIN LATERAL (
    SELECT count(*)::integer AS recorded, max(judged.at) AS last_at,
           count(*) FILTER (WHERE judged.fair)::integer AS rated,
           count(*) FILTER (WHERE judged.fair AND judged.reached)::integer AS answered,
           count(*) FILTER (WHERE judged.fair AND judged.at > now() - interval '7 days')::integer AS recent,
           count(*) FILTER (WHERE judged.fair AND judged.reached AND judged.at > now() - interval '7 days')::integer AS recent_answered
    FROM (SELECT o.at, o.outcome IN ('answered', 'booked') AS reached,
                 NOT EXISTS (SELECT FROM incidents AS i WHERE i.carrier = n.carrier AND (i.numbers = '{}' OR n.number = ANY (i.numbers))
                             AND i.started_at <= o.at AND (i.ended_at IS NULL OR i.ended_at > o.at)) AS fair
          FROM number_call_outcomes AS o WHERE o.number_id = n.id) AS judged) AS c
  WHERE n.id = $1
$$;

CREATE OR REPLACE FUNCTION number_takes_counts() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  recorded integer := 0;
  reached numeric := 0;
BEGIN
  NEW.call_count := coalesce(NEW.call_count, 0);
  IF TG_OP = 'UPDATE' THEN
    IF NEW.calls_recorded <> OLD.calls_recorded                          -- ours: a call was just recorded
       OR (NEW.call_count, NEW.answer_rate) IS NOT DISTINCT FROM (OLD.call_count, OLD.answer_rate) THEN
      RETURN NEW;
    END IF;
    SELECT count(*), count(*) FILTER (WHERE outcome IN ('answered', 'booked')) INTO recorded, reached
    FROM number_call_outcomes WHERE number_id = NEW.id;
  END IF;
  NEW.calls_elsewhere := greatest(NEW.call_count - recorded, 0);
  NEW.answered_elsewhere := least(greatest(round(NEW.call_count * coalesce(NEW.answer_rate, 0) / 100.0) - reached, 0), NEW.calls_elsewhere);
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER number_takes_counts BEFORE INSERT OR UPDATE OF call_count, answer_rate ON signalwire_phone_numbers
  FOR EACH ROW EXECUTE FUNCTION number_takes_counts();

-- The daily pass: what ages (days since the last use, the last 7 days) and incidents that were entered afterwards.
-- A number that is just being called or held is passed over, so that nobody waits in a circle; its call computes it.
CREATE OR REPLACE FUNCTION recompute_number_health() RETURNS jsonb
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp SET jit = off AS $$
  WITH fresh AS (
    SELECT n.id, c.answer_rate,
           CASE WHEN c.calls > 0 THEN calculate_health_score(c.answer_rate, c.calls,
             coalesce(extract(epoch FROM now() - n.last_used_at) / 86400, 'infinity'), coalesce(c.recent_rate, c.answer_rate)) END AS score
    FROM signalwire_phone_numbers AS n CROSS JOIN LATERAL number_calls(n.id) AS c
    WHERE n.call_count > 0 OR n.calls_recorded > 0
  ), free AS (
    SELECT n.id, fresh.score, fresh.answer_rate FROM signalwire_phone_numbers AS n JOIN fresh ON fresh.id = n.id
    WHERE (n.health_score, n.answer_rate) IS DISTINCT FROM (fresh.score, fresh.answer_rate)
    FOR NO KEY UPDATE OF n SKIP LOCKED
  ), changed AS (
    UPDATE signalwire_phone_numbers AS n SET health_score = free.score, answer_rate = free.answer_rate
    FROM free WHERE n.id = free.id
    RETURNING 1
  )
  SELECT jsonb_build_object('success', true, 'numbers', (SELECT count(*) FROM fresh), 'changed_count', (SELECT count(*) FROM changed))
$$;

-- ---------------------------------------------------------------------------------------------------------
-- Numbers that were there before these columns.
UPDATE signalwire_phone_numbers SET
  carrier_sid = coalesce(carrier_sid, signalwire_id), signalwire_id = coalesce(carrier_sid, signalwire_id),
  is_active = coalesce(status, 'active') = 'active', area_code = coalesce(area_code, substring(number FROM '^\+1([2-9]\d\d)[2-9]\d{6}$')),
  owner_broker_id = coalesce(owner_broker_id, first_broker_of(org_id))
WHERE is_active <> (coalesce(status, 'active') = 'active') OR (owner_broker_id IS NULL AND first_broker_of(org_id) IS NOT NULL)
   OR carrier_sid IS DISTINCT FROM signalwire_id OR (area_code IS NULL AND number ~ '^\+1[2-9]\d\d[2-9]\d{6}$');

-- ---------------------------------------------------------------------------------------------------------
-- Source 001's name for the pool.
DO $$
BEGIN
  IF (SELECT relkind FROM pg_class WHERE oid = to_regclass('phone_numbers')) <> 'v' THEN
    RAISE EXCEPTION 'There is a table phone_numbers beside the pool.'
      USING HINT = 'Its rows belong into signalwire_phone_numbers; rename it, and run the migrations again. Nothing was changed.';
  END IF;
END $$;
CREATE OR REPLACE VIEW phone_numbers WITH (security_invoker = true) AS
SELECT id, number, signalwire_id, owner_broker_id AS broker_id, is_active, last_used_at, health_score, call_count, answer_rate, area_code, state
FROM signalwire_phone_numbers;

REVOKE EXECUTE ON FUNCTION number_keeps_in_step(), broker_owns_numbers(), number_stays_with_history(), number_takes_counts(),
  recompute_number_health() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION recompute_number_health() TO ringledger_staff, ringledger_manager, ringledger_admin, ringledger_bridge;
