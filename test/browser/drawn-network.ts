import { addMonths, quarterOf } from '#kernel';
import { ReleaseRound } from '#network';
import { Clock } from '#platform';
import type { TestApp } from '../harness/test-app.js';

/** Enough for names, for over-dispersion and for amounts; the three of the demo come on top. */
const INVENTED = 22;

/**
 * Two releases of a network of invented cooperatives and those of the demo, drawn by the builder from facts: so what a
 * page shows is what it would show of real ones. The first of the invented changed a lot, the last has too few people.
 */
export async function drawReleases(app: TestApp): Promise<void> {
  const ids: string[] = [];
  for (let i = 1; i <= INVENTED; i += 1)
    ids.push(await app.organisation('COOPERATIVE', `invented-${i}`, `Verzonnen ${i}`));
  await app.database.owner(
    `INSERT INTO published.cooperative (tenant_id, label, programme, participation, region)
     SELECT id, 'Verzonnen ' || lpad(place::text, 2, '0'), CASE WHEN place = 7 THEN 'PARTICIPATION' ELSE 'OUTFLOW' END, 'NAMED',
            (ARRAY['LIMBURG', 'UTRECHT', 'GRONINGEN', 'GELDERLAND'])[place % 4 + 1]
       FROM unnest($1::uuid[]) WITH ORDINALITY o (id, place)`,
    [ids],
  );
  await app.database.owner(
    `INSERT INTO published.choice (tenant_id, effective_quarter, kind, participation)
     SELECT id, '2018Q1', kind, CASE WHEN kind IN ('cohort', 'money') THEN 'POOLED' ELSE 'NAMED' END
       FROM unnest($1::uuid[]) id, unnest(ARRAY['outflow-12', 'outflow-24', 'step-up-12', 'cohort', 'money']) kind`,
    [ids],
  );
  // each its own share of people who left, by chance; the one who changed a lot: nobody first, everybody later
  await app.database.owner(
    `WITH person AS (
       SELECT c.tenant_id, c.programme, c.region, o.place, year, quarter, who, h,
              get_byte(h, 0) < CASE WHEN o.place = 1 THEN CASE WHEN year < 2023 THEN 0 ELSE 256 END ELSE 40 + o.place * 5 END AS is_out
         FROM unnest($1::uuid[]) WITH ORDINALITY o (id, place)
         JOIN published.cooperative c ON c.tenant_id = o.id,
              generate_series(2018, 2023) year, generate_series(1, 4) quarter, generate_series(1, 20) who,
              LATERAL (SELECT sha256(convert_to(concat_ws(' ', o.place, year, quarter, who), 'UTF8')) AS h) hashed
        WHERE (o.place < $2 OR year = 2023)
          AND CASE WHEN o.place = 1 THEN quarter = 1 ELSE who <= o.place % 3 + 1 END)
     INSERT INTO published.fact (tenant_id, person_hash, entered_in, horizon12_on, horizon24_on, out12, out24, ladder_up12,
       end_month, end_cause, trial_success, thermometer_units12, sector, source, programme, region)
     SELECT tenant_id, h, year || 'Q' || quarter, make_date(year + 1, quarter * 3, 28), make_date(year + 2, quarter * 3, 28),
            is_out, is_out OR get_byte(h, 1) < 40, get_byte(h, 2) < 90,
            CASE WHEN is_out THEN get_byte(h, 3) % 12 WHEN get_byte(h, 1) < 40 THEN 12 + get_byte(h, 3) % 12 WHEN get_byte(h, 1) > 200 THEN get_byte(h, 3) % 24 END,
            CASE WHEN is_out OR get_byte(h, 1) < 40 THEN 'OUTFLOW' WHEN get_byte(h, 1) > 200 THEN 'DROP_OUT' END,
            get_byte(h, 4) < 180, get_byte(h, 5) % 9 - 3, (ARRAY['56', '81', '43', 'UNKNOWN'])[get_byte(h, 6) % 4 + 1],
            (ARRAY['SELF', 'MUNICIPALITY', 'REFERRER'])[get_byte(h, 7) % 3 + 1], programme, region
       FROM person`,
    [ids, INVENTED],
  );
  await app.database.owner(
    `INSERT INTO published.contribution (tenant_id, year, sector, cents)
     SELECT id, year, sector, 1000000 + place * 70000
       FROM unnest($1::uuid[]) WITH ORDINALITY o (id, place), generate_series(2022, 2024) year, unnest(ARRAY['56', '81', '43']) sector`,
    [ids],
  );
  const demo = await app.database.owner<{ id: string }>(
    `SELECT DISTINCT tenant_id AS id FROM tenant.policy_version WHERE kind = 'network-participation'`,
  );
  const today = app.get(Clock).today();
  await app.get(ReleaseRound).publishAndBuild(
    demo.map(({ id }) => id),
    [-6, -3].map((months) => quarterOf(addMonths(today, months))),
  );
}
