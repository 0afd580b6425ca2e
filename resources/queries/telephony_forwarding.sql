-- The forwarding of a verified number.
SELECT get_forwarding_config(:id) AS answer
