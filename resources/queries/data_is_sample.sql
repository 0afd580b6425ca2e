-- Whether the database was filled with sample data: the console says so above every pane.
SELECT EXISTS (SELECT FROM audit_log WHERE action = 'sample_begun') AS is_sample
