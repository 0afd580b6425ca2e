-- Numbers available vs assigned per broker
SELECT 
  assigned_broker_company,
  COUNT(*) FILTER (WHERE assignment_status = 'available') as available,
  COUNT(*) FILTER (WHERE assignment_status = 'assigned_for_tracking') as tracking,
  COUNT(*) as total,
  ROUND(
    100.0 * COUNT(*) FILTER (WHERE assignment_status = 'assigned_for_tracking') / COUNT(*),
    1
  ) as utilization_pct
FROM signalwire_phone_numbers
WHERE status = 'active'
GROUP BY assigned_broker_company;
