import type { CivilDate } from '#kernel';
import type { KindRule } from '../kind/kind.js';
import type { NetworkPolicy } from '../policy/network-policy.js';
import { closedBlock, notYetIn, walkStart, type ClosedBlock } from './closed-block.js';
import type { EntryFact } from './entry-fact.js';
import { quartersLater } from './quarter.js';
import { ripeQuarters } from './ripe-quarters.js';

export type ClosingPolicy = Pick<NetworkPolicy, 'minimumEntrants' | 'quartersAtMost'> &
  Pick<KindRule, 'horizonMonths'>;

export interface Closing<F extends EntryFact> {
  /** Blocks that close on this date, oldest first. */
  readonly newBlocks: readonly ClosedBlock[];
  /** People who wait for a block of their own cooperative. */
  readonly open: readonly F[];
  /** People who are handed to the network's pooled block. */
  readonly pooled: readonly F[];
}

/**
 * Closes the blocks of one cooperative, from entries alone.
 *
 * The walk takes whole entry quarters in order, each once its windows have passed, and closes a block as soon as the
 * quarters since the last one hold the minimum. Someone whose entry quarter lies in a closed block came to light late
 * and counts at the start of the next one.
 *
 * How "if 12 quarters do not reach 10, the cooperative is pooled from the next entrant on" is read here:
 * - the twelve are calendar quarters, counted from the cooperative's first entry or right after its last block;
 * - the next entrant is the first one after the last closed block. So the few of the run that did not fill are pooled
 *   too; otherwise they would be in no block, a remainder that no line includes. Nothing was published about them;
 * - it stays so: once someone of this cooperative is in a pooled block, everyone after is pooled.
 *
 * @param facts every entry of the cooperative that the network knows, in any order
 * @param existingBlocks every closed block that holds someone of this cooperative; never changed
 * @param reportingOn last day that the release looks at
 */
export function closeBlocks<F extends EntryFact>(
  facts: readonly F[],
  existingBlocks: readonly ClosedBlock[],
  policy: ClosingPolicy,
  reportingOn: CivilDate,
): Closing<F> {
  const waiting = notYetIn(existingBlocks, facts);
  if (existingBlocks.some((block) => block.scope === 'pooled')) {
    return { newBlocks: [], open: [], pooled: waiting };
  }
  const start = walkStart(existingBlocks, waiting);
  const newBlocks: ClosedBlock[] = [];
  if (start) {
    let run = { from: start, entrants: [] as F[] };
    for (const { quarter, entrants } of ripeQuarters(waiting, start, policy.horizonMonths, reportingOn)) {
      run.entrants.push(...entrants);
      if (run.entrants.length >= policy.minimumEntrants) {
        newBlocks.push(closedBlock('cooperative', run.from, quarter, run.entrants));
        run = { from: quartersLater(quarter, 1), entrants: [] };
      } else if (quarter === quartersLater(run.from, policy.quartersAtMost - 1)) {
        return { newBlocks, open: [], pooled: notYetIn(newBlocks, waiting) };
      }
    }
  }
  return { newBlocks, open: notYetIn(newBlocks, waiting), pooled: [] };
}
