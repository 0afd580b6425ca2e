-- Count tools per org
SELECT o.name, COUNT(*) as tool_count
FROM org_tools ot
JOIN organizations o ON ot.org_id = o.id
GROUP BY o.id, o.name;
