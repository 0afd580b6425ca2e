-- What the steps of resources/sample read; they last for the session. A sample that was begun before goes on
-- with the day it was begun on: its windows would overlap themselves from another.
WITH day AS (
  SELECT coalesce((SELECT (data ->> 'day')::date FROM audit_log
                   WHERE action = 'sample_begun' AND subject = 'seed ' || :seed::text ORDER BY id LIMIT 1),
                  :day::date, current_date) AS today
), noted AS (
  INSERT INTO audit_log (action, subject, data)
  SELECT 'sample_begun', 'seed ' || :seed::text, jsonb_build_object('brokers', :brokers::bigint, 'numbers', :numbers::bigint,
         'calls', :calls::bigint, 'disputes', :disputes::bigint, 'day', today) FROM day
  RETURNING id
)
SELECT set_config('ringledger.sample_seed', :seed::text, false), set_config('ringledger.sample_brokers', :brokers::text, false),
       set_config('ringledger.sample_numbers', :numbers::text, false), set_config('ringledger.sample_calls', :calls::text, false),
       set_config('ringledger.sample_disputes', :disputes::text, false),
       set_config('ringledger.sample_day', today::text, false)
FROM noted, day
