-- Assignment performance
SELECT 
  status,
  COUNT(*) as count,
  AVG(call_attempts) as avg_attempts,
  AVG(EXTRACT(EPOCH FROM (released_at - assigned_at))/3600) as avg_hours_assigned
FROM lead_number_assignments
GROUP BY status;
