-- Takes one's own last decision back; the receipt as JSON.
SELECT dispute_undo(:event) AS document
