import type { CivilDate } from '#kernel';
import type { BenefitKind, HouseholdType } from './household.input.js';

/** What somebody recorded of a household. Facts are only added: the one recorded last holds on the days that it covers. */
export interface HouseholdFact {
  readonly type: `${HouseholdType}`;
  readonly benefitKind: `${BenefitKind}`;
  readonly startsOn: CivilDate;
  /** Last day; null while it goes on. */
  readonly endsOn: CivilDate | null;
}

/**
 * The one fact that holds on a day; null when none was recorded of that day.
 * @param facts of one member, in the order in which they were recorded
 */
export function householdOn<T extends HouseholdFact>(facts: readonly T[], day: CivilDate): T | null {
  return (
    facts.findLast((fact) => fact.startsOn <= day && (fact.endsOn === null || day <= fact.endsOn)) ?? null
  );
}
