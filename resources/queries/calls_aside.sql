-- Calls that are kept aside, the newest first, with who held the number then or last.
SELECT jsonb_build_object(
  'total', (SELECT count(*) FROM unmatched_calls WHERE resolved_at IS NULL),
  'calls', (SELECT coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
      'id', u.id, 'reason', u.reason, 'reason_text',
      (SELECT coalesce(replace(once, nullif(u.called_number, u.tracking_number), masked_phone(u.called_number)), once)
         FROM coalesce(replace(u.reason_text, nullif(u.caller_number, u.tracking_number), masked_phone(u.caller_number)), u.reason_text) AS once),
      'carrier', u.carrier, 'sid', u.call_sid, 'at', epoch_ms(u.started_at),
      'number', u.tracking_number, 'from', masked_phone(u.caller_number),
      'to', CASE WHEN u.called_number = u.tracking_number THEN u.called_number ELSE masked_phone(u.called_number) END,
      'talk', u.duration_seconds, 'status', u.call_status,
      'lead', full_name(l.first_name, l.last_name), 'broker', coalesce(b.contact_name, b.company_name),
      'released', epoch_ms(h.released_at))) ORDER BY u.started_at DESC, u.id), '[]')
    FROM (SELECT * FROM unmatched_calls WHERE resolved_at IS NULL ORDER BY started_at DESC, id LIMIT :limit) u
    LEFT JOIN LATERAL (SELECT t.* FROM tracking_assignments t
       WHERE t.id = u.previous_assignment_id OR u.previous_assignment_id IS NULL AND t.number = u.tracking_number AND t.assigned_at <= u.started_at
       ORDER BY t.assigned_at DESC LIMIT 1) h ON true
    LEFT JOIN leads l ON l.id = h.lead_id LEFT JOIN brokers b ON b.id = h.broker_id)) AS document
