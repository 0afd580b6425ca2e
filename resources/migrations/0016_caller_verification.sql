-- Source 004, section 17: a broker keeps the number of his SIM, proves that it is his, and forwards its calls.
-- The rules live in these functions and hold whichever program calls them. They answer like the document's eight
-- endpoints: its fields, its messages, and on refusal {success: false, error, code} with the code that the endpoint
-- would have had (400, 403, 404, 409, 410, 429), and where it helps attempts_remaining, retry_after_seconds, locked_until.
--
-- The carrier makes the code and rings the number. Whoever told it to do so says here what the code is, as a bound
-- parameter: bound values are in no pg_stat_activity, and in the server's log only where it was set up to write
-- parameters (log_parameter_max_length, log_parameter_max_length_on_error: set both to 0 there). Stored is its bcrypt
-- hash, until the code is used, used up or expired.

CREATE TABLE IF NOT EXISTS verified_caller_ids (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  org_id uuid NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
  phone_number text NOT NULL,
  friendly_name text,
  twilio_caller_id_sid text,                           -- PN…
  twilio_call_sid text,                                -- CA…, of the verification call
  status text NOT NULL DEFAULT 'pending' CHECK (status IN ('pending', 'verified', 'failed', 'expired')),
  verification_code_hash text,                         -- bcrypt
  verification_code_expires_at timestamptz,
  verification_attempts integer DEFAULT 0,
  verified_at timestamptz,
  created_at timestamptz DEFAULT now(),
  updated_at timestamptz DEFAULT now(),
  CONSTRAINT unique_org_phone UNIQUE (org_id, phone_number), -- so there is one live row per organization and number
  CONSTRAINT valid_phone_e164 CHECK (phone_number ~ '^\+[1-9]\d{6,14}$'),
  CONSTRAINT max_verification_attempts CHECK (verification_attempts <= 5)
);
ALTER TABLE verified_caller_ids
  ADD COLUMN IF NOT EXISTS locked_until timestamptz,   -- after three wrong tries
  ADD COLUMN IF NOT EXISTS started_by name,
  ADD COLUMN IF NOT EXISTS started_at timestamptz,
  ADD COLUMN IF NOT EXISTS called_at timestamptz,      -- NULL: begun, the carrier was not asked yet
  ADD COLUMN IF NOT EXISTS validation_id text,
  ADD COLUMN IF NOT EXISTS replaced jsonb,             -- the call before, until a start has one of its own: it goes on if none is placed
  ADD COLUMN IF NOT EXISTS try_counter integer,        -- of take_verification_try(); NULL: none was needed yet
  ADD COLUMN IF NOT EXISTS tries_before bigint,        -- what it stood at when the code was attached
  ADD COLUMN IF NOT EXISTS verified_by name,
  ADD COLUMN IF NOT EXISTS verified_how text CHECK (verified_how IN ('code', 'carrier')),
  ADD COLUMN IF NOT EXISTS broker_id uuid REFERENCES brokers, -- whose phone it is
  ADD COLUMN IF NOT EXISTS wizard jsonb NOT NULL DEFAULT '{}'; -- answers so far, so that the wizard resumes anywhere
CREATE INDEX IF NOT EXISTS idx_verified_caller_ids_org_status ON verified_caller_ids (org_id, status) WHERE status = 'verified';
CREATE INDEX IF NOT EXISTS verified_caller_ids_phone ON verified_caller_ids (phone_number);

-- Every verification that was begun. Three count per number and hour, whoever begins them.
CREATE TABLE IF NOT EXISTS verification_starts (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  org_id uuid NOT NULL REFERENCES organizations ON DELETE CASCADE,
  phone_number text NOT NULL,
  verification_id uuid,                                -- may be removed since
  at timestamptz NOT NULL DEFAULT now(),
  by_login name NOT NULL,
  cancelled_at timestamptz                             -- no call was placed: does not count
);
CREATE INDEX IF NOT EXISTS verification_starts_recent ON verification_starts (phone_number, at DESC) WHERE cancelled_at IS NULL;

CREATE TABLE IF NOT EXISTS hybrid_forwarding_configs (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  org_id uuid NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
  verified_caller_id uuid NOT NULL REFERENCES verified_caller_ids (id) ON DELETE CASCADE,
  sim_phone_number text NOT NULL,
  forwarding_type text NOT NULL CHECK (forwarding_type IN ('total_ai', 'safety_net')),
  carrier text NOT NULL CHECK (carrier IN ('att', 'tmobile', 'verizon', 'sprint', 'other_gsm', 'other_cdma', 'international')),
  carrier_country_code text DEFAULT 'US',
  twilio_forwarding_number text NOT NULL,              -- where calls go
  ring_time_seconds integer DEFAULT 25,                -- NULL where none applies
  generated_activation_code text,
  generated_deactivation_code text,
  status text NOT NULL DEFAULT 'pending_setup' CHECK (status IN ('pending_setup', 'active', 'disabled')),
  user_confirmed_setup boolean DEFAULT false,
  confirmed_at timestamptz,
  created_at timestamptz DEFAULT now(),
  updated_at timestamptz DEFAULT now(),
  CONSTRAINT unique_org_sim UNIQUE (org_id, sim_phone_number),
  CONSTRAINT valid_sim_phone_e164 CHECK (sim_phone_number ~ '^\+[1-9]\d{6,14}$'),
  CONSTRAINT valid_twilio_phone_e164 CHECK (twilio_forwarding_number ~ '^\+[1-9]\d{6,14}$'),
  CONSTRAINT valid_ring_time CHECK (ring_time_seconds >= 5 AND ring_time_seconds <= 60)
);
ALTER TABLE hybrid_forwarding_configs
  ADD COLUMN IF NOT EXISTS previous_forwarding text,   -- what the phone forwarded to before, so that undo can restore it
  ADD COLUMN IF NOT EXISTS proven_at timestamptz,      -- a test call came through: until then active, not proven
  ADD COLUMN IF NOT EXISTS proven_by_call text,        -- its SID
  ADD COLUMN IF NOT EXISTS disabled_at timestamptz;
