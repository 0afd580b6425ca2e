-- supabase.from('lead_number_assignments').update({ first_answered_at, call_attempts, last_call_at }).eq('lead_id', leadId), as PostgREST asks it
UPDATE "public"."lead_number_assignments" SET "call_attempts" = "pgrst_body"."call_attempts", "first_answered_at" = "pgrst_body"."first_answered_at",
  "last_call_at" = "pgrst_body"."last_call_at"
FROM (SELECT '{"first_answered_at": "new Date().toISOString()", "call_attempts": currentAttempts + 1, "last_call_at": "new Date().toISOString()"}'::json AS json_data) AS pgrst_payload,
LATERAL (SELECT "call_attempts", "first_answered_at", "last_call_at" FROM json_to_record(pgrst_payload.json_data)
         AS _("call_attempts" integer, "first_answered_at" timestamp with time zone, "last_call_at" timestamp with time zone)) AS pgrst_body
WHERE "public"."lead_number_assignments"."lead_id" = 'leadId'
RETURNING 1;
