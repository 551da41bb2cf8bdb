import fc from 'fast-check';
import { civilDate, DomainError, newId } from '#kernel';
import { type Allocation, allocate, type Earned } from '../../thermometer/contribution.js';
import { corrected, type Given, spread } from '../../thermometer/correction.js';
import { type CreditableInvoice, creditOf, standingAfter } from '../credit-note/credit-note.js';
import { invoiceTotals, vatCodes } from '../vat.js';
import { type Owed, paidChange, settlementParts } from './settlement.js';

const ON = civilDate('2026-11-28');
const POLICY = {
  id: newId(),
  body: {
    rateBasisPoints: 3000,
    trainingFundBasisPoints: 250,
    base: 'NET_REVENUE',
    rounding: 'PER_BOOKING',
    creditOn: 'PAYMENT',
  },
} as const;

/** The books of one invoice in memory: what moves on it and what was allocated of it. */
class Book {
  private readonly whole: CreditableInvoice;
  owed: Owed;
  credited = 0;
  /** What each payment gave, with what refunds and credit notes took back of it since. */
  private given: (Given & { policy: typeof POLICY })[] = [];

  constructor(
    lines: readonly { quantity: number; unitPrice: number; vat: (typeof vatCodes)[number] }[],
    costs: number,
  ) {
    const sold = lines.map((line, i) => ({ ...line, description: 'x', line: i + 1, credited: 0 }));
    const { net, vat } = invoiceTotals(sold, ON);
    const directCosts = Math.min(costs, net);
    this.whole = { suppliedOn: ON, net, vat, directCosts, lines: sold };
    this.owed = { standing: { net, vat, directCosts }, paid: { payments: 0, net: 0, directCosts: 0 } };
  }

  get open(): number {
    const { standing, paid } = this.owed;
    return standing.net + standing.vat - paid.payments;
  }

  move(cents: number): void {
    const parts = settlementParts(this.owed, cents);
    expect(parts.net + parts.vat).toBe(cents);
    const { paid } = this.owed;
    this.divide(parts);
    this.owed = {
      ...this.owed,
      paid: {
        payments: paid.payments + cents,
        net: paid.net + parts.net,
        directCosts: paid.directCosts + parts.directCosts,
      },
    };
  }

  credit(shares: readonly number[]): void {
    const quantities = this.whole.lines
      .map(({ line, quantity, credited }, i) => ({
        line,
        quantity: Math.trunc(((quantity - credited) * (shares[i % shares.length] ?? 100)) / 100),
      }))
      .filter(({ quantity }) => quantity !== 0);
    const credit = creditOf(this.whole, quantities);
    const { paid } = this.owed;
    const standing = standingAfter(this.owed.standing, credit);
    const change = paidChange({ standing, paid });
    this.divide(change);
    this.credited += credit.gross;
    for (const { line, quantity } of quantities)
      (this.whole.lines[line - 1] as { credited: number }).credited += quantity;
    this.owed = {
      standing,
      paid: { ...paid, net: paid.net + change.net, directCosts: paid.directCosts + change.directCosts },
    };
  }

  get gross(): number {
    return this.whole.net + this.whole.vat;
  }

  sumOf(part: 'toThermometer' | 'contribution' | 'trainingFund' | 'netRevenue'): number {
    return this.given.reduce((sum, one) => sum + one[part], 0);
  }

  private divide(change: Earned): void {
    if (change.net >= 0) {
      const { net, directCosts } = change;
      const whose = { entryId: newId(), memberId: newId(), policyOn: ON, policy: POLICY };
      this.given.push({ ...whose, net, directCosts, ...allocate(change, POLICY.body) });
      return;
    }
    this.given = spread(this.given, change).map(({ given, change: part }) => ({
      ...given,
      net: given.net + part.net,
      directCosts: given.directCosts + part.directCosts,
      ...together(given, corrected(given, part)),
    }));
  }
}

function together(a: Allocation, b: Allocation): Allocation {
  return {
    netRevenue: a.netRevenue + b.netRevenue,
    base: a.base + b.base,
    contribution: a.contribution + b.contribution,
    trainingFund: a.trainingFund + b.trainingFund,
    solidarity: a.solidarity + b.solidarity,
    pots: a.pots.map((cents, i) => cents + b.pots[i]!),
    toThermometer: a.toThermometer + b.toThermometer,
  };
}

