-- The numbers of an organization, or of all of them, taken out of the program; noted in the audit log.
SELECT export_verified_numbers(:org) AS answer
