-- Commits one decision; the receipt as JSON.
SELECT dispute_decide(:decision) AS document
