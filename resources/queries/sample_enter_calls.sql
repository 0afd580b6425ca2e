-- A run that was stopped is further already: what is entered again is known to it.
SELECT (enter_staged_calls(id, greatest(:done, position), greatest(:done, position), 0)).rows_read AS rows_read
FROM import_runs WHERE id = :run
