-- Cases, brokers, leads and numbers by any part.
SELECT search_everything(:text) AS document
