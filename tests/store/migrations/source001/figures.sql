-- A broker with three numbers in California, one of them inactive, and a lead there.
INSERT INTO brokers (id, company_name, contact_name) VALUES ('b0000000-0000-4000-8000-000000000001', 'My Reverse Options', 'Walter Richards');
INSERT INTO leads (id, first_name, primary_phone, state) VALUES ('a0000000-0000-4000-8000-000000000001', 'Testy', '+16505300051', 'CA');
INSERT INTO phone_numbers (id, number, signalwire_id, broker_id, area_code, state, health_score, is_active) VALUES
  ('c0000000-0000-4000-8000-000000000001', '+15551234567', 'sw_123', 'b0000000-0000-4000-8000-000000000001', '555', 'CA', 80, true),
  ('c0000000-0000-4000-8000-000000000002', '+15551234568', 'sw_124', 'b0000000-0000-4000-8000-000000000001', '555', 'CA', 90, true),
  ('c0000000-0000-4000-8000-000000000003', '+15551234569', 'sw_125', 'b0000000-0000-4000-8000-000000000001', '555', 'CA', 100, false);
