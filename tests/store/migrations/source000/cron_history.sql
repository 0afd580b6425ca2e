-- View cron jobs
SELECT * FROM cron.job WHERE jobname = 'release-tracking-numbers';

-- View run history
SELECT * FROM cron.job_run_details 
WHERE jobid = (SELECT jobid FROM cron.job WHERE jobname = 'release-tracking-numbers')
ORDER BY start_time DESC LIMIT 5;
