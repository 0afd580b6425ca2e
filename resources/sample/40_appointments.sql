-- Sample data, step 4, run once per batch [ringledger.sample_from, ringledger.sample_to) of appointments: leads,
-- who held which number when, appointments. The leads of one number share one phone; their windows never overlap.

TRUNCATE sample_appointments;
INSERT INTO sample_appointments
WITH drawn AS (
  SELECT i, i % numbers AS n, i / numbers AS slot, pg_temp.draw('scenario', i, 1000000) AS spin
  FROM sample_slots, generate_series(current_setting('ringledger.sample_from')::bigint,
                                     current_setting('ringledger.sample_to')::bigint - 1) AS i
  WHERE i >= numbers OR (i % numbers) % 3 = 0
), timed AS (
  SELECT drawn.*, pool.number, pool.id AS number_id, pool.broker_id, pool.company, pool.zone, pool.lead_phone, pool.broker_phone,
    ((current_setting('ringledger.sample_day')::date + (n % 3)::integer - 3 * slot::integer)::timestamp
       + make_interval(hours => 9 + pg_temp.draw('hour', i, 8), mins => 15 * pg_temp.draw('quarter', i, 4))) AT TIME ZONE pool.zone AS scheduled_at,
    ((current_setting('ringledger.sample_day')::date + (n % 3)::integer - 3 * slot::integer + 1)::timestamp) AT TIME ZONE pool.zone AS release_at
  FROM drawn JOIN sample_pool pool USING (n)
)
SELECT timed.i, timed.n, slot, number, number_id, broker_id, company, zone, lead_phone, broker_phone, scheduled_at, release_at,
  scheduled_at - make_interval(mins => 300 + pg_temp.draw('booked', timed.i, 1400)) AS assigned_at,
  pg_temp.draw_id('lead', timed.i) AS lead_id, pg_temp.draw_id('assignment', timed.i) AS assignment_id,
  pg_temp.draw_id('appointment', timed.i) AS appointment_id,
  wheel.kind, wheel.outcome, wheel.claim, slot = 0 AS upcoming
FROM timed JOIN sample_wheel wheel ON spin % total >= low AND spin % total < high;
ANALYZE sample_appointments;
INSERT INTO sample_recent SELECT * FROM sample_appointments WHERE slot < 24;

INSERT INTO leads (id, first_name, last_name, primary_phone, primary_email, state, campaign_id, campaign_archetype, created_at, updated_at)
SELECT lead_id, first_name, last_name, lead_phone, lower(first_name || '.' || replace(last_name, ' ', '')) || i || '@example.org',
  (SELECT state FROM sample_places WHERE zone = a.zone ORDER BY k LIMIT 1),
  'C-' || 100 + campaign, pg_temp.pick('{Debt consolidation,Home repair,Medical costs,Retirement income,Helping family}', campaign),
  assigned_at - interval '2 days', assigned_at - interval '2 days'
FROM (SELECT *, pg_temp.draw('campaign', i, 5) AS campaign,
  pg_temp.pick('{Dorothy,Frank,Gloria,Harold,Irene,Joseph,Kathleen,Leonard,Marjorie,Norman,Olga,Philip,Queenie,Raymond,Sylvia,Theodore,Ursula,Vincent,Wanda,Xavier,Yolanda,Zachary,Beatriz,Clarence,Delores,Ernesto,Florence,Gilbert,Hazel,Isaac,Josephine,Kenneth,Lucille,Marvin,Nadine,Oscar,Pauline,Rudolph,Stella,Virgil}', pg_temp.draw('lead first', i, 40)) AS first_name,
  pg_temp.pick('{Abbott,Barnes,Chavez,Dawson,Espinoza,Farrell,Gallagher,Hopkins,Ingram,Jimenez,Keller,Lambert,Maldonado,Nash,Osborne,Pacheco,Quinn,Rhodes,Salazar,Thornton,Upton,Valdez,Watkins,Xiong,Yates,Zamora,Booker,Crosby,Duffy,Eaton,Fuentes,Goodwin,Hardin,Irwin,Joyner,Kirby,Lozano,McKinney,Norris,O''Brien,Van der Meer}', pg_temp.draw('lead last', i, 41)) AS last_name
  FROM sample_appointments) AS a
ON CONFLICT DO NOTHING;

INSERT INTO tracking_assignments (id, number_id, number, lead_id, broker_id, org_id, assigned_at, released_at, release_reason, created_at)
SELECT assignment_id, number_id, number, lead_id, broker_id, pg_temp.draw_id('org', company), assigned_at,
       CASE WHEN NOT upcoming THEN release_at END, CASE WHEN NOT upcoming THEN 'midnight' END, assigned_at
FROM sample_appointments
ON CONFLICT DO NOTHING;

INSERT INTO appointments (id, org_id, lead_id, broker_id, scheduled_at, status, outcome_at, outcome_by, fee_cents, billable_seconds,
  verify_lead_minutes, campaign_id, campaign_archetype, created_at, updated_at)
SELECT appointment_id, pg_temp.draw_id('org', company), lead_id, broker_id, scheduled_at,
  CASE WHEN upcoming THEN 'scheduled' ELSE outcome END,
  CASE WHEN NOT upcoming AND outcome <> 'scheduled' THEN
    CASE WHEN outcome = 'no_show' THEN scheduled_at + interval '2 hours' ELSE scheduled_at - interval '20 hours' END END,
  CASE WHEN NOT upcoming AND outcome <> 'scheduled' THEN 'Voice agent' END,
  5000, 300, 60, leads.campaign_id, leads.campaign_archetype, assigned_at, assigned_at
FROM sample_appointments JOIN leads ON leads.id = lead_id
UNION ALL -- the second appointment of those that have one
SELECT pg_temp.draw_id('second appointment', i), pg_temp.draw_id('org', company), lead_id, broker_id,
  scheduled_at + CASE kind WHEN 'rescheduled' THEN interval '3 hours' ELSE interval '45 minutes' END,
  'scheduled', NULL, NULL, 5000, 300, 60, leads.campaign_id, leads.campaign_archetype, assigned_at, assigned_at
FROM sample_appointments JOIN leads ON leads.id = lead_id
WHERE kind IN ('rescheduled', 'two_appointments_one_call') AND NOT upcoming
ON CONFLICT DO NOTHING;

UPDATE appointments SET rescheduled_to = pg_temp.draw_id('second appointment', i)
FROM sample_appointments
WHERE appointments.id = appointment_id AND kind = 'rescheduled' AND NOT upcoming;

UPDATE signalwire_phone_numbers SET currently_assigned_to = lead_id, assigned_broker_id = sample_appointments.broker_id,
  assigned_at = sample_appointments.assigned_at, release_at = sample_appointments.release_at,
  assignment_status = 'assigned_for_tracking', appointment_scheduled_at = scheduled_at
FROM sample_appointments
WHERE upcoming AND signalwire_phone_numbers.id = number_id;

INSERT INTO incidents (id, carrier, started_at, ended_at, numbers, note)
SELECT pg_temp.draw_id('incident', i), 'signalwire', scheduled_at - interval '40 minutes', scheduled_at + interval '2 hours',
       ARRAY[number], 'Calls to this number were not routed'
FROM sample_appointments WHERE kind = 'outage' AND NOT upcoming AND slot < 12
ON CONFLICT DO NOTHING;
