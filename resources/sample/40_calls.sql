-- Sample data, step 4, run once per batch of appointments [ringledger.sample_from, ringledger.sample_to): the
-- calls as the carrier's list would say them. They enter the ledger as any import does.

CREATE TEMP TABLE IF NOT EXISTS sample_calls (sid text, parent_sid text, started_at timestamptz, tracking_number text,
  from_number text, to_number text, status text, talk integer, ring integer, total integer, billed integer,
  answered_by text, ended_by text) ON COMMIT PRESERVE ROWS;
TRUNCATE sample_calls;

WITH calls AS (
  SELECT a.*, c.seq, c.who, c.ring, c.status, c.answered_by, c.ended_by,
    -- the boundary stories keep their exact talk time; others vary by up to a tenth
    CASE WHEN a.kind LIKE 'talked\____' THEN c.talk ELSE c.talk + c.talk * (pg_temp.draw('talk', a.i * 8 + c.seq, 21) - 10) / 100 END AS talk,
    a.scheduled_at + c.offset_minutes * interval '1 minute' + make_interval(secs => pg_temp.draw('second', a.i * 8 + c.seq, 60)) AS started_at,
    'CA' || md5(current_setting('ringledger.sample_seed') || 'call' || a.i || '.' || c.seq) AS sid,
    'CA' || md5(current_setting('ringledger.sample_seed') || 'leg' || a.i || '.' || c.seq) AS leg_sid
  FROM sample_appointments a JOIN sample_calls_of c USING (kind)
  WHERE a.i >= current_setting('ringledger.sample_from')::bigint AND a.i < current_setting('ringledger.sample_to')::bigint AND NOT a.upcoming
), parents AS (
  INSERT INTO sample_calls
  SELECT sid, NULL, started_at, number,
    CASE who WHEN 'b' THEN broker_phone WHEN 'l' THEN lead_phone WHEN 'e' THEN number
             ELSE pg_temp.sample_number(32000 + i % 900) END,
    CASE who WHEN 'e' THEN lead_phone ELSE number END,
    status, talk, ring, talk + ring, (talk + 59) / 60 * 60, answered_by, ended_by
  FROM calls
)
INSERT INTO sample_calls -- the leg from the tracking number to the phone that rang
SELECT leg_sid, sid, started_at + make_interval(secs => 1), number, number, lead_phone, status, talk, ring, talk + ring,
       (talk + 59) / 60 * 60, answered_by, ended_by
FROM calls WHERE kind = 'two_legs';
