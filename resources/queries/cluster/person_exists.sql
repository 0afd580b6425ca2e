SELECT EXISTS (SELECT FROM members JOIN pg_roles ON rolname = login WHERE login = :login) AS found
