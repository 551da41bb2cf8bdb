import type { OutflowDestination } from '../outflow/outflow.input.js';
import type { Period, Question } from './figure.js';
import { knownOn, leftOn, type ObservedTrajectory } from './observed-trajectory.js';

/** Who came, went on and left in a period: counts of what happened, and no share of anything. */
export interface Movement {
  readonly referred: number;
  readonly trialsStarted: number;
  /** On whose trial was decided, by what came of it. */
  readonly admitted: number;
  readonly declined: number;
  readonly stopped: number;
  /** Members on the day before the period. With who came and without who left these are the members of its last day. */
  readonly membersAtStart: number;
  readonly membersLeft: number;
  readonly membersAtEnd: number;
  /** Where they went who left, members and persons in trial alike. */
  readonly destinations: readonly { readonly destination: `${OutflowDestination}`; readonly count: number }[];
}

export function movement(trajectories: readonly ObservedTrajectory[], question: Question): Movement {
  const { from } = question.period;
  const until = lastDayOf(question);
  const known = knownOn(trajectories, until);
  const within = (day: string | null) => day !== null && from <= day && day <= until;
  const decided = known.filter(({ decidedOn }) => within(decidedOn));
  const came = (outcome: ObservedTrajectory['outcome']) =>
    decided.filter((one) => one.outcome === outcome).length;
  const members = known.filter(({ outcome }) => outcome === 'ADMITTED');
  const left = known.filter((one) => within(leftOn(one)));
  const kinds = [...new Set(left.flatMap(({ destination }) => destination ?? []))].sort();
  return {
    referred: known.filter(({ referredOn }) => within(referredOn)).length,
    trialsStarted: known.filter(({ t0 }) => within(t0)).length,
    admitted: came('ADMITTED'),
    declined: came('DECLINED'),
    stopped: came('STOPPED'),
    membersAtStart: members.filter(({ decidedOn, endedOn }) => decidedOn! < from && (endedOn ?? '9') >= from)
      .length,
    membersLeft: members.filter(({ endedOn }) => within(endedOn)).length,
    membersAtEnd: members.filter(({ endedOn }) => endedOn === null).length,
    destinations: kinds.map((destination) => ({
      destination,
      count: left.filter((one) => one.destination === destination).length,
    })),
  };
}

/** Of what lies ahead nothing is known. */
export const lastDayOf = ({ period, reportedOn }: Question): Period['until'] =>
  period.until < reportedOn ? period.until : reportedOn;
