import fc from 'fast-check';
import { newId } from '#kernel';
import { plantTrajectories } from '../../../../test/fixtures/cooperative/planted-trajectories.js';
import { createTestDatabase, type TestDatabase } from '../../../../test/harness/test-database.js';
import { spansOf } from './timeline.js';
import { anyFacts } from './trajectory-facts.fixture.js';
import type { TrajectoryFacts } from './trajectory-facts.js';

const STAMP = `recorded_by, request_id`;
const BY = `'00000000-0000-7000-8000-000000000000', 'test'`;

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
        await plantTrajectories(database, cooperativeId, policyId, rows);
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
