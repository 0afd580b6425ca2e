-- Lead cancels appointment
SELECT complete_appointment_for_phone(
  '07f26a19-e9dc-422c-b61d-030e3c7971bb'::UUID,
  'cancelled'
);
