import { createReadStream, existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { BankEntry, ReadEntry } from './bank-statement.js';
import { parseCamt053 } from './camt053.js';
import { bytesOf, taken, type WholeStatement, wholeStatements } from './whole-statements.fixture.js';

type BankStatement = WholeStatement<BankEntry>;
type BankFile = string | AsyncIterable<Uint8Array>;

const root = new URL('../../../../', import.meta.url);
const own = (name: string) => readFileSync(new URL(`test/fixtures/bank/${name}`, root), 'utf8');

const parsed = (file: BankFile) => parseCamt053(typeof file === 'string' ? bytesOf(file) : file);
const imported = (file: BankFile) => taken(parsed(file));
const statementsOf = (file: BankFile): Promise<WholeStatement<ReadEntry>[]> => wholeStatements(parsed(file));
const month = own('own-month.xml');
/** The month with its first occurrence of a text replaced. */
function monthWith(text: string, other: string): string {
  if (!month.includes(text)) throw new Error(`the fixture has no ${text}`);
  return month.replace(text, other);
}

describe('a month in version .02', () => {
  it('reads as one statement with its movements', async () => {
    expect(await imported(month)).toEqual([
      {
        account: 'NL83OPBL0123456789',
        statementId: 'OPBL-2026-11',
        opening: { amount: 100_000, on: '2026-10-31' },
        closing: { amount: 120_835, on: '2026-11-30' },
        entries: [
          {
            ordinal: 1,
            reference: '261103000001',
            amount: 12_100,
            bookedOn: '2026-11-03',
            valueOn: '2026-11-03',
            counterpartyName: 'Bakkerij Het Zoute Brood B.V.',
            counterpartyIban: 'NL39OPBL0000004711',
            remittance: 'RF3120260001',
            endToEndId: null,
            reversal: false,
            transactions: 1,
          },
          expect.objectContaining({ amount: 4550, counterpartyName: 'CAFE DE ZON' }),
          expect.objectContaining({
            amount: -6050,
            counterpartyName: 'Groothandel De Lier',
            counterpartyIban: 'NL75OPBL0000002026',
            remittance: 'Uw factuur 88123',
            endToEndId: 'INV-2026-11-1',
          }),
          expect.objectContaining({ amount: 10_450, bookedOn: '2026-11-28', valueOn: '2026-11-30' }),
          expect.objectContaining({
            amount: -215,
            counterpartyName: null,
            counterpartyIban: null,
            remittance: 'Kosten betaalpakket november',
            transactions: 0,
          }),
        ],
      },
    ]);
  });

  it('masks a BSN in every text of another', async () => {
    expect((await statementsOf(month))[0]!.entries[1]!.remittance).toBe('Ballonnen, klant •••••••82');
    const named = monthWith('<Nm>CAFE DE ZON</Nm>', '<Nm>J. Smit 123456782</Nm>');
    expect((await statementsOf(named))[0]!.entries[1]!.counterpartyName).toBe('J. Smit •••••••82');
    const referred = monthWith('INV-2026-11-1', '123456782');
    expect((await statementsOf(referred))[0]!.entries[2]!.endToEndId).toBe('•••••••82');
  });

  it('keeps letters of every script and what XML escapes', async () => {
    const file = monthWith('CAFE DE ZON', 'Café &amp; <![CDATA[<Zon>]]> أحمد');
    expect((await statementsOf(file))[0]!.entries[1]!.counterpartyName).toBe('Café & <Zon> أحمد');
  });
});

describe('two statements in version .08', () => {
  const file = own('own-v8.xml');

  it('read in order, with the booked entries only', async () => {
    const [first, second] = (await imported(file)) as BankStatement[];
    expect(first!.opening).toEqual({ amount: 120_835, on: '2026-11-30' });
    expect(first!.entries.map(({ amount, ordinal }) => [amount, ordinal])).toEqual([
      [1250, 1],
      [1250, 2],
    ]);
    expect(first!.entries[0]!.counterpartyName).toBe('Vrienden van het Park');
    expect(second!.closing).toEqual({ amount: 0, on: '2026-12-02' });
  });

  it('keep a batch as one entry with the details of its first', async () => {
    const [, second] = await statementsOf(file);
    expect(second!.entries).toEqual([
      expect.objectContaining({
        amount: -123_335,
        transactions: 2,
        counterpartyName: 'Sanne de Wit',
        counterpartyIban: 'NL11TRIO0338012345',
        endToEndId: 'CR2026-0001',
      }),
    ]);
  });

  it('are refused when they do not follow each other', async () => {
    const gap = file.replaceAll('>1233.35<', (amount, at: number) =>
      at < file.indexOf('12-02</Id>') ? amount : '>1234.00<',
    );
    expect(await imported(gap)).toEqual({
      code: 'BANK_STATEMENT_GAP',
      params: { statement: 'OPBL-2026-12-02', expected: '1233.35', stated: '1234.00', difference: '0.65' },
    });
    const elsewhere = gap.replace(/(.*)NL83OPBL0123456789/s, '$1NL83OPBL0000000815');
    expect(await imported(elsewhere)).toHaveLength(2);
  });

  it('come out part by part, before the file ends', async () => {
    const cut = file.indexOf('</Stmt>') + '</Stmt>'.length;
    let rest = 0;
    async function* slowly() {
      yield Buffer.from(file.slice(0, cut));
      rest += 1;
      yield Buffer.from(file.slice(cut));
    }
    const parts = parseCamt053(slowly());
    const kinds: string[] = [];
    while (kinds.at(-1) !== 'END') kinds.push((await parts.next()).value!.kind);
    expect(kinds).toEqual(['HEAD', 'ENTRY', 'ENTRY', 'END']);
    expect(rest).toBe(0);
    expect((await parts.next()).value).toMatchObject({ head: { statementId: 'OPBL-2026-12-02' } });
  });
});

describe('a file in pieces', () => {
  it('reads the same wherever it is cut', async () => {
    const text = monthWith('CAFE DE ZON', 'Café Zön € 🎈');
    const bytes = Buffer.from(text);
    const whole = await statementsOf(text);
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: bytes.length }), fc.nat({ max: bytes.length }), async (a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const cut = [bytes.subarray(0, from), bytes.subarray(from, to), bytes.subarray(to)];
        expect(await statementsOf(bytesOf(...cut))).toEqual(whole);
      }),
      { numRuns: 50 },
    );
  });

  it('may come from disk, and may begin with a byte order mark', async () => {
    const stream = createReadStream(new URL('test/fixtures/bank/own-month.xml', root), { highWaterMark: 64 });
    expect(await statementsOf(stream)).toEqual(await statementsOf(month));
    expect(await statementsOf(bytesOf(Buffer.from(`\ufeff${month}`)))).toEqual(await statementsOf(month));
    expect(await statementsOf(`\ufeff${month}`)).toEqual(await statementsOf(month));
  });

  it('is refused when its bytes are no UTF-8, also at the very end', async () => {
    const latin = Buffer.from(monthWith('CAFE DE ZON', 'Café'), 'latin1');
    expect(await imported(bytesOf(latin))).toMatchObject({ code: 'BANK_FILE_ENCODING' });
    const broken = Buffer.concat([Buffer.from(month), Buffer.from([0xe2, 0x82])]);
    expect(await imported(bytesOf(broken))).toMatchObject({ code: 'BANK_FILE_ENCODING' });
  });
});

