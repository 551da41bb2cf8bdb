import { type Cents, partOf } from '#kernel';
import { type InvoiceParts, proRata } from '../../thermometer/contribution.js';

/** What was paid of an invoice so far, gross, and what of it was net and direct costs. */
export interface PaidParts {
  readonly payments: Cents;
  readonly net: Cents;
  readonly directCosts: Cents;
}

/** An invoice as it is owed now. */
export interface Owed {
  /** What is left of the invoice itself, after credit notes and bad debts. */
  readonly standing: InvoiceParts;
  readonly paid: PaidParts;
}

/**
 * What one movement of money stands for. A payment takes its proportion of what still stands (`proRata`). Money that goes
 * back is first what was paid beyond what still stands: it takes net, VAT and direct costs from that excess in the same
 * proportion, so the last of it leaves exactly what stands. What goes back beyond the excess opens the invoice again.
 * @param cents above zero for a payment, below zero for a refund
 * @throws DomainError `PAYMENT_EXCEEDS_INVOICE` (`open`, `payment`) for more than is open, or than was ever paid
 */
export function settlementParts({ standing, paid }: Owed, cents: Cents): InvoiceParts {
  const excess = Math.max(paid.payments - (standing.net + standing.vat), 0);
  if (cents >= 0 || excess === 0) return proRata(standing, cents, paid);
  const fromExcess = Math.max(cents, -excess);
  const taken = {
    net: partOf(paid.net - standing.net, fromExcess, excess),
    directCosts: partOf(paid.directCosts - standing.directCosts, fromExcess, excess),
  };
  const rest = cents - fromExcess;
  const left = {
    payments: paid.payments + fromExcess,
    net: paid.net + taken.net,
    directCosts: paid.directCosts + taken.directCosts,
  };
  const opened = rest === 0 ? { net: 0, directCosts: 0 } : proRata(standing, rest, left);
  const net = taken.net + opened.net;
  return { net, vat: cents - net, directCosts: taken.directCosts + opened.directCosts };
}

/**
 * How the net and the direct costs of what was paid change by themselves when a credit note leaves the invoice settled,
 * with nothing to pay and nothing to pay back: nothing but a cent of rounding while all of it has one rate of VAT, more
 * where lines of another rate were taken back. Before that, the next payment or refund brings it right.
 */
export function paidChange({ standing, paid }: Owed): { readonly net: Cents; readonly directCosts: Cents } {
  if (paid.payments === 0 || paid.payments !== standing.net + standing.vat) return { net: 0, directCosts: 0 };
  return {
    net: standing.net - paid.net,
    // where no cost was taken off any payment there is none to be corrected
    directCosts: paid.directCosts === 0 ? 0 : standing.directCosts - paid.directCosts,
  };
}
