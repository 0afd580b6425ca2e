SELECT 
  b.company_name,
  COUNT(*) FILTER (WHERE bcl.duration_seconds > 300) as billable_appointments,
  COUNT(*) as total_calls,
  SUM(bcl.duration_seconds) / 60.0 as total_minutes,
  COUNT(DISTINCT bcl.lead_id) as unique_leads
FROM billing_call_logs bcl
JOIN brokers b ON bcl.broker_id = b.id
WHERE DATE_TRUNC('month', bcl.created_at) = DATE_TRUNC('month', NOW())
GROUP BY b.company_name
ORDER BY billable_appointments DESC;
