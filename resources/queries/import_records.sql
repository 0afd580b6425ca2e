SELECT (answer.run).*, answer.refused
FROM enter_records(:run, (SELECT coalesce(jsonb_agg(CASE WHEN :company <> '' AND NOT row ? 'company' THEN row || jsonb_build_object('company', :company::text) ELSE row END), '[]')
                          FROM jsonb_array_elements(:rows::jsonb) AS row), :position, :line, :rejected) AS answer
