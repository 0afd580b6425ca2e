-- Whether the database holds anything that is not of the sample: then no sample is put beside it.
SELECT EXISTS (SELECT FROM organizations) AND NOT EXISTS (SELECT FROM audit_log WHERE action = 'sample_begun') AS is_foreign
