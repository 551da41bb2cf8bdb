import type { CivilDate } from '#kernel';
import type { KindRule } from '../kind/kind.js';
import type { BlockEdges } from './close-blocks.js';
import { type EntryCount, sizesOf } from './entry-count.js';
import { mayBePooled, type PoolingPolicy } from './may-be-pooled.js';
import { quartersLater, type Quarter } from './quarter.js';
import { ripeQuarters, walkStart } from './walk.js';

/**
 * Closes blocks across cooperatives, from entries alone, by the same walk as `closeBlocks`. A walk that does not pass
 * the policy goes on and takes the next quarters in, so nobody drops out.
 *
 * @param waiting entries of one programme type that are in no block yet
 * @param lastClosed last quarter of the last pooled block of this programme type
 */
export function poolBlocks(
  waiting: readonly EntryCount[],
  lastClosed: Quarter | null,
  policy: PoolingPolicy & Pick<KindRule, 'horizonMonths'>,
  reportingOn: CivilDate,
): BlockEdges[] {
  const start = walkStart(lastClosed, waiting);
  const blocks: BlockEdges[] = [];
  if (start === null) return blocks;
  let run = { from: start, entries: [] as EntryCount[] };
  for (const { quarter, entries } of ripeQuarters(waiting, start, policy.horizonMonths, reportingOn)) {
    run.entries.push(...entries);
    if (mayBePooled(sizesOf(run.entries), policy)) {
      blocks.push({ from: run.from, to: quarter, entries: run.entries });
      run = { from: quartersLater(quarter, 1), entries: [] };
    }
  }
  return blocks;
}
