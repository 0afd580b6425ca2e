SELECT * FROM enter_staged_calls(:run, :position, :line, :rejected)
