-- The broker's answer: the clock goes on.
SELECT dispute_answer(:dispute, :text)
