-- supabase.from('lead_number_assignments').update({ status: 'unreachable', released_at }).eq('lead_id', leadId), as PostgREST asks it
UPDATE "public"."lead_number_assignments" SET "released_at" = "pgrst_body"."released_at", "status" = "pgrst_body"."status"
FROM (SELECT '{"status": "unreachable", "released_at": "new Date().toISOString()"}'::json AS json_data) AS pgrst_payload,
LATERAL (SELECT "released_at", "status" FROM json_to_record(pgrst_payload.json_data) AS _("released_at" timestamp with time zone, "status" text)) AS pgrst_body
WHERE "public"."lead_number_assignments"."lead_id" = 'leadId'
RETURNING 1;
