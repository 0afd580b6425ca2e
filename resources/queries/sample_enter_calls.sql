SELECT (enter_staged_calls(:run, :done, :done, 0)).rows_read AS rows_read
