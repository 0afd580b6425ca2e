SELECT pg_database_size(oid) AS bytes FROM pg_database WHERE datname = :database
