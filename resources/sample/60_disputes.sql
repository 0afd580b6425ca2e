-- Sample data, step 6: claims of brokers. Every story of step 2 comes once before any comes twice. Seven in
-- ten of the claims are young and undecided; the others are older and decided, as a person would have.

CREATE TEMP TABLE sample_claims ON COMMIT PRESERVE ROWS AS
WITH size AS (
  SELECT current_setting('ringledger.sample_disputes')::bigint AS disputes,
         current_setting('ringledger.sample_day')::timestamptz AS today
), candidates AS (
  SELECT a.*, a.scheduled_at > today - interval '9 days' AS young
  FROM size, sample_recent a
  WHERE NOT upcoming AND scheduled_at < today - interval '26 hours'
), ranked AS (
  SELECT *, row_number() OVER (PARTITION BY young, kind ORDER BY pg_temp.draw('claim', i, 1000000), i) AS turn FROM candidates
), ordered AS (
  SELECT *, row_number() OVER (PARTITION BY young ORDER BY turn, pg_temp.draw('order', i, 1000000), i) AS place FROM ranked
)
SELECT ordered.*, row_number() OVER (ORDER BY scheduled_at, i) AS k, pg_temp.draw_id('dispute', i) AS id,
  least(scheduled_at + make_interval(hours => 20 + pg_temp.draw('opened', i, 90)), today - interval '1 hour') AS opened_at
FROM ordered, size
WHERE place <= CASE WHEN young THEN disputes * 7 / 10 ELSE disputes - disputes * 7 / 10 END;

INSERT INTO billing_disputes (id, reference, org_id, broker_id, lead_id, appointment_id, status, reason, claim_text, amount_cents,
  credited_cents, opened_by, opened_at, due_at, paused_at, decided_by, decided_at, decision_reason, version)
SELECT id, 'DSP-' || to_char(current_setting('ringledger.sample_day')::date, 'YYYY') || '-' || lpad(k::text, 5, '0'),
  pg_temp.draw_id('org', company), broker_id, lead_id, appointment_id,
  CASE WHEN young THEN CASE WHEN pg_temp.draw('waiting', i, 9) = 0 THEN 'awaiting_info' ELSE 'open' END
       ELSE CASE WHEN favours_broker THEN 'credited' ELSE 'stands' END END,
  CASE WHEN kind = 'cancelled' THEN 'cancelled' WHEN kind = 'two_appointments_one_call' THEN 'duplicate'
       WHEN pg_temp.draw('reason', i, 14) = 0 THEN 'unqualified' ELSE 'no_show' END,
  claim, 5000, CASE WHEN NOT young AND favours_broker THEN 5000 ELSE 0 END,
  session_user, opened_at, opened_at + interval '7 days',
  CASE WHEN young AND pg_temp.draw('waiting', i, 9) = 0 THEN opened_at + interval '1 day' END,
  CASE WHEN NOT young THEN session_user END, CASE WHEN NOT young THEN opened_at + interval '2 days' END,
  CASE WHEN NOT young THEN CASE WHEN favours_broker THEN 'No call on record verifies this appointment.'
                                ELSE 'The records show a call of more than five minutes.' END END,
  CASE WHEN young THEN 1 ELSE 2 END
FROM (SELECT *, kind NOT IN ('talked_soon_after', 'lead_called', 'talked_later', 'two_billable_calls', 'talked_301', 'talked_304',
                             'two_legs') AS favours_broker
      FROM sample_claims) AS claims
ON CONFLICT DO NOTHING;

INSERT INTO billing_dispute_events (id, dispute_id, kind, text, internal, at)
SELECT pg_temp.draw_id('opened event', i), id, 'opened', claim, false, opened_at FROM sample_claims
ON CONFLICT DO NOTHING;

INSERT INTO billing_dispute_events (id, dispute_id, kind, text, internal, at)
SELECT pg_temp.draw_id('asked event', claims.i), claims.id, 'asked', 'Which phone did you call from?', false, paused_at
FROM sample_claims claims JOIN billing_disputes USING (id) WHERE paused_at IS NOT NULL
ON CONFLICT DO NOTHING;

INSERT INTO billing_dispute_events (id, dispute_id, kind, text, internal, data, at)
SELECT pg_temp.draw_id('decided event', claims.i), claims.id, 'decided', decision_reason, false,
  jsonb_build_object('action', CASE WHEN credited_cents > 0 THEN 'credit_full' ELSE 'charge_stands' END, 'credit_cents', credited_cents), decided_at
FROM sample_claims claims JOIN billing_disputes USING (id) WHERE decided_at IS NOT NULL
ON CONFLICT DO NOTHING;

INSERT INTO broker_credits (id, org_id, broker_id, dispute_id, event_id, amount_cents, at)
SELECT pg_temp.draw_id('credit', claims.i), org_id, disputes.broker_id, claims.id, pg_temp.draw_id('decided event', claims.i), credited_cents, decided_at
FROM sample_claims claims JOIN billing_disputes disputes USING (id) WHERE credited_cents > 0
ON CONFLICT DO NOTHING;
