import type { CivilDate } from '#kernel';
import type { TrajectoryFile } from '../trajectory/trajectory.repository.js';

/** What was decided last on a trial: its end, or that it goes on longer. */
export interface LastDecision {
  readonly outcome: 'ADMITTED' | 'DECLINED' | 'STOPPED' | 'EXTENDED';
  readonly decidedOn: CivilDate;
  /** Empty when an admission has none. */
  readonly reason: string;
  /** The last day of membership, or the day from which one can be admitted; null: without an end. */
  readonly untilOn: CivilDate | null;
}

/** Null while nothing was decided and the trial has its own length. */
export function lastDecision({
  decision,
  trial,
}: Pick<TrajectoryFile, 'decision' | 'trial'>): LastDecision | null {
  if (decision) {
    const { outcome, decidedOn, reason, termEndsOn } = decision;
    return { outcome, decidedOn, reason, untilOn: termEndsOn };
  }
  const extension = trial?.extensions.at(-1);
  if (!extension) return null;
  const { decidedOn, reason, endsOn } = extension;
  return { outcome: 'EXTENDED', decidedOn, reason, untilOn: endsOn };
}
