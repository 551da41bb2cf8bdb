import { type CivilDate, daysBetween } from '#kernel';

/** Days before the end of a trial from which a decision is prepared. */
export const REMIND_AHEAD_DAYS = 14;
const WEEK = 7;

/**
 * The last day, counted from a trial's end, on which there was something to be reminded of: −14 two weeks before, 0 on
 * the day itself, then 7, 14 and so on for every week that it is not decided. Null when there was none yet.
 * @param endsOn the first day on which one can be admitted
 */
export function reminderMark(endsOn: CivilDate, today: CivilDate): number | null {
  const days = daysBetween(endsOn, today);
  if (days < -REMIND_AHEAD_DAYS) return null;
  return days < 0 ? -REMIND_AHEAD_DAYS : days - (days % WEEK);
}
