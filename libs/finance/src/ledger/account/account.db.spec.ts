import { Policies } from '#cooperative';
import { civilDate, newId } from '#kernel';
import { Db, globalId } from '#platform';
import {
  euro,
  memberId,
  POST_INCOME,
  testCooperative,
  type TestCooperative,
} from '../../../../../test/fixtures/cooperative/a-treasury.js';
import { startTestApp, type TestApp } from '../../../../../test/harness/test-app.js';
import { Ledger } from '../ledger.service.js';

const ACCOUNT = 'id number name role rgsCode kind persons balance { amount } isArchived isNeeded';
const LIST = `query ($all: Boolean!) { ledgerAccounts(withArchived: $all) { ${ACCOUNT} } }`;
const act = (name: string, input: string) =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { account { ${ACCOUNT} } userErrors { code path message } } }`;
const ADD = act('addLedgerAccount', 'AddLedgerAccountInput');
const CHANGE = act('changeLedgerAccount', 'ChangeLedgerAccountInput');
const ARCHIVE = act('archiveLedgerAccount', 'LedgerAccountInput');
const RESTORE = act('restoreLedgerAccount', 'LedgerAccountInput');
const MEMORIAL =
  'mutation ($input: PostMemorialInput!) { postMemorial(input: $input) { entry { id } userErrors { code } } }';

interface Shown {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly role: string;
}

describe('the chart of accounts', () => {
  let app: TestApp;
  let scope: TestCooperative;

  beforeAll(async () => {
    app = await startTestApp();
    scope = await testCooperative(app, 'scope');
  });
  afterAll(() => app.stop());

  const list = (all = false, locale: 'nl' | 'en' = 'nl'): Promise<Shown[]> =>
    app.ok(LIST, { all }, { ...scope.treasurer, locale });
  const byRole = async (role: string) => (await list(true)).find((one) => one.role === role)!;
  const added = async (number: string, name = 'Bakfiets') =>
    (await app.ok(ADD, { input: { number, name, kind: 'EXPENSE', rgsCode: 'WBedAutKil' } }, scope.treasurer))
      .account as Shown;
  const move = (debit: string, credit: string, amount = '10.00') =>
    app.gql(
      MEMORIAL,
      {
        input: {
          on: '2026-03-01',
          description: 'proef',
          lines: [
            { accountNumber: debit, debit: euro(amount) },
            { accountNumber: credit, credit: euro(amount) },
          ],
        },
      },
      scope.treasurer,
    );

  it('comes with friendly names in two languages, by number', async () => {
    const [nl, en] = [await list(), await list(false, 'en')];
    expect(nl.map(({ number }) => number)).toEqual(nl.map(({ number }) => number).toSorted());
    expect(nl.find(({ number }) => number === '1100')).toMatchObject({
      name: 'Bank',
      role: 'BANK',
      rgsCode: 'BLimBanRba',
      kind: 'ASSET',
      isNeeded: true,
      isArchived: false,
      persons: 0,
    });
    expect(nl.find(({ number }) => number === '1500')!.name).toBe('Te betalen btw');
    expect(en.find(({ number }) => number === '1500')!.name).toBe('VAT payable');
  });

  it('has the accounts of the programme from the day that it is decided', async () => {
    const complete =
      'mutation { completeChart { accounts { role name number isNeeded } userErrors { code } } }';
    const roles = async () =>
      (await app.ok(complete, {}, scope.treasurer)).accounts.map(({ role }: { role: string }) => role);
    expect(await roles()).not.toContain('LANGUAGE_LESSONS');
    await scope.asTreasurer(() =>
      app.get(Policies).record({
        kind: 'bookkeeping',
        body: { programme: 'NEWCOMERS' },
        validFrom: civilDate('2026-01-01'),
        decidedOn: civilDate('2026-01-01'),
        decidedBy: 'bestuur',
      }),
    );
    expect(await roles()).toEqual(
      expect.arrayContaining(['LANGUAGE_LESSONS', 'INTERPRETERS', 'INTEGRATION_SUBSIDY', 'STARTER_SUPPORT']),
    );
    expect(await roles()).not.toContain('WORKPLACE_COSTS');
  });

  it('takes an account of one’s own, which can be renamed, renumbered, posted to, put away and brought back', async () => {
    const { id } = await added('4510');
    const renamed = { input: { accountId: id, number: '4511', name: 'Bakfietsen' } };
    expect((await app.ok(CHANGE, renamed, scope.treasurer)).account).toMatchObject({
      number: '4511',
      name: 'Bakfietsen',
      role: 'OTHER',
      isNeeded: false,
    });
    await move('4511', '1100');
    expect(await app.refused(ARCHIVE, { input: { accountId: id } }, scope.treasurer)).toBe(
      'LEDGER_ACCOUNT_HAS_BALANCE',
    );
    await move('1100', '4511');
    await app.ok(ARCHIVE, { input: { accountId: id } }, scope.treasurer);
    expect((await list()).some((one) => one.id === id)).toBe(false);
    expect((await move('4511', '1100')).data.postMemorial.userErrors[0].code).toBe('LEDGER_ACCOUNT_ARCHIVED');
    expect((await app.ok(RESTORE, { input: { accountId: id } }, scope.treasurer)).account.isArchived).toBe(
      false,
    );
    await move('4511', '1100');
    expect(await scope.asTreasurer(() => app.get(Ledger).verify())).toEqual([]);
  });

  it('gives a shipped account another name, and its usual one back', async () => {
    const { id } = await byRole('DEBTORS');
    const change = (name: string) => app.ok(CHANGE, { input: { accountId: id, name } }, scope.treasurer);
    expect((await change('Klanten')).account.name).toBe('Klanten');
    expect((await change(' ')).account.name).toBe('Debiteuren');
  });

  it('gives an own account another code of its kind, and a shipped one none', async () => {
    const { id } = await added('4530', 'Verkeerde plek');
    const change = (accountId: string, rgsCode: string) => ({ input: { accountId, rgsCode } });
    const { account } = await app.ok(CHANGE, change(id, 'WBedAlkOal'), scope.treasurer);
    expect(account).toMatchObject({ rgsCode: 'WBedAlkOal', number: '4530', name: 'Verkeerde plek' });
    const bank = (await byRole('BANK')).id;
    await app.ok(CHANGE, change(bank, 'BLimBanRba'), scope.treasurer);
    for (const [accountId, code, refusal] of [
      [bank, 'BLimKasKas', 'RGS_CODE_FIXED'],
      [id, 'WXyz', 'RGS_CODE_UNKNOWN'],
      [id, 'BLimKasKas', 'RGS_KIND_MISMATCH'],
    ] as const)
      expect(await app.refused(CHANGE, change(accountId, code), scope.treasurer)).toBe(refusal);
    expect((await list()).find((one) => one.id === id)).toMatchObject({ rgsCode: 'WBedAlkOal' });
  });

  it('says which accounts are its own, and which are moved by hand', async () => {
    const { id } = await added('4540');
    const query = '{ ledgerAccounts { id role isOwn isByHand } }';
    const all: { id: string; role: string; isOwn: boolean; isByHand: boolean }[] = await app.ok(
      query,
      {},
      scope.treasurer,
    );
    const own = all.filter(({ isOwn }) => isOwn);
    expect(own.map((one) => one.id)).toContain(id);
    expect(own.every(({ role }) => role === 'OTHER')).toBe(true);
    expect(all.find(({ role }) => role === 'BANK')).toMatchObject({ isOwn: false, isByHand: true });
  });

  it('renames and renumbers the accounts of all persons as one, and who comes later is called the same', async () => {
    const first = await scope.member('Noor de Wit');
    const { id } = await byRole('THERMOMETER');
    const input = { accountId: id, number: '1700', name: 'Van de leden' };
    const { account } = await app.ok(CHANGE, { input }, scope.treasurer);
    expect(account).toMatchObject({ number: '1700', name: 'Van de leden', persons: 1 });
    await scope.member('Wim de Boer');
    expect(await byRole('THERMOMETER')).toMatchObject({ number: '1700', name: 'Van de leden', persons: 2 });
    const income = {
      memberId: memberId(first),
      amount: euro('121.00'),
      vat: 'HIGH',
      directCosts: euro('0'),
      receivedOn: '2026-03-02',
      description: 'Taart',
    };
    await app.ok(POST_INCOME, { input: income }, scope.treasurer);
    expect(await byRole('THERMOMETER')).toMatchObject({ balance: euro('-70.00') });
  });

  it.each([
    ['a number that is taken', { number: '1100' }, 'LEDGER_ACCOUNT_NUMBER_TAKEN'],
    ['the number of persons’ accounts', { number: '1700' }, 'LEDGER_ACCOUNT_NUMBER_TAKEN'],
    ['a number that is kept for persons to come', { number: '1685' }, 'LEDGER_ACCOUNT_NUMBER_TAKEN'],
    ['a number with a letter', { number: '45a' }, 'LEDGER_ACCOUNT_NUMBER_INVALID'],
    ['a number that is too short', { number: '45' }, 'LEDGER_ACCOUNT_NUMBER_INVALID'],
    ['a number that is too long', { number: '123456789' }, 'LEDGER_ACCOUNT_NUMBER_INVALID'],
    ['no name', { name: ' ' }, 'TEXT_REQUIRED'],
    ['a name that is too long', { name: 'x'.repeat(101) }, 'TEXT_TOO_LONG'],
    ['a code that nobody knows', { rgsCode: 'WXyz' }, 'RGS_CODE_UNKNOWN'],
    ['a heading instead of a code', { rgsCode: 'WBed' }, 'RGS_CODE_UNKNOWN'],
    ['a code of another kind', { rgsCode: 'BLimKasKas' }, 'RGS_KIND_MISMATCH'],
  ])('refuses %s', async (_what, more, code) => {
    const input = { number: '4590', name: 'Proef', kind: 'EXPENSE', rgsCode: 'WBedAlkOal', ...more };
    const before = await list(true);
    expect(await app.refused(ADD, { input }, scope.treasurer)).toBe(code);
    expect(await list(true)).toEqual(before);
  });

  it('puts nothing away that a rule needs, and changes nothing that is not there', async () => {
    for (const role of ['BANK', 'MEMBER_CAPITAL', 'THERMOMETER']) {
      const { id } = await byRole(role);
      expect(await app.refused(ARCHIVE, { input: { accountId: id } }, scope.treasurer)).toBe(
        'LEDGER_ACCOUNT_NEEDED',
      );
    }
    const nobodys = { accountId: globalId('LedgerAccount', newId()) };
    for (const mutation of [CHANGE, ARCHIVE, RESTORE])
      expect(await app.refused(mutation, { input: nobodys }, scope.treasurer)).toBe('NOT_FOUND');
    const { id } = await added('4520', 'Leeg');
    expect(await app.refused(CHANGE, { input: { accountId: id, name: '' } }, scope.treasurer)).toBe(
      'TEXT_REQUIRED',
    );
    expect(await app.refused(CHANGE, { input: { accountId: id, number: '1100' } }, scope.treasurer)).toBe(
      'LEDGER_ACCOUNT_NUMBER_TAKEN',
    );
  });

  it('gives one number once, whoever comes at the same time', async () => {
    const input = { number: '4777', name: 'Samen', kind: 'EXPENSE', rgsCode: 'WBedAlkOal' };
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => app.gql(ADD, { input }, scope.treasurer)),
    );
    const codes = answers.map(({ data }) => data.addLedgerAccount.userErrors[0]?.code ?? 'done').sort();
    expect(codes).toEqual([...Array<string>(5).fill('LEDGER_ACCOUNT_NUMBER_TAKEN'), 'done']);
  });

  it('says which codes an own account can have', async () => {
    const codes = await app.ok('{ rgsCodes { code kind name groupName } }', {}, scope.treasurer);
    expect(codes).toContainEqual({
      code: 'BLimKasKas',
      kind: 'ASSET',
      name: 'Kas',
      groupName: 'Liquide middelen',
    });
  });

  it('opens no books twice', async () => {
    const before = await list(true);
    await scope.asTreasurer(() => app.get(Db).write((unit) => app.get(Ledger).openBooks(unit)));
    expect(await list(true)).toEqual(before);
  });
});
