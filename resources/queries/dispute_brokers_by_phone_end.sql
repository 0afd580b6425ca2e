-- Brokers one of whose phones ends in these digits.
SELECT brokers_by_phone_end(:digits) AS document
