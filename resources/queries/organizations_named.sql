-- The organization of this name or id; several where names are not unique.
SELECT id, company_name FROM organizations
WHERE lower(company_name) = lower(trim(:name)) OR id::text = lower(trim(:name))
ORDER BY company_name, id
