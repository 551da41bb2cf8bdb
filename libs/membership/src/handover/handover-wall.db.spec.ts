import pg from 'pg';
import { newId } from '#kernel';
import { createTestDatabase, type TestDatabase } from '../../../../test/harness/test-database.js';

/** As the app role, straight to the database: what the policies of the one shared table do without our code. */
describe('the wall round a handover', () => {
  let database: TestDatabase;
  let app: pg.Client;
  const [from, to, third, id] = [newId(), newId(), newId(), newId()];

  beforeAll(async () => {
    database = await createTestDatabase();
    for (const cooperative of [from, to, third])
      await database.owner(
        `INSERT INTO registry.organisation (id, kind, slug, name) VALUES ($1, 'COOPERATIVE', $2, $2)`,
        [cooperative, `c-${cooperative.slice(-12)}`],
      );
    app = new pg.Client({ connectionString: database.config.databaseUrl });
    await app.connect();
    await as(to, `INSERT INTO registry.handover_desk (is_open) VALUES (true)`, [], 'COMMIT');
    await as(from, OFFER, [id, to], 'COMMIT');
  });
  afterAll(async () => {
    await app.end();
    await database.drop();
  });

  const OFFER = `INSERT INTO registry.handover (id, to_id, kind, payload, consented_on, consent_version, offered_on)
    VALUES ($1, $2, 'REFERRAL', '{}', '2026-07-01', '1', '2026-07-01')`;
  const answer = (state: string, more = '') =>
    `UPDATE registry.handover SET state = '${state}', payload = NULL, answered_on = '2026-07-02' ${more}`;

  async function as(
    tenant: string,
    sql: string,
    values: unknown[] = [],
    end = 'ROLLBACK',
  ): Promise<number | null> {
    await app.query('BEGIN');
    try {
      await app.query(
        `SELECT set_config('app.tenant_id', $1, true), set_config('app.actor_id', $2, true), set_config('app.request_id', 'test', true)`,
        [tenant, newId()],
      );
      return (await app.query(sql, values)).rowCount;
    } finally {
      await app.query(end);
    }
  }

  it('shows it to the two, and its desk to all while it is open', async () => {
    expect(await as(from, 'SELECT FROM registry.handover')).toBe(1);
    expect(await as(to, 'SELECT FROM registry.handover')).toBe(1);
    expect(await as(third, 'SELECT FROM registry.handover')).toBe(0);
    expect(await as('', 'SELECT FROM registry.handover')).toBe(0);
    expect(await as(third, 'SELECT cooperative_id FROM registry.handover_desk')).toBe(1);
    expect(await as(third, 'UPDATE registry.handover_desk SET is_open = false')).toBe(0);
  });

  it("takes no offer at a closed desk, none in another's name and none that is answered already", async () => {
    await expect(as(from, OFFER, [newId(), third])).rejects.toThrow(/row-level security/);
    const forged = `INSERT INTO registry.handover (from_id, to_id, kind, consented_on, consent_version, offered_on)
      VALUES ($1, $2, 'REFERRAL', '2026-07-01', '1', '2026-07-01')`;
    await expect(as(third, forged, [from, to])).rejects.toThrow(/permission denied/);
  });

  it('lets each give its own answer alone, and only one that wipes', async () => {
    expect(await as(from, answer('WITHDRAWN'))).toBe(1);
    expect(await as(to, answer('ACCEPTED'))).toBe(1);
    expect(await as(to, answer('REFUSED', ", refusal = 'OTHER'"))).toBe(1);
    await expect(as(from, answer('ACCEPTED'))).rejects.toThrow(/row-level security/);
    await expect(as(to, answer('WITHDRAWN'))).rejects.toThrow(/row-level security/);
    await expect(as(to, `UPDATE registry.handover SET payload = '{"more": 1}'`)).rejects.toThrow(
      /row-level security/,
    );
    expect(await as(third, answer('ACCEPTED'))).toBe(0);
    await expect(as(to, 'DELETE FROM registry.handover')).rejects.toThrow(/permission denied/);
  });

  it('lets nobody answer twice', async () => {
    await as(to, answer('ACCEPTED'), [], 'COMMIT');
    for (const tenant of [from, to])
      expect(await as(tenant, "UPDATE registry.handover SET state = 'OFFERED', payload = '{}'")).toBe(0);
  });

  it('takes a token with a transfer alone, and no answer that leaves it', async () => {
    const offer = (kind: string) => `INSERT INTO registry.handover
        (id, to_id, kind, payload, consented_on, consent_version, offered_on, person_token)
      VALUES ($1, $2, '${kind}', '{}', '2026-07-01', '1', '2026-07-01', $3)`;
    const token = Buffer.alloc(32, 1);
    await expect(as(from, offer('REFERRAL'), [newId(), to, token])).rejects.toThrow('handover_token_wiped');
    const moved = newId();
    await as(from, offer('TRANSFER'), [moved, to, token], 'COMMIT');
    const accept = (more = '') => `${answer('ACCEPTED', more)} WHERE id = '${moved}'`;
    await expect(as(to, accept())).rejects.toThrow('handover_token_wiped');
    expect(await as(to, accept(', person_token = NULL'))).toBe(1);
  });
});
