SELECT note_refused_calls(:run, :at, :undated)
