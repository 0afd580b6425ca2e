-- Check health score distribution
SELECT 
  MIN(health_score) as min_score,
  MAX(health_score) as max_score,
  AVG(health_score) as avg_score
FROM phone_numbers
WHERE is_active = true;
