SELECT * FROM verified_caller_ids;
