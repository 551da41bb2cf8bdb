import fc from 'fast-check';
import { civilDate, euroText } from '#kernel';
import { type BankEntry, entryKey, type ReadPart, statementName } from './bank-statement.js';
import { type WholeStatement, taken } from './whole-statements.fixture.js';

const day = civilDate('2026-11-03');
const entry: BankEntry = {
  ordinal: 1,
  reference: 'B1',
  amount: 12_100,
  bookedOn: day,
  valueOn: day,
  counterpartyName: 'Café de Zon',
  counterpartyIban: 'NL83OPBL0000000815',
  remittance: 'Ballonnen',
  endToEndId: 'E1',
  reversal: false,
  transactions: 1,
};
type BankStatement = WholeStatement<BankEntry> & { readonly currencies?: readonly string[] };
const statement: BankStatement = {
  account: 'NL83OPBL0123456789',
  statementId: 'OPBL-2026-11',
  opening: { amount: 10_000, on: day },
  closing: { amount: 22_100, on: day },
  entries: [entry],
};
/** Statements as a reader gives them. */
async function* partsOf(...statements: readonly BankStatement[]): AsyncGenerator<ReadPart> {
  for (const { entries, closing, currencies = ['EUR'], ...head } of statements) {
    yield { kind: 'HEAD', head, currencies };
    for (const { ordinal: _given, ...one } of entries)
      yield { kind: 'ENTRY', entry: { ...one, currency: 'EUR' } };
    yield { kind: 'END', closing, currencies: ['EUR'] };
  }
}
const passed = (...statements: readonly BankStatement[]) => taken(partsOf(...statements));

describe('a statement', () => {
  it('adds up or is refused with the difference, over any movements', async () => {
    const amounts = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { maxLength: 30 });
    const off = fc.integer({ min: -500, max: 500 });
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: -1_000_000, max: 1_000_000 }),
        amounts,
        off,
        async (opening, list, difference) => {
          const end = list.reduce((sum, amount) => sum + amount, opening);
          const any: BankStatement = {
            ...statement,
            opening: { amount: opening, on: day },
            closing: { amount: end + difference, on: day },
            entries: list.map((amount) => ({ ...entry, amount })),
          };
          const answer = await passed(any);
          if (difference === 0) expect(answer).toHaveLength(1);
          else
            expect(answer).toMatchObject({
              code: 'BANK_STATEMENT_UNBALANCED',
              params: { expected: euroText(end), difference: euroText(difference) },
            });
        },
      ),
    );
  });

  it('that does not add up is refused for that, before its currency is looked at', async () => {
    const foreign = { ...statement, currencies: ['EUR', 'SEK'] };
    expect(await passed({ ...foreign, closing: { amount: 1, on: day } })).toMatchObject({
      code: 'BANK_STATEMENT_UNBALANCED',
    });
    expect(await passed(foreign)).toEqual({
      code: 'BANK_CURRENCY',
      params: { statement: 'OPBL-2026-11', currency: 'SEK' },
    });
  });

  it('counts equal entries, so that two equal payments on one day are two', async () => {
    const twice = { ...statement, entries: [entry, entry], closing: { amount: 34_200, on: day } };
    const [taken] = (await passed(twice)) as BankStatement[];
    expect(taken!.entries.map(({ ordinal }) => ordinal)).toEqual([1, 2]);
  });

  it('begins where the one before it ended, per account', async () => {
    const next = {
      ...statement,
      statementId: '12',
      opening: statement.closing,
      closing: { amount: 34_200, on: day },
    };
    const other = { ...statement, account: 'NL83OPBL0000000815' };
    expect(await passed(statement, other, next)).toHaveLength(3);
    expect(await passed(next, statement)).toMatchObject({
      code: 'BANK_STATEMENT_GAP',
      params: { statement: 'OPBL-2026-11', expected: '342.00', stated: '100.00', difference: '-242.00' },
    });
  });
});

describe('the key of an entry', () => {
  const key = entryKey(statement, entry);

  it('is a SHA-256 that stays the same when a bank words the entry otherwise', () => {
    expect(key).toBe('da27f440f351b7951a9891b1e1897db1e5b194472aa3398da142eb2992606df7');
    expect(
      entryKey(statement, { ...entry, remittance: 'anders', valueOn: null, counterpartyName: null }),
    ).toBe(key);
  });

  it('differs in account, statement, reference, amount, day and ordinal', () => {
    const others = [
      entryKey({ ...statement, account: 'NL83OPBL0000000815' }, entry),
      entryKey({ ...statement, statementId: 'OPBL-2026-12' }, entry),
      entryKey(statement, { ...entry, reference: 'B2' }),
      entryKey(statement, { ...entry, reference: null }),
      entryKey(statement, { ...entry, amount: -12_100 }),
      entryKey(statement, { ...entry, bookedOn: civilDate('2026-11-04') }),
      entryKey(statement, { ...entry, ordinal: 2 }),
    ];
    expect(new Set([key, ...others]).size).toBe(others.length + 1);
  });
});

describe('the name of a statement', () => {
  it('is the bank’s own, and with the day where a citizen service number in it is masked', () => {
    expect(statementName('OPBL-2026-11', day)).toBe('OPBL-2026-11');
    expect(statementName('123456782', day)).toBe('•••••••82 2026-11-03');
  });
});
