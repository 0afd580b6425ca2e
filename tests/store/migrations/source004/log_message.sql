-- supabase.from('messages').insert({ org_id, call_id, direction, method, recipient, content, status, service_provider, external_message_id, sent_at }),
-- as PostgREST asks it
INSERT INTO "public"."messages" ("call_id", "content", "direction", "external_message_id", "method", "org_id", "recipient", "sent_at", "service_provider", "status")
SELECT "pgrst_body"."call_id", "pgrst_body"."content", "pgrst_body"."direction", "pgrst_body"."external_message_id", "pgrst_body"."method", "pgrst_body"."org_id",
       "pgrst_body"."recipient", "pgrst_body"."sent_at", "pgrst_body"."service_provider", "pgrst_body"."status"
FROM (SELECT '{"org_id": "orgId", "call_id": "callId", "direction": "outbound", "method": "sms", "recipient": "phone", "content": "message", "status": "sent",
  "service_provider": "twilio", "external_message_id": "messageSid", "sent_at": "new Date().toISOString()"}'::json AS json_data) AS pgrst_payload,
LATERAL (SELECT "call_id", "content", "direction", "external_message_id", "method", "org_id", "recipient", "sent_at", "service_provider", "status"
         FROM json_to_record(pgrst_payload.json_data) AS _("call_id" uuid, "content" text, "direction" text, "external_message_id" text, "method" text,
         "org_id" uuid, "recipient" text, "sent_at" timestamp with time zone, "service_provider" text, "status" text)) AS pgrst_body
RETURNING 1;
