INSERT INTO members (login, display_name, role) VALUES (:login, :display_name, 'ringledger_admin')
ON CONFLICT (login) DO NOTHING
