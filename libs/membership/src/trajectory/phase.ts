import type { CivilDate } from '#kernel';

/** Where somebody stands on a day. Derived from dated facts, stored nowhere. */
export const PHASES = [
  'REFERRED',
  'PLAN',
  'TRIAL',
  'ACTIVE',
  'OUTFLOW',
  'DROP_OUT',
  'DECLINED',
  'TRANSFERRED',
] as const;
export type Phase = (typeof PHASES)[number];

/** The dated facts of one trajectory, as the view `tenant.trajectory_facts` gives them. */
export interface TrajectoryFacts {
  readonly referredOn: CivilDate;
  readonly plannedOn: CivilDate | null;
  readonly trialStartsOn: CivilDate | null;
  readonly decidedOn: CivilDate | null;
  readonly outcome: 'ADMITTED' | 'DECLINED' | 'STOPPED' | null;
  readonly endedOn: CivilDate | null;
  readonly exitKind: 'OUTFLOW' | 'DROP_OUT' | 'TRANSFERRED' | null;
}

const AFTER_DECISION = { ADMITTED: 'ACTIVE', DECLINED: 'DECLINED', STOPPED: 'DROP_OUT' } as const;

/** The phase on a day and since when, from the facts that had happened by then. The last fact on the way counts. */
export function phaseOn(facts: TrajectoryFacts, day: CivilDate): { phase: Phase; since: CivilDate } {
  const had = (date: CivilDate | null): date is CivilDate => date !== null && date <= day;
  if (had(facts.endedOn) && facts.exitKind) return { phase: facts.exitKind, since: facts.endedOn };
  if (had(facts.decidedOn) && facts.outcome)
    return { phase: AFTER_DECISION[facts.outcome], since: facts.decidedOn };
  if (had(facts.trialStartsOn)) return { phase: 'TRIAL', since: facts.trialStartsOn };
  if (had(facts.plannedOn)) return { phase: 'PLAN', since: facts.plannedOn };
  return { phase: 'REFERRED', since: facts.referredOn };
}

/**
 * The same rule in SQL, for lists that select and count by phase. A property test holds the two together.
 * @param f alias of the view's row · @param day the placeholder of the day
 */
export function phaseSql(f: string, day: string): { phase: string; since: string } {
  const step = (result: (kind: string, since: string) => string, otherwise: string) => `CASE
    WHEN ${f}.ended_on <= ${day}::date THEN ${result(`${f}.exit_kind`, `${f}.ended_on`)}
    WHEN ${f}.decided_on <= ${day}::date THEN ${result(
      `CASE ${f}.outcome WHEN 'ADMITTED' THEN 'ACTIVE' WHEN 'DECLINED' THEN 'DECLINED' ELSE 'DROP_OUT' END`,
      `${f}.decided_on`,
    )}
    WHEN ${f}.trial_starts_on <= ${day}::date THEN ${result("'TRIAL'", `${f}.trial_starts_on`)}
    WHEN ${f}.planned_on <= ${day}::date THEN ${result("'PLAN'", `${f}.planned_on`)}
    ELSE ${otherwise} END`;
  return {
    phase: step((kind) => kind, "'REFERRED'"),
    since: step((_kind, since) => since, `${f}.referred_on`),
  };
}
