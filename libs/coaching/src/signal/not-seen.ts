import { addDays, type CivilDate, daysBetween } from '#kernel';

/** A span of days on which nobody is expected, both days included; null: it lasts. */
export interface Pause {
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate | null;
}

/**
 * Since when somebody has not been seen for too long: the first day after the given weeks, days of pauses not counted.
 * @param lastSeenOn the last session that was held, or the day on which the coaching began
 * @param weeks how long nobody minds, 1 or more
 * @param pauses in any order; they may overlap
 * @returns null while it is not too long, and while a pause lasts
 */
export function notSeenSince(
  lastSeenOn: CivilDate,
  weeks: number,
  pauses: readonly Pause[],
  today: CivilDate,
): CivilDate | null {
  const ordered = [...pauses].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
  let counted = lastSeenOn;
  let left = weeks * 7;
  for (const { startsOn, endsOn } of ordered) {
    const until = endsOn ?? today;
    if (until <= counted) continue;
    const before = daysBetween(counted, startsOn) - 1;
    if (before > left) break;
    left -= Math.max(0, before);
    counted = until;
  }
  const since = addDays(counted, left + 1);
  const isPaused = pauses.some(({ startsOn, endsOn }) => startsOn <= today && today <= (endsOn ?? today));
  return since <= today && !isPaused ? since : null;
}
