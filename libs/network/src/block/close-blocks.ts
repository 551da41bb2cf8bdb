import type { CivilDate } from '#kernel';
import type { KindRule } from '../kind/kind.js';
import type { NetworkPolicy } from '../policy/network-policy.js';
import { type EntryCount, peopleOf } from './entry-count.js';
import { quartersLater, type Quarter } from './quarter.js';
import { ripeQuarters, walkStart } from './walk.js';

export type ClosingPolicy = Pick<NetworkPolicy, 'minimumEntrants' | 'quartersAtMost'> &
  Pick<KindRule, 'horizonMonths'>;

/** How far the walk of a cooperative has come. */
export interface WalkState {
  /** Last quarter of its last block; null while none has closed. */
  readonly lastClosed: Quarter | null;
  /** Whether someone of it is in a pooled block. */
  readonly isPooled: boolean;
}

/** The edges of a block: the quarters that filled it, and the entries that it takes. */
export interface BlockEdges {
  /** First and last quarter of the walk that filled it. A late entry counts where it was placed. */
  readonly from: Quarter;
  readonly to: Quarter;
  readonly entries: readonly EntryCount[];
}

export interface Closing {
  /** Blocks that close on this date, oldest first. */
  readonly blocks: readonly BlockEdges[];
  /** Entries that are handed to the network's pooled blocks. Who is in neither waits. */
  readonly pooled: readonly EntryCount[];
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
 * @param waiting the cooperative's entries that are in no block yet, in any order
 * @param reportingOn last day that the release looks at
 */
export function closeBlocks(
  waiting: readonly EntryCount[],
  { lastClosed, isPooled }: WalkState,
  policy: ClosingPolicy,
  reportingOn: CivilDate,
): Closing {
  if (isPooled) return { blocks: [], pooled: waiting };
  const start = walkStart(lastClosed, waiting);
  const blocks: BlockEdges[] = [];
  if (start === null) return { blocks, pooled: [] };
  let run = { from: start, entries: [] as EntryCount[] };
  for (const { quarter, entries } of ripeQuarters(waiting, start, policy.horizonMonths, reportingOn)) {
    run.entries.push(...entries);
    if (peopleOf(run.entries) >= policy.minimumEntrants) {
      blocks.push({ from: run.from, to: quarter, entries: run.entries });
      run = { from: quartersLater(quarter, 1), entries: [] };
    } else if (quarter === quartersLater(run.from, policy.quartersAtMost - 1)) {
      const taken = new Set(blocks.flatMap((block) => block.entries));
      return { blocks, pooled: waiting.filter((entry) => !taken.has(entry)) };
    }
  }
  return { blocks, pooled: [] };
}
