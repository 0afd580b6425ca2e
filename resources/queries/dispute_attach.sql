-- A file of the case.
SELECT dispute_attach(:dispute, :name, :media_type, :side, :content, :decision) AS id
