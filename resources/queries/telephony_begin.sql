-- Reserves a verification of a number, before a call is spent.
SELECT begin_caller_verification(:org, :phone, nullif(:name, ''), :take_over) AS answer
