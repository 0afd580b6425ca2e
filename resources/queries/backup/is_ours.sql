SELECT to_regclass('schema_migrations') IS NOT NULL AND to_regclass('billing_call_ledger') IS NOT NULL AS ours
