-- Brokers by any part of name, company or phone.
SELECT brokers_find(:text) AS document
