SELECT tablename, rowsecurity
FROM pg_tables
WHERE tablename IN ('verified_caller_ids', 'hybrid_forwarding_configs');
-- Should show both tables with rowsecurity = true
