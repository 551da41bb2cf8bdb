import { DomainError } from '#kernel';
import type { BenefitOutcome } from '../benefit-change/benefit-outcome.js';
import { exitKindOf } from './exit-kind.js';
import type { HowFound, OutflowDestination } from './outflow.input.js';

export interface OutflowDetails {
  readonly destination: `${OutflowDestination}`;
  readonly howFound: `${HowFound}` | null;
  readonly hoursPerWeek: number | null;
  readonly employerName: string | null;
  readonly benefit: `${BenefitOutcome}` | null;
}

const WITH_WORK: readonly string[] = ['PAID_WORK', 'COMBINATION'];
const MOST_HOURS = 60;

/**
 * Who flows out found it somehow, and `UNKNOWN` must be said too; hours and employer belong to paid work.
 * @throws DomainError `HOW_FOUND_MISSING`, `WORK_DETAILS_MISPLACED`, `HOURS_IMPOSSIBLE`, `BENEFIT_MISSING`
 */
export function checkDetails(details: OutflowDetails): void {
  const { destination, howFound, hoursPerWeek, employerName, benefit } = details;
  if (benefit === null || benefit === 'RESUMED')
    throw new DomainError('BENEFIT_MISSING', { path: ['benefit'] });
  if (exitKindOf(destination) === 'OUTFLOW' && howFound === null)
    throw new DomainError('HOW_FOUND_MISSING', { path: ['howFound'] });
  if (!WITH_WORK.includes(destination) && (hoursPerWeek !== null || employerName !== null))
    throw new DomainError('WORK_DETAILS_MISPLACED', { path: ['destination'] });
  if (hoursPerWeek !== null && (hoursPerWeek < 1 || hoursPerWeek > MOST_HOURS))
    throw new DomainError('HOURS_IMPOSSIBLE', { path: ['hoursPerWeek'], params: { most: MOST_HOURS } });
}
