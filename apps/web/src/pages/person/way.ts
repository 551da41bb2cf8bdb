import type { MemberFile } from '../../api/member-file.js';
import type { CivilDate } from '../../api/scalars.js';

export type WayKind =
  | 'REFERRED'
  | 'REFERRED_SELF'
  | 'PLAN'
  | 'PERMISSION'
  | 'PERMISSION_END'
  | 'TRIAL'
  | 'TRIAL_END'
  | 'TRIAL_EXTENDED'
  | 'ADMITTED'
  | 'DECLINED'
  | 'STOPPED'
  | 'TERM_END'
  | 'TERM_EXTENDED'
  | 'TERM_ENDLESS'
  | 'PAUSE'
  | 'PAUSE_END'
  | 'LEFT'
  | 'RETURNED'
  | 'BENEFIT';

/** One dated fact on somebody's way, or a day that is still to come. */
export interface WayPoint {
  kind: WayKind;
  on: CivilDate;
  isAhead: boolean;
  /** For the sentence: an organisation, a title, a number, a day. */
  what: string;
  /** What was written about it. */
  words: string | null;
}

/** The dated facts of a trajectory in the order of the days, with the ends that are still ahead. */
export function wayOf({ trajectory, termEndsOn }: MemberFile, today: CivilDate): WayPoint[] {
  if (!trajectory) return [];
  const { referral, businessPlans, permissions, trial, decision, exit } = trajectory;
  const { pauses, interruptions, benefitChanges } = trajectory;
  const points: Omit<WayPoint, 'isAhead'>[] = [
    {
      kind: referral.organisation ? 'REFERRED' : 'REFERRED_SELF',
      on: referral.referredOn,
      what: referral.organisation?.name ?? '',
      words: referral.reason,
    },
    ...businessPlans.map(({ title, summary, submittedOn }) => ({
      kind: 'PLAN' as const,
      on: submittedOn,
      what: title,
      words: summary,
    })),
    ...permissions.flatMap(({ municipality, number, startsOn, endsOn }) => [
      { kind: 'PERMISSION' as const, on: startsOn, what: `${municipality.name}, ${number}`, words: null },
      ...(endsOn && !exit
        ? [{ kind: 'PERMISSION_END' as const, on: endsOn, what: number, words: null }]
        : []),
    ]),
    ...(trial ? [{ kind: 'TRIAL' as const, on: trial.startsOn, what: '', words: null }] : []),
    ...(trial?.extensions ?? []).map(({ decidedOn, endsOn, reason }) => ({
      kind: 'TRIAL_EXTENDED' as const,
      on: decidedOn,
      what: endsOn,
      words: reason,
    })),
    ...(trial && !decision ? [{ kind: 'TRIAL_END' as const, on: trial.endsOn, what: '', words: null }] : []),
    ...(decision
      ? [{ kind: decision.outcome, on: decision.decidedOn, what: '', words: decision.reason }]
      : []),
    ...(decision?.termExtensions ?? []).map(({ decidedOn, termEndsOn: endsOn, reason }) => ({
      kind: endsOn ? ('TERM_EXTENDED' as const) : ('TERM_ENDLESS' as const),
      on: decidedOn,
      what: endsOn ?? '',
      words: reason,
    })),
    ...pauses.flatMap(({ startsOn, endsOn }) => [
      { kind: 'PAUSE' as const, on: startsOn, what: '', words: null },
      ...(endsOn ? [{ kind: 'PAUSE_END' as const, on: endsOn, what: '', words: null }] : []),
    ]),
    ...interruptions.map(({ returnedOn }) => ({
      kind: 'RETURNED' as const,
      on: returnedOn,
      what: '',
      words: null,
    })),
    ...benefitChanges.map(({ changedOn, outcome }) => ({
      kind: 'BENEFIT' as const,
      on: changedOn,
      what: outcome,
      words: null,
    })),
    ...(termEndsOn && !exit ? [{ kind: 'TERM_END' as const, on: termEndsOn, what: '', words: null }] : []),
    ...(exit ? [{ kind: 'LEFT' as const, on: exit.endedOn, what: exit.destination, words: null }] : []),
  ];
  return points
    .map((point) => ({ ...point, isAhead: point.on > today }))
    .toSorted((a, b) => a.on.localeCompare(b.on));
}
