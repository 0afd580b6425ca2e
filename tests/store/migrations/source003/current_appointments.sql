SELECT 
  l.first_name,
  l.last_name,
  l.primary_email,
  spn.number as assigned_phone,
  spn.appointment_scheduled_at,
  spn.release_at,
  CASE 
    WHEN spn.appointment_scheduled_at IS NULL THEN 'No appointment'
    WHEN spn.appointment_scheduled_at > NOW() THEN 'Pending (' || 
      ROUND(EXTRACT(EPOCH FROM (spn.appointment_scheduled_at - NOW()))/3600, 1) || ' hrs)'
    WHEN spn.appointment_scheduled_at + INTERVAL '24 hours' > NOW() THEN 'Follow-up window'
    ELSE 'Completed + grace period over'
  END as appointment_status,
  spn.last_call_outcome
FROM leads l
JOIN signalwire_phone_numbers spn ON spn.currently_assigned_to = l.id
WHERE spn.appointment_scheduled_at IS NOT NULL
ORDER BY spn.appointment_scheduled_at ASC;
