-- Active forwarding configs
SELECT COUNT(*) as active_configs, carrier, forwarding_type
FROM hybrid_forwarding_configs
WHERE status = 'active'
GROUP BY carrier, forwarding_type;
