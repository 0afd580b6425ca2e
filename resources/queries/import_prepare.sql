SELECT prepare_call_stage()
