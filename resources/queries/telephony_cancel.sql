-- No verification call was placed, or the person gave up.
SELECT cancel_caller_verification(:id) AS answer
