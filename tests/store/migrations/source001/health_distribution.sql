-- Health score distribution
SELECT 
  CASE 
    WHEN health_score >= 80 THEN 'Excellent'
    WHEN health_score >= 60 THEN 'Good'
    WHEN health_score >= 40 THEN 'Fair'
    ELSE 'Poor'
  END as health_category,
  COUNT(*) as number_count
FROM phone_numbers
GROUP BY health_category;
