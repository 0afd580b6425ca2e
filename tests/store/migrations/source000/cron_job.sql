SELECT * FROM cron.job WHERE jobname = 'release-tracking-numbers';
