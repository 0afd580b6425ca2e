   SELECT * FROM signalwire_phone_numbers 
   WHERE assignment_status = 'assigned_for_tracking';
