import type { Ladder, ParticipationGain } from '#coaching';
import type { Cents } from '#kernel';
import type { CumulativeIncidence, Figure, Movement, OutflowPoint, SavedBenefit } from '#membership';
import type { FrozenAccount, ShownGain, ShownSaved } from './account-snapshot.js';

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

/**
 * How members went up the ladder. The members of the period tell beside those at the end how many left, and beside those
 * measured how many were not; a mean of which a few moved is a sum of those few.
 */
export function shownGain(
  figure: Figure<ParticipationGain>,
  { membersLeft }: FrozenAccount['people'],
  fewest: number,
): Figure<ShownGain> {
  if (figure.state !== 'SHOWN') return figure;
  const { n, value } = figure;
  const { up, down, members, coverage, meanGain } = value;
  const isCounted = membersLeft !== null && !isSmall(members - n, fewest);
  const isMean = ![up.count, n - up.count, down].some((count) => isSmall(count, fewest));
  return {
    ...figure,
    value: {
      up,
      meanGain: isMean ? meanGain : null,
      members: isCounted ? members : null,
      coverage: isCounted ? coverage : null,
    },
  };
}

/** About what one person's benefit costs in a quarter: no finer than that, two quarters do not tell who came in between. */
export const SAVED_STEP: Cents = 5_000_00;

/**
 * Of groups only the saved benefit is shown where the amount is of enough people and no more than half of it of one of
 * them. Beside the norms, which are public, an exact amount and its months would tell how many lived as a couple: it is
 * rounded, and without them.
 */
export function shownSaved(figure: Figure<SavedBenefit>, fewest: number): Figure<ShownSaved> {
  if (figure.state !== 'SHOWN') return figure;
  const { definition, period, n, value } = figure;
  const { amount, months, monthsWithoutNorm, contributors, largest } = value;
  const frame = { definition, period, n };
  if (fewest === 1) return { ...frame, state: 'SHOWN', value: { amount, months, monthsWithoutNorm } };
  if (contributors < fewest || largest * 2 > amount) return { ...frame, state: 'TOO_FEW' };
  const rounded = Math.round(amount / SAVED_STEP) * SAVED_STEP;
  return { ...frame, state: 'SHOWN', value: { amount: rounded, months: null, monthsWithoutNorm: null } };
}
