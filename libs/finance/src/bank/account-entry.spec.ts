import fc from 'fast-check';
import { civilDate, DomainError } from '#kernel';
import { accountEntry, type BookableAccount, refuseUnbookable, vatIn } from './account-entry.js';

const account = (also: Partial<BookableAccount>): BookableAccount => ({
  id: 'account',
  role: 'OTHER_COSTS',
  kind: 'EXPENSE',
  memberId: null,
  ...also,
});
const booked = (cents: number, basisPoints: number, on: BookableAccount) =>
  accountEntry({
    on: civilDate('2026-11-30'),
    reference: 'Papier',
    sourceId: 'bank entry',
    cents,
    account: on,
    basisPoints,
  });
const linesOf = (...of: Parameters<typeof booked>) =>
  booked(...of).entry.lines.map(({ account: role, cents }) => [role, cents]);

describe('an entry on a ledger account', () => {
  it('reclaims the VAT of what was bought, and gives it back with a refund', () => {
    expect(linesOf(-12_100, 2100, account({}))).toEqual([
      ['BANK', -12_100],
      ['OTHER_COSTS', 10_000],
      ['VAT_RECLAIMABLE', 2100],
    ]);
    expect(linesOf(12_100, 2100, account({}))).toEqual([
      ['BANK', 12_100],
      ['OTHER_COSTS', -10_000],
      ['VAT_RECLAIMABLE', -2100],
    ]);
  });

  it('owes the VAT of what was earned, and has no line of VAT without any', () => {
    expect(linesOf(10_900, 900, account({ role: 'OTHER_INCOME', kind: 'INCOME' }))).toEqual([
      ['BANK', 10_900],
      ['OTHER_INCOME', -10_000],
      ['VAT_PAYABLE', -900],
    ]);
    expect(linesOf(-215, 0, account({ role: 'BANK_COSTS' }))).toEqual([
      ['BANK', -215],
      ['BANK_COSTS', 215],
    ]);
  });

  it("names an account of one's own by id, and a person's by the person", () => {
    const own = booked(-100, 0, account({ role: 'OTHER' })).entry.lines[1];
    expect(own).toMatchObject({ account: 'OTHER', accountId: 'account' });
    const advance = account({ role: 'ADVANCES_TO_MEMBERS', kind: 'ASSET', memberId: 'Noor' });
    expect(booked(-100, 0, advance).entry.lines[1]).toMatchObject({ memberId: 'Noor' });
  });

  it('sums to zero and splits the whole amount, whatever the amount and the rate', () => {
    const amount = fc.integer({ min: -10_000_000, max: 10_000_000 }).filter((cents) => cents !== 0);
    fc.assert(
      fc.property(amount, fc.integer({ min: 0, max: 10_000 }), (cents, rate) => {
        const { entry, vat } = booked(cents, rate, account({}));
        expect(entry.lines.reduce((sum, line) => sum + line.cents, 0)).toBe(0);
        expect(entry.lines[0]).toMatchObject({ account: 'BANK', cents });
        expect(Math.abs(vat)).toBeLessThanOrEqual(Math.abs(cents));
        expect(vatIn(-cents, rate) + vat).toBe(0);
      }),
    );
  });
});

describe('an account', () => {
  it.each(['BANK', 'DEBTORS', 'THERMOMETER', 'HELD_FOR_TRIAL', 'REVENUE_HIGH', 'OPENING_EQUITY'] as const)(
    '%s is not booked on by hand',
    (role) => {
      expect(() => refuseUnbookable(account({ role }), 0)).toThrow(
        new DomainError('BANK_TARGET_NOT_BY_HAND'),
      );
    },
  );

  it('that is neither cost, income nor possession has no VAT', () => {
    const creditors = account({ role: 'CREDITORS', kind: 'LIABILITY' });
    expect(() => refuseUnbookable(creditors, 2100)).toThrow(new DomainError('VAT_NOT_HERE'));
    expect(() => refuseUnbookable(creditors, 0)).not.toThrow();
    expect(() => refuseUnbookable(account({}), 2100)).not.toThrow();
  });
});
