-- A wrong code was given: counts, and locks after the third.
SELECT refuse_by_carrier(:id) AS answer