SELECT promise_constraint('verified_caller_ids', 'unique_org_phone', 'UNIQUE (org_id, phone_number)'),
       promise_constraint('hybrid_forwarding_configs', 'unique_org_sim', 'UNIQUE (org_id, sim_phone_number)'); -- a table that was made by hand
CREATE INDEX IF NOT EXISTS hybrid_forwarding_configs_verified ON hybrid_forwarding_configs (verified_caller_id);

CREATE OR REPLACE TRIGGER touch_updated_at BEFORE UPDATE ON verified_caller_ids FOR EACH ROW EXECUTE FUNCTION touch_updated_at();
CREATE OR REPLACE TRIGGER touch_updated_at BEFORE UPDATE ON hybrid_forwarding_configs FOR EACH ROW EXECUTE FUNCTION touch_updated_at();

-- ---------------------------------------------------------------------------------------------------------
-- Who asks

CREATE OR REPLACE FUNCTION telephony_refusal(code integer, why text, more jsonb DEFAULT '{}') RETURNS jsonb
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT refusal(why) || jsonb_build_object('code', code) || more
$$;

-- Programs and people that talk to the carrier: EC's people, the bridge, the customer's backend (service_role).
-- A broker's people do not: who says what the code is must not be the one who is asked for it.
CREATE OR REPLACE FUNCTION speaks_for_carrier() RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT is_call_staff() OR pg_has_role(session_user, 'ringledger_bridge', 'MEMBER') OR coalesce(verified_claims() ->> 'role' = 'service_role', false)
$$;

-- Why the one who asks may not touch what belongs to 'org'; NULL when he may. Without an organization there is
-- nothing to touch: 404.
CREATE OR REPLACE FUNCTION telephony_barred(org uuid, what text) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN org IS NULL THEN telephony_refusal(404, format('There is no such %s.', what))
              WHEN NOT speaks_for_carrier() AND org IS DISTINCT FROM own_organization()
              THEN telephony_refusal(403, CASE what WHEN 'organization' THEN 'You may act for your own organization only.'
                                                    ELSE format('This %s belongs to another organization.', what) END) END
$$;

CREATE OR REPLACE FUNCTION seconds_until(moment timestamptz) RETURNS integer LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT greatest(ceil(extract(epoch FROM moment - now())), 0)::integer
$$;

CREATE OR REPLACE FUNCTION verification_locked(locked_until timestamptz) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN locked_until > now() THEN telephony_refusal(429, 'Max attempts exceeded. Try again in 1 hour.', jsonb_build_object(
    'attempts_remaining', 0, 'locked_until', utc_text(locked_until), 'retry_after_seconds', seconds_until(locked_until))) END
$$;

-- ---------------------------------------------------------------------------------------------------------
-- Verification: begin (may I place a call?) → attach (the call is placed, this is its code) → confirm.

-- Reserves a start, before a call is spent. Of two people who begin with one number at the same moment the second
-- waits here and is then told of the first; take_over says that this is known and meant (within one organization).
CREATE OR REPLACE FUNCTION begin_caller_verification(org uuid, phone text, friendly_name text DEFAULT NULL, take_over boolean DEFAULT false) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  barred jsonb := telephony_barred((SELECT o.id FROM organizations AS o WHERE o.id = org), 'organization');
  me name := coalesce(current_login(), session_user);
  own verified_caller_ids;
  other verified_caller_ids;
  recent timestamptz[];
BEGIN
  IF barred IS NOT NULL THEN
    RETURN barred;
  ELSIF phone IS NULL OR phone !~ '^\+[1-9]\d{6,14}$' THEN
    RETURN telephony_refusal(400, 'Invalid phone format. Must be E.164: +countrycode+number');
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('verify ' || phone, 0));

  SELECT * INTO own FROM verified_caller_ids AS v WHERE v.org_id = org AND v.phone_number = phone FOR UPDATE;
  IF own.status = 'verified' THEN
    RETURN telephony_refusal(409, 'Phone number already verified for this organization', jsonb_build_object('verificationId', own.id));
  ELSIF own.locked_until > now() THEN
    RETURN verification_locked(own.locked_until);
  END IF;

  SELECT * INTO other FROM verified_caller_ids AS v
  WHERE v.phone_number = phone AND v.status = 'pending' AND v.verification_code_expires_at > now()
    AND (v.org_id <> org OR (v.started_by <> me AND NOT coalesce(take_over, false)) OR (v.called_at IS NULL AND v.started_at > now() - interval '1 minute'))
  ORDER BY v.org_id = org LIMIT 1;
  IF FOUND THEN
    RETURN telephony_refusal(409,
      CASE WHEN other.org_id <> org THEN 'This number is being verified for another organization at this moment.'
           WHEN other.started_by = me THEN 'You have just begun to verify this number.'
           ELSE format('%s has been verifying this number since %s UTC.', coalesce(person_name(other.started_by), other.started_by::text),
                       to_char(other.started_at AT TIME ZONE 'UTC', 'HH24:MI')) END,
      jsonb_build_object('retry_after_seconds', seconds_until(CASE WHEN other.called_at IS NULL AND other.started_by = me AND other.org_id = org
                                                                   THEN other.started_at + interval '1 minute' ELSE other.verification_code_expires_at END))
      || CASE WHEN other.org_id = org THEN jsonb_build_object('verificationId', other.id, 'started_by', other.started_by) ELSE '{}' END);
  END IF;

  SELECT array_agg(s.at ORDER BY s.at DESC) INTO recent FROM verification_starts AS s
  WHERE s.phone_number = phone AND s.at > now() - interval '1 hour' AND s.cancelled_at IS NULL;
  IF cardinality(recent) >= 3 THEN
    RETURN telephony_refusal(429, 'Rate limited. Try again in 1 hour.',
      jsonb_build_object('starts_remaining', 0, 'retry_after_seconds', seconds_until(recent[3] + interval '1 hour')));
  END IF;

  INSERT INTO verified_caller_ids AS v (org_id, phone_number, friendly_name, verification_code_expires_at, started_by, started_at)
  VALUES (org, phone, $3, now() + interval '10 minutes', me, now())
  ON CONFLICT ON CONSTRAINT unique_org_phone DO UPDATE SET
    friendly_name = coalesce(excluded.friendly_name, v.friendly_name), status = 'pending', verification_code_hash = NULL, verification_attempts = 0,
    verification_code_expires_at = excluded.verification_code_expires_at, twilio_call_sid = NULL, validation_id = NULL, called_at = NULL,
    locked_until = NULL, started_by = me, started_at = now(),
    replaced = CASE WHEN v.status <> 'pending' THEN NULL WHEN v.called_at IS NOT NULL THEN to_jsonb(v) - '{replaced,wizard}'::text[] ELSE v.replaced END
  RETURNING * INTO own;
  INSERT INTO verification_starts (org_id, phone_number, verification_id, by_login) VALUES (org, phone, own.id, me);
  RETURN jsonb_build_object('success', true, 'verificationId', own.id, 'status', own.status, 'starts_remaining', 2 - coalesce(cardinality(recent), 0),
                            'expires_at', utc_text(own.verification_code_expires_at));
