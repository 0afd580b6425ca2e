-- Who else is connected to a database.
SELECT count(*) AS count, string_agg(DISTINCT coalesce(nullif(application_name, ''), usename::text, '?'), ', ') AS names
FROM pg_stat_activity
WHERE datname = :database AND backend_type = 'client backend' AND pid <> pg_backend_pid()
