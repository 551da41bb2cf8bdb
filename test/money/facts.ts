/** What happened in a cooperative, as its people would tell it: no account, no rate, no booking. */

export type VatKind = 'HIGH' | 'LOW' | 'ZERO' | 'REVERSE_CHARGE';

/** A sale that was paid at once. Amounts are whole cents, days `2026-03-05`. */
export interface Income {
  readonly kind: 'INCOME';
  /** What tells this one from all others. */
  readonly document: string;
  readonly memberId: string;
  /** VAT included. */
  readonly amount: number;
  readonly vat: VatKind;
  readonly directCosts: number;
  readonly on: string;
}

export interface SoldLine {
  readonly thousandths: number;
  readonly unitPrice: number;
  readonly vat: VatKind;
}

/** An invoice that was made final. */
export interface FinalInvoice {
  readonly kind: 'INVOICE';
  readonly document: string;
  readonly memberId: string;
  readonly lines: readonly SoldLine[];
  readonly directCosts: number;
  readonly suppliedOn: string;
  readonly on: string;
}

/** Money of a customer that arrived at the bank, for an invoice. */
export interface Payment {
  readonly kind: 'RECEIPT';
  readonly document: string;
  readonly invoice: string;
  readonly cents: number;
  /** The day on which the books took it. */
  readonly on: string;
  /** The bank's own day, where the books were closed on it; what was agreed for this day holds. */
  readonly paidOn?: string;
}

/** Something bought for a member's enterprise. */
export interface Investment {
  readonly kind: 'INVESTMENT';
  readonly document: string;
  readonly memberId: string;
  /** VAT included. */
  readonly amount: number;
  readonly vat: number;
  readonly on: string;
}

export type Fact = Income | FinalInvoice | Payment | Investment;

/** What the members agreed on dividing a sale, from a day on; hundredths of a percent. */
export interface Agreement {
  readonly from: string;
  readonly contribution: number;
  readonly trainingFund: number;
}
