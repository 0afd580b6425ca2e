   -- Numbers by status
   SELECT 
     status,
     COUNT(*) as count,
     SUM(monthly_cost_cents) / 100.0 as monthly_cost
   FROM workspace_phone_numbers
   GROUP BY status;
