-- Simulate Barbara booking appointment
SELECT extend_phone_for_appointment(
  '07f26a19-e9dc-422c-b61d-030e3c7971bb'::UUID,
  NOW() + INTERVAL '2 days'  -- Appointment in 2 days
);
