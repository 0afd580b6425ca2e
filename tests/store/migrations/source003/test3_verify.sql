-- Verify: release_at should be NOW (immediate release)
SELECT 
  number,
  last_call_outcome,
  release_at,
  release_at <= NOW() as ready_to_release
FROM signalwire_phone_numbers
WHERE currently_assigned_to = '07f26a19-e9dc-422c-b61d-030e3c7971bb';
