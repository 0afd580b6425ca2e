SELECT (enter_staged_calls(:run, :to, :to, 0)).rows_read AS rows_read
