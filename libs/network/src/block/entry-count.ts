import type { AtomKind } from '../kind/kind.js';
import type { Province } from '../region/region.js';
import type { Quarter } from './quarter.js';

/**
 * How many people of a cooperative entered in a quarter and wait for their block of a kind. All that the rules which
 * draw the edges of blocks get to see: no person, and not how anything ended. A block whose edge depends on an outcome
 * tells something about that outcome.
 */
export interface EntryCount {
  readonly cooperative: string;
  readonly region: Province | 'UNKNOWN';
  readonly enteredIn: Quarter;
  readonly n: number;
}

/** The same for every kind at once: how many of those who entered wait for their block of each. */
export interface WaitingEntries extends Omit<EntryCount, 'n'> {
  readonly n: Readonly<Record<AtomKind, number>>;
}

/** Who waits for a block of one kind, of the cooperatives that take part in it. */
export function waitingFor(
  kind: AtomKind,
  waiting: readonly WaitingEntries[],
  takingPart: ReadonlySet<string>,
): EntryCount[] {
  return waiting
    .filter(({ cooperative, n }) => n[kind] > 0 && takingPart.has(cooperative))
    .map(({ cooperative, region, enteredIn, n }) => ({ cooperative, region, enteredIn, n: n[kind] }));
}

export function peopleOf(counts: readonly EntryCount[]): number {
  return counts.reduce((sum, { n }) => sum + n, 0);
}

/** People of each cooperative that has any. */
export function sizesOf(counts: readonly EntryCount[]): number[] {
  const sizes = new Map<string, number>();
  for (const { cooperative, n } of counts) sizes.set(cooperative, (sizes.get(cooperative) ?? 0) + n);
  return [...sizes.values()];
}
