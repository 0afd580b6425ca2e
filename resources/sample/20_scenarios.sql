-- Sample data, step 2: what can happen around one appointment. One row of sample_scenarios per story,
-- one row of sample_calls_of per call in it; offsets are minutes from the appointment.

CREATE TEMP TABLE sample_scenarios (kind text PRIMARY KEY, weight integer, outcome text, claim text) ON COMMIT PRESERVE ROWS;
INSERT INTO sample_scenarios VALUES
  ('talked_soon_after', 300, 'scheduled', 'The lead did not show up for this appointment.'),
  ('lead_called', 120, 'scheduled', 'Nobody came. Please remove the charge.'),
  ('talked_later', 60, 'scheduled', 'Lead never showed.'),
  ('two_billable_calls', 60, 'scheduled', 'No show. We waited half an hour.'),
  ('no_calls', 60, 'scheduled', 'The lead did not show up.'),
  ('short_calls_only', 60, 'scheduled', 'We reached voicemail only, there was no appointment.'),
  ('no_answer', 40, 'scheduled', 'Called twice, no answer.'),
  ('only_before', 30, 'scheduled', 'Lead did not show up at the appointed time.'),
  ('rescheduled', 20, 'rescheduled', 'This one was moved, we were charged for it anyway.'),
  ('talked_299', 10, 'scheduled', 'Just a few minutes, then the lead hung up.'),
  ('talked_300', 10, 'scheduled', 'Call dropped after five minutes.'),
  ('talked_301', 10, 'scheduled', 'We hardly spoke.'),
  ('talked_296', 10, 'scheduled', 'Too short to be an appointment.'),
  ('talked_304', 10, 'scheduled', 'Too short to be an appointment.'),
  ('voicemail', 30, 'scheduled', 'That was the lead''s voicemail, not the lead.'),
  ('unregistered_caller', 20, 'scheduled', 'No show.'),
  ('after_release', 20, 'scheduled', 'Lead did not show up.'),
  ('two_appointments_one_call', 15, 'scheduled', 'Charged twice for one conversation.'),
  ('outage', 15, 'scheduled', 'No show.'),
  ('two_legs', 60, 'scheduled', 'Did not show up.'),
  ('own_call', 20, 'scheduled', 'We never spoke with this person.'),
  ('recorded_no_show', 20, 'no_show', 'You recorded a no-show yourselves.'),
  ('cancelled', 20, 'cancelled', 'The lead cancelled the day before.'),
  ('busy', 20, 'scheduled', 'Line was busy all afternoon.');

-- who: b broker calls, l lead calls, x an unregistered phone calls, e EC's voice agent calls the lead.
CREATE TEMP TABLE sample_calls_of (kind text, seq integer, who text, offset_minutes numeric, talk integer,
  ring integer, status text, answered_by text, ended_by text) ON COMMIT PRESERVE ROWS;
INSERT INTO sample_calls_of VALUES
  ('talked_soon_after', 1, 'b', 5, 900, 12, 'completed', 'human', 'callee'),
  ('talked_soon_after', 2, 'l', 270, 180, 6, 'completed', NULL, 'caller'),
  ('talked_soon_after', 3, 'b', 360, 420, 9, 'completed', NULL, 'caller'),
  ('lead_called', 1, 'l', 2, 1260, 7, 'completed', NULL, 'caller'),
  ('talked_later', 1, 'b', 1, NULL, 30, 'no-answer', NULL, NULL),
  ('talked_later', 2, 'b', 240, 1500, 11, 'completed', NULL, 'callee'),
  ('two_billable_calls', 1, 'b', 0, 640, 8, 'completed', NULL, 'caller'),
  ('two_billable_calls', 2, 'b', 45, 1310, 8, 'completed', NULL, 'callee'),
  ('short_calls_only', 1, 'b', 0, 38, 20, 'completed', NULL, 'caller'),
  ('short_calls_only', 2, 'b', 12, 52, 18, 'completed', NULL, 'caller'),
  ('no_answer', 1, 'b', 0, NULL, 30, 'no-answer', NULL, NULL),
  ('no_answer', 2, 'b', 20, NULL, 30, 'no-answer', NULL, NULL),
  ('only_before', 1, 'b', -180, 610, 10, 'completed', NULL, 'caller'),
  ('rescheduled', 1, 'b', 185, 960, 10, 'completed', NULL, 'caller'),
  ('talked_299', 1, 'b', 4, 299, 10, 'completed', NULL, 'callee'),
  ('talked_300', 1, 'b', 4, 300, 10, 'completed', NULL, 'callee'),
  ('talked_301', 1, 'b', 4, 301, 10, 'completed', NULL, 'callee'),
  ('talked_296', 1, 'b', 4, 296, 10, 'completed', NULL, 'callee'),
  ('talked_304', 1, 'b', 4, 304, 10, 'completed', NULL, 'callee'),
  ('voicemail', 1, 'b', 3, 341, 25, 'completed', 'machine_start', 'caller'),
  ('unregistered_caller', 1, 'x', 4, 840, 12, 'completed', NULL, 'caller'),
  ('after_release', 1, 'b', 1800, 700, 12, 'completed', NULL, 'caller'),
  ('two_appointments_one_call', 1, 'b', 5, 1020, 12, 'completed', NULL, 'caller'),
  ('two_legs', 1, 'b', 6, 780, 14, 'completed', 'human', 'callee'),
  ('own_call', 1, 'e', -120, 700, 9, 'completed', NULL, 'caller'),
  ('recorded_no_show', 1, 'b', 1, 31, 24, 'completed', NULL, 'caller'),
  ('cancelled', 1, 'l', -1380, 95, 5, 'completed', NULL, 'caller'),
  ('busy', 1, 'b', 0, NULL, 2, 'busy', NULL, NULL),
  ('busy', 2, 'b', 9, NULL, 2, 'busy', NULL, NULL);

CREATE TEMP TABLE sample_wheel ON COMMIT PRESERVE ROWS AS
SELECT kind, outcome, claim, sum(weight) OVER w - weight AS low, sum(weight) OVER w AS high, sum(weight) OVER () AS total
FROM sample_scenarios WINDOW w AS (ORDER BY kind);
