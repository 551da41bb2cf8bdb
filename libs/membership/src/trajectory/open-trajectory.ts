import { DomainError } from '#kernel';
import type { TrajectoryFacts } from './trajectory-facts.js';

/** A trajectory ends by an exit, or by a trial that did not become a membership. @throws DomainError `TRAJECTORY_ALREADY_ENDED` */
export function requireOpen(facts: TrajectoryFacts): void {
  if (!isOpen(facts)) throw new DomainError('TRAJECTORY_ALREADY_ENDED');
}

export function isOpen({ endedOn, outcome }: TrajectoryFacts): boolean {
  return endedOn === null && (outcome === null || outcome === 'ADMITTED');
}
