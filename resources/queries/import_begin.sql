SELECT * FROM begin_import(:kind, :name, :bytes, :head_sha256, :settings::jsonb, :carrier, :rejects_file)
