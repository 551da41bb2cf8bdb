import pg from 'pg';
import { euroText } from '#kernel';
import {
  testCooperative,
  type TestCooperative,
} from '../../../../../test/fixtures/cooperative/a-treasury.js';
import { startTestApp, type TestApp } from '../../../../../test/harness/test-app.js';

const LINES = process.env.OPBLOEI_FULL === '1' ? 1_000_000 : 20_000;
const LINES_PER_ENTRY = 4;
const ENTRIES = LINES / LINES_PER_ENTRY;
const DAYS = 300;
const ROLES = ['BANK', 'REVENUE_HIGH', 'VAT_PAYABLE', 'OTHER_INCOME'];

const TRIAL = `query ($on: Date!) { trialBalance(on: $on) { accounts { number debit { amount } credit { amount } }
  totalDebit { amount } totalCredit { amount } } }`;
const CARD = `query ($last: Int!) { accountCard(accountNumber: "1100", fromOn: "2026-06-01", untilOn: "2026-12-01", last: $last) {
  opening { amount } closing { amount } lines { edges { node { balance { amount } } } } } }`;

/** Real tables, filled past the posting function: what is tried is reading. */
describe(`the statements of ${LINES} lines`, () => {
  let app: TestApp;
  let scope: TestCooperative;

  beforeAll(async () => {
    app = await startTestApp();
    app.moveTo('2026-12-02');
    scope = await testCooperative(app, 'scope');
    await fill();
  }, 300_000);
  afterAll(() => app.stop());

  async function fill(): Promise<void> {
    const client = new pg.Client({ connectionString: app.database.ownerUrl });
    await client.connect();
    try {
      await client.query(`BEGIN; SET LOCAL session_replication_role = 'replica';
        CREATE TEMP TABLE made ON COMMIT DROP AS
          SELECT i, uuidv7() AS id, date '2026-01-01' + i % ${DAYS} AS entry_on, i % 997 + 1 AS cents
            FROM generate_series(0, ${ENTRIES - 1}) i`);
      await client.query(
        `INSERT INTO tenant.journal_entry (tenant_id, id, sequence, journal, kind, entry_on, previous_hash, hash, recorded_by, request_id)
         SELECT $1, id, i + 1, 'BANK', 'INCOME', entry_on, '', '', $1, 'test' FROM made`,
        [scope.id],
      );
      await client.query(
        `INSERT INTO tenant.posting (tenant_id, entry_id, line_no, account_id, cents, balance_after_cents, entry_on, sequence, rule)
         SELECT $1, m.id, r.line, a.id, CASE r.line WHEN 1 THEN m.cents * ${LINES_PER_ENTRY - 1} ELSE -m.cents END, 0, m.entry_on,
                m.i + 1, 'MEMORIAL'
           FROM made m CROSS JOIN unnest($2::text[]) WITH ORDINALITY r (role, line)
           JOIN tenant.ledger_account a ON a.tenant_id = $1 AND a.role = r.role`,
        [scope.id, ROLES],
      );
      await client.query('COMMIT');
      await client.query('ANALYZE tenant.posting, tenant.journal_entry');
    } finally {
      await client.end();
    }
  }

  /** What each of the three small lines of the entries up to a day sum to. */
  function expected(day: number): number {
    let sum = 0;
    for (let i = 0; i < ENTRIES; i++) if (i % DAYS <= day) sum += (i % 997) + 1;
    return sum;
  }

  it.each([
    ['2026-01-01', 0],
    ['2026-05-30', 149],
    ['2026-10-27', 299],
  ])('are right on %s, in one statement', async (on, day) => {
    const begun = performance.now();
    const { result, statements } = await app.counting('app', () => app.ok(TRIAL, { on }, scope.treasurer));
    const took = performance.now() - begun;
    expect(statements).toBe(1);
    const sum = expected(day);
    const [none, all] = [euroText(0), euroText(sum * (LINES_PER_ENTRY - 1))];
    const side = (debit: string, credit: string) => ({
      debit: { amount: debit },
      credit: { amount: credit },
    });
    expect(result).toEqual({
      accounts: [
        { number: '1100', ...side(all, none) },
        { number: '1500', ...side(none, euroText(sum)) },
        { number: '8000', ...side(none, euroText(sum)) },
        { number: '8900', ...side(none, euroText(sum)) },
      ],
      totalDebit: { amount: all },
      totalCredit: { amount: all },
    });
    process.stdout.write(`trial balance of ${LINES} lines until ${on}: ${Math.round(took)} ms over HTTP\n`);
  });

  it('show the end of a long card with the balances that belong there', async () => {
    const begun = performance.now();
    const card = await app.ok(CARD, { last: 2 }, scope.treasurer);
    const took = performance.now() - begun;
    expect(card.closing.amount).toBe(euroText(expected(299) * 3));
    expect(card.opening.amount).toBe(euroText(expected(150) * 3));
    expect(card.lines.edges[1].node.balance).toEqual(card.closing);
    process.stdout.write(`end of an account card of ${ENTRIES} lines: ${Math.round(took)} ms over HTTP\n`);
  });
});
