-- Run release function
SELECT release_expired_phone_numbers();
