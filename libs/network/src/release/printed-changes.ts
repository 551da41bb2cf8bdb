import { rateChange } from '../estimate/change.js';
import { discoveries } from '../estimate/discoveries.js';
import type { JsonObject } from './canonical-json.js';
import { decimal, signedDecimal } from './printed-number.js';
import { byPeriod, type ComparedCooperative, countOf } from './published-cell.js';

/** Of the changes that are shown, no more than this share is expected to be chance. */
const FALSE_DISCOVERIES = 0.1;

/**
 * How the latest block of each cooperative differs from the one before. Printed for every cooperative with two blocks,
 * in the same number of bytes whatever came out: which ones stand out is a figure among others, `discovered`, and only a
 * page may leave the others away. A list of the significant ones would tell about outcomes by its length.
 *
 * @param cooperatives by name
 */
export function printedChanges(cooperatives: readonly ComparedCooperative[]): JsonObject[] {
  const pairs = cooperatives.flatMap(({ label, cells }) => {
    const [earlier, later] = [...cells].sort(byPeriod).slice(-2);
    return earlier && later
      ? [{ label, earlier, later, change: rateChange(countOf(earlier), countOf(later)) }]
      : [];
  });
  const found = discoveries(
    pairs.map(({ change }) => change.p),
    FALSE_DISCOVERIES,
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
