SELECT complete_appointment_for_phone(
  '{{ $json.lead_id }}'::UUID,
  '{{ $json.outcome }}'  -- 'showed', 'no_show', 'cancelled', 'rescheduled'
);
