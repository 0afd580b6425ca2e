SELECT get_tracking_number_assignment('+14244851544');
