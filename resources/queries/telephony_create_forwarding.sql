-- Sets a forwarding up and answers its codes.
SELECT create_forwarding_config(:id, :mode, :carrier, :ring_time, nullif(:destination, ''), :country, nullif(:previous, '')) AS answer
