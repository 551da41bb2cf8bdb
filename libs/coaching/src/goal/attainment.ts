import { DomainError } from '#kernel';

/**
 * The five levels of Goal Attainment Scaling: 0 is what was expected, the rest is much or somewhat less or more. Kiresuk &
 * Sherman, "Goal attainment scaling", Community Mental Health Journal 4 (1968) 443–453.
 */
export const LEVELS = [-2, -1, 0, 1, 2] as const;
export type Attainment = (typeof LEVELS)[number];

/** @throws DomainError `ATTAINMENT_INVALID` with the field's path unless it is a whole number from −2 to 2 */
export function attainmentOf(level: number, field: string): Attainment {
  const known = LEVELS.find((one) => one === level);
  if (known === undefined) throw new DomainError('ATTAINMENT_INVALID', { path: [field] });
  return known;
}
