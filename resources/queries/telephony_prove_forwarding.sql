-- A test call to the SIM reached the forwarding number.
SELECT prove_forwarding_config(:id, :call, :at::timestamptz) AS answer
