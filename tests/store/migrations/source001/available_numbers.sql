-- supabase.from('phone_numbers').select('*').eq('broker_id', brokerId).eq('is_active', true).eq('state', leadState)
--   .order('health_score', { ascending: false }).limit(1), as PostgREST asks it
SELECT "public"."phone_numbers".* FROM "public"."phone_numbers"
WHERE "public"."phone_numbers"."broker_id" = 'brokerId' AND "public"."phone_numbers"."is_active" = 'true' AND "public"."phone_numbers"."state" = 'leadState'
ORDER BY "public"."phone_numbers"."health_score" DESC LIMIT 1 OFFSET 0;
