-- Sample data, step 3: which appointments there will be. Number n is given out every third day, going back
-- from the sample day; appointment i is of number i % numbers and of the slot i / numbers, slot 0 being yet to
-- come. They are made in batches (40_appointments, 50_calls), the oldest slots first.

CREATE TEMP TABLE sample_slots ON COMMIT PRESERVE ROWS AS
SELECT current_setting('ringledger.sample_numbers')::bigint AS numbers,
       current_setting('ringledger.sample_numbers')::bigint + 1
         + ceil(current_setting('ringledger.sample_calls')::numeric
                / (SELECT sum(weight * calls)::numeric / sum(weight)
                   FROM (SELECT weight, (SELECT count(*) FROM sample_calls_of c WHERE c.kind = s.kind) AS calls
                         FROM sample_scenarios s) AS mean))::bigint AS total;

-- The appointments of one batch.
CREATE TEMP TABLE sample_appointments (i bigint, n bigint, slot bigint, number text, number_id uuid, broker_id uuid, company bigint,
  zone text, lead_phone text, broker_phone text, scheduled_at timestamptz, release_at timestamptz, assigned_at timestamptz, lead_id uuid,
  assignment_id uuid, appointment_id uuid, kind text, outcome text, claim text, upcoming boolean) ON COMMIT PRESERVE ROWS;
CREATE INDEX ON sample_appointments (kind);

-- Those of the last weeks, of all batches: what brokers dispute.
CREATE TEMP TABLE sample_recent (LIKE sample_appointments) ON COMMIT PRESERVE ROWS;
