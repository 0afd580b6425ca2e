SELECT * FROM hybrid_forwarding_configs;
