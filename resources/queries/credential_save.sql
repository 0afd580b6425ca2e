-- One credential of an organization per provider. The same done twice is the same.
INSERT INTO org_credentials (org_id, provider, payload, nonce, key_id)
VALUES (:org, :provider, :payload, :nonce, :key)
ON CONFLICT (org_id, provider) DO UPDATE
SET payload = EXCLUDED.payload, nonce = EXCLUDED.nonce, key_id = EXCLUDED.key_id, is_active = true, last_verified_at = NULL, updated_at = now()
