SELECT extend_phone_for_appointment(
  '{{ $json.lead_id }}'::UUID,
  '{{ $json.appointment_time }}'::TIMESTAMP
);
