-- Every incident, the newest first.
SELECT coalesce(jsonb_agg(incident_document(i) ORDER BY i.started_at DESC, i.id), '[]') AS document FROM incidents i
