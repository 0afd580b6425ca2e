   -- Messages received per workspace (last 30 days)
   SELECT 
     w.name,
     COUNT(*) as message_count
   FROM conversation_messages cm
   JOIN workspaces w ON cm.workspace_id = w.id
   WHERE cm.direction = 'inbound'
     AND cm.created_at > NOW() - INTERVAL '30 days'
   GROUP BY w.name
   ORDER BY message_count DESC;
