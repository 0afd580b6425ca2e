SELECT 
  number,
  name,
  assignment_status,
  release_at,
  appointment_scheduled_at,
  EXTRACT(EPOCH FROM (NOW() - release_at))/3600 as hours_overdue
FROM signalwire_phone_numbers
WHERE release_at IS NOT NULL 
  AND release_at < NOW()
  AND assignment_status = 'assigned'
  AND (
    appointment_scheduled_at IS NULL 
    OR appointment_scheduled_at + INTERVAL '24 hours' <= NOW()
  );
