import type { HowFound } from '../outflow/outflow.input.js';
import { type Figure, figure, type Question } from './figure.js';
import { knownOn, type ObservedTrajectory } from './observed-trajectory.js';

/** How the work was found, of those who left to work or education in the period; `null` where nobody wrote it down. */
export function howFound(
  trajectories: readonly ObservedTrajectory[],
  question: Question,
): Figure<readonly { readonly way: `${HowFound}` | null; readonly count: number }[]> {
  const { period, reportedOn } = question;
  const left = knownOn(trajectories, reportedOn).filter(
    ({ exitKind, endedOn }) => exitKind === 'OUTFLOW' && period.from <= endedOn! && endedOn! <= period.until,
  );
  return figure('how-found/1', question, left.length, () =>
    (['OWN_CUSTOMER', 'INTRODUCTION', 'MUNICIPALITY', 'OTHER', 'UNKNOWN', null] as const).map((way) => ({
      way,
      count: left.filter((one) => one.howFound === way).length,
    })),
  );
}
