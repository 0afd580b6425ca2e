SELECT vapi_tool_id FROM org_tools WHERE tool_name = ? LIMIT 1
