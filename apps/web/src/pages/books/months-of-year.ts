import type { Period } from '../../api/books.js';
import type { CivilDate } from '../../api/scalars.js';
import type { PeriodActName } from './period-dialog.js';

/** The months that began, the latest first. */
export const shownMonths = (periods: readonly Period[], today: CivilDate): Period[] =>
  periods.filter(({ startsOn }) => startsOn <= today).toReversed();

/** The earliest open month that is over; null when there is none. */
const nextToClose = (periods: readonly Period[], today: CivilDate): Period | null =>
  periods.find(({ state, endsOn }) => state === 'OPEN' && endsOn < today) ?? null;

/**
 * The month whose turn it is. Books close through a day: while something is booked in an open month of the year before,
 * no month of this one comes first, and in January that year has still a turn.
 */
export function turnOf(
  before: readonly Period[],
  periods: readonly Period[],
  today: CivilDate,
): Period | null {
  const waits = before.some(({ state, entries }) => state === 'OPEN' && entries > 0);
  return nextToClose(waits ? [...before, ...periods] : periods, today);
}

/**
 * What can be done with which month. Books close through a day: the next month to close is the earliest open one that
 * is over, the next to open again the latest closed one, and the next to lock the earliest closed one.
 */
export function actsOnMonths(periods: readonly Period[], today: CivilDate): Map<CivilDate, PeriodActName[]> {
  const acts = new Map<CivilDate, PeriodActName[]>();
  const add = (period: Period | undefined, act: PeriodActName) => {
    if (period) acts.set(period.startsOn, [...(acts.get(period.startsOn) ?? []), act]);
  };
  add(nextToClose(periods, today) ?? undefined, 'close');
  add(
    periods.findLast(({ state }) => state === 'CLOSED'),
    'reopen',
  );
  add(
    periods.find(({ state }) => state === 'CLOSED'),
    'lock',
  );
  return acts;
}
