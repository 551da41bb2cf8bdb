import type { CivilDate } from '#kernel';
import { closeBlocks, type BlockEdges, type ClosingPolicy, type WalkState } from './close-blocks.js';
import type { EntryCount } from './entry-count.js';
import type { PoolingPolicy } from './may-be-pooled.js';
import { poolBlocks } from './pool-blocks.js';
import type { Quarter } from './quarter.js';
import { groupedBy } from '../grouped-by.js';

/** A block that closes, and whose it is; null for one over several cooperatives. */
export interface PlannedBlock extends BlockEdges {
  readonly cooperative: string | null;
}

export interface KnownWalks {
  /** Last quarter of each cooperative's last block of the kind, and (null) of the last one over several. */
  readonly lastClosed: ReadonlyMap<string | null, Quarter>;
  /** Cooperatives with someone in a pooled block of the kind, and those whose boards want no figure of their own. */
  readonly pooled: ReadonlySet<string>;
}

/**
 * What closes of one kind, from entries, sizes and the boards' choices alone: outcomes do not reach this function. A
 * board's choice holds for who is in no block yet. What closed under an earlier choice stays as it was closed.
 * @param waiting entries that are in no block of the kind yet, of all cooperatives that take part
 */
export function planBlocks(
  waiting: readonly EntryCount[],
  walks: KnownWalks,
  policy: ClosingPolicy & PoolingPolicy,
  reportingOn: CivilDate,
): PlannedBlock[] {
  const own: PlannedBlock[] = [];
  const pooled: EntryCount[] = [];
  for (const [cooperative, entries] of groupedBy(waiting, (entry) => entry.cooperative)) {
    const state: WalkState = {
      lastClosed: walks.lastClosed.get(cooperative) ?? null,
      isPooled: walks.pooled.has(cooperative),
    };
    const closing = closeBlocks(entries, state, policy, reportingOn);
    own.push(...closing.blocks.map((block) => ({ ...block, cooperative })));
    pooled.push(...closing.pooled);
  }
  const lines = poolBlocks(pooled, walks.lastClosed.get(null) ?? null, policy, reportingOn);
  return [...own, ...lines.map((block) => ({ ...block, cooperative: null }))];
}
