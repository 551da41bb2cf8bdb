import { ledgerFaults } from '../harness/ledger-faults.js';
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
    expect(await ledgerFaults(app.database, month.cooperative)).toEqual([]);
  });
});
