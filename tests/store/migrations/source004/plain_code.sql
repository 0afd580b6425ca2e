-- db.insert({ verification_code: '123456' }) // SECURITY BREACH
INSERT INTO verified_caller_ids (verification_code) VALUES ('123456')
