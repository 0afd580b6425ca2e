-- assign_tracking_number({ lead_id, broker_id, signalwire_number, appointment_datetime }), with the arguments by name as PostgREST calls it
SELECT * FROM "public"."assign_tracking_number"(
  "lead_id" := 'abc-123',
  "broker_id" := 'broker-456',
  "signalwire_number" := '+14244851544',
  "appointment_datetime" := '2025-10-22T10:00:00Z'
);
