import { DomainError } from '#kernel';
import type { TrajectoryFacts } from './phase.js';

/** A trajectory ends by an exit, or by a trial that did not become a membership. @throws DomainError `TRAJECTORY_ALREADY_ENDED` */
export function requireOpen(facts: TrajectoryFacts): void {
  const isUnadmitted = facts.outcome !== null && facts.outcome !== 'ADMITTED';
  if (facts.endedOn !== null || isUnadmitted) throw new DomainError('TRAJECTORY_ALREADY_ENDED');
}
