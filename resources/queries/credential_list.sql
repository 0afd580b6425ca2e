-- Credentials that organizations brought along, as they are encrypted; all of them, or one.
SELECT c.id, c.org_id, o.company_name AS org_name, c.provider, c.payload, c.nonce, c.key_id, c.is_active, c.updated_at
FROM org_credentials c JOIN organizations o ON o.id = c.org_id
WHERE (:org::uuid IS NULL OR c.org_id = :org::uuid) AND (:provider::text IS NULL OR c.provider = :provider::text)
ORDER BY o.company_name, c.provider
