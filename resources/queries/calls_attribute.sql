-- A person says what a call was that was kept aside; its row of the ledger.
SELECT attribute_call(:call, :direction, :note) AS id
