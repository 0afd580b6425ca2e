-- One page of the Disputes list as one JSON document; see 0004_disputes.sql.
SELECT dispute_list(:view, :search, :broker, :sort, :descending, :offset, :limit) AS document
