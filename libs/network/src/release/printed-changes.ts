import { rateChange, type RateChange } from '../estimate/change.js';
import { discoveries } from '../estimate/discoveries.js';
import { keyOf } from '../estimate/noisy-count.js';
import { type NetworkPolicy, shareOf } from '../policy/network-policy.js';
import type { ComparedCooperative } from './body.js';
import type { JsonObject } from './canonical-json.js';
import { countOf } from './printed-cell.js';
import { decimal, signedDecimal } from './printed-number.js';

/**
 * How the latest block of each cooperative differs from the one before. Printed for every cooperative with two blocks,
 * in the same number of bytes whatever came out: which ones stand out is a figure among others, `discovered`, and only a
 * page may leave the others away. A list of the significant ones would tell about outcomes by its length.
 *
 * @param cooperatives by name
 */
export function printedChanges(
  cooperatives: readonly ComparedCooperative[],
  { falseDiscoveryBasisPoints }: NetworkPolicy,
): JsonObject[] {
  const changeOf = changesOf();
  const pairs = cooperatives.flatMap(({ label, cells }) => {
    const [earlier, later] = cells.slice(-2);
    return earlier && later
      ? [{ label, earlier, later, change: changeOf(countOf(earlier), countOf(later)) }]
      : [];
  });
  const found = discoveries(
    pairs.map(({ change }) => change.p),
    shareOf(falseDiscoveryBasisPoints),
  );
  return pairs.map(({ label, earlier, later, change }, i) => ({
    cooperative: label,
    earlier: earlier.id,
    later: later.id,
    difference: signedDecimal(change.difference),
    lower: signedDecimal(change.lower),
    upper: signedDecimal(change.upper),
    p: decimal(change.p),
    discovered: found[i] && (change.lower > 0 || change.upper < 0) ? '1' : '0',
  }));
}

/** Pairs with the same counts share one computation. */
function changesOf(): typeof rateChange {
  const changes = new Map<string, RateChange>();
  return (earlier, later) => {
    const key = `${keyOf(earlier)} ${keyOf(later)}`;
    const change = changes.get(key) ?? rateChange(earlier, later);
    changes.set(key, change);
    return change;
  };
}
