-- Opens a case for each line that is new or too late.
SELECT dispute_open_claims(:broker, :lines) AS document