END $$;

-- A try counts also if who made it takes his transaction back: tries are taken from a sequence, which nothing takes
-- back. A verification that waits for its code has one to itself; there are as many as were ever needed at once, and
-- they are used again. (A server that crashed may have skipped numbers: then one begins again.)
CREATE OR REPLACE FUNCTION give_try_counter(v verified_caller_ids) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  counter integer;
  stranger name;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('verification_tries', 0));
  SELECT min(n) INTO counter FROM generate_series(1, (SELECT count(*) + 1 FROM verified_caller_ids WHERE try_counter IS NOT NULL)) AS n
  WHERE NOT EXISTS (SELECT FROM verified_caller_ids AS t WHERE t.try_counter = n AND t.id <> v.id AND t.status = 'pending' AND t.verification_code_expires_at > now());
  IF to_regclass('verification_tries_' || counter) IS NULL THEN
    EXECUTE format('CREATE SEQUENCE %I', 'verification_tries_' || counter);
    FOR stranger IN SELECT rolname FROM pg_roles WHERE rolname IN ('anon', 'authenticated', 'service_role') LOOP -- Supabase gives them each new one
      EXECUTE format('REVOKE ALL ON SEQUENCE %I FROM %I', 'verification_tries_' || counter, stranger);
    END LOOP;
  END IF;
  UPDATE verified_caller_ids AS t SET try_counter = counter, tries_before = nextval(format('verification_tries_%s', counter)::regclass) WHERE t.id = v.id;
END $$;

-- Takes one, and says which it is: 1, 2 and 3 are allowed.
CREATE OR REPLACE FUNCTION take_verification_try(v verified_caller_ids) RETURNS integer LANGUAGE sql AS $$
  SELECT CASE WHEN v.try_counter IS NULL THEN v.verification_attempts + 1 -- a code from before its adoption
              ELSE least(nextval(format('verification_tries_%s', v.try_counter)::regclass) - v.tries_before, 4)::integer END
$$;

-- The carrier has been told to ring: with which code (NULL when only the carrier knows it, as SignalWire does), and
-- its ids of the call and of the request. From now on ten minutes, three tries.
CREATE OR REPLACE FUNCTION attach_verification_code(verification_id uuid, code text, call_sid text DEFAULT NULL, validation text DEFAULT NULL) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, extensions, pg_temp AS $$
DECLARE
  v verified_caller_ids;
  barred jsonb;
BEGIN
  SELECT * INTO v FROM verified_caller_ids AS t WHERE t.id = $1 FOR UPDATE;
  barred := telephony_barred(v.org_id, 'verification');
  IF barred IS NOT NULL THEN
    RETURN barred;
  ELSIF NOT speaks_for_carrier() THEN
    RETURN telephony_refusal(403, 'Only who talks to the carrier may say what its code is.');
  ELSIF v.status <> 'pending' OR v.verification_code_expires_at <= now() THEN
    RETURN telephony_refusal(410, 'Verification code expired. Please request a new one.');
  ELSIF v.called_at IS NOT NULL THEN
    RETURN telephony_refusal(409, 'This verification has its code already. Begin again to have the carrier call once more.');
  ELSIF $2 !~ '^\d{6}$' THEN
    RETURN telephony_refusal(400, 'A verification code has six digits.');
  END IF;
  UPDATE verified_caller_ids AS t SET verification_code_hash = crypt($2, gen_salt('bf', 10)), verification_attempts = 0, called_at = now(),
    verification_code_expires_at = now() + interval '10 minutes', twilio_call_sid = $3, validation_id = $4, replaced = NULL
  WHERE t.id = v.id RETURNING * INTO v;
  IF $2 IS NOT NULL THEN
    PERFORM give_try_counter(v);
  END IF;
  RETURN jsonb_build_object('success', true, 'verificationId', v.id, 'validationId', v.validation_id,
    'message', 'Verification call initiated. Check your phone for 6-digit code.', 'attempts_remaining', 3, 'expires_at', utc_text(v.verification_code_expires_at));
END $$;

-- No call was placed, or the person gave up. A start counts once the carrier was asked; before that, whoever talks
-- to it may take the start back: then the call that was placed before it goes on with its code, its tries and its time.
CREATE OR REPLACE FUNCTION cancel_caller_verification(verification_id uuid) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  v verified_caller_ids;
  before verified_caller_ids;
  barred jsonb;
BEGIN
  SELECT * INTO v FROM verified_caller_ids AS t WHERE t.id = $1 FOR UPDATE;
  barred := telephony_barred(v.org_id, 'verification');
  IF barred IS NOT NULL THEN
    RETURN barred;
  ELSIF v.status <> 'pending' THEN
    RETURN telephony_refusal(409, format('This verification is not pending any more: it is %s.', v.status));
  END IF;
  IF v.called_at IS NULL AND speaks_for_carrier() THEN
    UPDATE verification_starts AS s SET cancelled_at = now() WHERE s.verification_id = v.id AND s.at = v.started_at;
    before := jsonb_populate_record(NULL::verified_caller_ids, v.replaced);
    IF before.verification_code_expires_at > now() THEN
      UPDATE verified_caller_ids AS t SET replaced = NULL, verification_code_hash = before.verification_code_hash,
        verification_attempts = before.verification_attempts, verification_code_expires_at = before.verification_code_expires_at,
        twilio_call_sid = before.twilio_call_sid, validation_id = before.validation_id, called_at = before.called_at,
        try_counter = before.try_counter, tries_before = before.tries_before, started_by = before.started_by, started_at = before.started_at
      WHERE t.id = v.id;
      RETURN jsonb_build_object('success', true, 'verificationId', v.id, 'status', 'pending');
    END IF;
  END IF;
  UPDATE verified_caller_ids AS t SET status = 'expired', verification_code_hash = NULL, replaced = NULL WHERE t.id = v.id;
  RETURN jsonb_build_object('success', true, 'verificationId', v.id, 'status', 'expired');
