-- What the steps of resources/sample read; they last for the session.
WITH noted AS (
  INSERT INTO audit_log (action, subject, data)
  VALUES ('sample_begun', 'seed ' || :seed::text, jsonb_build_object('brokers', :brokers::bigint, 'numbers', :numbers::bigint,
          'calls', :calls::bigint, 'disputes', :disputes::bigint))
  RETURNING id
)
SELECT set_config('ringledger.sample_seed', :seed::text, false), set_config('ringledger.sample_brokers', :brokers::text, false),
       set_config('ringledger.sample_numbers', :numbers::text, false), set_config('ringledger.sample_calls', :calls::text, false),
       set_config('ringledger.sample_disputes', :disputes::text, false),
       set_config('ringledger.sample_day', coalesce(:day::date, current_date)::text, false)
FROM noted
