-- One number in whatever state; no row: there is none, or it is another organization's.
SELECT number.value AS number
FROM jsonb_array_elements(list_verified_numbers(NULL, true) -> 'numbers') AS number
WHERE number.value ->> 'id' = :id::uuid::text
