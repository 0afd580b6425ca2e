SELECT COUNT(*) FROM messages;
