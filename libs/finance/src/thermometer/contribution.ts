import { DomainError, euroText, partOf, shareOf, type Cents } from '#kernel';

/** A part of each sale that a cooperative keeps apart for a purpose of its own. */
export interface Pot {
  readonly name: string;
  /** In hundredths of a percent. */
  readonly rateBasisPoints: number;
}

/** What the rates are taken of: revenue without VAT, with the direct costs of the sale taken off first or not. */
export const contributionBases = ['NET_REVENUE', 'REVENUE'] as const;
export type ContributionBase = (typeof contributionBases)[number];

/** What one dated version of a cooperative's policy says about dividing a sale. Versions of long ago know no pots. */
export interface ContributionPolicy {
  /** The cooperative's part, in hundredths of a percent: 30 % is 3000. All rates together are at most 10,000. */
  readonly rateBasisPoints: number;
  /** The part for training, in the same unit; 0 where there is no such fund. */
  readonly trainingFundBasisPoints: number;
  /** The part for members in need. */
  readonly solidarityBasisPoints?: number;
  readonly pots?: readonly Pot[];
  readonly base?: ContributionBase;
  /** Each booking is rounded to the cent and stored; totals are sums of what was stored, never computed again. */
  readonly rounding: 'PER_BOOKING';
}

/** Where the net revenue of one booking goes, in cents. The parts sum exactly to the net revenue. */
export interface Allocation {
  readonly netRevenue: Cents;
  /** What the rates were taken of. */
  readonly base: Cents;
  readonly contribution: Cents;
  readonly trainingFund: Cents;
  readonly solidarity: Cents;
  /** In the order of the policy's pots. */
  readonly pots: readonly Cents[];
  readonly toThermometer: Cents;
}

/** What a sale brought and cost, without VAT, in cents. A refund has both below zero. */
export interface Earned {
  readonly net: Cents;
  readonly directCosts: Cents;
}

/** A sum of money of an invoice by what it is: net of VAT, VAT, and the direct costs that belong to the net. */
export interface InvoiceParts {
  readonly net: Cents;
  readonly vat: Cents;
  readonly directCosts: Cents;
}

/** Revenue without VAT less what the sale itself cost, in cents. Negative for a sale that cost more than it brought. */
export function netRevenueOf({ net, directCosts }: Earned): Cents {
  return net - directCosts;
}

/** All rates of a policy, in the order in which a sale is divided. */
export function ratesOf(policy: ContributionPolicy): number[] {
  const { rateBasisPoints, trainingFundBasisPoints, solidarityBasisPoints = 0, pots = [] } = policy;
  const ofPots = pots.map((pot) => pot.rateBasisPoints);
  return [rateBasisPoints, trainingFundBasisPoints, solidarityBasisPoints, ...ofPots];
}

/**
 * The one rule that divides a booking: posting, dry run and forecast all call it. Each part is rounded half away from
 * zero, so a credit note (negative net revenue) gives back to the cent what its sale gave. No part takes more than what
 * the ones before it left, nor anything against the sale: where rates on revenue come to more than the costs leave, or
 * where all parts round up, the later one yields. The thermometer never pays for either.
 *
 * Source: the published evaluation of Blauwe Paraplu, Amersfoort (30 %, rounded per booking).
 * @throws DomainError `POLICY_RATE_INVALID` when a rate is no whole number of basis points from 0, or all exceed 100 %
 */
export function allocate(sale: Earned, policy: ContributionPolicy): Allocation {
  const rates = ratesOf(policy);
  if (
    !rates.every((rate) => Number.isInteger(rate) && rate >= 0) ||
    rates.reduce((sum, rate) => sum + rate, 0) > 10_000
  ) {
    throw new DomainError('POLICY_RATE_INVALID');
  }
  const netRevenue = netRevenueOf(sale);
  const base = policy.base === 'REVENUE' ? sale.net : netRevenue;
  let left = netRevenue;
  const parts = rates.map((rate) => {
    const part = within(shareOf(base, rate), left);
    left -= part;
    return part;
  });
  const [contribution, trainingFund, solidarity, ...pots] = parts as [Cents, Cents, Cents, ...Cents[]];
  return { netRevenue, base, contribution, trainingFund, solidarity, pots, toThermometer: left };
}

/** As much of a part as what is left allows, on the same side of zero. */
function within(part: Cents, left: Cents): Cents {
  if (Math.sign(part) !== Math.sign(left)) return 0;
  return Math.abs(part) > Math.abs(left) ? left : part;
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
  // of an invoice that was credited in full nothing is earned, whatever went to and fro
  const partPaid = (part: Cents) => (gross === 0 ? 0 : partOf(part, paid, gross));
  const net = partPaid(invoice.net) - alreadyPaid.net;
  const directCosts = partPaid(invoice.directCosts) - alreadyPaid.directCosts;
  return { net, vat: payment - net, directCosts };
}
