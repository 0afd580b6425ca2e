-- Removes a verified number and its forwarding.
SELECT remove_verified_number(:id) AS answer
