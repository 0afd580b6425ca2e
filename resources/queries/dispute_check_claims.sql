-- What each line of a broker's list means.
SELECT dispute_check_claims(:broker, :lines) AS document
