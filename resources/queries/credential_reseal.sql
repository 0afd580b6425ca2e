-- The same credentials under another key, in one step. Which of them somebody changed meanwhile has another nonce, and is left alone.
WITH wanted AS (
  SELECT * FROM jsonb_to_recordset(:document::jsonb -> 'rows') AS r (id uuid, old_nonce text, payload text, nonce text, key_id text)
), changed AS (
  UPDATE org_credentials c
  SET payload = decode(w.payload, 'hex'), nonce = decode(w.nonce, 'hex'), key_id = w.key_id, updated_at = now()
  FROM wanted w WHERE c.id = w.id AND c.nonce = decode(w.old_nonce, 'hex')
  RETURNING c.id
)
SELECT count(*)::integer AS changed FROM changed
