-- Three workspaces of the paying plans, two of which have a number, one has two; messages of this month and of an earlier one.
INSERT INTO workspaces (id, name, subscription_tier) VALUES
  ('c0000000-0000-4000-8000-000000000001', 'Pro Clinic', 'professional'), ('c0000000-0000-4000-8000-000000000002', 'Big Clinic', 'enterprise'),
  ('c0000000-0000-4000-8000-000000000003', 'Small Clinic', 'starter'), ('c0000000-0000-4000-8000-000000000004', 'Late Clinic', 'professional');
INSERT INTO workspace_phone_numbers (workspace_id, phone_number, status) VALUES
  ('c0000000-0000-4000-8000-000000000001', '+14055551234', 'active'), ('c0000000-0000-4000-8000-000000000002', '+14055551235', 'active'),
  ('c0000000-0000-4000-8000-000000000002', '+14055551236', 'active');
UPDATE workspace_phone_numbers SET status = 'suspended' WHERE phone_number = '+14055551236';
SELECT record_inbound_message(number, '+14155551234', 'Test') FROM unnest('{+14055551235,+14055551234,+14055551234}'::text[]) AS number;
UPDATE conversation_messages SET created_at = now() - interval '31 days' WHERE id = (SELECT id FROM conversation_messages WHERE to_number = '+14055551234' LIMIT 1);
SELECT record_inbound_message('+14055551234', '+14155551234', 'Test');
