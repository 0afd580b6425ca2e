-- The case is no longer on this person's screen.
SELECT dispute_closed(:dispute)
