-- Verify: release_at should be ~24 hours from now
SELECT 
  number,
  last_call_outcome,
  release_at,
  EXTRACT(EPOCH FROM (release_at - NOW()))/3600 as hours_until_release
FROM signalwire_phone_numbers
WHERE currently_assigned_to = '07f26a19-e9dc-422c-b61d-030e3c7971bb';
