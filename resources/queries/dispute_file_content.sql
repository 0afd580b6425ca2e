-- The bytes of one file.
SELECT dispute_file_content(:file) AS content
