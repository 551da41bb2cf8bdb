import fc from 'fast-check';
import { STORE_TIMELINES } from '../../../../database/migrations/1764000000020-trajectory.js';
import { newId } from '#kernel';
import { createTestDatabase, type TestDatabase } from '../../../../test/harness/test-database.js';
import { spansOf } from './timeline.js';
import { anyFacts } from './trajectory-facts.fixture.js';
import type { TrajectoryFacts } from './trajectory-facts.js';

const STAMP = `recorded_by, request_id`;
const BY = `'00000000-0000-7000-8000-000000000000', 'test'`;

/** All rows of these trajectories in one statement. */
const PLANT = `WITH t AS (SELECT $1::uuid AS tenant, row_number() OVER () AS n, x.* FROM jsonb_to_recordset($2) AS x("id" uuid,
    "memberId" uuid, "referredOn" date, "plannedOn" date, "trialStartsOn" date, "trialEndsOn" date, "decidedOn" date, "outcome" text,
    "endedOn" date, "exitKind" text)),
  member AS (INSERT INTO tenant.member (tenant_id, id, number, given_name, family_name, ${STAMP})
    SELECT tenant, "memberId", (SELECT coalesce(max(number), 0) FROM tenant.member) + n, 'A', 'B', ${BY} FROM t),
  trajectory AS (INSERT INTO tenant.trajectory (tenant_id, id, member_id, ${STAMP}) SELECT tenant, id, "memberId", ${BY} FROM t),
  referral AS (INSERT INTO tenant.referral (tenant_id, trajectory_id, source, referred_on, ${STAMP})
    SELECT tenant, id, 'SELF', "referredOn", ${BY} FROM t),
  plan AS (INSERT INTO tenant.business_plan (tenant_id, trajectory_id, title, summary, submitted_on, ${STAMP})
    SELECT tenant, id, 'plan', '', "plannedOn" + later, ${BY} FROM t, generate_series(0, 1) later WHERE "plannedOn" IS NOT NULL),
  trial AS (INSERT INTO tenant.trial (tenant_id, trajectory_id, starts_on, ends_on, policy_version_id, ${STAMP})
    SELECT tenant, id, "trialStartsOn", "trialStartsOn" + 90, $3, ${BY} FROM t WHERE "trialStartsOn" IS NOT NULL),
  decision AS (INSERT INTO tenant.trial_decision (tenant_id, trajectory_id, outcome, decided_on, reason, ${STAMP})
    SELECT tenant, id, "outcome", "decidedOn", 'r', ${BY} FROM t WHERE "decidedOn" IS NOT NULL),
  exit AS (INSERT INTO tenant.trajectory_exit (tenant_id, trajectory_id, ended_on, kind, destination, benefit_ended, ${STAMP})
    SELECT tenant, id, "endedOn", "exitKind", CASE "exitKind" WHEN 'OUTFLOW' THEN 'PAID_WORK' WHEN 'DROP_OUT' THEN 'MOVED'
      ELSE 'TRANSFER' END, false, ${BY} FROM t WHERE "endedOn" IS NOT NULL)
  SELECT count(*) FROM t`;

describe('the timelines that the migration stores of what was there before', () => {
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

  it('are those of the rule, whatever the facts and their order', async () => {
    const before = anyFacts.map((facts): TrajectoryFacts => ({ ...facts, interruptions: [] }));
    await fc.assert(
      fc.asyncProperty(fc.array(before, { minLength: 30, maxLength: 60 }), async (made) => {
        const all = made.map((facts) => ({ id: newId(), memberId: newId(), facts }));
        const rows = all.map(({ facts, ...ids }) => ({ ...ids, ...facts }));
        await database.owner(PLANT, [cooperativeId, JSON.stringify(rows), policyId]);
        await database.owner('DELETE FROM tenant.phase_span');
        await database.owner(STORE_TIMELINES);
        const stored = await database.owner<{ memberId: string }>(
          `SELECT member_id AS "memberId", trajectory_id AS "trajectoryId", phase, starts_on::text AS "startsOn", ends_on::text AS "endsOn"
             FROM tenant.phase_span WHERE member_id = ANY($1) ORDER BY starts_on`,
          [all.map(({ memberId }) => memberId)],
        );
        for (const { id, memberId, facts } of all) {
          expect(stored.filter((span) => span.memberId === memberId)).toEqual(
            spansOf([{ id, facts }]).map((span) => ({ memberId, ...span })),
          );
        }
      }),
      { numRuns: 8, endOnFailure: true },
    );
  });
});
