-- Numbers currently assigned (awaiting appointments)
SELECT 
  spn.number,
  spn.assigned_broker_company,
  l.first_name || ' ' || l.last_name as lead,
  b.contact_name as broker,
  TO_CHAR(spn.appointment_scheduled_at, 'Mon DD HH24:MI') as appointment,
  TO_CHAR(spn.release_at, 'Mon DD HH24:MI') as releases_at
FROM signalwire_phone_numbers spn
JOIN leads l ON spn.currently_assigned_to = l.id
JOIN brokers b ON spn.assigned_broker_id = b.id
WHERE spn.assignment_status = 'assigned_for_tracking'
ORDER BY spn.appointment_scheduled_at;
