  SELECT * FROM hybrid_forwarding_configs
  WHERE verified_caller_id = $1 AND org_id = $2
