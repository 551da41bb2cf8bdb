import type { Cents, CivilDate } from '#kernel';
import { entry, type Entry } from '../ledger/entry.js';

/**
 * The entry of a customer's payment, or of money that goes back to one (below zero): bank against debtors. What it gives
 * to a thermometer is an allocation of its own.
 */
export function paymentEntry(payment: {
  readonly on: CivilDate;
  /** Number of the invoice. */
  readonly reference: string;
  /** The bank entry. */
  readonly sourceId: string;
  readonly cents: Cents;
}): Entry {
  const { cents, ...document } = payment;
  const kind = cents < 0 ? 'REFUND' : 'RECEIPT';
  return entry({
    ...document,
    journal: 'BANK',
    kind,
    lines: [
      { account: 'BANK', cents, rule: kind },
      { account: 'DEBTORS', cents: -cents, rule: kind },
    ],
  });
}
