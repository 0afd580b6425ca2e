-- Two clinics with agents, tools, verified numbers and forwardings; the number of the first cannot be seen by the second.
INSERT INTO organizations (id, name) VALUES ('c0000000-0000-4000-8000-000000000001', 'Glow Clinic'), ('c0000000-0000-4000-8000-000000000002', 'Second Clinic');
INSERT INTO members (login, display_name, role, org_id) VALUES ('walter', 'Walter', 'ringledger_broker', 'c0000000-0000-4000-8000-000000000001');
INSERT INTO contacts (id, org_id, name, phone) VALUES ('a0000000-0000-4000-8000-000000000001', 'c0000000-0000-4000-8000-000000000001', 'John Doe', '+1234567890');
INSERT INTO call_logs (id, org_id, contact_id, call_type, status) VALUES
  ('e0000000-0000-4000-8000-000000000001', 'c0000000-0000-4000-8000-000000000001', 'a0000000-0000-4000-8000-000000000001', 'inbound', 'completed');
INSERT INTO org_tools (org_id, tool_name, vapi_tool_id, definition_hash) VALUES
  ('c0000000-0000-4000-8000-000000000001', 'bookClinicAppointment', 'tool-1', 'hash-1');
INSERT INTO verified_caller_ids (id, org_id, phone_number, status, verified_at) VALUES
  ('d0000000-0000-4000-8000-000000000001', 'c0000000-0000-4000-8000-000000000001', '+15551234567', 'verified', now()),
  ('d0000000-0000-4000-8000-000000000002', 'c0000000-0000-4000-8000-000000000002', '+15551234568', 'verified', now()),
  ('d0000000-0000-4000-8000-000000000003', 'c0000000-0000-4000-8000-000000000002', '+15551234569', 'failed', NULL);
SELECT confirm_forwarding_config((create_forwarding_config(('d0000000-0000-4000-8000-00000000000' || n)::uuid, 'safety_net', 'tmobile', 25, '+15550109999')
  -> 'config' ->> 'id')::uuid) FROM generate_series(1, 2) AS n;
