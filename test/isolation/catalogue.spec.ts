import { createTestDatabase, type TestDatabase } from '../harness/test-database.js';
import { catalogueFaults } from './catalogue.js';

describe('the walls, as the catalogue has them', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('stand on every table', async () => {
    expect(await catalogueFaults(database)).toEqual([]);
  });

  /** Each guard is seen red: what is planted, and the table or role that must be named. */
  const planted: readonly (readonly [string, string, string])[] = [
    ['a policy dropped', 'DROP POLICY no_other_cooperative ON tenant.goal', 'goal'],
    ['a policy that admits all', 'CREATE POLICY extra ON tenant.goal FOR SELECT TO app USING (true)', 'goal'],
    ['a policy changed to true', 'ALTER POLICY own_cooperative ON tenant.invoice USING (true)', 'invoice'],
    [
      'a missing WITH CHECK',
      'DROP POLICY own_cooperative ON tenant.invoice; CREATE POLICY own_cooperative ON tenant.invoice FOR ALL TO app USING (tenant_id = tenant.current_tenant())',
      'invoice',
    ],
    ['FORCE dropped', 'ALTER TABLE tenant.member NO FORCE ROW LEVEL SECURITY', 'member'],
    [
      'a new table without walls',
      'CREATE TABLE tenant.forgotten (tenant_id uuid NOT NULL, id uuid, PRIMARY KEY (tenant_id, id))',
      'forgotten',
    ],
    [
      'a key without the tenant',
      'ALTER TABLE tenant.referral DROP CONSTRAINT referral_pkey; ALTER TABLE tenant.referral ADD PRIMARY KEY (trajectory_id)',
      'referral',
    ],
    ['a plain unique key', 'CREATE UNIQUE INDEX plain ON tenant.customer (kvk_number)', 'plain'],
    [
      'a plain foreign key',
      'ALTER TABLE tenant.goal ADD UNIQUE (id); ALTER TABLE tenant.goal ADD COLUMN of uuid REFERENCES tenant.goal (id)',
      'goal_of_fkey',
    ],
    ['a view with the eyes of its owner', 'CREATE VIEW tenant.peep AS SELECT * FROM tenant.member', 'peep'],
    [
      'a function that runs as its owner',
      'CREATE FUNCTION tenant.peep() RETURNS int LANGUAGE sql SECURITY DEFINER AS $$ SELECT 1 $$',
      'peep',
    ],
    ['TRUNCATE granted', 'GRANT TRUNCATE ON tenant.goal TO app', 'goal to app'],
    ['changes that say nothing of who made them', 'DROP TRIGGER stamp_change ON tenant.member', 'member'],
    ['a grant to everybody', 'GRANT SELECT ON tenant.goal TO PUBLIC', 'goal'],
  ];
  it.each(planted)('are found broken by %s', async (_name, sql, named) => {
    const scratch = await createTestDatabase();
    try {
      await scratch.owner(sql);
      expect((await catalogueFaults(scratch)).join('\n')).toContain(named);
    } finally {
      await scratch.drop();
    }
  });
});
