-- A time in which a carrier may have lost calls.
SELECT incident_add(:carrier, :from::timestamptz, :to::timestamptz, :numbers::text[], :note) AS document
