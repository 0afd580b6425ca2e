SELECT (end_import(:run, :status, NULL, :status = 'done', NULL)).id AS id
