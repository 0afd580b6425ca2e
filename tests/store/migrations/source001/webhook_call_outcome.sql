-- POST …/webhook/call-outcome {"lead_id": "test_lead", "outcome": "answered"}: what the workflow behind it calls
SELECT record_call_outcome('test_lead', 'answered');
