-- supabase.from('phone_numbers').update({ health_score, answer_rate, call_count, last_used_at }).eq('id', numberId), as PostgREST asks it
UPDATE "public"."phone_numbers" SET "answer_rate" = "pgrst_body"."answer_rate", "call_count" = "pgrst_body"."call_count",
  "health_score" = "pgrst_body"."health_score", "last_used_at" = "pgrst_body"."last_used_at"
FROM (SELECT '{"health_score": healthScore, "answer_rate": answerRate, "call_count": callCount, "last_used_at": "new Date().toISOString()"}'::json AS json_data) AS pgrst_payload,
LATERAL (SELECT "answer_rate", "call_count", "health_score", "last_used_at" FROM json_to_record(pgrst_payload.json_data)
         AS _("answer_rate" numeric, "call_count" integer, "health_score" integer, "last_used_at" timestamp with time zone)) AS pgrst_body
WHERE "public"."phone_numbers"."id" = 'numberId'
RETURNING 1;
