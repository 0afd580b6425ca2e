SELECT assignment_status, COUNT(*) 
FROM signalwire_phone_numbers 
WHERE assigned_broker_company = 'My Reverse Options'
GROUP BY assignment_status;
