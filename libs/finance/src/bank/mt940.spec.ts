import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readBankFile } from './bank-file.js';
import { bytesOf, taken, wholeStatements } from './whole-statements.fixture.js';
import { parseMt940 } from './mt940.js';

const root = new URL('../../../../', import.meta.url);
const own = (name: string): Buffer => readFileSync(new URL(`test/fixtures/bank/${name}.940`, root));
const imported = (file: string | Uint8Array) => taken(parseMt940(bytesOf(file)));
const read = (file: string | Uint8Array) => wholeStatements(parseMt940(bytesOf(file)));
const pages = own('own-pages').toString();
const pagesWith = (text: string, other: string): string => {
  if (!pages.includes(text)) throw new Error(`the fixture has no ${text}`);
  return pages.replace(text, other);
};

describe('a statement over two pages, with parts between slashes', () => {
  it('is two that meet, with equal payments counted and a reversal turned round', async () => {
    expect(await imported(pages)).toEqual([
      {
        account: 'NL83OPBL0123456789',
        statementId: '33401/1 2026-11-30',
        opening: { amount: 100_000, on: '2026-11-30' },
        closing: { amount: 114_600, on: '2026-12-01' },
        entries: [
          {
            ordinal: 1,
            reference: 'D0011',
            amount: 12_100,
            bookedOn: '2026-12-01',
            valueOn: '2026-12-01',
            counterpartyName: 'BAKKERIJ HET ZOUTE BROOD',
            counterpartyIban: 'NL39OPBL0000004711',
            remittance: 'Factuur 2026-0001, klant •••••••82',
            endToEndId: 'ZB-2026-77',
            reversal: false,
            transactions: 1,
          },
          expect.objectContaining({ ordinal: 1, amount: 1250, endToEndId: null, reference: null }),
          expect.objectContaining({ ordinal: 2, amount: 1250 }),
        ],
      },
      expect.objectContaining({
        statementId: '33401/2 2026-12-01',
        opening: { amount: 114_600, on: '2026-12-01' },
        entries: [
          expect.objectContaining({
            amount: -1250,
            reversal: true,
            bookedOn: '2026-12-02',
            valueOn: '2026-12-01',
          }),
          expect.objectContaining({
            amount: -215,
            remittance: 'Kosten betaalpakket november',
            counterpartyName: null,
          }),
        ],
      }),
    ]);
  });

  it('is refused where its pages do not meet', async () => {
    const gap = pagesWith(':60M:C261201EUR1146,00', ':60M:C261201EUR1146,01');
    expect(await imported(gap)).toMatchObject({
      code: 'BANK_STATEMENT_GAP',
      params: { statement: '33401/2 2026-12-01', difference: '0.01' },
    });
  });

  it('reads the same wherever its bytes are cut', async () => {
    const whole = await read(pages);
    const bytes = Buffer.from(pages);
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: bytes.length }), async (at) => {
        const parts = parseMt940(bytesOf(bytes.subarray(0, at), bytes.subarray(at)));
        expect(await wholeStatements(parts)).toEqual(whole);
      }),
      { numRuns: 50 },
    );
  });
});

describe('the other dialects', () => {
  it('reads the other party of ING in one part, and what it takes back', async () => {
    const [statement] = await read(own('own-cntp'));
    expect(statement).toMatchObject({
      account: 'NL83OPBL0123456789',
      statementId: '00000 2026-12-02',
      entries: [
        {
          amount: -6050,
          reference: '26337001234567',
          counterpartyName: 'Groothandel De Lier',
          counterpartyIban: 'NL75OPBL0000002026',
          remittance: 'Uw factuur 88123',
          endToEndId: 'INV-2026-11-1',
        },
        { amount: 1000, reversal: true, counterpartyName: 'Sanne de Wit', remittance: 'Terug' },
      ],
    });
  });

  it('reads numbered subfields, an account without IBAN and letters of Windows', async () => {
    const [statement] = await read(own('own-numbered'));
    expect(statement).toMatchObject({
      account: '123456789',
      entries: [
        {
          amount: 4915,
          counterpartyName: 'CAFÉ DE ZON',
          counterpartyIban: 'NL64OPBL0000000042',
          remittance: 'Ballonnen voor het feest',
          endToEndId: 'E-4711',
        },
      ],
    });
  });

  it('reads plain text with the name beside it, and says by how much it does not add up', async () => {
    const [statement] = await read(own('own-unbalanced'));
    expect(statement!.entries[0]).toMatchObject({
      reference: '0987654321',
      counterpartyName: 'jansen s',
      remittance: '0987654321 jansen s dit is een proef',
    });
    expect(await imported(own('own-unbalanced'))).toEqual({
      code: 'BANK_STATEMENT_UNBALANCED',
      params: {
        statement: '160/1 2026-12-04',
        expected: '1110.00',
        stated: '1110.01',
        difference: '0.01',
      },
    });
  });

  it.each([
    ['an account in plain text', 'Bijdrage NL39OPBL0000004711 voor mei', 'NL39OPBL0000004711'],
    ['none that fails its check', 'Bijdrage NL40OPBL0000004711 voor mei', null],
  ])('finds %s', async (_what, text, iban) => {
    const [, second] = await read(pagesWith('Kosten betaalpakket', text));
    expect(second!.entries[1]!.counterpartyIban).toBe(iban);
  });

  it('takes the year that is nearest for the booking day', async () => {
    const turn = pagesWith(':61:2612011201C121,00', ':61:2601011231C121,00');
    expect((await read(turn))[0]!.entries[0]).toMatchObject({
      valueOn: '2026-01-01',
      bookedOn: '2025-12-31',
    });
  });
});

