-- The carrier lists the number as verified.
SELECT confirm_by_carrier(:id, :sid) AS answer
