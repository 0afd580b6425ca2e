SELECT catch_up_work() AS report
