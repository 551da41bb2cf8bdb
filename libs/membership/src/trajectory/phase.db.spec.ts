import fc from 'fast-check';
import { addDays, type CivilDate, civilDate, newId } from '#kernel';
import { createTestDatabase, type TestDatabase } from '../../../../test/harness/test-database.js';
import { phaseOn, phaseSql, type TrajectoryFacts } from './phase.js';

const FIRST = civilDate('2026-01-01');
const DAYS = 12;

// few days, so that facts of one day and facts in an odd order come often
const day = fc.integer({ min: 0, max: DAYS - 1 }).map((days): CivilDate => addDays(FIRST, days));
const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null });

const trajectory = fc.record({
  referredOn: day,
  plans: fc.array(day, { maxLength: 2 }),
  trial: maybe(
    fc.record({
      startsOn: day,
      decision: maybe(fc.record({ on: day, outcome: fc.constantFrom('ADMITTED', 'DECLINED', 'STOPPED') })),
    }),
  ),
  exit: maybe(fc.record({ on: day, destination: fc.constantFrom('PAID_WORK', 'MOVED', 'TRANSFER') })),
});
type Planted = ReturnType<typeof planted>;

const EXIT_KINDS = { PAID_WORK: 'OUTFLOW', MOVED: 'DROP_OUT', TRANSFER: 'TRANSFERRED' } as const;

function planted(facts: typeof trajectory extends fc.Arbitrary<infer T> ? T : never) {
  return { ...facts, id: newId(), memberId: newId(), kind: facts.exit && EXIT_KINDS[facts.exit.destination] };
}

/** What the view should make of the rows. */
function factsOf({ referredOn, plans, trial, exit, kind }: Planted): TrajectoryFacts {
  return {
    referredOn,
    plannedOn: [...plans].sort()[0] ?? null,
    trialStartsOn: trial?.startsOn ?? null,
    decidedOn: trial?.decision?.on ?? null,
    outcome: trial?.decision?.outcome ?? null,
    endedOn: exit?.on ?? null,
    exitKind: kind,
  };
}

const STAMP = `recorded_by, request_id`;
const BY = `'00000000-0000-7000-8000-000000000000', 'test'`;

/** All rows of these trajectories in one statement. */
const PLANT = `WITH t AS (SELECT $1::uuid AS tenant, row_number() OVER () AS n, x.* FROM jsonb_to_recordset($2)
    AS x("id" uuid, "memberId" uuid, "referredOn" date, "plans" jsonb, "trial" jsonb, "exit" jsonb, "kind" text)),
  member AS (INSERT INTO tenant.member (tenant_id, id, number, given_name, family_name, ${STAMP})
    SELECT tenant, "memberId", (SELECT coalesce(max(number), 0) FROM tenant.member) + n, 'A', 'B', ${BY} FROM t),
  trajectory AS (INSERT INTO tenant.trajectory (tenant_id, id, member_id, ${STAMP}) SELECT tenant, id, "memberId", ${BY} FROM t),
  referral AS (INSERT INTO tenant.referral (tenant_id, trajectory_id, source, referred_on, ${STAMP})
    SELECT tenant, id, 'SELF', "referredOn", ${BY} FROM t),
  plan AS (INSERT INTO tenant.business_plan (tenant_id, trajectory_id, title, summary, submitted_on, ${STAMP})
    SELECT tenant, id, 'plan', '', p.day::date, ${BY} FROM t, jsonb_array_elements_text(plans) p (day)),
  trial AS (INSERT INTO tenant.trial (tenant_id, trajectory_id, starts_on, ends_on, policy_version_id, ${STAMP})
    SELECT tenant, id, (trial->>'startsOn')::date, (trial->>'startsOn')::date + 90, $3, ${BY} FROM t WHERE trial <> 'null'),
  decision AS (INSERT INTO tenant.trial_decision (tenant_id, trajectory_id, outcome, decided_on, reason, ${STAMP})
    SELECT tenant, id, trial->'decision'->>'outcome', (trial->'decision'->>'on')::date, 'r', ${BY} FROM t WHERE trial->'decision' <> 'null'),
  exit AS (INSERT INTO tenant.trajectory_exit (tenant_id, trajectory_id, ended_on, kind, destination, benefit_ended, ${STAMP})
    SELECT tenant, id, ("exit"->>'on')::date, kind, "exit"->>'destination', false, ${BY} FROM t WHERE "exit" <> 'null')
  SELECT count(*) FROM t`;

describe('the phase in SQL', () => {
  let database: TestDatabase;
  const [cooperativeId, policyId] = [newId(), newId()];

  beforeAll(async () => {
    database = await createTestDatabase();
    await database.owner(
      `INSERT INTO registry.organisation (id, kind, slug, name) VALUES ($1, 'COOPERATIVE', 'phases', 'Phases')`,
      [cooperativeId],
    );
    await database.owner(
      `INSERT INTO tenant.policy_version (tenant_id, id, kind, valid_from, body, decided_on, decided_by, ${STAMP})
       VALUES ($1, $2, 'trial', '2020-01-01', '{}', '2020-01-01', 'x', ${BY})`,
      [cooperativeId, policyId],
    );
  });
  afterAll(() => database.drop());

  it('is the phase in TypeScript, on every day, whatever the facts and their order', async () => {
    const { phase, since } = phaseSql('f', 'd.day');
    await fc.assert(
      fc.asyncProperty(fc.array(trajectory, { minLength: 30, maxLength: 60 }), async (made) => {
        const all = made.map(planted);
        await database.owner(PLANT, [cooperativeId, JSON.stringify(all), policyId]);
        const rows = await database.owner<{ id: string; day: CivilDate; phase: string; since: CivilDate }>(
          `SELECT f.id, d.day::text AS day, ${phase} AS phase, (${since})::text AS since FROM tenant.trajectory_facts f,
             (SELECT ($2::date + n) AS day FROM generate_series(0, $3::int - 1) n) d WHERE f.id = ANY($1)`,
          [all.map(({ id }) => id), FIRST, DAYS],
        );
        expect(rows).toHaveLength(all.length * DAYS);
        const facts = new Map(all.map((one) => [one.id, factsOf(one)]));
        for (const { id, day: on, ...inSql } of rows)
          expect({ id, on, ...inSql }).toEqual({ id, on, ...phaseOn(facts.get(id)!, on) });
      }),
      { numRuns: 8 },
    );
  });
});
