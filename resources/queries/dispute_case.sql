-- The case as one JSON document; renews presence.
SELECT dispute_case(:dispute) AS document
