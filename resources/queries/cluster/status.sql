SELECT current_setting('server_version') AS server_version,
       pg_database_size(current_database()) AS bytes,
       (SELECT max(number) FROM schema_migrations) AS schema_step
