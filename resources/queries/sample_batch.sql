SELECT set_config('ringledger.sample_from', :from::text, false), set_config('ringledger.sample_to', :to::text, false)