describe('a file that is no statement', () => {
  it.each([
    ['nothing', ''],
    ['a table', 'datum;bedrag\n2026-11-03;121,00'],
    ['MT940', ':20:940S261103\n:25:NL83OPBL0123456789'],
    ['another document', '<html xmlns="http://www.w3.org/1999/xhtml"/>'],
    ['a payment file', '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"/>'],
    ['another version', month.replace('camt.053.001.02', 'camt.053.001.13')],
    ['a longer version', month.replace('camt.053.001.02', 'camt.053.001.021')],
    ['no namespace', month.replace(/ xmlns="[^"]*"/, '')],
    ['another root', '<Stmt xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"/>'],
  ])('is refused: %s', async (_what, file) => {
    expect(await imported(file)).toEqual({ code: 'BANK_FILE_FORMAT', params: {} });
  });

  it('is refused when the message is empty', async () => {
    expect(await imported(month.replace(/<Stmt>.*<\/Stmt>/s, ''))).toEqual({
      code: 'BANK_FILE_EMPTY',
      params: {},
    });
  });

  it('is refused with the line on which the XML breaks', async () => {
    const lines = month.split('\n');
    expect(await imported(lines.slice(0, 20).join('\n'))).toEqual({
      code: 'BANK_FILE_MALFORMED',
      params: { line: 20 },
    });
    expect(await imported(monthWith('</Acct>', '</Konto>'))).toEqual({
      code: 'BANK_FILE_MALFORMED',
      params: { line: 16 },
    });
    expect(await imported(monthWith('CAFE', '&cafe;'))).toMatchObject({ code: 'BANK_FILE_MALFORMED' });
    expect(await imported(`${month}<More/>`)).toMatchObject({ code: 'BANK_FILE_MALFORMED' });
  });

  it('is refused with a document type, so that nothing is expanded or fetched', async () => {
    const hostile = monthWith(
      '<Document',
      '<!DOCTYPE Document [<!ENTITY file SYSTEM "file:///etc/passwd">]>\n<Document',
    ).replace('CAFE DE ZON', '&file;');
    expect(await imported(hostile)).toEqual({ code: 'BANK_FILE_DOCTYPE', params: { line: 3 } });
  });

  it('takes no element of another namespace for its own', async () => {
    const foreign = monthWith('<Ntry>', '<Ntry xmlns="urn:example:other"><Amt>1</Amt></Ntry><Ntry>');
    expect(await imported(foreign)).toEqual(await imported(month));
    const prefixed = month.replace(/<(\/?)(?=[A-Z])/g, '<$1c:').replace('xmlns=', 'xmlns:c=');
    expect(await imported(prefixed)).toEqual(await imported(month));
  });
});

describe('amounts', () => {
  it('with a part of a cent are refused, never rounded', async () => {
    expect(await imported(own('three-decimals.xml'))).toEqual({
      code: 'BANK_AMOUNT_PRECISION',
      params: { line: 30, amount: '100.005' },
    });
  });

  it.each(['121.000', '121', '121.', '121.00000', '000121.0'])('may be written as %s', async (amount) => {
    const [statement] = (await imported(monthWith('>121.00<', `>${amount}<`))) as BankStatement[];
    expect(statement!.entries[0]!.amount).toBe(12_100);
  });

  it.each([
    '',
    '-121.00',
    '+121.00',
    '121,00',
    '1e2',
    'NaN',
    '1 000',
    '.',
    '100000000000.01',
    '9'.repeat(30),
  ])('cannot be %j', async (amount) => {
    expect(await imported(monthWith('>121.00<', `>${amount}<`))).toEqual({
      code: 'BANK_FIELD_INVALID',
      params: { line: 30, field: 'Amt' },
    });
  });

  it('have a side', async () => {
    expect(await imported(monthWith('>CRDT<', '>BOTH<'))).toMatchObject({ code: 'BANK_FIELD_INVALID' });
    expect(await imported(monthWith('<CdtDbtInd>CRDT</CdtDbtInd>', ''))).toMatchObject({
      code: 'BANK_FIELD_MISSING',
    });
  });

  it('are euros, except in balances that open or close nothing', async () => {
    const dollars = monthWith('<Amt Ccy="EUR">45.50', '<Amt Ccy="USD">45.50');
    expect(await imported(dollars)).toEqual({
      code: 'BANK_CURRENCY',
      params: { statement: 'OPBL-2026-11', currency: 'USD' },
    });
    expect(await imported(monthWith('<Amt Ccy="EUR">1000.00', '<Amt Ccy="CHF">1000.00'))).toMatchObject({
      code: 'BANK_CURRENCY',
    });
    expect(await imported(monthWith('<Ccy>EUR</Ccy>', '<Ccy>GBP</Ccy>'))).toMatchObject({
      code: 'BANK_CURRENCY',
    });
    expect(await imported(monthWith('<Amt Ccy="EUR">45.50', '<Amt>45.50'))).toMatchObject({
      code: 'BANK_FIELD_MISSING',
    });
    const [, opening] = /(<Bal>.*?<\/Bal>)/s.exec(month)!;
    const also = (type: string) =>
      month.replace(opening!, `${opening}${opening!.replace('OPBD', type).replace('EUR', 'JPY')}`);
    expect(await imported(also('CLAV'))).toEqual(await imported(month));
    expect(await imported(also('PRCD'))).toMatchObject({ code: 'BANK_CURRENCY' });
  });
});

describe('fields', () => {
  it.each([
    ['Bal OPBD', '<Cd>OPBD</Cd>', '<Cd>ITBD</Cd>', 9],
    ['Bal CLBD', '<Cd>CLBD</Cd>', '<Cd>ITBD</Cd>', 9],
    ['Dt', '<Dt><Dt>2026-10-31</Dt></Dt>', '', 17],
    ['Id', '<Id>OPBL-2026-11</Id>', '', 9],
    ['Acct/Id/Othr/Id', '<IBAN>NL83OPBL0123456789</IBAN>', '', 9],
    ['Sts', '<Sts>BOOK</Sts>', '', 29],
    ['BookgDt', '<BookgDt><Dt>2026-11-03</Dt></BookgDt>', '', 29],
    ['Amt', '<Amt Ccy="EUR">121.00</Amt>', '', 29],
  ])('%s must be there', async (field, text, other, line) => {
    expect(await imported(monthWith(text, other))).toEqual({
      code: 'BANK_FIELD_MISSING',
      params: { field, line },
    });
  });

  it.each([
    ['IBAN', 'NL83OPBL0123456789', 'NL84OPBL0123456789'],
    ['Dt', '<Dt>2026-11-03</Dt>', '<Dt>2026-02-30</Dt>'],
    ['DtTm', '<Dt>2026-11-03</Dt>', '<DtTm>2026-11-03T25:00:00Z</DtTm>'],
    ['Ustrd', 'Uw factuur 88123', 'x'.repeat(1001)],
  ])('%s must be right', async (field, text, other) => {
    expect(await imported(monthWith(text, other))).toMatchObject({
      code: 'BANK_FIELD_INVALID',
      params: { field },
    });
  });

  it.each([
    ['<Dt>2026-11-04+01:00</Dt>', '2026-11-04'],
    ['<DtTm>2026-11-03T23:30:00</DtTm>', '2026-11-03'],
    ['<DtTm>2026-11-03T23:30:00+01:00</DtTm>', '2026-11-03'],
    ['<DtTm>2026-11-03T23:30:00.000Z</DtTm>', '2026-11-04'],
  ])('a day may be written %s', async (written, day) => {
    const [statement] = await statementsOf(monthWith('<Dt>2026-11-03</Dt>', written));
    expect(statement!.entries[0]!.bookedOn).toBe(day);
  });

  it('name the other party, also where the bank takes a payment back', async () => {
    const back = monthWith('<Sts>BOOK</Sts>', '<RvslInd>true</RvslInd><Sts>BOOK</Sts>').replace(
      /Dbtr/g,
      'Cdtr',
    );
    expect((await statementsOf(back))[0]!.entries[0]).toMatchObject({
      reversal: true,
      amount: 12_100,
      counterpartyName: 'Bakkerij Het Zoute Brood B.V.',
      counterpartyIban: 'NL39OPBL0000004711',
    });
  });

  it('count an entry that is booked, and no other', async () => {
    for (const status of ['PDNG', 'INFO', 'FUTR']) {
      const [statement] = await statementsOf(monthWith('<Sts>BOOK</Sts>', `<Sts>${status}</Sts>`));
      expect(statement!.entries).toHaveLength(4);
    }
    const [statement] = await statementsOf(monthWith('<Sts>BOOK</Sts>', '<Sts><Prtry>Own</Prtry></Sts>'));
    expect(statement!.entries).toHaveLength(4);
  });
});

/** Files of the open world; they live beside the repository, and what must happen to each stands in their README. */
const world = new URL('../shared/data/bank/camt053/', root);
const whereTheyAre = existsSync(world) ? describe : describe.skip;
whereTheyAre('files of others (../shared/data/bank/camt053)', () => {
  const theirs = (name: string) => readFileSync(new URL(`camt053.v2.${name}.xml`, world), 'utf8');

  it('multi.statement: 18.15 → 27.00 → 20.00', async () => {
    const statements = (await imported(theirs('multi.statement'))) as BankStatement[];
    expect(
      statements.map(({ account, opening, closing }) => [account, opening.amount, closing.amount]),
    ).toEqual([
      ['NL26VAYB8060476890', 1815, 2700],
      ['NL26VAYB8060476890', 2700, 2000],
    ]);
  });

  it.each([
    ['minimal', '253EURNL26VAYB8060476890', '27.00', '-27.00', '-54.00'],
    ['five.decimals', '253EURNL26VAYB8060476890', '27.00', '27.05', '0.05'],
    ['all-balance-types', 'CAMT0532015012200001', '9.86', '4.04', '-5.82'],
  ])('%s does not add up', async (name, statement, expected, stated, difference) => {
    expect(await imported(theirs(name))).toEqual({
      code: 'BANK_STATEMENT_UNBALANCED',
      params: { statement, expected, stated, difference },
    });
  });

  it('wrong: no statement in it', async () => {
    expect(await imported(theirs('wrong'))).toEqual({ code: 'BANK_FILE_EMPTY', params: {} });
  });
});
