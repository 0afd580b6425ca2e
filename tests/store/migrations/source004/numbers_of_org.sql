  SELECT * FROM verified_caller_ids
  WHERE org_id = $1 AND status = $2
