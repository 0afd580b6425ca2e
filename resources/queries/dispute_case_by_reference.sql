-- The case as one JSON document, by DSP-YYYY-NNNNN.
SELECT dispute_case_by_reference(:reference) AS document
