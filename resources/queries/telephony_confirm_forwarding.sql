-- The broker has dialled the code.
SELECT confirm_forwarding_config(:id) AS answer