describe('a field', () => {
  it.each([
    [
      'a third decimal',
      'C121,00N',
      'C121,005N',
      { code: 'BANK_AMOUNT_PRECISION', params: { line: 8, amount: '121,005' } },
    ],
    [
      'a point for a comma',
      'C121,00N',
      'C121.00N',
      { code: 'BANK_FIELD_INVALID', params: { line: 8, field: ':61:' } },
    ],
    ['too much', 'C121,00N', 'C999999999999999,N', { code: 'BANK_FIELD_INVALID' }],
    ['no side', 'C121,00N', 'X121,00N', { code: 'BANK_FIELD_INVALID' }],
    ['no such day', ':61:261201', ':61:261301', { code: 'BANK_FIELD_INVALID' }],
    [
      'no such account',
      'NL83OPBL0123456789',
      'NL84OPBL0123456789',
      { code: 'BANK_FIELD_INVALID', params: { line: 5, field: ':25:' } },
    ],
    [
      'no balance',
      ':62M:C261201EUR1146,00',
      ':62M:1146',
      { code: 'BANK_FIELD_INVALID', params: { line: 18, field: ':62M:' } },
    ],
    [
      'no account',
      ':25:NL83OPBL0123456789\r\n',
      '',
      { code: 'BANK_FIELD_MISSING', params: { line: 6, field: ':25:' } },
    ],
    [
      'no opening',
      ':60F:C261130EUR1000,00\r\n',
      '',
      { code: 'BANK_FIELD_MISSING', params: { field: ':60F:' } },
    ],
    [
      'no closing',
      ':62M:C261201EUR1146,00\r\n',
      '',
      { code: 'BANK_FIELD_MISSING', params: { field: ':62F:' } },
    ],
    ['foreign money', 'C261130EUR', 'C261130USD', { code: 'BANK_CURRENCY', params: { currency: 'USD' } }],
    [
      'two descriptions',
      ':62M:',
      ':86:nog een\r\n:62M:',
      { code: 'BANK_FILE_MALFORMED', params: { line: 18 } },
    ],
  ])('with %s is refused', async (_what, text, other, refusal) => {
    expect(await imported(pagesWith(text, other))).toMatchObject(refusal);
  });

  it('that breaks off is refused', async () => {
    expect(await imported(pages.slice(0, pages.lastIndexOf(':62F:')))).toMatchObject({
      code: 'BANK_FIELD_MISSING',
    });
    expect(await imported('no message at all')).toEqual({ code: 'BANK_FILE_EMPTY', params: {} });
    expect(await imported(`:20:x\r\n${'y'.repeat(20_000)}`)).toMatchObject({ code: 'BANK_FILE_MALFORMED' });
  });
});

describe('the format of a file', () => {
  const all = (file: string | Uint8Array) => taken(readBankFile(bytesOf(file)));

  it('shows in its content', async () => {
    expect(await all(pages)).toEqual(await imported(pages));
    const xml = readFileSync(new URL('test/fixtures/bank/own-month.xml', root));
    expect(await all(xml)).toHaveLength(1);
  });

  it.each(['', 'datum;bedrag\n2026-11-03;121,00', '%PDF-1.7', 'PK\u0003\u0004'])(
    'is none of ours: %j',
    async (file) => {
      expect(await all(file)).toEqual({ code: 'BANK_FILE_FORMAT', params: {} });
    },
  );
});

/** Files of the open world; they live beside the repository, and what must happen to each stands in their README. */
const world = new URL('../shared/data/bank/mt940/', root);
const whereTheyAre = existsSync(world) ? describe : describe.skip;
whereTheyAre('files of others (../shared/data/bank/mt940)', () => {
  const theirs = (name: string) => readFileSync(new URL(`${name}.txt`, world));

  it('sns and generic balance', async () => {
    expect(await imported(theirs('sns'))).toMatchObject([
      {
        account: '0123456789',
        statementId: '160/1 2012-06-08',
        opening: { amount: 123_456 },
        closing: { amount: 120_956 },
        entries: [
          { amount: -2000, counterpartyName: 'marechal s', bookedOn: '2012-06-08', valueOn: '2012-06-07' },
          { amount: -500, remittance: '0987654321 marechal s dit is test 2' },
        ],
      },
      { statementId: '161/1 2012-06-09', entries: [] },
    ]);
    expect(await imported(theirs('generic'))).toMatchObject([
      { opening: { amount: 10_000 }, closing: { amount: 9000 } },
      { opening: { amount: 9000 }, closing: { amount: 8000 } },
    ]);
  });

  it.each([
    ['abnamro', 0, '19321/1 2011-05-22', '2914.84', '876.84', '-2038.00'],
    ['abnamro', 1, '19322/1 2011-05-23', '2852.35', '1849.75', '-1002.60'],
    ['ing-unix', 0, '000 2010-07-22', '-45.59', '3.47', '49.06'],
  ])('%s: its statement %i does not add up', async (name, place, statement, expected, stated, difference) => {
    const whole = theirs(name).toString('latin1');
    const messages = whole.split(/^-\}?\r?\n/m);
    expect(await imported(messages[place]!)).toEqual({
      code: 'BANK_STATEMENT_UNBALANCED',
      params: { statement, expected, stated, difference },
    });
    expect(await imported(whole)).toMatchObject({ code: 'BANK_STATEMENT_UNBALANCED' });
  });
});
