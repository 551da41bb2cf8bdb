import { startTestApp, type TestApp } from '../harness/test-app.js';
import { tellMonth } from './month.js';

describe("a cooperative's month", () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.stop());

  it('goes from referral to network figure, through the API alone', async () => {
    const month = await tellMonth(app);
    expect(month.ledger).toMatchSnapshot('the ledger');
    expect(
      await app.within(month.cooperative, month.cooperative, 'TREASURER', () =>
        faultsOf(app, month.cooperative),
      ),
    ).toEqual([]);
  });
});

/** What the database itself finds wrong with the books. */
async function faultsOf(app: TestApp, cooperative: string): Promise<unknown[]> {
  return app.database.owner(
    `WITH here AS MATERIALIZED (SELECT set_config('app.tenant_id', $1, false)) SELECT f.* FROM here, LATERAL (SELECT * FROM tenant.verify_ledger()) f`,
    [cooperative],
  );
}
