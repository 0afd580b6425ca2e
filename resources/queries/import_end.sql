SELECT * FROM end_import(:run, :status, :sha256, :whole_list, :why)
