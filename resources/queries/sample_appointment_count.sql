SELECT coalesce(max(i) + 1, 0) AS total FROM pg_temp.sample_appointments
