import type { CivilDate } from '#kernel';
import type { Phase } from './phase.js';
import type { TrajectoryFacts } from './trajectory-facts.js';

/** From this day on, until the next step. */
export interface Step {
  readonly phase: Phase;
  readonly startsOn: CivilDate;
}

/** A step with its trajectory and its end, as the table `tenant.phase_span` holds it. */
export interface PhaseSpan extends Step {
  readonly trajectoryId: string;
  /** The first day of the next span; null for the last one. */
  readonly endsOn: CivilDate | null;
}

const AFTER_DECISION = { ADMITTED: 'ACTIVE', DECLINED: 'DECLINED', STOPPED: 'DROP_OUT' } as const;

/**
 * Where somebody stood on every day of a trajectory, from its facts: the one rule of the phase. What comes later on the
 * way counts for more: from its own day on, whatever the days of the steps before it.
 */
export function timelineOf(facts: TrajectoryFacts): Step[] {
  return wayOf(facts).reduce(take<Step>, []);
}

/** The phase on a day and since when. Before the referral it is the first one. */
export function phaseOn(facts: TrajectoryFacts, day: CivilDate): { phase: Phase; since: CivilDate } {
  const timeline = timelineOf(facts);
  const { phase, startsOn } = timeline.findLast((step) => step.startsOn <= day) ?? timeline[0]!;
  return { phase, since: startsOn };
}

/** All trajectories of one person, in the order of their referrals, as spans without gap or overlap. */
export function spansOf(trajectories: readonly { id: string; facts: TrajectoryFacts }[]): PhaseSpan[] {
  return trajectories
    .flatMap(({ id, facts }) => timelineOf(facts).map((step) => ({ ...step, trajectoryId: id })))
    .reduce(take<Step & { trajectoryId: string }>, [])
    .map((step, i, all) => ({ ...step, endsOn: all[i + 1]?.startsOn ?? null }));
}

function wayOf(facts: TrajectoryFacts): Step[] {
  const { referredOn, plannedOn, trialStartsOn, decidedOn, outcome, interruptions, endedOn, exitKind } =
    facts;
  return [
    { phase: 'REFERRED', startsOn: referredOn },
    ...(plannedOn ? [{ phase: 'PLAN', startsOn: plannedOn } as const] : []),
    ...(trialStartsOn ? [{ phase: 'TRIAL', startsOn: trialStartsOn } as const] : []),
    ...(decidedOn && outcome ? [{ phase: AFTER_DECISION[outcome], startsOn: decidedOn }] : []),
    ...interruptions.flatMap(({ endedOn: left, kind, returnedOn }): Step[] => [
      { phase: kind, startsOn: left },
      { phase: 'ACTIVE', startsOn: returnedOn },
    ]),
    ...(endedOn && exitKind ? [{ phase: exitKind, startsOn: endedOn }] : []),
  ];
}

/** Puts the next step behind those that began before it; the others were never to be seen. */
function take<S extends Step>(timeline: S[], next: S): S[] {
  return [...timeline.filter((step) => step.startsOn < next.startsOn), next];
}
