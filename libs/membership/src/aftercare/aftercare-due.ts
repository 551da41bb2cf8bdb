import { addMonths, type CivilDate } from '#kernel';

/** Months after outflow at which somebody asks how it goes. */
export const AFTERCARE_MONTHS = [6, 12, 24] as const;
export type AftercareMonths = (typeof AFTERCARE_MONTHS)[number];

export const AFTERCARE_OUTCOMES = ['LASTING', 'RETURNED', 'UNKNOWN'] as const;
export type AftercareOutcome = (typeof AFTERCARE_OUTCOMES)[number];

/** What is known of one moment. */
export interface AftercareFact {
  readonly months: AftercareMonths;
  readonly outcome: AftercareOutcome;
  readonly knownOn: CivilDate;
  readonly knownBy: string;
}

export interface AftercareMoment {
  readonly months: AftercareMonths;
  readonly dueOn: CivilDate;
  /** Null while nobody recorded anything. */
  readonly fact: AftercareFact | null;
}

/** The first day on which a moment can be recorded: so many months after the last day of membership. */
export function aftercareDueOn(endedOn: CivilDate, months: AftercareMonths): CivilDate {
  return addMonths(endedOn, months);
}

/** All moments of an outflow, in their order. What was known before it began belongs to an earlier one. */
export function aftercareOf(endedOn: CivilDate, facts: readonly AftercareFact[]): AftercareMoment[] {
  return AFTERCARE_MONTHS.map((months) => ({
    months,
    dueOn: aftercareDueOn(endedOn, months),
    fact: facts.find((one) => one.months === months && one.knownOn >= endedOn) ?? null,
  }));
}
