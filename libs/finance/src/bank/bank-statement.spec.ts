import fc from 'fast-check';
import { DomainError, civilDate, euroText } from '#kernel';
import {
  checkStatement,
  checkedStatements,
  contentHash,
  entryKey,
  type BankEntry,
  type BankStatement,
} from './bank-statement.js';

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
const statement: BankStatement = {
  account: 'NL83OPBL0123456789',
  statementId: 'OPBL-2026-11',
  sequence: 11,
  currency: 'EUR',
  currencies: ['EUR'],
  opening: { amount: 10_000, on: day },
  closing: { amount: 22_100, on: day },
  entries: [entry],
};
/** The names of the statements that pass one by one. */
async function passed(...statements: BankStatement[]): Promise<string[]> {
  async function* arriving() {
    yield* statements;
  }
  const names: string[] = [];
  for await (const { statementId } of checkedStatements(arriving())) names.push(statementId);
  return names;
}

describe('a statement', () => {
  it('adds up or is refused with the difference, over any movements', () => {
    const amounts = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { maxLength: 30 });
    const off = fc.integer({ min: -500, max: 500 });
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000, max: 1_000_000 }),
        amounts,
        off,
        (opening, list, difference) => {
          const end = list.reduce((sum, amount) => sum + amount, opening);
          const any: BankStatement = {
            ...statement,
            opening: { amount: opening, on: day },
            closing: { amount: end + difference, on: day },
            entries: list.map((amount) => ({ ...entry, amount })),
          };
          if (difference === 0) return checkStatement(any);
          try {
            checkStatement(any);
          } catch (error) {
            const { code, params } = error as DomainError;
            expect(code).toBe('BANK_STATEMENT_UNBALANCED');
            expect(params['difference']).toBe(euroText(difference));
            expect(params['expected']).toBe(euroText(end));
            return;
          }
          throw new Error('a statement that does not add up was taken');
        },
      ),
    );
  });

  it('that does not add up is refused for that, before its currency is looked at', () => {
    const wrong = { ...statement, currencies: ['EUR', 'SEK'], closing: { amount: 1, on: day } };
    expect(() => checkStatement(wrong)).toThrow(new DomainError('BANK_STATEMENT_UNBALANCED'));
    expect(() => checkStatement({ ...statement, currencies: ['EUR', 'SEK'] })).toThrow(
      new DomainError('BANK_CURRENCY'),
    );
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
    await expect(passed(next, statement)).rejects.toMatchObject({
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

describe('the fingerprint of a statement', () => {
  it('differs in everything that is kept', () => {
    const withEntry = (change: Partial<BankEntry>) => ({ ...statement, entries: [{ ...entry, ...change }] });
    const prints = [
      statement,
      { ...statement, account: 'NL83OPBL0000000815' },
      { ...statement, statementId: '12' },
      { ...statement, sequence: null },
      { ...statement, currency: 'USD' },
      { ...statement, opening: { amount: 1, on: day } },
      { ...statement, closing: { amount: 1, on: day } },
      { ...statement, closing: { ...statement.closing, on: civilDate('2026-11-04') } },
      { ...statement, entries: [] },
      { ...statement, entries: [entry, entry] },
      withEntry({ amount: 1 }),
      withEntry({ valueOn: null }),
      withEntry({ counterpartyName: null }),
      withEntry({ counterpartyIban: null }),
      withEntry({ remittance: 'anders' }),
      withEntry({ endToEndId: null }),
      withEntry({ reversal: true }),
    ].map(contentHash);
    expect(new Set(prints).size).toBe(prints.length);
    expect(contentHash(structuredClone(statement))).toBe(prints[0]);
  });
});