END $$;

-- A wrong try. The third locks the number for this organization for an hour.
CREATE OR REPLACE FUNCTION count_wrong_code(v verified_caller_ids, tries integer) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
  remaining integer := 3 - tries;
BEGIN
  UPDATE verified_caller_ids AS t SET verification_attempts = tries,
    status = CASE WHEN remaining > 0 THEN t.status ELSE 'failed' END,
    locked_until = CASE WHEN remaining > 0 THEN NULL ELSE now() + interval '1 hour' END,
    verification_code_hash = CASE WHEN remaining > 0 THEN t.verification_code_hash END, replaced = NULL
  WHERE t.id = v.id RETURNING * INTO v;
  RETURN coalesce(verification_locked(v.locked_until), telephony_refusal(400,
    CASE remaining WHEN 1 THEN 'Invalid verification code. 1 attempt remaining.'
                   ELSE format('Invalid verification code. %s attempts remaining.', remaining) END,
    jsonb_build_object('attempts_remaining', remaining)));
END $$;

-- The number is proven. It is the phone of the broker who was named, or of the organization's only one; between
-- several nobody but a person can choose (broker_id is null then, and may be given by confirming again).
CREATE OR REPLACE FUNCTION mark_number_verified(v verified_caller_ids, how text, sid text, broker uuid) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
  holder uuid := coalesce(broker, v.broker_id, (SELECT (array_agg(b.id))[1] FROM brokers AS b WHERE b.org_id = v.org_id HAVING count(*) = 1));
BEGIN
  IF broker IS NOT NULL AND NOT EXISTS (SELECT FROM brokers AS b WHERE b.id = broker AND b.org_id = v.org_id) THEN
    RETURN telephony_refusal(400, 'This broker does not belong to the number''s organization.');
  END IF;
  UPDATE verified_caller_ids AS t SET status = 'verified', verified_at = coalesce(v.verified_at, now()), verified_how = coalesce(v.verified_how, how),
    verified_by = coalesce(v.verified_by, current_login(), session_user), twilio_caller_id_sid = coalesce(nullif(trim(sid), ''), v.twilio_caller_id_sid),
    broker_id = holder, verification_code_hash = NULL, locked_until = NULL, replaced = NULL
  WHERE t.id = v.id;
  INSERT INTO broker_phones (broker_id, number, label, valid_from)
  SELECT holder, v.phone_number, 'verified SIM',
         CASE WHEN EXISTS (SELECT FROM broker_phones AS p WHERE p.number = v.phone_number) THEN now() ELSE '-infinity' END
  WHERE holder IS NOT NULL AND NOT EXISTS (SELECT FROM broker_phones AS p WHERE p.broker_id = holder AND p.number = v.phone_number AND p.valid_to > now())
  ON CONFLICT (broker_id, number, valid_from) DO UPDATE SET valid_to = 'infinity';
  IF v.status <> 'verified' THEN
    INSERT INTO audit_log (action, subject, data) VALUES ('number_verified', 'verified_caller_ids ' || v.id,
      jsonb_build_object('phone_number', v.phone_number, 'org_id', v.org_id, 'how', how, 'broker_id', holder));
  END IF;
  RETURN jsonb_build_object('success', true, 'message', 'Phone number verified successfully', 'verificationId', v.id,
    'callerIdSid', coalesce(nullif(trim(sid), ''), v.twilio_caller_id_sid), 'broker_id', holder);
END $$;

-- The owner has read the code back. What the carrier calls the number is believed from those who talk to it only.
CREATE OR REPLACE FUNCTION confirm_caller_verification(verification_id uuid, code text, caller_id_sid text DEFAULT NULL, broker uuid DEFAULT NULL) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, extensions, pg_temp AS $$
DECLARE
  v verified_caller_ids;
  barred jsonb;
  try integer;
BEGIN
  SELECT * INTO v FROM verified_caller_ids AS t WHERE t.id = $1 FOR UPDATE;
  barred := coalesce(telephony_barred(v.org_id, 'verification'), verification_locked(v.locked_until));
  IF barred IS NOT NULL THEN
    RETURN barred;
  ELSIF v.status = 'verified' THEN
    RETURN telephony_refusal(409, 'Phone number already verified for this organization');
  ELSIF v.status <> 'pending' OR v.verification_code_expires_at <= now() THEN
    UPDATE verified_caller_ids AS t SET status = 'expired', verification_code_hash = NULL, replaced = NULL WHERE t.id = v.id AND t.status = 'pending';
    RETURN telephony_refusal(410, 'Verification code expired. Please request a new one.');
  ELSIF coalesce($2 !~ '^\d{6}$', true) THEN -- a slip of the finger is no try
    RETURN telephony_refusal(400, 'A verification code has six digits.', jsonb_build_object('attempts_remaining', 3 - v.verification_attempts));
  ELSIF v.verification_code_hash IS NULL THEN
    RETURN telephony_refusal(409, 'Only the carrier knows the code of this verification.');
  END IF;
  try := take_verification_try(v);
  IF try > 3 OR crypt($2, v.verification_code_hash) <> v.verification_code_hash THEN
    RETURN count_wrong_code(v, least(try, 3));
  END IF;
  RETURN mark_number_verified(v, 'code', CASE WHEN speaks_for_carrier() THEN $3 END, $4);
END $$;

-- The carrier's own list shows the number as verified: that is the proof, whatever the tries and the clock say here.
CREATE OR REPLACE FUNCTION confirm_by_carrier(verification_id uuid, caller_id_sid text, broker uuid DEFAULT NULL) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  v verified_caller_ids;
  barred jsonb;
