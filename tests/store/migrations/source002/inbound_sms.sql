-- POST …/api/webhooks/signalwire/sms To=+14055551234&From=+14155551234&Body=Test&MessageSid=SM123: what the webhook calls
SELECT record_inbound_message('+14055551234', '+14155551234', 'Test', 'sms', 'SM123');
