SELECT 
  TO_CHAR(bcl.created_at, 'Mon DD HH24:MI') as time,
  bcl.direction,
  bcl.duration_seconds as duration,
  CASE 
    WHEN bcl.duration_seconds > 300 THEN '✅ BILLABLE'
    ELSE '❌ Too short'
  END as status
FROM billing_call_logs bcl
WHERE bcl.lead_id = 'abc-123'
  AND bcl.appointment_datetime::date = '2025-10-22'
ORDER BY bcl.created_at;