BEGIN
  SELECT * INTO v FROM verified_caller_ids AS t WHERE t.id = $1 FOR UPDATE;
  barred := telephony_barred(v.org_id, 'verification');
  IF barred IS NOT NULL THEN
    RETURN barred;
  ELSIF NOT speaks_for_carrier() THEN
    RETURN telephony_refusal(403, 'Only who talks to the carrier may say what it says.');
  ELSIF coalesce(trim($2), '') = '' THEN
    RETURN telephony_refusal(400, 'The carrier''s id of the verified number is missing.');
  END IF;
  RETURN mark_number_verified(v, 'carrier', $2, $3);
END $$;

-- The carrier, which alone knows the code, was given one by the owner and refused it.
CREATE OR REPLACE FUNCTION refuse_by_carrier(verification_id uuid) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  v verified_caller_ids;
  barred jsonb;
BEGIN
  SELECT * INTO v FROM verified_caller_ids AS t WHERE t.id = $1 FOR UPDATE;
  barred := coalesce(telephony_barred(v.org_id, 'verification'), verification_locked(v.locked_until));
  IF barred IS NOT NULL THEN
    RETURN barred;
  ELSIF NOT speaks_for_carrier() THEN
    RETURN telephony_refusal(403, 'Only who talks to the carrier may say what it says.');
  ELSIF v.status <> 'pending' OR v.verification_code_expires_at <= now() THEN
    RETURN telephony_refusal(410, 'Verification code expired. Please request a new one.');
  END IF;
  RETURN count_wrong_code(v, v.verification_attempts + 1);
END $$;

