import { z } from 'zod';
import { definePolicy } from '#cooperative';
import { addMonths, type CivilDate } from '#kernel';

export interface Term {
  readonly months: number | null;
  /** From admission where nothing is said. */
  readonly countsFrom?: 'ADMISSION' | 'TRIAL';
}

export const termPolicy = definePolicy<Term>({
  kind: 'term',
  body: z.strictObject({
    months: z.number().int().min(1).max(600).nullable(),
    countsFrom: z.enum(['ADMISSION', 'TRIAL']).optional(),
  }),
  description:
    "months: the longest membership; null: no term. countsFrom: ADMISSION (also when it is left out) or TRIAL, the trial's first day.",
});

/** The last day of a membership; null where there is no term. */
export function termEndOf(
  { months, countsFrom }: Term,
  admittedOn: CivilDate,
  trialStartsOn: CivilDate,
): CivilDate | null {
  return months === null ? null : addMonths(countsFrom === 'TRIAL' ? trialStartsOn : admittedOn, months);
}
