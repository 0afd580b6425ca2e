SELECT nightly_work() AS report
