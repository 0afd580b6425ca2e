-- Add phone numbers to pool
INSERT INTO phone_numbers (number, signalwire_id, broker_id, area_code, state)
VALUES 
  ('+15551234567', 'sw_123', 'broker_uuid_1', '555', 'CA'),
  ('+15551234568', 'sw_124', 'broker_uuid_1', '555', 'CA'),
  ('+15551234569', 'sw_125', 'broker_uuid_1', '555', 'CA');
