INSERT INTO audit_log (action, subject) VALUES ('sample_made', 'seed ' || current_setting('ringledger.sample_seed')) RETURNING id
