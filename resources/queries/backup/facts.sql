-- What a backup's label says of the database it was taken of.
SELECT current_database() AS database, current_setting('server_version_num')::integer AS server_version,
       pg_database_size(current_database()) AS bytes,
       (SELECT pg_get_userbyid(relowner) FROM pg_class WHERE oid = to_regclass('schema_migrations')) AS owner,
       (SELECT max(number) FROM schema_migrations) AS schema_step,
       coalesce((SELECT setconfig FROM pg_db_role_setting WHERE setdatabase = db.oid AND setrole = 0), '{}') AS settings
FROM pg_database AS db WHERE datname = current_database()
