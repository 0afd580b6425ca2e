-- Check if tools are registered
SELECT o.name, ot.tool_name, ot.vapi_tool_id, ot.definition_hash
FROM org_tools ot
JOIN organizations o ON ot.org_id = o.id;
