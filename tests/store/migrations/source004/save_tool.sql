-- db.insert('org_tools', { org_id, tool_name, vapi_tool_id: toolId })
INSERT INTO org_tools (org_id, tool_name, vapi_tool_id) VALUES ('org_id', 'tool_name', 'toolId') RETURNING 1
