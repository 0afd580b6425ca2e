-- POST …/webhook/assign-number {"lead_id": "test_lead", "broker_id": "test_broker"}: what the workflow behind it calls
SELECT assign_number_to_lead('test_lead', 'test_broker');
