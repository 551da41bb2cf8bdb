import type { CivilDate } from '#kernel';

/** How much time somebody has, from a day on. */
export interface CapacityFact {
  /** Whole hours, 0–60. */
  readonly hoursPerWeek: number;
  readonly startsOn: CivilDate;
}

/**
 * What holds on a day: of those that had started, the latest start, and of one start the one set last. Null before the
 * first.
 * @param facts of one member, in the order in which they were set
 */
export function capacityOn<T extends CapacityFact>(facts: readonly T[], day: CivilDate): T | null {
  return facts.reduce<T | null>((holding, fact) => {
    if (fact.startsOn > day) return holding;
    return holding && holding.startsOn > fact.startsOn ? holding : fact;
  }, null);
}
