import type { CivilDate } from '#kernel';

export type ExitKindName = 'OUTFLOW' | 'DROP_OUT' | 'TRANSFERRED';

/** A membership that ended and went on within six months: the trajectory continues. */
export interface Interruption {
  readonly endedOn: CivilDate;
  readonly kind: ExitKindName;
  /** After `endedOn`. */
  readonly returnedOn: CivilDate;
}

/**
 * The dated facts of one trajectory as they are known now, corrections applied: what the view `tenant.trajectory_facts`
 * gives, and the only input of the phase.
 */
export interface TrajectoryFacts {
  readonly referredOn: CivilDate;
  /** The first business plan. */
  readonly plannedOn: CivilDate | null;
  readonly trialStartsOn: CivilDate | null;
  /** The first day on which one can be admitted, extensions included. */
  readonly trialEndsOn: CivilDate | null;
  readonly decidedOn: CivilDate | null;
  readonly outcome: 'ADMITTED' | 'DECLINED' | 'STOPPED' | null;
  /** In the order of the days. */
  readonly interruptions: readonly Interruption[];
  /** The end after which nobody came back. */
  readonly endedOn: CivilDate | null;
  readonly exitKind: ExitKindName | null;
}
