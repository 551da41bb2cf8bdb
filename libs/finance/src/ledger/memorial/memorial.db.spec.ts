import { newId } from '#kernel';
import { globalId } from '#platform';
import {
  euro,
  memberId,
  POST_INCOME,
  testCooperative,
  type TestCooperative,
} from '../../../../../test/fixtures/cooperative/a-treasury.js';
import { startTestApp, type TestApp } from '../../../../../test/harness/test-app.js';
import { Ledger } from '../ledger.service.js';

const ENTRY = `id sequence recordedAt kind journal on reference reversesId
  postings { accountNumber memberId debit { amount } credit { amount } rule }`;
const POST = `mutation ($input: PostMemorialInput!) { postMemorial(input: $input) { entry { ${ENTRY} }
  preview { entries { kind postings { accountNumber debit { amount } credit { amount } } } } userErrors { code path message } } }`;
const REVERSE = `mutation ($input: ReverseEntryInput!) { reverseEntry(input: $input) { entry { ${ENTRY} } userErrors { code path } } }`;
const CLOSE =
  'mutation ($input: ClosePeriodInput!) { closePeriod(input: $input) { closedThroughOn userErrors { code } } }';
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('booking by hand', () => {
  let app: TestApp;
  let scope: TestCooperative;
  let member: string;

  beforeAll(async () => {
    app = await startTestApp();
    scope = await testCooperative(app, 'scope');
    member = await scope.member();
    await app.ok(CLOSE, { input: { throughOn: '2025-12-31' } }, scope.treasurer);
  });
  afterAll(() => app.stop());

  const lines = (amount = '12.34') => [
    { accountNumber: '4800', debit: euro(amount) },
    { accountNumber: '1100', credit: euro(amount) },
  ];
  const memorial = (more: object = {}) => ({
    input: { on: '2026-03-01', description: 'Koffie voor de vergadering', lines: lines(), ...more },
  });
  const reversal = (entryId: string, more: object = {}) => ({
    input: { entryId, on: '2026-03-02', reason: 'Twee keer geboekt', ...more },
  });
  const rows = async () => {
    const [counts] = await app.database.owner(
      `SELECT (SELECT count(*) FROM tenant.journal_entry) AS entries, (SELECT count(*) FROM tenant.posting) AS lines,
              (SELECT count(*) FROM tenant.memorial) AS memorials, (SELECT sum(last_sequence) FROM tenant.ledger_head) AS last,
              (SELECT count(*) FROM tenant.file WHERE attached_at IS NOT NULL) AS receipts`,
    );
    return counts;
  };
  const faults = () => scope.asTreasurer(() => app.get(Ledger).verify());

  it('posts lines by number or id, with a receipt and a reason, and takes them back exactly', async () => {
    const receiptFileId = await app.upload(PICTURE, 'bon.png', scope.treasurer);
    const accounts = await app.ok('{ ledgerAccounts { id number } }', {}, scope.treasurer);
    const bank = accounts.find(({ number }: { number: string }) => number === '1100').id;
    const [cost] = lines();
    const { entry } = await app.ok(
      POST,
      memorial({ receiptFileId, lines: [cost, { accountId: bank, credit: euro('12.34') }] }),
      scope.treasurer,
    );
    expect(entry).toMatchObject({
      kind: 'MEMORIAL',
      journal: 'MEMORIAL',
      on: '2026-03-01',
      reference: 'Koffie voor de vergadering',
      postings: [
        { accountNumber: '4800', debit: euro('12.34'), credit: null, rule: 'Met de hand geboekt' },
        { accountNumber: '1100', debit: null, credit: euro('12.34') },
      ],
    });
    const back = (await app.ok(REVERSE, reversal(entry.id), scope.treasurer)).entry;
    expect(back).toMatchObject({
      kind: 'REVERSAL',
      reversesId: entry.id,
      reference: 'Twee keer geboekt',
      postings: [{ credit: euro('12.34') }, { debit: euro('12.34') }],
    });
    expect(await app.refused(REVERSE, reversal(entry.id), scope.treasurer)).toBe('ENTRY_ALREADY_REVERSED');
    expect(await app.refused(REVERSE, reversal(back.id), scope.treasurer)).toBe('ENTRY_IS_REVERSAL');
    expect(await faults()).toEqual([]);
  });

  it('shows beforehand what it would book, and books once under one key', async () => {
    const before = await rows();
    const shown = await app.ok(POST, memorial({ dryRun: true }), scope.treasurer);
    expect(shown.preview.entries).toEqual([
      {
        kind: 'MEMORIAL',
        postings: [
          { accountNumber: '4800', debit: euro('12.34'), credit: null },
          { accountNumber: '1100', debit: null, credit: euro('12.34') },
        ],
      },
    ]);
    expect(await rows()).toEqual(before);
    const once = { ...scope.treasurer, idempotencyKey: newId() };
    const [first, second] = [await app.ok(POST, memorial(), once), await app.ok(POST, memorial(), once)];
    expect(second).toEqual(first);
  });

  it('moves what one person was advanced, and opens the account where there is none', async () => {
    const advance = [
      { accountNumber: '1380', memberId: memberId(member), debit: euro('50.00') },
      { accountNumber: '1100', credit: euro('50.00') },
    ];
    const { entry } = await app.ok(POST, memorial({ lines: advance }), scope.treasurer);
    expect(entry.postings[0]).toMatchObject({ accountNumber: '1380', memberId: memberId(member) });
    const wim = await scope.member('Wim de Boer');
    for (const [line, code] of [
      [{ ...advance[0], memberId: null }, 'MEMORIAL_MEMBER_NEEDED'],
      [{ ...advance[0], memberId: memberId(wim), debit: null, credit: euro('1.00') }, 'ENTRY_NOT_BALANCED'],
    ] as const)
      expect(await app.refused(POST, memorial({ lines: [line, advance[1]] }), scope.treasurer)).toBe(code);
    const back = [
      { ...advance[0], debit: null, credit: euro('50.01') },
      { accountNumber: '1100', debit: euro('50.01') },
    ];
    expect(await app.refused(POST, memorial({ lines: back }), scope.treasurer)).toBe(
      'ADVANCE_WOULD_BE_NEGATIVE',
    );
  });

  const amount = (debit: string, credit = debit) => ({
    lines: [
      { accountNumber: '4800', debit: euro(debit) },
      { accountNumber: '1100', credit: euro(credit) },
    ],
  });
  const first = (line: object) => ({ lines: [line, lines()[1]] });

  it.each<[string, object, string]>([
    ['debit and credit that differ', amount('12.34', '12.33'), 'ENTRY_NOT_BALANCED'],
    ['one line', { lines: [lines()[0]] }, 'ENTRY_NOT_BALANCED'],
    ['no line', { lines: [] }, 'ENTRY_NOT_BALANCED'],
    ['201 lines', { lines: Array.from({ length: 201 }, () => lines()[0]) }, 'ENTRY_TOO_LONG'],
    ['nothing', amount('0.00'), 'AMOUNT_NOT_POSITIVE'],
    ['less than nothing', amount('-5.00'), 'AMOUNT_NOT_POSITIVE'],
    ['three decimals', amount('1.005'), 'AMOUNT_INVALID'],
    ['2^63', amount('9223372036854775808'), 'BAD_USER_INPUT'],
    ['2^63 cents', amount('92233720368547758.08'), 'BAD_USER_INPUT'],
    ['more than the books take', amount('100000000000.01'), 'AMOUNT_INVALID'],
    ['NaN', amount('NaN'), 'BAD_USER_INPUT'],
    ['an exponent', amount('1e3'), 'BAD_USER_INPUT'],
    [
      'another currency',
      first({ accountNumber: '4800', debit: { amount: '12.34', currency: 'USD' } }),
      'BAD_USER_INPUT',
    ],
    [
      'debit and credit on one line',
      first({ ...lines()[0], credit: euro('12.34') }),
      'MEMORIAL_DEBIT_OR_CREDIT',
    ],
    ['neither debit nor credit', first({ accountNumber: '4800' }), 'MEMORIAL_DEBIT_OR_CREDIT'],
    ['no account', first({ debit: euro('12.34') }), 'MEMORIAL_ACCOUNT_UNNAMED'],
    [
      'an account that is not there',
      first({ accountNumber: '9999', debit: euro('12.34') }),
      'LEDGER_ACCOUNT_UNKNOWN',
    ],
    [
      'the id of an account that is not there',
      first({ accountId: globalId('LedgerAccount', newId()), debit: euro('12.34') }),
      'NOT_FOUND',
    ],
    ['a thermometer', first({ accountNumber: '1680', debit: euro('12.34') }), 'LEDGER_ACCOUNT_NOT_BY_HAND'],
    [
      'a member where there is none',
      first({ ...lines()[0], memberId: globalId('Member', newId()) }),
      'NOT_FOUND',
    ],
    ['a closed period', { on: '2025-12-31' }, 'PERIOD_CLOSED'],
    ['a day to come', { on: '2099-01-01' }, 'DATE_IN_FUTURE'],
    ['a day that does not exist', { on: '2026-02-30' }, 'BAD_USER_INPUT'],
    ['no description', { description: ' ' }, 'TEXT_REQUIRED'],
    ['a description that is too long', { description: 'x'.repeat(201) }, 'TEXT_TOO_LONG'],
    ['a number of a citizen', { description: 'van 111222333' }, 'TEXT_HAS_BSN'],
    ['a receipt that is not there', { receiptFileId: globalId('File', newId()) }, 'NOT_FOUND'],
  ])('refuses %s, and nothing is booked', async (_what, more, code) => {
    const before = await rows();
    const answer = await app.gql(POST, memorial(more), scope.treasurer);
    const error = answer.errors?.[0]?.extensions;
    expect(error?.code === 'BAD_USER_INPUT' ? error.code : answer.data.postMemorial.userErrors[0].code).toBe(
      code,
    );
    expect(await rows()).toEqual(before);
  });

  it('refuses a member on an account that is of nobody, and any file that is no receipt', async () => {
    const before = await rows();
    const named = first({ ...lines()[0], memberId: memberId(member) });
    expect(await app.refused(POST, memorial(named), scope.treasurer)).toBe('MEMORIAL_MEMBER_NEEDLESS');
    const xml = '<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"/>';
    const receiptFileId = await app.upload(xml, 'bank.xml', scope.treasurer);
    expect(await app.refused(POST, memorial({ receiptFileId }), scope.treasurer)).toBe('FILE_TYPE_REFUSED');
    expect(await rows()).toEqual(before);
  });

  it('says by how much an entry is off, and on which line it is wrong', async () => {
    const { data } = await app.gql(POST, memorial(amount('12.34', '12.00')), scope.treasurer);
    expect(data.postMemorial.userErrors[0].message).toContain('0,34');
    const wrong = await app.gql(
      POST,
      memorial({ lines: [lines()[0], { accountNumber: '1', credit: euro('1') }] }),
      scope.treasurer,
    );
    expect(wrong.data.postMemorial.userErrors[0].path).toEqual(['lines', '1', 'accountNumber']);
  });

  it('takes back no entry that has its own way back, and says where that is', async () => {
    const income = {
      memberId: memberId(member),
      amount: euro('121.00'),
      vat: 'HIGH',
      directCosts: euro('0'),
      receivedOn: '2026-03-05',
      description: 'Taart',
    };
    const { journalEntryIds } = await app.ok(POST_INCOME, { input: income }, scope.treasurer);
    const codes = [];
    for (const id of journalEntryIds) codes.push(await app.refused(REVERSE, reversal(id), scope.treasurer));
    expect(codes).toEqual(['ENTRY_TAKEN_BACK_WHOLE', 'ENTRY_UNDONE_WITH_ITS_DOCUMENT']);
    const nobodys = globalId('JournalEntry', newId());
    expect(await app.refused(REVERSE, reversal(nobodys), scope.treasurer)).toBe('NOT_FOUND');
  });

  it('reverses on no closed or future day, and not without a reason', async () => {
    const { entry } = await app.ok(POST, memorial(), scope.treasurer);
    const before = await rows();
    for (const [more, code] of [
      [{ on: '2025-12-31' }, 'PERIOD_CLOSED'],
      [{ on: '2099-01-01' }, 'DATE_IN_FUTURE'],
      [{ reason: '' }, 'TEXT_REQUIRED'],
    ] as const)
      expect(await app.refused(REVERSE, reversal(entry.id, more), scope.treasurer)).toBe(code);
    expect(await rows()).toEqual(before);
    expect(await faults()).toEqual([]);
  });
});
