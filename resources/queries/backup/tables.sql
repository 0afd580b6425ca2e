-- Every table whose rows a backup holds. 'seeded': a database without any work done in it has rows there, too.
SELECT nspname || '.' || relname AS name, format('%I.%I', nspname, relname) AS quoted,
       relname IN ('schema_migrations', 'migration_report', 'members', 'role_limits', 'audit_log', 'area_codes', 'scheduled_work') AS seeded
FROM pg_class JOIN pg_namespace AS schema ON schema.oid = relnamespace
WHERE relkind = 'r' AND relpersistence <> 't' AND nspname NOT IN ('pg_catalog', 'information_schema')
  AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_class'::regclass AND objid = pg_class.oid AND deptype = 'e')
ORDER BY 1
