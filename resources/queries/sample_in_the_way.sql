-- What stands in the way of a sample: anything that is not of one, or one of another seed, size or day.
SELECT EXISTS (SELECT FROM organizations) AND NOT EXISTS (SELECT FROM audit_log WHERE action = 'sample_begun') AS is_foreign,
       EXISTS (SELECT FROM audit_log WHERE action = 'sample_begun'
               AND (subject, (data ->> 'brokers')::bigint, (data ->> 'numbers')::bigint, (data ->> 'calls')::bigint, (data ->> 'disputes')::bigint,
                    coalesce(:day::date::text, data ->> 'day', '')) <> ('seed ' || :seed::text, :brokers::bigint, :numbers::bigint, :calls::bigint,
                    :disputes::bigint, coalesce(data ->> 'day', :day::date::text, ''))) AS is_another
