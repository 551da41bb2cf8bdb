import type { Ladder } from '#coaching';
import type { Movement } from '#membership';
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

/** A whole that is divided is shown with all its parts, or without any of them. */
export function shownParts<T>(parts: readonly T[], countOf: (part: T) => number, fewest: number) {
  return parts.some((part) => isSmall(countOf(part), fewest)) ? null : parts;
}

export function shownLadder<T extends { readonly start: Ladder; readonly end: Ladder }>(
  ladder: T,
  fewest: number,
): T | null {
  const counts = [ladder.start, ladder.end].flatMap(({ steps, unknown }) => [...steps, unknown]);
  return counts.some((count) => isSmall(count, fewest)) ? null : ladder;
}
