import type { CivilDate } from '#kernel';
import type { EntryCount } from './entry-count.js';
import { lastPassed, quartersLater, type Quarter } from './quarter.js';
import { groupedBy } from '../grouped-by.js';

/** What a step of the walk came by. */
export interface RipeQuarter {
  readonly quarter: Quarter;
  readonly entries: readonly EntryCount[];
}

/** Where the walk goes on: after the last closed block, or at the first entry. Null without either. */
export function walkStart(lastClosed: Quarter | null, waiting: readonly EntryCount[]): Quarter | null {
  if (lastClosed) return quartersLater(lastClosed, 1);
  return waiting.reduce<Quarter | null>(
    (first, { enteredIn }) => (first === null || enteredIn < first ? enteredIn : first),
    null,
  );
}

/**
 * The quarters from `start` on, in order and empty ones included, as long as `monthsLater` have passed since their last
 * day: then every window that began in them has passed. A quarter ripens as a whole, so the moment of closing depends
 * neither on one person's entry date nor on when a fact arrived. Entries from before `start` came late and count in it.
 */
export function* ripeQuarters(
  waiting: readonly EntryCount[],
  start: Quarter,
  monthsLater: number,
  reportingOn: CivilDate,
): Generator<RipeQuarter> {
  const byQuarter = groupedBy(waiting, ({ enteredIn }) => (enteredIn < start ? start : enteredIn));
  const last = lastPassed(monthsLater, reportingOn);
  for (let quarter = start; quarter <= last; quarter = quartersLater(quarter, 1)) {
    yield { quarter, entries: byQuarter.get(quarter) ?? [] };
  }
}
