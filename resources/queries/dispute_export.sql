-- One page of the Disputes list, taken out of the program; the last page notes it in the audit log.
SELECT dispute_export(:view, :search, :broker, :sort, :descending, :offset, :limit) AS document
