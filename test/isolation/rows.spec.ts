import pg from 'pg';
import { newId } from '#kernel';
import { createTestDatabase, type TestDatabase } from '../harness/test-database.js';

/** As the app role, straight to the database: what row-level security itself does, without our code before it. */
describe('row-level security', () => {
  let database: TestDatabase;
  let app: pg.Client;
  let tables: string[];
  const [a, b] = [newId(), newId()];

  beforeAll(async () => {
    database = await createTestDatabase();
    for (const [id, slug] of [
      [a, 'a-one'],
      [b, 'b-two'],
    ]) {
      await database.owner(
        `INSERT INTO registry.organisation (id, kind, slug, name) VALUES ($1, 'COOPERATIVE', $2, $2)`,
        [id, slug],
      );
    }
    tables = (
      await database.owner<{ name: string }>(
        `SELECT n.nspname || '.' || c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE n.nspname IN ('tenant','outbox') AND c.relkind = 'r' ORDER BY 1`,
      )
    ).map((row) => row.name);
    app = new pg.Client({ connectionString: database.config.databaseUrl });
    await app.connect();
  });
  afterAll(async () => {
    await app.end();
    await database.drop();
  });

  async function as(tenant: string, sql: string, values: unknown[] = []): Promise<pg.QueryResult> {
    await app.query('BEGIN');
    await app.query(
      `SELECT set_config('app.tenant_id', $1, true), set_config('app.actor_id', $2, true), set_config('app.request_id', 'test', true)`,
      [tenant, newId()],
    );
    try {
      return await app.query(sql, values);
    } finally {
      await app.query('ROLLBACK');
    }
  }

  it('shows no row of any table while no cooperative is named', async () => {
    await database.owner(
      `INSERT INTO tenant.cooperative (tenant_id, name, street, house_number, postcode, city, kvk_number, iban, recorded_by, request_id)
      VALUES ($1, 'A', 'S', '1', '1234 AB', 'C', '12345678', 'NL91ABNA0417164300', $1, 't')`,
      [a],
    );
    expect((await as(a, 'SELECT name FROM tenant.cooperative')).rowCount).toBe(1);
    for (const table of tables) {
      expect((await app.query(`SELECT * FROM ${table}`)).rowCount).toBe(0);
      expect((await as('', `SELECT * FROM ${table}`)).rowCount).toBe(0);
      expect((await as(b, `SELECT * FROM ${table}`)).rowCount).toBe(0);
    }
  });

  it('refuses a row for another cooperative on every table that can be written', async () => {
    for (const table of tables) {
      // every other column is left to its default: the wall is looked at first, whatever else is missing
      const refusal = as(a, `INSERT INTO ${table} (tenant_id) VALUES ($1)`, [b]).then(
        () => 'accepted',
        (error: { code: string; message: string }) =>
          error.message.includes('row-level security') ? 'wall' : error.code,
      );
      expect(`${table} ${await refusal}`).toMatch(/ wall$/);
    }
  });

  it('does not let a row move to another cooperative', async () => {
    await expect(as(a, 'UPDATE tenant.cooperative SET tenant_id = $1', [b])).rejects.toThrow(
      /row-level security/,
    );
  });

  it('says of a changed row who changed it, when and in which request', async () => {
    const { rows } = await as(
      a,
      `UPDATE tenant.cooperative SET name = 'Z' RETURNING changed_at = now() AS now, changed_by = tenant.current_actor() AS who, changed_request`,
    );
    expect(rows).toEqual([{ now: true, who: true, changed_request: 'test' }]);
  });

  it('forgets the cooperative with the transaction', async () => {
    await as(a, 'SELECT 1');
    const { rows } = await app.query(`SELECT tenant.current_tenant() AS tenant`);
    expect(rows[0].tenant).toBeNull();
  });

  it('keeps TRUNCATE and the other roles away', async () => {
    await expect(app.query('TRUNCATE tenant.goal')).rejects.toThrow(/permission denied/);
    await expect(app.query('SELECT * FROM registry.session')).rejects.toThrow(/permission denied/);
    await expect(app.query('SELECT * FROM published.publication')).rejects.toThrow(/permission denied/);
    await expect(app.query('SELECT * FROM bullmq.job')).rejects.toThrow(/permission denied/);
    await expect(app.query('SET ROLE opbloei')).rejects.toThrow(/permission denied/);
  });
});
