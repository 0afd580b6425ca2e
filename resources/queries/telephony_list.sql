-- The numbers of an organization, or of all of them, with their forwardings.
SELECT list_verified_numbers(:org, :whatever_state) AS answer
