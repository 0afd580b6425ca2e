-- How a person is called; NULL is who asks.
SELECT name_person(:login::name, :name) AS document