-- Where the wizard is, for whoever opens it next. The code itself is never part of it.
CREATE OR REPLACE FUNCTION save_wizard_state(verified_id uuid, state jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  barred jsonb := telephony_barred((SELECT t.org_id FROM verified_caller_ids AS t WHERE t.id = verified_id), 'verified number');
BEGIN
  IF barred IS NOT NULL THEN
    RETURN barred;
  ELSIF jsonb_typeof(state) IS DISTINCT FROM 'object' OR state::text ~ '"\d{6}"|[^\d]\d{6}[,}]' THEN
    RETURN telephony_refusal(400, 'The state of the wizard is an object, without a verification code.');
  END IF;
  UPDATE verified_caller_ids SET wizard = state WHERE id = verified_id AND wizard <> state;
  RETURN jsonb_build_object('success', true);
END $$;

-- ---------------------------------------------------------------------------------------------------------
-- Forwarding: the codes of 17.2 and 17.5. Sprint's cards are T-Mobile's by now, and other GSM networks everywhere take
-- the same codes; other CDMA networks take Verizon's. models/domain/forwardingcode.h is the same rule, and is tested
-- with the same cases (tests/vectors/forwarding).

CREATE OR REPLACE FUNCTION forwarding_uses_ring_time(carrier text, forwarding_type text) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT forwarding_type = 'safety_net' AND carrier NOT IN ('verizon', 'other_cdma')
$$;

-- → {activation, deactivation}; NULL when there is none: an unknown carrier or type, a destination that is not E.164,
-- a ring time outside 5 to 60 seconds where one applies (25 when it is not given).
CREATE OR REPLACE FUNCTION forwarding_codes(carrier text, forwarding_type text, destination text, ring_time integer) RETURNS jsonb
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT jsonb_build_object('activation', format(activation, destination, coalesce(ring_time, 25)), 'deactivation', deactivation)
  FROM (VALUES
    ('gsm',  'total_ai',   '**21*%1$s#',        '##21#'),
    ('gsm',  'safety_net', '**61*%1$s*11*%2$s#', '##61#'),
    ('att',  'total_ai',   '*21*%1$s#',         '#21#'),
    ('att',  'safety_net', '*004*%1$s*11*%2$s#', '##004#'),
    ('cdma', 'total_ai',   '*72%1$s',           '*73'),
    ('cdma', 'safety_net', '*71%1$s',           '*73')) AS code (network, mode, activation, deactivation)
  WHERE network = CASE WHEN carrier IN ('tmobile', 'sprint', 'other_gsm', 'international') THEN 'gsm' WHEN carrier = 'att' THEN 'att'
                       WHEN carrier IN ('verizon', 'other_cdma') THEN 'cdma' END
    AND mode = forwarding_type AND destination ~ '^\+[1-9]\d{6,14}$'
    AND (NOT forwarding_uses_ring_time(carrier, forwarding_type) OR coalesce(ring_time, 25) BETWEEN 5 AND 60)
$$;

CREATE OR REPLACE FUNCTION mobile_carrier_name(carrier text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE carrier WHEN 'tmobile' THEN 'T-Mobile' WHEN 'att' THEN 'AT&T' WHEN 'verizon' THEN 'Verizon' WHEN 'sprint' THEN 'Sprint'
                      WHEN 'other_gsm' THEN 'other GSM' WHEN 'other_cdma' THEN 'other CDMA' WHEN 'international' THEN 'international' END
$$;

-- A configuration as the endpoints give it.
CREATE OR REPLACE FUNCTION forwarding_config_json(f hybrid_forwarding_configs) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object('id', f.id, 'verifiedCallerId', f.verified_caller_id, 'simPhoneNumber', f.sim_phone_number,
    'forwardingType', f.forwarding_type, 'carrier', f.carrier, 'carrierCountryCode', f.carrier_country_code, 'ringTimeSeconds', f.ring_time_seconds,
    'twilioForwardingNumber', f.twilio_forwarding_number, 'generatedActivationCode', f.generated_activation_code,
    'generatedDeactivationCode', f.generated_deactivation_code, 'status', f.status, 'userConfirmedSetup', f.user_confirmed_setup,
    'confirmedAt', utc_text(f.confirmed_at), 'provenAt', utc_text(f.proven_at), 'previousForwarding', f.previous_forwarding,
    'instructions', jsonb_build_array('1. Open Phone Dialer', '2. Dial: ' || f.generated_activation_code, '3. Press Call',
                                      '4. Return to dashboard and click Confirm Setup'))
$$;

-- A configuration moves pending_setup → active → disabled, or is given up before; a disabled one begins anew.
CREATE OR REPLACE FUNCTION forwarding_status_moves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.status, NEW.status) IN (('active', 'pending_setup'), ('disabled', 'active')) THEN
    RAISE EXCEPTION USING ERRCODE = 'RL001', MESSAGE = format('A forwarding that is %s cannot become %s.', OLD.status, NEW.status),
      HINT = 'Disable it first, then set it up again.';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER forwarding_status_moves BEFORE UPDATE OF status ON hybrid_forwarding_configs
  FOR EACH ROW EXECUTE FUNCTION forwarding_status_moves();

-- Without a destination calls go to the organization's primary number. A number has one configuration: one that is not
-- active is written over.
CREATE OR REPLACE FUNCTION create_forwarding_config(verified_id uuid, mode text, network text, ring_time integer DEFAULT 25,
                                                    destination text DEFAULT NULL, country text DEFAULT 'US', previous text DEFAULT NULL) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  v verified_caller_ids;
  f hybrid_forwarding_configs;
  codes jsonb;
  target text := destination;
  barred jsonb;
BEGIN
  SELECT * INTO v FROM verified_caller_ids AS t WHERE t.id = verified_id FOR UPDATE;
  barred := telephony_barred(v.org_id, 'verified number');
  IF barred IS NOT NULL THEN
    RETURN barred;
  ELSIF v.status <> 'verified' THEN
    RETURN telephony_refusal(409, 'This phone number is not verified.', jsonb_build_object('status', v.status));
  ELSIF coalesce(mode NOT IN ('total_ai', 'safety_net'), true) THEN
    RETURN telephony_refusal(400, 'The forwarding type is total_ai or safety_net.');
  ELSIF mobile_carrier_name(network) IS NULL THEN
    RETURN telephony_refusal(400, 'The carrier is att, tmobile, verizon, sprint, other_gsm, other_cdma or international.');
  END IF;
  target := coalesce(target, (SELECT n.phone_number FROM workspace_phone_numbers AS n WHERE n.workspace_id = v.org_id AND n.is_primary AND n.status = 'active'));
  IF target IS NULL THEN
    RETURN telephony_refusal(400, 'The organization has no number to forward to. Name one.');
  ELSIF target !~ '^\+[1-9]\d{6,14}$' THEN
    RETURN telephony_refusal(400, 'Invalid phone format. Must be E.164: +countrycode+number');
  ELSIF target = v.phone_number THEN
    RETURN telephony_refusal(400, 'A number cannot be forwarded to itself.');
  END IF;
  codes := forwarding_codes(network, mode, target, ring_time);
  IF codes IS NULL THEN
    RETURN telephony_refusal(400, 'The ring time is 5 to 60 seconds.');
  END IF;
  SELECT * INTO f FROM hybrid_forwarding_configs AS c WHERE c.org_id = v.org_id AND c.sim_phone_number = v.phone_number FOR UPDATE;
  IF f.status = 'active' THEN
    RETURN telephony_refusal(409, format('Forwarding is active. Dial: %s (%s) to deactivate it, and disable it here, before it is set up anew.',
      f.generated_deactivation_code, mobile_carrier_name(f.carrier)), jsonb_build_object('config', forwarding_config_json(f)));
  END IF;
  INSERT INTO hybrid_forwarding_configs AS c (org_id, verified_caller_id, sim_phone_number, forwarding_type, carrier, carrier_country_code,
    twilio_forwarding_number, ring_time_seconds, generated_activation_code, generated_deactivation_code, previous_forwarding)
  VALUES (v.org_id, v.id, v.phone_number, mode, network, coalesce(upper(country), 'US'), target,
    CASE WHEN forwarding_uses_ring_time(network, mode) THEN coalesce(ring_time, 25) END, codes ->> 'activation', codes ->> 'deactivation', previous)
  ON CONFLICT ON CONSTRAINT unique_org_sim DO UPDATE SET
    verified_caller_id = excluded.verified_caller_id, forwarding_type = excluded.forwarding_type, carrier = excluded.carrier,
    carrier_country_code = excluded.carrier_country_code, twilio_forwarding_number = excluded.twilio_forwarding_number,
    ring_time_seconds = excluded.ring_time_seconds, generated_activation_code = excluded.generated_activation_code,
    generated_deactivation_code = excluded.generated_deactivation_code, previous_forwarding = coalesce(excluded.previous_forwarding, c.previous_forwarding),
    status = 'pending_setup', user_confirmed_setup = false, confirmed_at = NULL, proven_at = NULL, proven_by_call = NULL, disabled_at = NULL
  RETURNING * INTO f;
  RETURN jsonb_build_object('success', true, 'code', 201, 'config', forwarding_config_json(f));
END $$;

-- The broker says that he has dialled the code. Saying so twice is no error.
CREATE OR REPLACE FUNCTION confirm_forwarding_config(config_id uuid) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  f hybrid_forwarding_configs;
  barred jsonb;
BEGIN
  SELECT * INTO f FROM hybrid_forwarding_configs AS c WHERE c.id = config_id FOR UPDATE;
  barred := telephony_barred(f.org_id, 'forwarding');
  IF barred IS NOT NULL THEN
    RETURN barred;
  ELSIF f.status = 'disabled' THEN
    RETURN telephony_refusal(409, 'This forwarding is disabled. Set it up again first.');
  END IF;
  UPDATE hybrid_forwarding_configs AS c SET status = 'active', user_confirmed_setup = true, confirmed_at = now() WHERE c.id = f.id AND c.status <> 'active';
  RETURN jsonb_build_object('success', true, 'message', 'Setup confirmed! Your calls are now forwarding to Voxanne AI.', 'status', 'active');
END $$;

-- A test call to the SIM reached the forwarding number: the carrier's records show it.
CREATE OR REPLACE FUNCTION prove_forwarding_config(config_id uuid, call_sid text, called_at timestamptz) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  f hybrid_forwarding_configs;
  barred jsonb;
BEGIN
  SELECT * INTO f FROM hybrid_forwarding_configs AS c WHERE c.id = config_id FOR UPDATE;
  barred := telephony_barred(f.org_id, 'forwarding');
  IF barred IS NOT NULL THEN
    RETURN barred;
  ELSIF NOT speaks_for_carrier() THEN
    RETURN telephony_refusal(403, 'Only who talks to the carrier may say what it says.');
  ELSIF f.status <> 'active' THEN
    RETURN telephony_refusal(409, 'Only an active forwarding can be proven.', jsonb_build_object('status', f.status));
  ELSIF coalesce(trim(call_sid), '') = '' OR called_at IS NULL OR NOT isfinite(called_at) THEN
    RETURN telephony_refusal(400, 'A proof names its call and when it was.');
  END IF;
  UPDATE hybrid_forwarding_configs AS c SET proven_at = $3, proven_by_call = trim($2) WHERE c.id = f.id RETURNING * INTO f;
  RETURN jsonb_build_object('success', true, 'config', forwarding_config_json(f));
END $$;
CREATE OR REPLACE FUNCTION prove_forwarding_config(uuid, text, timestamp) RETURNS jsonb
LANGUAGE sql AS $$ SELECT prove_forwarding_config($1, $2, $3 AT TIME ZONE 'UTC') $$;

CREATE OR REPLACE FUNCTION disable_forwarding_config(config_id uuid) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  f hybrid_forwarding_configs;
  barred jsonb;
BEGIN
  SELECT * INTO f FROM hybrid_forwarding_configs AS c WHERE c.id = $1 FOR UPDATE;
  barred := telephony_barred(f.org_id, 'forwarding');
  IF barred IS NOT NULL THEN
    RETURN barred;
  END IF;
  IF f.status <> 'disabled' THEN
    UPDATE hybrid_forwarding_configs AS c SET status = 'disabled', disabled_at = now(), proven_at = NULL, proven_by_call = NULL WHERE c.id = f.id;
    INSERT INTO audit_log (action, subject, data) VALUES ('forwarding_disabled', 'hybrid_forwarding_configs ' || f.id,
      jsonb_build_object('sim_phone_number', f.sim_phone_number, 'org_id', f.org_id));
  END IF;
  RETURN jsonb_build_object('success', true, 'status', 'disabled', 'deactivationCode', f.generated_deactivation_code, 'previousForwarding', f.previous_forwarding,
    'message', format('Forwarding disabled. Dial: %s (%s) to deactivate.', f.generated_deactivation_code, mobile_carrier_name(f.carrier)));
END $$;

-- Takes its configurations along. A phone that still forwards has to be told so: stillForwarding has the codes to
-- dial. Whose phone it is stays known (broker_phones), since calls of the past were his. A lock cannot be removed so.
CREATE OR REPLACE FUNCTION remove_verified_number(verified_id uuid) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  v verified_caller_ids;
  barred jsonb;
  forwarding jsonb;
BEGIN
  SELECT * INTO v FROM verified_caller_ids AS t WHERE t.id = $1 FOR UPDATE;
  barred := coalesce(telephony_barred(v.org_id, 'verified number'), verification_locked(v.locked_until));
  IF barred IS NOT NULL THEN
    RETURN barred;
  END IF;
  SELECT jsonb_agg(jsonb_build_object('carrier', mobile_carrier_name(f.carrier), 'deactivationCode', f.generated_deactivation_code)) INTO forwarding
  FROM hybrid_forwarding_configs AS f WHERE f.verified_caller_id = v.id AND f.status = 'active';
  DELETE FROM verified_caller_ids AS t WHERE t.id = v.id;
  INSERT INTO audit_log (action, subject, data) VALUES ('number_removed', 'verified_caller_ids ' || v.id,
    jsonb_build_object('phone_number', v.phone_number, 'org_id', v.org_id, 'status', v.status, 'forwarding', forwarding));
  RETURN jsonb_build_object('success', true, 'message', 'Verified number removed', 'stillForwarding', coalesce(forwarding, '[]'));
END $$;

-- ---------------------------------------------------------------------------------------------------------
-- Reading

-- The verified numbers of an organization, or all of its numbers whatever their state. EC's people who name none get
-- every organization's.
CREATE OR REPLACE FUNCTION list_verified_numbers(org uuid DEFAULT NULL, whatever_state boolean DEFAULT false) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  wanted uuid := coalesce(org, own_organization());
  barred jsonb := CASE WHEN wanted IS NOT NULL OR NOT speaks_for_carrier()
                       THEN telephony_barred((SELECT o.id FROM organizations AS o WHERE o.id = wanted), 'organization') END;
BEGIN
  RETURN coalesce(barred, jsonb_build_object('success', true, 'numbers', (
    SELECT coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'phoneNumber', v.phone_number, 'friendlyName', v.friendly_name,
      'status', CASE WHEN v.status = 'pending' AND v.verification_code_expires_at <= now() THEN 'expired' ELSE v.status END,
      'verifiedAt', utc_text(v.verified_at), 'hasForwardingConfig', f.id IS NOT NULL, 'orgId', v.org_id, 'company', o.name, 'broker', b.contact_name,
      'startedBy', v.started_by, 'startedAt', utc_text(v.started_at), 'called', v.called_at IS NOT NULL, 'callSid', v.twilio_call_sid, 'validationId', v.validation_id,
      'expiresAt', utc_text(v.verification_code_expires_at),
      'attemptsRemaining', greatest(3 - v.verification_attempts, 0), 'lockedUntil', utc_text(CASE WHEN v.locked_until > now() THEN v.locked_until END),
      'wizard', v.wizard, 'forwarding', CASE WHEN f.id IS NOT NULL THEN forwarding_config_json(f) END)
      ORDER BY o.name, v.verified_at DESC NULLS LAST, v.phone_number), '[]')
    FROM verified_caller_ids AS v JOIN organizations AS o ON o.id = v.org_id
    LEFT JOIN brokers AS b ON b.id = v.broker_id
    LEFT JOIN hybrid_forwarding_configs AS f ON f.verified_caller_id = v.id
    WHERE (wanted IS NULL OR v.org_id = wanted) AND (coalesce(whatever_state, false) OR v.status = 'verified'))));
