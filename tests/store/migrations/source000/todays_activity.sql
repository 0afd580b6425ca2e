SELECT 
  COUNT(DISTINCT bcl.lead_id) as appointments_today,
  COUNT(*) as total_calls,
  COUNT(*) FILTER (WHERE bcl.direction = 'broker_to_lead') as broker_outbound,
  COUNT(*) FILTER (WHERE bcl.direction = 'lead_to_broker') as lead_callbacks,
  COUNT(*) FILTER (WHERE bcl.duration_seconds > 300) as verified_appointments,
  SUM(bcl.duration_seconds) / 60.0 as total_minutes
FROM billing_call_logs bcl
WHERE DATE(bcl.created_at) = CURRENT_DATE;
