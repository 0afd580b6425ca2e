SELECT (begin_import('calls', 'sample', 0, 'sample ' || current_setting('ringledger.sample_seed'), '{"list": "true"}', 'signalwire', NULL)).id AS id
