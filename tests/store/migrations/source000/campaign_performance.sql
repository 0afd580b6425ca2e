-- Which campaigns produce best appointments?
SELECT 
  bcl.campaign_archetype,
  COUNT(DISTINCT bcl.lead_id) as leads,
  COUNT(*) FILTER (WHERE bcl.duration_seconds > 300) as verified_appointments,
  ROUND(AVG(bcl.duration_seconds) FILTER (WHERE bcl.duration_seconds > 60), 0) as avg_duration
FROM billing_call_logs bcl
WHERE bcl.created_at >= NOW() - INTERVAL '30 days'
GROUP BY bcl.campaign_archetype
ORDER BY verified_appointments DESC;
