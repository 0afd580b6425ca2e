-- Who works here.
SELECT people_list() AS document
