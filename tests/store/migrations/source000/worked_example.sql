-- The worked example of source 000, written with the printed columns only, as the customer's programs do.
INSERT INTO brokers (id, company_name, contact_name, phone)
VALUES ('b0000000-0000-4000-8000-000000000001', 'My Reverse Options', 'Walter Richards', '+13104365998');
INSERT INTO leads (id, first_name, last_name, primary_phone)
VALUES ('a0000000-0000-4000-8000-000000000001', 'Testy', 'McTesterson', '+16505300051');
INSERT INTO signalwire_phone_numbers (number, assigned_broker_company) VALUES ('+14244851544', 'My Reverse Options');
SELECT assign_tracking_number('a0000000-0000-4000-8000-000000000001', 'b0000000-0000-4000-8000-000000000001', '+14244851544', '2025-10-22T10:00:00Z');
INSERT INTO billing_call_logs (lead_id, broker_id, tracking_number, caller_number, direction, duration_seconds, call_sid, call_status, appointment_datetime, created_at)
VALUES
  ('a0000000-0000-4000-8000-000000000001', 'b0000000-0000-4000-8000-000000000001', '+14244851544', '+13104365998', 'broker_to_lead', 900, 'CA1', 'completed', '2025-10-22T10:00:00Z', '2025-10-22T10:05:00Z'),
  ('a0000000-0000-4000-8000-000000000001', 'b0000000-0000-4000-8000-000000000001', '+14244851544', '+16505300051', 'lead_to_broker', 180, 'CA2', 'completed', '2025-10-22T10:00:00Z', '2025-10-22T14:30:00Z'),
  ('a0000000-0000-4000-8000-000000000001', 'b0000000-0000-4000-8000-000000000001', '+14244851544', '+13104365998', 'broker_to_lead', 420, 'CA3', 'completed', '2025-10-22T10:00:00Z', '2025-10-22T16:00:00Z');
