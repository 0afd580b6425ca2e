SELECT release_expired_tracking_numbers();
