-- The server and the login that a backup is to be restored with, and the database of that name if there is one.
SELECT current_setting('server_version_num')::integer AS server_version, rolsuper AS is_super,
       rolsuper OR rolcreatedb AS may_create, session_user AS login, db.oid IS NOT NULL AS is_there,
       datcollate, datctype, pg_get_userbyid(datdba) AS owner
FROM pg_roles LEFT JOIN pg_database AS db ON datname = :database
WHERE rolname = session_user
