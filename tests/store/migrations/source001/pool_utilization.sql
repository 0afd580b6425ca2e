-- Pool utilization
SELECT 
  broker_id,
  COUNT(*) as total_numbers,
  COUNT(CASE WHEN is_active THEN 1 END) as active_numbers,
  COUNT(CASE WHEN NOT is_active THEN 1 END) as inactive_numbers
FROM phone_numbers
GROUP BY broker_id;
