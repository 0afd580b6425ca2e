-- The rows that source 000's printed figures are counted from: two brokers, the numbers of their pools and their calls of this month.
INSERT INTO brokers (id, company_name, contact_name, phone) VALUES
  ('b0000000-0000-4000-8000-000000000001', 'My Reverse Options', 'Walter Richards', '+13104365998'),
  ('b0000000-0000-4000-8000-000000000002', 'Second Broker LLC', 'Ada Second', '+13105550102');
INSERT INTO leads (id, first_name, primary_phone)
SELECT format('a0000000-0000-4000-8000-0000000000%s', lpad(n::text, 2, '0'))::uuid, 'Lead ' || n, '+165055501' || lpad(n::text, 2, '0') FROM generate_series(1, 20) AS n;
INSERT INTO signalwire_phone_numbers (number, assigned_broker_company)
SELECT '+142448515' || lpad(n::text, 2, '0'), CASE WHEN n <= 15 THEN 'My Reverse Options' ELSE 'Second Broker LLC' END FROM generate_series(1, 35) AS n;
INSERT INTO signalwire_phone_numbers (number, assigned_broker_company, status) VALUES ('+14244851599', 'My Reverse Options', 'suspended');
-- 3 of the first pool and 2 of the second are held.
SELECT assign_tracking_number(format('a0000000-0000-4000-8000-0000000000%s', lpad(n::text, 2, '0')), CASE WHEN n <= 3 THEN 'b0000000-0000-4000-8000-000000000001'
  ELSE 'b0000000-0000-4000-8000-000000000002' END, '+142448515' || lpad(CASE WHEN n <= 3 THEN n ELSE n + 12 END::text, 2, '0'), '2099-10-22T10:00:00Z')
FROM generate_series(1, 5) AS n;
-- 12 billable of 28 calls and 420.5 minutes; 8 of 15 and 180.3. The rest of the minutes is in the last call of each.
INSERT INTO billing_call_logs (lead_id, broker_id, tracking_number, caller_number, direction, duration_seconds, call_sid, call_status, created_at)
SELECT format('a0000000-0000-4000-8000-0000000000%s', lpad((1 + n % 3)::text, 2, '0'))::uuid, 'b0000000-0000-4000-8000-000000000001'::uuid, '+142448515' || lpad((1 + n % 3)::text, 2, '0'),
       '+13104365998', 'broker_to_lead', CASE WHEN n = 12 THEN 25230 - 11 * 600 - 16 * 300 WHEN n < 12 THEN 600 ELSE 300 END, 'CA-1-' || n, 'completed', date_trunc('month', now())
FROM generate_series(1, 28) AS n
UNION ALL
SELECT format('a0000000-0000-4000-8000-0000000000%s', lpad((4 + n % 2)::text, 2, '0'))::uuid, 'b0000000-0000-4000-8000-000000000002'::uuid, '+142448515' || lpad((16 + n % 2)::text, 2, '0'),
       '+13105550102', 'broker_to_lead', CASE WHEN n = 8 THEN 10818 - 7 * 900 - 7 * 60 WHEN n < 8 THEN 900 ELSE 60 END, 'CA-2-' || n, 'completed', date_trunc('month', now())
FROM generate_series(1, 15) AS n
UNION ALL -- another month's
SELECT 'a0000000-0000-4000-8000-000000000001', 'b0000000-0000-4000-8000-000000000001', '+14244851501', '+13104365998', 'broker_to_lead', 900, 'CA-0', 'completed',
       date_trunc('month', now()) - interval '1 second';
