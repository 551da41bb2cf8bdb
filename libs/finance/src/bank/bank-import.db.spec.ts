import { readFileSync } from 'node:fs';
import { type TestCooperative, testCooperative } from '../../../../test/fixtures/cooperative/a-treasury.js';
import {
  bankImport,
  importBankFile,
  startBankImport,
} from '../../../../test/fixtures/bank/import-bank-file.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';
import { until } from '../../../../test/story/until.js';
import { localId } from '#platform';
import { BankImports } from './bank-import.service.js';

const fixture = (name: string) =>
  readFileSync(new URL(`../../../../test/fixtures/bank/${name}`, import.meta.url), 'utf8');
const OPEN =
  'mutation ($input: OpenBankAccountInput!) { openBankAccount(input: $input) { bankAccount { iban } userErrors { code } } }';
const ACCOUNTS =
  '{ bankAccounts { iban lastClosing { amount } lastClosingOn gaps { statement expected { amount } stated { amount } } } }';

describe('the import of a bank file', () => {
  let app: TestApp;
  let scope: TestCooperative;

  beforeAll(async () => {
    app = await startTestApp();
    app.moveTo('2026-12-05');
    scope = await testCooperative(app, 'scope');
    const input = { iban: 'NL83OPBL0123456789', name: 'Betaalrekening' };
    await app.ok(OPEN, { input }, scope.treasurer);
  });
  afterAll(() => app.stop());

  const imported = (content: string | Uint8Array, name?: string) =>
    importBankFile(app, content, scope.treasurer, name);
  const many = async (text: string) => (await app.database.owner<{ n: number }>(text))[0]!.n;
  const entries = () => many('SELECT count(*)::int AS n FROM tenant.bank_entry');
  const month = fixture('own-month.xml');

  it.each([
    ['unbalanced.xml', 'BANK_STATEMENT_UNBALANCED', 'Het verschil is'],
    ['three-decimals.xml', 'BANK_AMOUNT_PRECISION', 'regel 30'],
    ['own-unbalanced.940', 'BANK_STATEMENT_UNBALANCED', '160/1 2026-12-04'],
  ])('refuses %s, saying where and by how much, and keeps nothing of it', async (file, code, said) => {
    const answer = await imported(fixture(file), file);
    expect(answer).toMatchObject({ state: 'REFUSED', errorCode: code, imported: 0 });
    expect(answer.errorMessage).toContain(said);
    const left = 'SELECT count(*)::int AS n FROM tenant.bank_statement';
    expect([await entries(), await many(left)]).toEqual([0, 0]);
    const kept = `SELECT count(*)::int AS n FROM tenant.bank_import WHERE file_id IS NOT NULL AND refused_at IS NOT NULL`;
    await until(async () => (await many(kept)) === 0);
    expect(await many('SELECT count(*)::int AS n FROM tenant.file')).toBe(0);
  });

  it('refuses at the door what is no statement of a bank', async () => {
    await expect(app.upload('naam;bedrag', 'x.csv', scope.treasurer, 'BANK_FILE')).rejects.toThrow(
      'BANK_FILE_TYPE_REFUSED',
    );
    const sheet = await app.upload('naam;bedrag', 'x.csv', scope.treasurer, 'SHEET');
    const mutation =
      'mutation ($input: ImportBankStatementInput!) { importBankStatement(input: $input) { userErrors { code } } }';
    expect(await app.refused(mutation, { input: { fileId: sheet } }, scope.treasurer)).toBe(
      'FILE_TYPE_REFUSED',
    );
  });

  it('takes a file once, however often it comes, and tells how far its job is', async () => {
    const id = await startBankImport(app, month, scope.treasurer);
    const told: string[] = [];
    const uuid = localId('BankImport', id);
    const following = await scope.asTreasurer(() => app.get(BankImports).progress(uuid));
    await scope.asTreasurer(async () => {
      for await (const row of following) told.push(row.state);
    });
    expect(told.at(-1)).toBe('DONE');
    expect(await bankImport(app, id, scope.treasurer)).toMatchObject({
      state: 'DONE',
      format: 'CAMT053',
      percent: 100,
      statements: 1,
      entriesRead: 5,
      imported: 5,
      alreadyKnown: 0,
    });
    for (let time = 0; time < 9; time += 1)
      expect(await imported(month)).toMatchObject({ state: 'DONE', imported: 0, alreadyKnown: 5 });
    expect(await entries()).toBe(5);
  });

  it('takes what follows in any format, the same payment twice on one day as two, and masks what names a person', async () => {
    const pages = fixture('own-pages.940')
      .replace('EUR1000,00', 'EUR1208,35')
      .replaceAll('1146,00', '1354,35');
    const following = pages.replaceAll('EUR1131,35', 'EUR1339,70');
    expect(await imported(following, '123456782.940')).toMatchObject({
      state: 'DONE',
      format: 'MT940',
      statements: 2,
      imported: 5,
    });
    const equal = await many(
      `SELECT count(*)::int AS n FROM tenant.bank_entry WHERE cents = 1250 AND booked_on = '2026-12-01'`,
    );
    expect(equal).toBe(2);
    const named = await app.database.owner(
      `SELECT to_jsonb(x) AS row FROM tenant.bank_entry x UNION ALL SELECT to_jsonb(x) FROM tenant.bank_import x
       UNION ALL SELECT to_jsonb(x) FROM tenant.bank_statement x`,
    );
    expect(JSON.stringify(named)).toContain('•••••••82');
    expect(JSON.stringify(named)).not.toContain('123456782');
  });

  it('refuses a known statement with other content, naming the entry, and one that does not follow on', async () => {
    const before = await entries();
    const differs = async (text: string, other: string) => {
      const answer = await imported(month.replace(text, other));
      expect(answer).toMatchObject({ state: 'REFUSED', errorCode: 'BANK_STATEMENT_DIFFERS' });
      return answer.errorMessage;
    };
    expect(await differs('Groothandel De Lier', 'Groothandel Den Haag')).toContain('Beweging 3');
    expect(
      await differs('<ValDt><Dt>2026-11-30</Dt></ValDt>', '<ValDt><Dt>2026-11-29</Dt></ValDt>'),
    ).toContain('Beweging 4');
    expect(await differs('<Dt><Dt>2026-10-31</Dt></Dt>', '<Dt><Dt>2026-10-30</Dt></Dt>')).toContain('saldi');
    const last = /<Ntry>(?:(?!<Ntry>).)*<\/Ntry>(?=\s*<\/Stmt>)/s.exec(month)![0];
    const shorter = month.replace(last, '').replace('>1208.35<', '>1210.50<');
    expect(await imported(shorter)).toMatchObject({ errorCode: 'BANK_STATEMENT_DIFFERS' });
    expect(await imported(month.replace('<Id>OPBL-2026-11</Id>', '<Id>OPBL-2026-12</Id>'))).toMatchObject({
      errorCode: 'BANK_STATEMENT_GAP',
    });
    expect(await entries()).toBe(before);
  });

  it('says of each account where it stands and that nothing is missing', async () => {
    expect(await app.ok(ACCOUNTS, {}, scope.treasurer)).toEqual([
      {
        iban: 'NL83OPBL0123456789',
        lastClosing: { amount: '1339.70' },
        lastClosingOn: '2026-12-02',
        gaps: [],
      },
    ]);
    const list = await app.ok('{ bankImports(first: 2) { edges { node { state } } } }', {}, scope.treasurer);
    expect(list.edges).toHaveLength(2);
  });

  it('lets one of two imports of the same new file take it, and the other find it known', async () => {
    const next = month
      .replace('OPBL-2026-11', 'OPBL-2026-13')
      .replace('>1000.00<', '>1339.70<')
      .replace('>1208.35<', '>1548.05<');
    const both = await Promise.all([imported(next), imported(next)]);
    expect(both.map(({ state }) => state)).toEqual(['DONE', 'DONE']);
    expect(both.map((one) => one.imported).sort()).toEqual([0, 5]);
  });

  it('shows nothing of a file that is being read, keeps what was shown, and sweeps what broke off', async () => {
    const seen = await many('SELECT count(*)::int AS n FROM tenant.bank_movement');
    const [file] = await app.database.owner<{ tenant_id: string; file_id: string; id: string }>(
      'SELECT tenant_id, file_id, id FROM tenant.bank_import WHERE file_id IS NOT NULL LIMIT 1',
    );
    const [broken] = await app.database.owner<{ id: string; account: string }>(
      `WITH job AS (
         INSERT INTO outbox.request (tenant_id, kind, payload, state, error_code, recorded_by, request_id)
         VALUES ($1, 'bank-import', '{}', 'FAILED', 'JOB_GAVE_UP', $2, 'test') RETURNING id)
       INSERT INTO tenant.bank_import (tenant_id, file_id, file_name, bytes_total, job_id, recorded_by, request_id)
       SELECT $1, $3, 'x', 1, job.id, $2, 'test' FROM job RETURNING id`,
      [file!.tenant_id, scope.treasurerId, file!.file_id],
    );
    await app.database.owner(
      `WITH s AS (
         INSERT INTO tenant.bank_statement (tenant_id, bank_account_id, import_id, statement_reference, opening_cents, opening_on, recorded_by, request_id)
         SELECT $1, id, $2, 'half', 0, '2026-12-03', $3, 'test' FROM tenant.bank_account RETURNING id)
       INSERT INTO tenant.bank_entry (tenant_id, statement_id, ordinal, entry_key, cents, booked_on, counterparty_name, remittance, recorded_by, request_id)
       SELECT $1, s.id, 1, '\\x00', 100, '2026-12-03', '', 'half', $3, 'test' FROM s`,
      [scope.id, broken!.id, scope.treasurerId],
    );
    expect(await many('SELECT count(*)::int AS n FROM tenant.bank_movement')).toBe(seen);
    const inbox = await app.ok(
      '{ bankInbox(first: 100) { edges { node { remittance } } } }',
      {},
      scope.treasurer,
    );
    expect(JSON.stringify(inbox)).not.toContain('half');
    await imported(month);
    const half = `SELECT count(*)::int AS n FROM tenant.bank_statement WHERE statement_reference = 'half'`;
    await until(async () => (await many(half)) === 0);
    for (const statement of [
      'DELETE FROM tenant.bank_entry e WHERE NOT EXISTS (SELECT FROM tenant.bank_mention m WHERE m.bank_entry_id = e.id)',
      `UPDATE tenant.bank_statement SET closing_cents = 0`,
      'DELETE FROM tenant.bank_statement WHERE is_visible',
    ])
      await expect(app.database.owner(statement)).rejects.toThrow('IMPORTED_NEVER_CHANGES');
  });
});
