-- Ends a forwarding and answers the code that undoes it.
SELECT disable_forwarding_config(:id) AS answer
