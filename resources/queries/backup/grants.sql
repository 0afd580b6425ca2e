-- Rights on the database itself that somebody gave on purpose.
SELECT CASE grantee WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(grantee) END AS role, privilege_type AS privilege
FROM pg_database AS db, aclexplode(db.datacl) AS granted
WHERE datname = current_database() AND grantee <> datdba ORDER BY 1, 2
