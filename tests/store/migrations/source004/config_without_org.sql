  SELECT * FROM hybrid_forwarding_configs
  WHERE verified_caller_id = $1
