import { DomainError, euroText, partOf, shareOf, type Cents } from '#kernel';

/** What one dated version of a cooperative's policy says about dividing a sale. */
export interface ContributionPolicy {
  /** The cooperative's part of net revenue, in hundredths of a percent: 30 % is 3000. From 0 to 10,000. */
  readonly rateBasisPoints: number;
  /** The part for training, in the same unit; 0 where there is no such fund. Together with the rate at most 10,000. */
  readonly trainingFundBasisPoints: number;
  /** Each booking is rounded to the cent and stored; totals are sums of what was stored, never computed again. */
  readonly rounding: 'PER_BOOKING';
}

/** Where the net revenue of one booking goes, in cents. The three parts sum exactly to the net revenue. */
export interface Allocation {
  readonly netRevenue: Cents;
  readonly contribution: Cents;
  readonly trainingFund: Cents;
  readonly toThermometer: Cents;
}

/** A sum of money of an invoice by what it is: net of VAT, VAT, and the direct costs that belong to the net. */
export interface InvoiceParts {
  readonly net: Cents;
  readonly vat: Cents;
  readonly directCosts: Cents;
}

/** Revenue without VAT less what the sale itself cost, in cents. Negative for a sale that cost more than it brought. */
export function netRevenueOf(sale: { readonly net: Cents; readonly directCosts: Cents }): Cents {
  return sale.net - sale.directCosts;
}

/**
 * The one rule that divides a booking: posting, dry run and forecast all call it. Each part is rounded half away from
 * zero, so a credit note (negative net revenue) gives back to the cent what its sale gave. Where both rates together
 * are 100 % and both parts round up, the training fund yields the cent: the thermometer never pays for the rounding.
 *
 * Source: the published evaluation of Blauwe Paraplu, Amersfoort (30 %, rounded per booking).
 * @throws DomainError `POLICY_RATE_INVALID` when a rate is no whole number of basis points from 0, or both exceed 100 %
 */
export function allocate(sale: { readonly netRevenue: Cents }, policy: ContributionPolicy): Allocation {
  const { rateBasisPoints, trainingFundBasisPoints } = policy;
  const rates = [rateBasisPoints, trainingFundBasisPoints];
  if (
    !rates.every((rate) => Number.isInteger(rate) && rate >= 0) ||
    rateBasisPoints + trainingFundBasisPoints > 10_000
  ) {
    throw new DomainError('POLICY_RATE_INVALID');
  }
  const { netRevenue } = sale;
  const contribution = shareOf(netRevenue, rateBasisPoints);
  const afterContribution = netRevenue - contribution;
  const fund = shareOf(netRevenue, trainingFundBasisPoints);
  const trainingFund = Math.abs(fund) > Math.abs(afterContribution) ? afterContribution : fund;
  return { netRevenue, contribution, trainingFund, toThermometer: afterContribution - trainingFund };
}

/**
 * What one payment of an invoice stands for. Net and VAT follow their proportion in the invoice (the cent goes to the
 * larger remainder), and so do the direct costs. Each payment brings the *total* paid so far to its exact proportion,
 * so many small payments drift nowhere and the last one takes exactly what is left. A refund is a negative payment
 * and goes the same way back.
 *
 * @param invoice in cents; a credit note has negative parts and is settled by negative payments
 * @param payment gross, in cents; with what was paid before, it lies between nothing and the invoice's total
 * @param alreadyPaid gross payments so far, and the net and direct costs that this function gave them
 * @throws DomainError `PAYMENT_EXCEEDS_INVOICE` (`open`, `payment`) outside that range
 */
export function proRata(
  invoice: InvoiceParts,
  payment: Cents,
  alreadyPaid: { readonly payments: Cents; readonly net: Cents; readonly directCosts: Cents },
): InvoiceParts {
  const gross = invoice.net + invoice.vat;
  const paid = alreadyPaid.payments + payment;
  const settles = gross < 0 ? paid >= gross && paid <= 0 : paid <= gross && paid >= 0;
  if (!settles) {
    const open = gross - alreadyPaid.payments;
    throw new DomainError('PAYMENT_EXCEEDS_INVOICE', {
      params: { open: euroText(open), payment: euroText(payment) },
    });
  }
  if (gross === 0) return { net: 0, vat: 0, directCosts: 0 };
  const net = partOf(invoice.net, paid, gross) - alreadyPaid.net;
  const directCosts = partOf(invoice.directCosts, paid, gross) - alreadyPaid.directCosts;
  return { net, vat: payment - net, directCosts };
}
