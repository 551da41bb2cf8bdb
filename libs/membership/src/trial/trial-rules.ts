import { addDays, type CivilDate, DomainError } from '#kernel';
import { refuseEarlierDay } from '../trajectory/day.js';
import { requireOpen } from '../trajectory/open-trajectory.js';
import type { TrajectoryFacts } from '../trajectory/trajectory-facts.js';
import type { Admission } from './trial.policy.js';

interface Conditions {
  readonly admission: Admission;
  /** Whether a municipality's permission is in force on the day of the start or the decision. */
  readonly isPermitted: boolean;
}

/**
 * A trial starts once, with what the policy of its first day asks for. The day may lie ahead.
 * @throws DomainError `TRIAL_ALREADY_STARTED`, `TRAJECTORY_ALREADY_ENDED`, `DATE_TOO_EARLY`, `PLAN_MISSING`,
 *   `PLAN_NOT_APPROVED`, `PERMISSION_MISSING`
 */
export function checkStart(
  facts: TrajectoryFacts,
  startsOn: CivilDate,
  { admission, isPermitted, isPlanApproved }: Conditions & { readonly isPlanApproved: boolean },
): void {
  if (facts.trialStartsOn !== null) throw new DomainError('TRIAL_ALREADY_STARTED');
  requireOpen(facts);
  refuseEarlierDay(startsOn, 'startsOn', facts.referredOn);
  const isPlanned = facts.plannedOn !== null && facts.plannedOn <= startsOn;
  if (admission.needsPlan && !isPlanned) throw new DomainError('PLAN_MISSING');
  if (admission.planMustBeApproved && !isPlanApproved) throw new DomainError('PLAN_NOT_APPROVED');
  if (admission.needsPermission && !isPermitted) throw new DomainError('PERMISSION_MISSING');
}

/**
 * A trial is decided once. A person is admitted from the trial's end on and with the permission in force; declining
 * needs neither.
 * @throws DomainError `TRIAL_NOT_STARTED`, `TRIAL_ALREADY_DECIDED`, `DATE_TOO_EARLY`, `TRIAL_NOT_ENDED`, `PERMISSION_MISSING`
 */
export function checkDecision(
  facts: TrajectoryFacts,
  { outcome, decidedOn }: { outcome: 'ADMITTED' | 'DECLINED'; decidedOn: CivilDate },
  { admission, isPermitted }: Conditions,
): void {
  checkUndecided(facts, decidedOn, 'decidedOn');
  if (outcome === 'DECLINED') return;
  const endsOn = facts.trialEndsOn!;
  if (decidedOn < endsOn)
    throw new DomainError('TRIAL_NOT_ENDED', { path: ['decidedOn'], params: { endsOn } });
  if (admission.needsPermission && !isPermitted) throw new DomainError('PERMISSION_MISSING');
}

/**
 * Stopping is always possible while nothing is decided, also of a trial that is planned and has not begun.
 * @throws DomainError `TRIAL_NOT_STARTED`, `TRIAL_ALREADY_DECIDED`, `DATE_TOO_EARLY`
 */
export function checkStop(facts: TrajectoryFacts, stoppedOn: CivilDate, today: CivilDate): void {
  const isAhead = facts.trialStartsOn !== null && facts.trialStartsOn > today;
  checkUndecided(facts, stoppedOn, 'stoppedOn', isAhead ? facts.referredOn : facts.trialStartsOn);
}

/**
 * A trial is made longer before it is decided, as far as the policy of its first day lets it.
 * @param latestOn the last end that the policy allows
 * @throws DomainError `TRIAL_NOT_STARTED`, `TRIAL_ALREADY_DECIDED`, `DATE_TOO_EARLY`, `TRIAL_TOO_LONG`
 */
export function checkExtension(
  facts: TrajectoryFacts,
  { decidedOn, endsOn }: { decidedOn: CivilDate; endsOn: CivilDate },
  latestOn: CivilDate,
): void {
  checkUndecided(facts, decidedOn, 'decidedOn');
  refuseEarlierDay(endsOn, 'endsOn', addDays(facts.trialEndsOn!, 1));
  if (endsOn > latestOn) throw new DomainError('TRIAL_TOO_LONG', { path: ['endsOn'], params: { latestOn } });
}

function checkUndecided(
  facts: TrajectoryFacts,
  day: CivilDate,
  field: string,
  earliest: CivilDate | null = facts.trialStartsOn,
): void {
  if (facts.trialStartsOn === null || earliest === null) throw new DomainError('TRIAL_NOT_STARTED');
  if (facts.outcome !== null) throw new DomainError('TRIAL_ALREADY_DECIDED');
  requireOpen(facts);
  refuseEarlierDay(day, field, earliest);
}
