import type { Ladder } from '#coaching';
import type { CumulativeIncidence, Figure, Movement, OutflowPoint } from '#membership';
import type { FrozenAccount } from './account-snapshot.js';

/** Whether a count says something of a group so small that it says it of somebody. Nobody at all is no group. */
export const isSmall = (count: number, fewest: number): boolean => count > 0 && count < fewest;

/**
 * The counts that may be shown. Of members at the start, who came, who left and who are there at the end any three give
 * the fourth: where one is hidden only the last stays.
 */
export function shownPeople(movement: Movement, fewest: number): FrozenAccount['people'] {
  const { destinations: _, ...counts } = movement;
  const bound = ['membersAtStart', 'admitted', 'membersLeft'] as const;
  const isBroken = [...bound, 'membersAtEnd' as const].some((key) => isSmall(counts[key], fewest));
  const hidden = new Set<string>(isBroken ? bound : []);
  return Object.fromEntries(
    Object.entries(counts).map(([key, count]) => [
      key,
      hidden.has(key) || isSmall(count, fewest) ? null : count,
    ]),
  ) as unknown as FrozenAccount['people'];
}

/**
 * Where people went who left, from the trial too. Beside the members who left the sum tells how many left the trial, so
 * that it is shown only where neither is a few.
 */
export function shownDestinations(
  { destinations, membersLeft }: Movement,
  fewest: number,
): FrozenAccount['destinations'] {
  const all = destinations.reduce((sum, { count }) => sum + count, 0);
  if (isSmall(membersLeft, fewest) || isSmall(all - membersLeft, fewest)) return null;
  return shownParts(destinations, ({ count }) => count, fewest);
}

/** A whole that is divided is shown with all its parts, or without any of them. */
export function shownParts<T>(parts: readonly T[], countOf: (part: T) => number, fewest: number) {
  return parts.some((part) => isSmall(countOf(part), fewest)) ? null : parts;
}

/** Its steps add up to all members of the period: beside those at the end that tells how many left. */
export function shownLadder<T extends { readonly start: Ladder; readonly end: Ladder }>(
  ladder: T,
  { membersLeft }: FrozenAccount['people'],
  fewest: number,
): T | null {
  if (membersLeft === null) return null;
  const counts = [ladder.start, ladder.end].flatMap(({ steps, unknown }) => [...steps, unknown]);
  return counts.some((count) => isSmall(count, fewest)) ? null : ladder;
}

type ShownIncidence = Pick<CumulativeIncidence, 'outflow'>;

/** Of a group that nobody may be recognised in, the curve at these times and at no other. */
const GRID_MONTHS = [6, 12, 18, 24] as const;
const NOTHING_YET: Omit<OutflowPoint, 'months'> = {
  incidence: { estimate: 0, standardError: 0, low: 0, high: 0, count: 0 },
  otherEnds: 0,
};

/**
 * How outflow grew. A point for each time would tell when each left: of groups only it is shown at fixed times, and only
 * where since the point before it either nobody left or enough people did, by outflow and otherwise.
 */
export function shownIncidence(figure: Figure<CumulativeIncidence>, fewest: number): Figure<ShownIncidence> {
  if (figure.state !== 'SHOWN') return figure;
  const { definition, period, n, value } = figure;
  const frame = { definition, period, n };
  if (fewest === 1) return { ...frame, state: 'SHOWN', value: { outflow: value.outflow } };
  const outflow: OutflowPoint[] = [];
  for (const months of GRID_MONTHS) {
    const before = outflow.at(-1) ?? NOTHING_YET;
    const now = value.outflow.findLast((point) => point.months < months) ?? NOTHING_YET;
    const left = [now.incidence.count - before.incidence.count, now.otherEnds - before.otherEnds];
    if (!left.some((count) => isSmall(count, fewest))) outflow.push({ ...now, months });
  }
  return outflow.length > 0
    ? { ...frame, state: 'SHOWN', value: { outflow } }
    : { ...frame, state: 'TOO_FEW' };
}
