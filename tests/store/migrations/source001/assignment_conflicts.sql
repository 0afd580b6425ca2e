-- Check for assignment conflicts
SELECT number_id, COUNT(*) as assignment_count
FROM lead_number_assignments
WHERE status = 'active'
GROUP BY number_id
HAVING COUNT(*) > 1;