END $$;

-- Who can be set up: brokers by any part of name, company or phone, with the number that their calls go to by default.
CREATE OR REPLACE FUNCTION find_brokers_to_set_up(typed text) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, extensions, pg_temp AS $$
DECLARE
  person members := dispute_ec_person();
  patterns text[] := search_patterns(typed);
BEGIN
  RETURN jsonb_build_object('success', true, 'brokers', (
    SELECT coalesce(jsonb_agg(jsonb_build_object('brokerId', f.id, 'orgId', f.org_id, 'name', f.contact_name, 'company', f.company,
      'phone', f.phone, 'language', f.locale, 'primaryNumber', (SELECT n.phone_number FROM workspace_phone_numbers AS n
        WHERE n.workspace_id = f.org_id AND n.is_primary AND n.status = 'active')) ORDER BY f.company, f.contact_name), '[]')
    FROM (SELECT b.id, b.org_id, b.contact_name, b.phone, o.name AS company, coalesce(b.locale, o.locale) AS locale
          FROM brokers AS b JOIN organizations AS o ON o.id = b.org_id
          WHERE lower(concat_ws(' ', b.contact_name, o.name, b.phone, (SELECT string_agg(p.number, ' ') FROM broker_phones AS p WHERE p.broker_id = b.id)))
                LIKE ALL (patterns)
          ORDER BY o.name, b.contact_name LIMIT 50) AS f));
