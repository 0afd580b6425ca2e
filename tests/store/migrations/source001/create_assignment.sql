-- supabase.from('lead_number_assignments').insert({ lead_id, number_id, broker_id, status, max_attempts }), as PostgREST asks it
INSERT INTO "public"."lead_number_assignments" ("broker_id", "lead_id", "max_attempts", "number_id", "status")
SELECT "pgrst_body"."broker_id", "pgrst_body"."lead_id", "pgrst_body"."max_attempts", "pgrst_body"."number_id", "pgrst_body"."status"
FROM (SELECT '{"lead_id": "leadId", "number_id": "availableNumbers[0].id", "broker_id": "brokerId", "status": "active", "max_attempts": 5}'::json AS json_data) AS pgrst_payload,
LATERAL (SELECT "broker_id", "lead_id", "max_attempts", "number_id", "status" FROM json_to_record(pgrst_payload.json_data)
         AS _("broker_id" uuid, "lead_id" uuid, "max_attempts" integer, "number_id" uuid, "status" text)) AS pgrst_body
RETURNING 1;
