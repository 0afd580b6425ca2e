SELECT * FROM interactions 
WHERE type = 'tracking_number_assigned'
  AND lead_id = '<lead_id>'
ORDER BY created_at DESC;