END $$;

-- The list for a file that leaves the program: audit_log notes who took it, and how many rows.
CREATE OR REPLACE FUNCTION export_verified_numbers(org uuid DEFAULT NULL) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  answer jsonb := list_verified_numbers(org, true);
BEGIN
  IF (answer ->> 'success')::boolean THEN
    INSERT INTO audit_log (action, subject, data) VALUES ('verified_numbers_exported', 'verified_caller_ids',
      jsonb_strip_nulls(jsonb_build_object('org_id', org, 'rows', jsonb_array_length(answer -> 'numbers'))));
  END IF;
  RETURN answer;
END $$;

CREATE OR REPLACE FUNCTION get_forwarding_config(verified_id uuid) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  barred jsonb := telephony_barred((SELECT v.org_id FROM verified_caller_ids AS v WHERE v.id = verified_id), 'verified number');
BEGIN
  RETURN coalesce(barred, (SELECT jsonb_build_object('success', true, 'config', forwarding_config_json(f))
                           FROM hybrid_forwarding_configs AS f WHERE f.verified_caller_id = verified_id ORDER BY f.updated_at DESC LIMIT 1),
                  telephony_refusal(404, 'This number has no forwarding yet.'));
END $$;

-- ---------------------------------------------------------------------------------------------------------
-- Once a day (17.8, step 6): pending ones past their ten minutes expire; failed and expired ones go after 24 hours,
-- unless a forwarding that is active hangs on them.
CREATE OR REPLACE FUNCTION cleanup_caller_verifications() RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  expired integer;
  deleted integer;
  preserved integer;
BEGIN
  UPDATE verified_caller_ids SET status = 'expired', verification_code_hash = NULL, replaced = NULL
  WHERE status = 'pending' AND coalesce(verification_code_expires_at, created_at + interval '10 minutes') <= now();
  GET DIAGNOSTICS expired = ROW_COUNT;
  DELETE FROM verified_caller_ids AS v WHERE status IN ('failed', 'expired') AND updated_at < now() - interval '24 hours'
    AND NOT EXISTS (SELECT FROM hybrid_forwarding_configs AS f WHERE f.verified_caller_id = v.id AND f.status = 'active');
  GET DIAGNOSTICS deleted = ROW_COUNT;
  SELECT count(*) INTO preserved FROM verified_caller_ids WHERE status IN ('failed', 'expired') AND updated_at < now() - interval '24 hours';
  RETURN jsonb_build_object('success', true, 'expired', expired, 'deleted', deleted, 'preserved', preserved);
END $$;

-- ---------------------------------------------------------------------------------------------------------
-- Consoles hear of it; who may call what. A broker's people act for their own organization; what only the carrier can
-- know they cannot say.
DO $$
DECLARE
  told text;
  item text;
BEGIN
  FOREACH told IN ARRAY '{verified_caller_ids,hybrid_forwarding_configs}'::text[] LOOP
    EXECUTE format('CREATE OR REPLACE TRIGGER notify_inserted AFTER INSERT ON %I REFERENCING NEW TABLE AS changed
                    FOR EACH STATEMENT EXECUTE FUNCTION notify_changed()', told);
    EXECUTE format('CREATE OR REPLACE TRIGGER notify_updated AFTER UPDATE ON %I REFERENCING NEW TABLE AS changed
                    FOR EACH STATEMENT EXECUTE FUNCTION notify_changed()', told);
    EXECUTE format('CREATE OR REPLACE TRIGGER notify_deleted AFTER DELETE ON %I REFERENCING OLD TABLE AS changed
                    FOR EACH STATEMENT EXECUTE FUNCTION notify_changed()', told);
  END LOOP;
  FOREACH item IN ARRAY ARRAY['begin_caller_verification(uuid, text, text, boolean)', 'cancel_caller_verification(uuid)',
      'confirm_caller_verification(uuid, text, text, uuid)', 'save_wizard_state(uuid, jsonb)',
      'create_forwarding_config(uuid, text, text, integer, text, text, text)', 'confirm_forwarding_config(uuid)', 'disable_forwarding_config(uuid)',
      'remove_verified_number(uuid)', 'list_verified_numbers(uuid, boolean)', 'get_forwarding_config(uuid)',
      'attach_verification_code(uuid, text, text, text)', 'confirm_by_carrier(uuid, text, uuid)', 'refuse_by_carrier(uuid)',
      'prove_forwarding_config(uuid, text, timestamptz)', 'cleanup_caller_verifications()', 'find_brokers_to_set_up(text)',
      'export_verified_numbers(uuid)'] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', item);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO ringledger_staff, ringledger_manager, ringledger_admin', item);
    IF item ~ '^(attach|confirm_by|refuse_by|prove|begin|cancel|cleanup)' THEN
      EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO ringledger_bridge', item);
    END IF;
    IF item !~ '^(attach|confirm_by|refuse_by|prove|cleanup|find|export)' THEN
      EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO ringledger_broker', item);
    END IF;
  END LOOP;
END $$;
