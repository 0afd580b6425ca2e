-- How many appointments the sample has: those yet to come count whole, though a third of them is made.
SELECT total FROM pg_temp.sample_slots
