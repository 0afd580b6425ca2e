-- supabase.from('lead_number_assignments').update({ status: 'booked_locked', booked_at }).eq('lead_id', leadId), as PostgREST asks it
UPDATE "public"."lead_number_assignments" SET "booked_at" = "pgrst_body"."booked_at", "status" = "pgrst_body"."status"
FROM (SELECT '{"status": "booked_locked", "booked_at": "new Date().toISOString()"}'::json AS json_data) AS pgrst_payload,
LATERAL (SELECT "booked_at", "status" FROM json_to_record(pgrst_payload.json_data) AS _("booked_at" timestamp with time zone, "status" text)) AS pgrst_body
WHERE "public"."lead_number_assignments"."lead_id" = 'leadId'
RETURNING 1;
