-- Sample data, step 1: companies, brokers, their phones and the pool.
-- Everything is drawn from the seed by md5, so the same seed gives the same data on any machine; times
-- hang on ringledger.sample_day. Phone numbers are 555-0100 to 555-0199 of real area codes: no one's.

CREATE OR REPLACE FUNCTION pg_temp.draw(salt text, i bigint, n integer) RETURNS integer
LANGUAGE sql STABLE AS $$
  SELECT ('x' || substr(md5(current_setting('ringledger.sample_seed') || salt || i), 1, 7))::bit(28)::integer % n
$$;
CREATE OR REPLACE FUNCTION pg_temp.draw_id(salt text, i bigint) RETURNS uuid
LANGUAGE sql STABLE AS $$
  SELECT md5(current_setting('ringledger.sample_seed') || salt || i)::uuid
$$;
CREATE OR REPLACE FUNCTION pg_temp.pick(list text[], k bigint) RETURNS text
LANGUAGE sql IMMUTABLE AS $$ SELECT list[(1 + k % cardinality(list))::integer] $$;

-- The k-th reserved number: a hundred to an area code.
CREATE OR REPLACE FUNCTION pg_temp.sample_number(k bigint) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
  SELECT '+1' || codes[(1 + (k / 100) % cardinality(codes))::integer] || '555' || lpad((100 + k % 100)::text, 4, '0')
  FROM (SELECT '{424,310,213,323,818,626,562,714,949,760,858,619,909,951,805,661,559,209,916,530,707,415,
    650,408,510,925,831,702,775,602,480,623,520,928,303,720,719,970,505,575,801,385,435,208,503,971,541,206,253,
    425,360,509,406,307,605,701,651,612,763,952,507,218,320,515,319,563,712,641,402,308,316,913,785,620,
    405,580,918,214,469,972,817,682,713,281,832,512,737,210,830,361,956,915,432,806,325,254,903,430,409,936,979,
    501,479,870,314,636,816,573,660,417,504,985,225,337,318,601,662,228,205,251,256,334,615,629,
    901,731,865,423,931,502,270,606,859,317,463,219,260,574,765,812,216,440,330,234,419,567,513,937,614,740,
    313,248,586,734,810,517,616,231,269,989,906,312,773,872,847,224,630,331,708,815,779,217,309,618,414,262,608,
    920,715,404,470,678,770,912,229,478,706,762,305,786,954,561,772,407,321,386,904,352,727,813,863,941,239,850,
    803,843,864,704,980,336,919,984,910,252,828,804,757,540,276,434,703,571,202,301,240,410,443,302,215,267,610,
    484,717,570,814,412,724,878,201,551,973,862,908,732,848,609,856,212,646,917,718,347,929,516,631,845,914,518,
    315,607,585,716,203,475,860,959,401,617,857,781,339,508,774,978,351,413,603,802,207}'::text[] AS codes) AS list
$$;

CREATE TEMP TABLE sample_places ON COMMIT PRESERVE ROWS AS
SELECT row_number() OVER () - 1 AS k, * FROM (VALUES
  ('America/Los_Angeles', 'CA'), ('America/New_York', 'FL'), ('America/Chicago', 'TX'),
  ('America/Denver', 'CO'), ('America/Phoenix', 'AZ'), ('America/Los_Angeles', 'WA')) AS places (zone, state);

CREATE TEMP TABLE sample_brokers ON COMMIT PRESERVE ROWS AS
SELECT b, pg_temp.draw_id('broker', b) AS id,
  CASE WHEN company = 0 THEN 'My Reverse Options'
       ELSE pg_temp.pick('{Harbor,Cedar,Summit,Bluebird,Lakeview,Pioneer,Golden State,Evergreen,Liberty,Riverbend,Sunrise,Granite,Heritage,Coastal,Prairie,Redwood,Beacon,Maple,Silver Oak,Northstar,Anchor,Copper,Juniper,Meridian,Windmill}', company)
         || ' ' || pg_temp.pick('{Home Equity,Reverse Mortgage,Lending,Mortgage Partners,Equity Advisors,Financial,Retirement Loans,Home Finance,Senior Lending,Capital,Mortgage Group,Equity Solutions,Funding,Home Loans,Wealth,Equity Brokers,Lending Group,Credit,Residential,Mortgage Co}', company / 25)
         || CASE WHEN company >= 500 THEN ' ' || company / 500 ELSE '' END
  END AS company_name,
  CASE WHEN b = 0 THEN 'Walter Richards'
       ELSE pg_temp.pick('{Maria,James,Elena,Robert,Patricia,Michael,Linda,David,Susan,Carlos,Karen,Thomas,Nancy,Daniel,Lisa,Anthony,Rosa,Steven,Donna,Paul,Ruth,Andrew,Sharon,Kevin,Priya,Brian,Cynthia,George,Amy,Edward}', pg_temp.draw('first', b, 30))
         || ' ' || pg_temp.pick('{Alvarez,Bennett,Castillo,Delgado,Ellison,Foster,Grant,Hensley,Ibarra,Jacobs,Kaplan,Lindgren,Mercer,Novak,Ortega,Preston,Quintero,Ramsey,Sandoval,Tran,Underwood,Vance,Whitaker,Yamada,Zimmerman,Fitzgerald-Montgomery}', pg_temp.draw('last', b, 26))
  END AS contact_name,
  pg_temp.sample_number(2 * current_setting('ringledger.sample_numbers')::bigint + b) AS phone,
  (SELECT zone FROM sample_places WHERE k = company % 6) AS zone,
  CASE WHEN pg_temp.draw('locale', b, 6) = 0 THEN 'es' ELSE 'en' END AS locale,
  company
FROM (SELECT b, b - b / 5 AS company FROM generate_series(0, current_setting('ringledger.sample_brokers')::bigint - 1) AS b) AS list;

INSERT INTO organizations (id, company_name, time_zone)
SELECT DISTINCT ON (company) pg_temp.draw_id('org', company), company_name, zone FROM sample_brokers
ON CONFLICT DO NOTHING;

INSERT INTO brokers (id, org_id, company_name, contact_name, phone, email, time_zone, locale)
SELECT id, pg_temp.draw_id('org', company), company_name, contact_name, phone,
       lower(replace(contact_name, ' ', '.')) || '@example.com', zone, locale
FROM sample_brokers
ON CONFLICT DO NOTHING;

INSERT INTO ec_phones (number, label) VALUES (pg_temp.sample_number(32999), 'Voice agent') ON CONFLICT DO NOTHING;

CREATE TEMP TABLE sample_pool ON COMMIT PRESERVE ROWS AS
SELECT n, pg_temp.draw_id('number', n) AS id, pg_temp.sample_number(n) AS number, brokers.*,
       pg_temp.sample_number(current_setting('ringledger.sample_numbers')::bigint + n) AS lead_phone
FROM generate_series(0, current_setting('ringledger.sample_numbers')::bigint - 1) AS n
JOIN (SELECT b, id AS broker_id, company_name, contact_name, phone AS broker_phone, zone, company,
             count(*) OVER () AS brokers FROM sample_brokers) AS brokers ON brokers.b = n % brokers.brokers;
CREATE INDEX ON sample_pool (n);

INSERT INTO signalwire_phone_numbers (id, number, name, assigned_broker_company, org_id, created_at)
SELECT id, number, 'Tracking ' || n, company_name, pg_temp.draw_id('org', company),
       current_setting('ringledger.sample_day')::timestamptz - interval '4 years'
FROM sample_pool
ON CONFLICT DO NOTHING;
ANALYZE sample_pool;
