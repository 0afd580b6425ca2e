  SELECT * FROM verified_caller_ids
  WHERE status = 'verified'
