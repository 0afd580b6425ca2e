SELECT * FROM pg_policies WHERE tablename = 'messages';
