-- Brokers whose number can be set up, by any part of name, company or phone.
SELECT find_brokers_to_set_up(:text) AS answer
