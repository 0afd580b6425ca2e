   -- Count workspaces with vs without numbers
   SELECT 
     COUNT(*) as total_pro_enterprise,
     COUNT(wpn.id) as with_numbers,
     (COUNT(wpn.id)::float / COUNT(*) * 100) as success_rate
   FROM workspaces w
   LEFT JOIN workspace_phone_numbers wpn ON w.id = wpn.workspace_id
   WHERE w.subscription_tier IN ('professional', 'enterprise');
