import { blockRate, FLAT_PRIOR } from '../estimate/block-rate.js';
import { funnelLimits, varianceOfShare, widened } from '../estimate/funnel-limits.js';
import { sumOfCounts } from '../estimate/noisy-count.js';
import { spreadBeyondChance } from '../estimate/over-dispersion.js';
import { type NetworkPolicy, shareOf } from '../policy/network-policy.js';
import type { ComparedCooperative, CountCell } from './body.js';
import type { JsonObject } from './canonical-json.js';
import { countOf } from './printed-cell.js';
import { decimal, signedDecimal } from './printed-number.js';

/**
 * The latest block of each cooperative beside its size, and between which limits chance and noise alone would bring it.
 * A share here is the published count divided by n, as it is, since the limits are about that: it may lie below 0. From
 * the number of cooperatives on from which the prior is fitted, the limits also hold how far cooperatives differ.
 *
 * @param cooperatives by name, each with a block
 */
export function printedFunnel(
  cooperatives: readonly ComparedCooperative[],
  policy: NetworkPolicy,
): JsonObject {
  const latest = cooperatives.map(({ cells }) => cells.at(-1)!);
  const counts = latest.map(countOf);
  const { rate: centre } = blockRate(sumOfCounts(counts), FLAT_PRIOR, shareOf(policy.credibilityBasisPoints));
  const shares = counts.map(({ noisyOut, n, epsilons }) => ({
    share: noisyOut / n,
    variance: varianceOfShare(n, centre, epsilons),
  }));
  const tau =
    cooperatives.length < policy.fitFromCooperatives ? 0 : Math.min(1, spreadBeyondChance(shares, centre));
  return {
    centre: decimal(centre),
    tau: decimal(tau),
    points: cooperatives.map(({ label }, i) => ({
      cooperative: label,
      id: latest[i]!.id,
      n: latest[i]!.n,
      share: signedDecimal(shares[i]!.share),
    })),
    limits: distinct(latest).map((cell) => printedLimits(cell, centre, tau)),
  };
}

function printedLimits(cell: CountCell, centre: number, tau: number): JsonObject {
  const { n, epsilons } = countOf(cell);
  const variance = varianceOfShare(n, centre, epsilons);
  const [inner, outer] = [0.95, 0.998].map((level) =>
    widened(funnelLimits(n, centre, epsilons, level), centre, variance, tau),
  );
  return {
    n,
    epsilon: cell.epsilon,
    low95: signedDecimal(inner!.lower),
    high95: signedDecimal(inner!.upper),
    low998: signedDecimal(outer!.lower),
    high998: signedDecimal(outer!.upper),
  };
}

/** One cell of each size and noise: cells alike in those have the same limits. */
function distinct(cells: readonly CountCell[]): CountCell[] {
  const found = new Map(cells.map((cell) => [`${cell.n} ${cell.epsilon}`, cell]));
  return [...found.values()].sort((a, b) => a.n - b.n || Number(a.epsilon) - Number(b.epsilon));
}
