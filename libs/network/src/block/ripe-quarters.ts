import { addMonths, type CivilDate } from '#kernel';
import type { EntryFact } from './entry-fact.js';
import { lastDayOf, quartersLater, type Quarter } from './quarter.js';

export interface RipeQuarter<F extends EntryFact> {
  readonly quarter: Quarter;
  readonly entrants: readonly F[];
}

/**
 * The quarters from `start` on, in order and empty ones included, as long as every window that began in them has
 * passed. A quarter ripens as a whole, `horizonMonths` after its last day: so the moment of closing depends neither on
 * one person's entry date nor on when a fact arrived. Entries from before `start` came late and count in `start`.
 */
export function* ripeQuarters<F extends EntryFact>(
  entries: readonly F[],
  start: Quarter,
  horizonMonths: number,
  reportingOn: CivilDate,
): Generator<RipeQuarter<F>> {
  for (let quarter = start; ; quarter = quartersLater(quarter, 1)) {
    const entrants = entries.filter(
      ({ enteredIn }) => enteredIn === quarter || (quarter === start && enteredIn < start),
    );
    const passed = addMonths(lastDayOf(quarter), horizonMonths) <= reportingOn;
    if (!passed || entrants.some((entrant) => entrant.horizonPassedOn > reportingOn)) return;
    yield { quarter, entrants };
  }
}
