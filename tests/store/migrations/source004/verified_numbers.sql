-- Active verified numbers
SELECT COUNT(*) as verified_count, status
FROM verified_caller_ids
WHERE status = 'verified'
GROUP BY status;
