import fc from 'fast-check';
import { civilDate, DomainError } from '#kernel';
import { type CreditableInvoice, creditOf, standingAfter } from '../credit-note/credit-note.js';
import { invoiceTotals, type VatCode, vatCodes } from '../vat.js';
import { type Owed, paidChange, settlementParts } from './settlement.js';

const ON = civilDate('2026-11-28');

/** One invoice in memory, with what moves on it. */
class Book {
  private whole: CreditableInvoice;
  owed: Owed;
  credited = 0;

  constructor(lines: readonly { quantity: number; unitPrice: number; vat: VatCode }[], costs: number) {
    const sold = lines.map((line, i) => ({ ...line, description: 'x', line: i + 1, credited: 0 }));
    const { net, vat } = invoiceTotals(sold, ON);
    const directCosts = Math.min(costs, net);
    this.whole = { suppliedOn: ON, net, vat, directCosts, lines: sold };
    this.owed = { standing: { net, vat, directCosts }, paid: { payments: 0, net: 0, directCosts: 0 } };
  }

  get gross(): number {
    return this.whole.net + this.whole.vat;
  }

  /** Below zero: to be paid back. */
  get open(): number {
    const { standing, paid } = this.owed;
    return standing.net + standing.vat - paid.payments;
  }

  move(cents: number): void {
    const parts = settlementParts(this.owed, cents);
    if (parts.net + parts.vat !== cents) throw new Error('net and VAT are not what moved');
    const { paid } = this.owed;
    this.owed = {
      ...this.owed,
      paid: {
        payments: paid.payments + cents,
        net: paid.net + parts.net,
        directCosts: paid.directCosts + parts.directCosts,
      },
    };
  }

  /** @param shares percent of what is left of each line, over and over */
  credit(shares: readonly number[]): void {
    const quantities = this.whole.lines
      .map(({ line, quantity, credited }, i) => ({
        line,
        quantity: Math.trunc(((quantity - credited) * shares[i % shares.length]!) / 100),
      }))
      .filter(({ quantity }) => quantity !== 0);
    const credit = creditOf(this.whole, quantities);
    const taken = new Map(quantities.map(({ line, quantity }) => [line, quantity]));
    const lines = this.whole.lines.map((one) => ({
      ...one,
      credited: one.credited + (taken.get(one.line) ?? 0),
    }));
    this.whole = { ...this.whole, lines };
    this.credited += credit.gross;
    const { paid } = this.owed;
    const standing = standingAfter(this.owed.standing, credit);
    const change = paidChange({ standing, paid });
    this.owed = {
      standing,
      paid: { ...paid, net: paid.net + change.net, directCosts: paid.directCosts + change.directCosts },
    };
  }
}

const percent = fc.integer({ min: 1, max: 100 });
const move = fc.oneof(
  fc.record({ kind: fc.constant('money' as const), share: percent }),
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
/** A part of what is open, or of what is to go back, at least a cent. */
const part = (open: number, share: number) => Math.sign(open) * Math.ceil((Math.abs(open) * share) / 100);

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
            if (one.kind === 'credit') ignoringRefusals(() => book.credit(one.shares));
            else if (book.open !== 0) book.move(part(book.open, one.share));
            const { standing, paid } = book.owed;
            expect(book.credited).toBeLessThanOrEqual(book.gross);
            expect(standing.net).toBeGreaterThanOrEqual(0);
            expect(standing.vat).toBeGreaterThanOrEqual(0);
            expect(standing.directCosts).toBeGreaterThanOrEqual(0);
            expect(standing.directCosts).toBeLessThanOrEqual(standing.net);
            expect(standing.net + standing.vat + book.credited).toBe(book.gross);
            expect(paid.payments).toBeGreaterThanOrEqual(0);
          }
          if (book.open !== 0) book.move(book.open);
          const { standing, paid } = book.owed;
          expect(book.open).toBe(0);
          expect(paid.net).toBe(standing.net);
          if (paid.directCosts !== 0) expect(paid.directCosts).toBe(standing.directCosts);
        },
      ),
    );
  });

  it('come to nothing when all is credited and paid back, in whatever parts', () => {
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 4 }),
        fc.array(percent, { maxLength: 4 }),
        fc.array(percent, { maxLength: 3 }),
        (lines, payments, refunds) => {
          const book = new Book(lines, 1000);
          fc.pre(book.gross > 0);
          for (const share of payments) if (book.open > 0) book.move(part(book.open, share));
          book.credit([100]);
          for (const share of [...refunds, 100]) if (book.open < 0) book.move(part(book.open, share));
          expect(book.owed.paid).toEqual({ payments: 0, net: 0, directCosts: 0 });
        },
      ),
    );
  });

  it('give back net and VAT of the excess in one proportion', () => {
    const book = new Book([{ quantity: 10_000, unitPrice: 1000, vat: 'HIGH' }], 2000);
    book.move(12_100);
    book.credit([40]);
    expect(book.open).toBe(-4840);
    expect(settlementParts(book.owed, -2420)).toEqual({ net: -2000, vat: -420, directCosts: -400 });
  });

  it('bring a settled invoice right where lines of another rate were taken back', () => {
    const book = new Book(
      [
        { quantity: 1000, unitPrice: 10_000, vat: 'HIGH' },
        { quantity: 1000, unitPrice: 10_000, vat: 'ZERO' },
      ],
      0,
    );
    book.move(10_000);
    expect(book.owed.paid.net).toBe(9050);
    book.credit([100, 0]);
    expect(book.open).toBe(0);
    expect(book.owed.paid.net).toBe(10_000);
  });

  it('refuse more than there is', () => {
    const book = new Book([{ quantity: 1000, unitPrice: 10_000, vat: 'HIGH' }], 0);
    expect(() => book.move(12_101)).toThrow(new DomainError('PAYMENT_EXCEEDS_INVOICE'));
    expect(() => book.move(-1)).toThrow(new DomainError('PAYMENT_EXCEEDS_INVOICE'));
    book.move(12_100);
    book.credit([50]);
    expect(() => book.move(-12_101)).toThrow(new DomainError('PAYMENT_EXCEEDS_INVOICE'));
    book.move(-6051);
    expect(book.open).toBe(1);
    expect(() => book.move(2)).toThrow(new DomainError('PAYMENT_EXCEEDS_INVOICE'));
  });
});

/** A credit note over nothing, or over cents that round away, is refused: that is no fault. */
function ignoringRefusals(work: () => void): void {
  try {
    work();
  } catch (error) {
    expect(error).toBeInstanceOf(DomainError);
  }
}
