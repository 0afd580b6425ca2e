-- A note in the history.
SELECT dispute_note(:dispute, :text, :internal)
