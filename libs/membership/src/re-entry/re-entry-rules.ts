import { addDays, addMonths, type CivilDate, DomainError } from '#kernel';
import { refuseEarlierDay } from '../trajectory/day.js';
import { RE_ENTRY_MONTHS } from '../trajectory/check-facts.js';
import { isOpen } from '../trajectory/open-trajectory.js';
import type { TrajectoryFacts } from '../trajectory/trajectory-facts.js';

/**
 * Who left a membership comes back to it within six months; later it is a new trajectory.
 * @throws DomainError `NOT_LEFT`, `DATE_TOO_EARLY`, `RETURN_TOO_LATE`
 */
export function checkReturn(facts: TrajectoryFacts, returnedOn: CivilDate): void {
  const { endedOn, outcome } = facts;
  if (endedOn === null || outcome !== 'ADMITTED') throw new DomainError('NOT_LEFT');
  refuseEarlierDay(returnedOn, 'returnedOn', addDays(endedOn, 1));
  if (!continuesOn(facts, returnedOn)) throw new DomainError('RETURN_TOO_LATE', { path: ['returnedOn'] });
}

/**
 * A person has one trajectory at a time, and a return within six months is no new one.
 * @param latest the facts of the person's latest trajectory
 * @throws DomainError `TRAJECTORY_STILL_OPEN`, `RE_ENTRY_CONTINUES`
 */
export function checkNewTrajectory(latest: TrajectoryFacts, today: CivilDate): void {
  if (isOpen(latest)) throw new DomainError('TRAJECTORY_STILL_OPEN', { path: ['memberId'] });
  if (continuesOn(latest, today)) throw new DomainError('RE_ENTRY_CONTINUES', { path: ['memberId'] });
}

function continuesOn({ endedOn, outcome }: TrajectoryFacts, day: CivilDate): boolean {
  return outcome === 'ADMITTED' && endedOn !== null && day <= addMonths(endedOn, RE_ENTRY_MONTHS);
}
