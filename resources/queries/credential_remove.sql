DELETE FROM org_credentials WHERE org_id = :org AND provider = :provider
