-- The drawing of the schema in resources/migrations/README.md: tables by subject, an arrow to what their foreign keys
-- point to (the key's name behind it where it is not the evident one), views with what they read. One row of text.
WITH subjects (place, subject, members) AS (VALUES
  (1, 'Companies and people', '{organizations,workspaces,brokers,broker_phones,leads,contacts,interactions,members,profiles,role_limits}'::text[]),
  (2, 'One pool of numbers', '{signalwire_phone_numbers,phone_numbers,area_codes,tracking_assignments,lead_number_assignments,number_call_outcomes,workspace_phone_numbers,ec_phones}'),
  (3, 'Appointments and what proves them', '{appointments,billing_call_ledger,billing_call_logs,call_legs,broker_calls,call_verification,appointment_verification,v_billing_summary,carrier_call_records,unmatched_calls,incidents}'),
  (4, 'Disputes', '{billing_disputes,billing_dispute_events,dispute_references,dispute_files,dispute_drafts,dispute_presence,broker_credits}'),
  (5, 'Voice agent and messages', '{agents,org_tools,org_credentials,services,call_logs,calls,messages,conversations,conversation_messages}'),
  (6, 'A SIM''s own number', '{verified_caller_ids,verification_starts,hybrid_forwarding_configs}'),
  (7, 'Figures for charts', '{daily_rollups,daily_campaign_rollups,daily_company_rollups,rollup_totals,late_rollups,rolled_numbers,rolled_appointments,rollup_changes,pool_snapshots}'),
  (8, 'Upkeep and records', '{import_runs,import_run_keys,scheduled_work,audit_log,migration_report,schema_migrations}')
),
relations AS (
  SELECT c.oid, c.relname::text AS name, c.relkind = 'v' AS is_view, coalesce(s.place, 99) AS place,
         coalesce(s.subject, 'Not in schema_drawing.sql yet') AS subject, array_position(s.members, c.relname::text) AS position
  FROM pg_class AS c LEFT JOIN subjects AS s ON c.relname = ANY (s.members)
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v')
    AND NOT EXISTS (SELECT FROM pg_depend AS d WHERE d.objid = c.oid AND d.deptype = 'e') -- an extension's
),
keys AS (
  SELECT k.conrelid AS oid, k.confrelid::regclass::text AS target, string_agg(a.attname, ', ' ORDER BY a.attname) AS columns
  FROM pg_constraint AS k JOIN pg_attribute AS a ON a.attrelid = k.conrelid AND a.attnum = ANY (k.conkey)
  WHERE k.contype = 'f' GROUP BY k.conrelid, k.confrelid
),
arrows AS (
  SELECT oid, string_agg(target || CASE WHEN columns IN ('org_id', regexp_replace(target, 's$', '_id')) THEN '' ELSE format(' (%s)', columns) END,
                         ', ' ORDER BY target) AS targets
  FROM keys GROUP BY oid
),
sources AS (
  SELECT r.ev_class AS oid, string_agg(DISTINCT t.relname::text, ', ' ORDER BY t.relname::text) AS read
  FROM pg_rewrite AS r JOIN pg_depend AS d ON d.classid = 'pg_rewrite'::regclass AND d.objid = r.oid AND d.refclassid = 'pg_class'::regclass
  JOIN pg_class AS t ON t.oid = d.refobjid
  WHERE d.refobjid <> r.ev_class GROUP BY r.ev_class
),
lines AS (
  SELECT place, subject, position, name,
         rtrim(rpad(CASE WHEN is_view THEN format('(%s)', name) ELSE name END, 27)
               || CASE WHEN is_view THEN 'view of ' || read ELSE coalesce('→ ' || targets, '') END) AS line
  FROM relations LEFT JOIN arrows USING (oid) LEFT JOIN sources USING (oid)
),
blocks AS (
  SELECT place, subject || string_agg(E'\n  ' || line, '' ORDER BY position, name) AS block FROM lines GROUP BY place, subject
)
SELECT string_agg(block, E'\n\n' ORDER BY place) AS drawing FROM blocks
