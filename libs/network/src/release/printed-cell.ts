import { type BlockRate, blockRate, FLAT_PRIOR } from '../estimate/block-rate.js';
import type { NoisyCount } from '../estimate/noisy-count.js';
import { epsilonOf } from '../noise/epsilon.js';
import { type NetworkPolicy, shareOf } from '../policy/network-policy.js';
import type { CountCell, SharedCell } from './body.js';
import type { JsonObject } from './canonical-json.js';
import { decimal, fixedWidth } from './printed-number.js';

export function countOf({ noisyOut, n, epsilon }: CountCell): NoisyCount {
  return { noisyOut, n, epsilons: [epsilonOf(epsilon)] };
}

/** All of them as one count, without a count of each in between: there are tens of thousands. */
export function sumOfCells(cells: readonly CountCell[]): NoisyCount {
  return {
    noisyOut: cells.reduce((sum, { noisyOut }) => sum + noisyOut, 0),
    n: cells.reduce((sum, { n }) => sum + n, 0),
    epsilons: cells.map(({ epsilon }) => epsilonOf(epsilon)),
  };
}

export function printedCell({ id, from, to, n, noisyOut, epsilon }: CountCell): JsonObject {
  return { id, from, to, n, noisyOut: fixedWidth(noisyOut), epsilon };
}

export function printedShared(cell: SharedCell): JsonObject {
  return { ...printedCell(cell), cooperatives: cell.cooperatives };
}

/** Decimal text of twelve places. */
export type PrintedRate = Readonly<Record<'rate' | 'lower' | 'upper', string>>;

export function printedRate({ rate, lower, upper }: BlockRate): PrintedRate {
  return { rate: decimal(rate), lower: decimal(lower), upper: decimal(upper) };
}

/** The rate of cells that are large enough together to speak for themselves. */
export function printedFlatRate(
  cells: CountCell | readonly CountCell[],
  { credibilityBasisPoints }: NetworkPolicy,
): JsonObject {
  const sum = sumOfCells([cells].flat());
  return printedRate(blockRate(sum, FLAT_PRIOR, shareOf(credibilityBasisPoints)));
}
