import type { CivilDate } from '#kernel';
import type { KindRule } from '../kind/kind.js';
import type { NetworkPolicy } from '../policy/network-policy.js';
import { closedBlock, notYetIn, walkStart, type ClosedBlock } from './closed-block.js';
import type { EntryFact } from './entry-fact.js';
import { quartersLater } from './quarter.js';
import { ripeQuarters } from './ripe-quarters.js';

export interface PooledEntry extends EntryFact {
  /** Which cooperative the person entered; only counted, never published with the block. */
  readonly cooperative: string;
}

export type PoolingPolicy = Pick<
  NetworkPolicy,
  'pooledMinimumEntrants' | 'pooledMinimumCooperatives' | 'pooledLargestShareBasisPoints'
> &
  Pick<KindRule, 'horizonMonths'>;

export interface PooledBlock extends ClosedBlock {
  /** How many cooperatives it holds people of. */
  readonly cooperatives: number;
}

export interface Pooling {
  readonly newBlocks: readonly PooledBlock[];
  readonly open: readonly PooledEntry[];
}

/**
 * Closes blocks across cooperatives, from entries alone, by the same walk as `closeBlocks`. The caller gives entries of
 * one programme type for its pooled line, or of the whole network for the yearly counts. A walk that does not pass the
 * policy goes on and takes the next quarters in, so nobody drops out.
 *
 * @param existingBlocks the closed blocks of this same pool; never changed
 * @param endsWith blocks end with a quarter, or only with a calendar year (the network's yearly counts)
 */
export function poolBlocks(
  entries: readonly PooledEntry[],
  existingBlocks: readonly ClosedBlock[],
  policy: PoolingPolicy,
  endsWith: 'quarter' | 'year',
  reportingOn: CivilDate,
): Pooling {
  const waiting = notYetIn(existingBlocks, entries);
  const start = walkStart(existingBlocks, waiting);
  const newBlocks: PooledBlock[] = [];
  if (start) {
    let run = { from: start, entrants: [] as PooledEntry[] };
    for (const { quarter, entrants } of ripeQuarters(waiting, start, policy.horizonMonths, reportingOn)) {
      run.entrants.push(...entrants);
      const sizes = sizesByCooperative(run.entrants);
      if ((endsWith === 'quarter' || quarter.endsWith('Q4')) && mayBePooled(sizes, policy)) {
        const block = closedBlock('pooled', run.from, quarter, run.entrants);
        newBlocks.push({ ...block, cooperatives: sizes.length });
        run = { from: quartersLater(quarter, 1), entrants: [] };
      }
    }
  }
  return { newBlocks, open: notYetIn(newBlocks, waiting) };
}

/**
 * Whether people of several cooperatives may be shown as one line: enough people, enough cooperatives, and none so
 * large that the line is about that one.
 * @param sizes people of each cooperative in the line
 */
export function mayBePooled(sizes: readonly number[], policy: Omit<PoolingPolicy, 'horizonMonths'>): boolean {
  const n = sizes.reduce((sum, size) => sum + size, 0);
  return (
    n >= policy.pooledMinimumEntrants &&
    sizes.length >= policy.pooledMinimumCooperatives &&
    Math.max(...sizes) * 10_000 <= n * policy.pooledLargestShareBasisPoints
  );
}

function sizesByCooperative(entries: readonly PooledEntry[]): number[] {
  const sizes = new Map<string, number>();
  for (const { cooperative } of entries) sizes.set(cooperative, (sizes.get(cooperative) ?? 0) + 1);
  return [...sizes.values()];
}
