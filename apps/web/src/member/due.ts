import type { ListedMember } from '../api/listed-member.js';
import type { DeadlineKind } from '../api/pipeline.js';
import type { CivilDate } from '../api/scalars.js';

/** How near a deadline is: passed, within 30 days, or further away. */
export type Nearness = 'late' | 'soon' | 'later';

export interface Due {
  kind: DeadlineKind;
  on: CivilDate;
  /** From the business date; negative when it has passed. */
  days: number;
  nearness: Nearness;
}

const soonDays = 30;
const msPerDay = 86_400_000;

/** Whole days from one civil date to another. */
export const daysBetween = (from: CivilDate, to: CivilDate): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / msPerDay);

export function dueOn(kind: DeadlineKind, on: CivilDate, today: CivilDate): Due {
  const days = daysBetween(today, on);
  return { kind, on, days, nearness: days < 0 ? 'late' : days <= soonDays ? 'soon' : 'later' };
}

/** The first thing that has to happen for a member; null for who has left or has no date yet. */
export function nextDueOf(member: ListedMember, today: CivilDate): Due | null {
  const dates: [DeadlineKind, CivilDate | null][] = [
    ['TRIAL_DECISION', member.phase === 'TRIAL' ? member.trialEndsOn : null],
    ['TERM_END', member.phase === 'ACTIVE' ? member.termEndsOn : null],
    [
      'PERMISSION_END',
      member.phase === 'TRIAL' || member.phase === 'ACTIVE' ? member.permissionEndsOn : null,
    ],
  ];
  const dues = dates.flatMap(([kind, on]) => (on ? [dueOn(kind, on, today)] : []));
  return dues.sort((a, b) => a.days - b.days)[0] ?? null;
}
