import { type Cents, splitByWeight } from '#kernel';
import type { VatScheme } from '../vat/vat-policy.js';

/** What a receipt says, in cents. */
export interface Receipt {
  /** VAT included. */
  readonly amount: Cents;
  readonly vat: Cents;
}

/** Which part of a cost is borne by whom, in basis points. */
export interface Bearer {
  readonly memberId: string;
  readonly basisPoints: number;
}

/** A cost as the books take it. */
export interface Cost {
  readonly amount: Cents;
  /** What the cooperative gets back from the tax authority. */
  readonly reclaimed: Cents;
  /** What the thermometers bear together. */
  readonly taken: Cents;
}

/**
 * Under the small-business scheme no VAT comes back, so it is cost, as it is where a purchase serves exempt sales.
 * @param isVatCost the purchase serves sales that are exempt
 */
export function costOf(receipt: Receipt, scheme: VatScheme, isVatCost = false): Cost {
  const reclaimed = scheme === 'REGULAR' && !isVatCost ? receipt.vat : 0;
  return { amount: receipt.amount, reclaimed, taken: receipt.amount - reclaimed };
}

/** A sum over those who bear it, to the cent, the largest remainders first. */
export function borne<T extends Bearer>(
  cents: Cents,
  bearers: readonly T[],
): (T & { readonly cents: Cents })[] {
  const parts = splitByWeight(
    cents,
    bearers.map(({ basisPoints }) => basisPoints),
  );
  return bearers.map((bearer, i) => ({ ...bearer, cents: parts[i]! }));
}
