import type { EntryCount } from '../block/entry-count.js';
import type { Quarter } from '../block/quarter.js';
import { groupedBy } from '../grouped-by.js';
import type { OwnKind } from '../kind/kind.js';

/** One of the cooperative's own people: when they entered, and whether they count as out, by kind. */
export interface OwnPerson {
  readonly enteredIn: Quarter;
  readonly counts: Readonly<Record<OwnKind, boolean>>;
}

/** A group of own people, counted exactly. It stays inside the cooperative. */
export interface OwnCount {
  readonly from: Quarter;
  readonly to: Quarter;
  readonly ownN: number;
  readonly ownOut: number;
}

/** Who entered in these quarters, both included, and how many of them count for a kind. */
export function ownCount(people: readonly OwnPerson[], kind: OwnKind, from: Quarter, to: Quarter): OwnCount {
  const inIt = people.filter(({ enteredIn }) => enteredIn >= from && enteredIn <= to);
  return { from, to, ownN: inIt.length, ownOut: inIt.filter(({ counts }) => counts[kind]).length };
}

/** Own people as entries, for the builder's own walk. @param after null for all of them */
export function entriesAfter(after: Quarter | null, people: readonly OwnPerson[]): EntryCount[] {
  const waiting = people.filter(({ enteredIn }) => after === null || enteredIn > after);
  return [...groupedBy(waiting, ({ enteredIn }) => enteredIn)].map(([enteredIn, alike]) => ({
    cooperative: 'own',
    region: 'UNKNOWN',
    enteredIn,
    n: alike.length,
  }));
}
