import { type Cents, DomainError, euroText, partOf } from '#kernel';
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
 * back is what was paid beyond what still stands: it takes net, VAT and direct costs from the excess in the same
 * proportion, so the last refund leaves exactly what stands.
 * @param cents above zero for a payment, below zero for a refund
 * @throws DomainError `PAYMENT_EXCEEDS_INVOICE` (`open`, `payment`), `REFUND_EXCEEDS_DUE` (`due`, `refund`)
 */
export function settlementParts({ standing, paid }: Owed, cents: Cents): InvoiceParts {
  if (cents >= 0) return proRata(standing, cents, paid);
  const excess = paid.payments - (standing.net + standing.vat);
  if (-cents > excess) {
    const due = euroText(Math.max(excess, 0));
    throw new DomainError('REFUND_EXCEEDS_DUE', { params: { due, refund: euroText(-cents) } });
  }
  const net = partOf(paid.net - standing.net, cents, excess);
  const directCosts = partOf(paid.directCosts - standing.directCosts, cents, excess);
  return { net, vat: cents - net, directCosts };
}

/**
 * How the net and the direct costs of what was paid change by themselves when less of the invoice stands: nothing while
 * all that stands has one proportion of VAT, but for a cent of rounding; more where a credit note took back lines of
 * another rate. What was paid beyond what stands waits for its refund.
 */
export function paidChange({ standing, paid }: Owed): { readonly net: Cents; readonly directCosts: Cents } {
  const gross = standing.net + standing.vat;
  if (paid.payments === 0 || paid.payments > gross) return { net: 0, directCosts: 0 };
  return {
    net: partOf(standing.net, paid.payments, gross) - paid.net,
    directCosts: partOf(standing.directCosts, paid.payments, gross) - paid.directCosts,
  };
}
