-- Become the owner.
SELECT dispute_take(:dispute)
