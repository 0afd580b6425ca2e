SELECT assign_tracking_number(
  'lead-uuid',
  'broker-uuid',
  '+14244851544',
  '2025-10-22T10:00:00Z'
);
