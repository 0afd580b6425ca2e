-- Of the pairs role[i] in grp[i] those that do not hold yet.
SELECT role, grp FROM unnest(:roles::text[], :groups::text[]) AS wanted (role, grp)
WHERE NOT EXISTS (SELECT FROM pg_auth_members WHERE member = to_regrole(quote_ident(role)) AND roleid = to_regrole(quote_ident(grp)))
