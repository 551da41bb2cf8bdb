import { type CivilDate, DomainError } from '#kernel';
import { refuseImpossibleDay } from '../trajectory/day.js';

export const PLAN_OUTCOMES = ['APPROVED', 'NEEDS_WORK', 'REJECTED'] as const;
export type PlanOutcome = (typeof PLAN_OUTCOMES)[number];

/** One version of a trajectory's plan and what was decided of it. */
export interface PlanVersion {
  readonly id: string;
  /** 1…n, in the order in which they were submitted. */
  readonly version: number;
  readonly submittedOn: CivilDate;
  readonly outcome: PlanOutcome | null;
  readonly decidedOn: CivilDate | null;
}

/**
 * A version never changes, and a new one is never older than the one before it: so versions lie in the order of days.
 * @throws DomainError `DATE_IN_FUTURE`, `DATE_TOO_EARLY`
 */
export function checkSubmission(
  versions: readonly PlanVersion[],
  submittedOn: CivilDate,
  { referredOn, today }: { referredOn: CivilDate; today: CivilDate },
): void {
  const earliest = versions.at(-1)?.submittedOn ?? referredOn;
  refuseImpossibleDay(submittedOn, 'submittedOn', { earliest, today });
}

/** @throws DomainError `PLAN_VERSION_UNKNOWN` */
export function versionOf(versions: readonly PlanVersion[], version: number): PlanVersion {
  const found = versions.find((one) => one.version === version);
  if (!found) throw new DomainError('PLAN_VERSION_UNKNOWN', { path: ['version'] });
  return found;
}

/**
 * The newest version is decided, once; a plan that came after takes the place of the one before.
 * @throws DomainError `PLAN_VERSION_UNKNOWN`, `PLAN_SUPERSEDED`, `PLAN_ALREADY_DECIDED`, `DATE_IN_FUTURE`, `DATE_TOO_EARLY`
 */
export function checkPlanDecision(
  versions: readonly PlanVersion[],
  { version, decidedOn }: { version: number; decidedOn: CivilDate },
  today: CivilDate,
): PlanVersion {
  const plan = versionOf(versions, version);
  const newest = versions.at(-1)!;
  if (plan !== newest)
    throw new DomainError('PLAN_SUPERSEDED', { path: ['version'], params: { newest: newest.version } });
  if (plan.outcome !== null) throw new DomainError('PLAN_ALREADY_DECIDED', { path: ['version'] });
  refuseImpossibleDay(decidedOn, 'decidedOn', { earliest: plan.submittedOn, today });
  return plan;
}

/** Whether the last decision that had been taken by a day approves. A version that waits changes nothing yet. */
export function isPlanApproved(versions: readonly PlanVersion[], day: CivilDate): boolean {
  const decided = versions.filter(({ decidedOn }) => decidedOn !== null && decidedOn <= day);
  return decided.at(-1)?.outcome === 'APPROVED';
}
