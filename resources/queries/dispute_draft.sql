-- What a person has typed and not committed.
SELECT dispute_draft(:dispute, :draft)
