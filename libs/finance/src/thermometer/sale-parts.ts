import { splitByWeight } from '#kernel';
import type { Share } from '#membership';
import type { Earned } from './contribution.js';

/** One person's part of a sale. */
export interface SalePart extends Earned {
  readonly memberId: string;
}

/**
 * A sale of an enterprise by the shares of its owners: net and direct costs each go to the largest remainders, so the
 * parts sum to the sale exactly. Who gets nothing of it is left out.
 */
export function partsByShare({ net, directCosts }: Earned, shares: readonly Share[]): SalePart[] {
  const weights = shares.map(({ basisPoints }) => basisPoints);
  const nets = splitByWeight(net, weights);
  const costs = splitByWeight(directCosts, weights);
  return shares
    .map(({ memberId }, i) => ({ memberId, net: nets[i]!, directCosts: costs[i]! }))
    .filter((part) => part.net !== 0 || part.directCosts !== 0);
}
