-- Sample data, step 5, run once per batch of appointments (step 4): the
-- calls as the carrier's list would say them. They enter the ledger as any import does.

SELECT prepare_call_stage();

WITH calls AS (
  SELECT a.*, c.seq, c.who, c.ring, c.status, c.answered_by, c.ended_by,
    -- the boundary stories keep their exact talk time; others vary by up to a tenth
    CASE WHEN a.kind LIKE 'talked\____' THEN c.talk ELSE c.talk + c.talk * (pg_temp.draw('talk', a.i * 8 + c.seq, 21) - 10) / 100 END AS talk,
    a.scheduled_at + c.offset_minutes * interval '1 minute' + make_interval(secs => pg_temp.draw('second', a.i * 8 + c.seq, 60)) AS started_at,
    'CA' || md5(current_setting('ringledger.sample_seed') || 'call' || a.i || '.' || c.seq) AS sid,
    'CA' || md5(current_setting('ringledger.sample_seed') || 'leg' || a.i || '.' || c.seq) AS leg_sid
  FROM sample_appointments a JOIN sample_calls_of c USING (kind)
  WHERE NOT a.upcoming
    AND a.scheduled_at + c.offset_minutes * interval '1 minute' < current_setting('ringledger.sample_day')::timestamptz
), parents AS (
  INSERT INTO pg_temp.call_stage (line, call_sid, tracking, caller, called, started_at, status, duration, ring, total, billed,
    answered_by, ended_by, leg_direction)
  SELECT i * 8 + seq, sid, number,
    CASE who WHEN 'b' THEN broker_phone WHEN 'l' THEN lead_phone WHEN 'e' THEN number
             ELSE pg_temp.sample_number(32000 + i % 900) END,
    CASE who WHEN 'e' THEN lead_phone ELSE number END,
    started_at, status, talk, ring, talk + ring, (talk + 59) / 60 * 60, answered_by, ended_by,
    CASE who WHEN 'e' THEN 'outbound-api' ELSE 'inbound' END
  FROM calls
)
INSERT INTO pg_temp.call_stage (line, call_sid, parent_sid, tracking, caller, called, started_at, status, duration, ring, total,
  billed, answered_by, ended_by, leg_direction) -- the leg from the tracking number to the phone that rang
SELECT i * 8 + 7, leg_sid, sid, number, number, lead_phone, started_at + interval '1 second', status, talk, ring, talk + ring,
       (talk + 59) / 60 * 60, answered_by, ended_by, 'outbound-dial'
FROM calls WHERE kind = 'two_legs';
