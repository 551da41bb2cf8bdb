import { type CivilDate, DomainError } from '#kernel';
import { refuseEarlierDay } from '../trajectory/day.js';
import { requireOpen } from '../trajectory/open-trajectory.js';
import type { TrajectoryFacts } from '../trajectory/trajectory-facts.js';
import { exitKindOf } from './exit-kind.js';
import type { OutflowDestination } from './outflow.input.js';

/**
 * Somebody leaves once, after everything that happened before. Who only stops during the trial stops the trial; work or
 * education that was found in the trial is outflow already, and before the trial it is not ours to count.
 * @throws DomainError `TRAJECTORY_ALREADY_ENDED`, `TRIAL_NOT_STARTED`, `MEMBER_NOT_ACTIVE`, `DATE_TOO_EARLY`
 */
export function checkExit(
  facts: TrajectoryFacts,
  endedOn: CivilDate,
  destination: `${OutflowDestination}`,
): void {
  requireOpen(facts);
  const { referredOn, plannedOn, trialStartsOn, decidedOn, interruptions } = facts;
  const isInTrial = decidedOn === null && trialStartsOn !== null && trialStartsOn <= endedOn;
  if (isInTrial && destination === 'STOPPED') throw new DomainError('MEMBER_NOT_ACTIVE');
  const isBefore = trialStartsOn === null || endedOn < trialStartsOn;
  if (isBefore && exitKindOf(destination) === 'OUTFLOW') throw new DomainError('TRIAL_NOT_STARTED');
  const earliest = interruptions.at(-1)?.returnedOn ?? decidedOn ?? trialStartsOn ?? plannedOn ?? referredOn;
  refuseEarlierDay(endedOn, 'endedOn', earliest);
}
