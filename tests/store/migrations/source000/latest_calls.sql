   SELECT * FROM billing_call_logs ORDER BY created_at DESC LIMIT 5;
