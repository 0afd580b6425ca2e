-- Failed verifications (to track issues)
SELECT COUNT(*) as failures
FROM verified_caller_ids
WHERE status = 'failed';
