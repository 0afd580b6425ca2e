-- A call that was kept aside is put away for good.
SELECT dismiss_call(:call, :note)
