-- Find numbers assigned too long
SELECT lna.*, pn.number
FROM lead_number_assignments lna
JOIN phone_numbers pn ON lna.number_id = pn.id
WHERE lna.status = 'active' 
  AND lna.assigned_at < NOW() - INTERVAL '7 days';
