SELECT (end_import(:run, 'done', NULL, true, NULL)).id AS id
