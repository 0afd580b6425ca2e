-- The carrier calls: with this code (none when only it knows the code), under these ids.
SELECT attach_verification_code(:id, nullif(:code, ''), nullif(:call, ''), nullif(:validation, '')) AS answer