const move = fc.oneof(
  fc.record({ kind: fc.constant('pay' as const), share: fc.integer({ min: 1, max: 100 }) }),
  fc.record({ kind: fc.constant('refund' as const), share: fc.integer({ min: 1, max: 100 }) }),
  fc.record({
    kind: fc.constant('credit' as const),
    shares: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 4 }),
  }),
);
const line = fc.record({
  quantity: fc.integer({ min: 1, max: 50_000 }),
  unitPrice: fc.integer({ min: 1, max: 20_000 }),
  vat: fc.constantFrom(...vatCodes),
});

describe('payments, refunds and credit notes of one invoice', () => {
  it('leave it settled to the cent, whatever their order', () => {
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 0, max: 50_000 }),
        fc.array(move, { maxLength: 12 }),
        (lines, costs, moves) => {
          const book = new Book(lines, costs);
          fc.pre(book.gross > 0);
          for (const one of moves) {
            const share = 'share' in one ? one.share : 0;
            const part = (cents: number) => Math.ceil((cents * share) / 100);
            if (one.kind === 'pay' && book.open > 0) book.move(part(book.open));
            if (one.kind === 'refund' && book.open < 0) book.move(-Math.ceil((-book.open * share) / 100));
            if (one.kind === 'credit') ignoringRefusals(() => book.credit(one.shares));
            const { standing, paid } = book.owed;
            expect(book.credited).toBeLessThanOrEqual(book.gross);
            expect(standing.net).toBeGreaterThanOrEqual(0);
            expect(standing.vat).toBeGreaterThanOrEqual(0);
            expect(standing.directCosts).toBeGreaterThanOrEqual(0);
            expect(standing.directCosts).toBeLessThanOrEqual(standing.net);
            expect(standing.net + standing.vat + book.credited).toBe(book.gross);
            expect(paid.payments).toBeGreaterThanOrEqual(0);
          }
          if (book.open > 0) book.move(book.open);
          if (book.open < 0) book.move(book.open);
          const { standing, paid } = book.owed;
          expect(book.open).toBe(0);
          expect(paid).toMatchObject({ net: standing.net, directCosts: standing.directCosts });
        },
      ),
    );
  });

  it('take back all that was allocated when all is credited and paid back', () => {
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 4 }),
        fc.array(fc.integer({ min: 1, max: 99 }), { maxLength: 4 }),
        fc.array(fc.integer({ min: 1, max: 99 }), { maxLength: 3 }),
        (lines, payments, refunds) => {
          const book = new Book(lines, 0);
          fc.pre(book.gross > 0);
          for (const share of payments) if (book.open > 0) book.move(Math.ceil((book.open * share) / 100));
          book.credit([100]);
          for (const share of refunds) if (book.open < 0) book.move(Math.floor((book.open * share) / 100));
          if (book.open < 0) book.move(book.open);
          const parts = ['toThermometer', 'contribution', 'trainingFund', 'netRevenue'] as const;
          expect(parts.map((part) => book.sumOf(part))).toEqual([0, 0, 0, 0]);
        },
      ),
    );
  });

  it('take the thermometer and the contribution back in one proportion', () => {
    const book = new Book([{ quantity: 10_000, unitPrice: 1000, vat: 'HIGH' }], 0);
    book.move(12_100);
    expect(parts(book)).toEqual([6750, 3000, 250]);
    book.credit([40]);
    expect(book.open).toBe(-4840);
    expect(book.sumOf('toThermometer')).toBe(6750);
    book.move(-4840);
    expect(parts(book)).toEqual([4050, 1800, 150]);
  });

  it('refuse more than there is', () => {
    const book = new Book([{ quantity: 1000, unitPrice: 10_000, vat: 'HIGH' }], 0);
    expect(() => book.move(12_101)).toThrow(new DomainError('PAYMENT_EXCEEDS_INVOICE'));
    expect(() => book.move(-1)).toThrow(new DomainError('REFUND_EXCEEDS_DUE'));
    book.move(12_100);
    book.credit([50]);
    expect(() => book.move(-6051)).toThrow(new DomainError('REFUND_EXCEEDS_DUE'));
    book.move(-6050);
    expect(book.open).toBe(0);
  });
});

const parts = (book: Book) =>
  (['toThermometer', 'contribution', 'trainingFund'] as const).map((part) => book.sumOf(part));

/** A credit note over nothing, or over cents that round away, is refused: that is no fault. */
function ignoringRefusals(work: () => void): void {
  try {
    work();
  } catch (error) {
    expect(error).toBeInstanceOf(DomainError);
  }
}
