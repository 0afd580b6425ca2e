-- Verify: phone should now be available
SELECT assignment_status
FROM signalwire_phone_numbers
WHERE vapi_phone_number_id = '...';
-- Should return: 'available'
