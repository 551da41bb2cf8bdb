import { addMonths, type CivilDate, daysBetween } from '#kernel';

/** How near the end of a term is. */
export const TERM_SIGNALS = ['SIX_MONTHS', 'THREE_MONTHS', 'OVER'] as const;
export type TermSignal = (typeof TERM_SIGNALS)[number];

export interface TermClock {
  /** First day of the membership. */
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate;
  /** Whole days from today; negative when the term is over. */
  readonly daysLeft: number;
  /** Null while more than six months are left. */
  readonly signal: TermSignal | null;
}

/** The clock of a membership that has a term, on a day. Where the policy has no term there is no clock, and no signal. */
export function termClock(startsOn: CivilDate, endsOn: CivilDate, today: CivilDate): TermClock {
  return { startsOn, endsOn, daysLeft: daysBetween(today, endsOn), signal: termSignal(endsOn, today) };
}

export function termSignal(endsOn: CivilDate, today: CivilDate): TermSignal | null {
  if (today > endsOn) return 'OVER';
  if (addMonths(endsOn, -3) <= today) return 'THREE_MONTHS';
  return addMonths(endsOn, -6) <= today ? 'SIX_MONTHS' : null;
}
