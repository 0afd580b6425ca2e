-- The roles that this database leans on: owners, those with rights and policies, members' logins, and whoever is in
-- one of Ringledger's groups. Memberships only among them.
WITH leaned_on AS (
  SELECT refobjid AS oid FROM pg_shdepend
  WHERE refclassid = 'pg_authid'::regclass
    AND (SELECT oid FROM pg_database WHERE datname = current_database()) IN (dbid, CASE classid WHEN 'pg_database'::regclass THEN objid END)
  UNION SELECT role.oid FROM members JOIN pg_roles AS role ON rolname = login
  UNION SELECT oid FROM pg_roles WHERE starts_with(rolname, 'ringledger_')
), in_groups AS (
  SELECT oid FROM leaned_on
  UNION
  SELECT member FROM pg_auth_members JOIN pg_roles AS grp ON grp.oid = roleid WHERE starts_with(grp.rolname, 'ringledger_')
)
SELECT rolname AS name, rolcanlogin AS can_login, rolinherit AS inherits,
       EXISTS (SELECT FROM pg_shdepend WHERE refclassid = 'pg_authid'::regclass AND refobjid = role.oid AND deptype = 'o'
               AND dbid = (SELECT oid FROM pg_database WHERE datname = current_database())) AS owns,
       ARRAY(SELECT grp.rolname::text FROM pg_auth_members JOIN pg_roles AS grp ON grp.oid = roleid
             WHERE member = role.oid AND roleid IN (SELECT oid FROM in_groups) ORDER BY 1) AS member_of
FROM pg_roles AS role
WHERE oid IN (SELECT oid FROM in_groups) AND NOT starts_with(rolname, 'pg_') ORDER BY rolname
