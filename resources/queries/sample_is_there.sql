-- Whether the database holds anything, sample or not.
SELECT EXISTS (SELECT FROM organizations) AS is_there
