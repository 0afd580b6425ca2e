-- An incident is over.
SELECT incident_end(:incident::uuid, :at::timestamptz) AS document
