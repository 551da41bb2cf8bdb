import type { CivilDate } from '#kernel';

/** What one person decided on a request or an expense. */
export interface DecisionMade {
  /** Name of who decided. */
  readonly by: string;
  /** Whether that was the caller. */
  readonly isMine: boolean;
  readonly isApproved: boolean;
  readonly reason: string;
  readonly decidedOn: CivilDate;
}

export const decidableStates = ['REQUESTED', 'PARTLY_APPROVED'] as const;

/** What people decide on, as it stands for one caller. */
export interface Decidable {
  readonly state: string;
  /** How often it was changed. */
  readonly changes: number;
  /** The caller asked for it, or gains by it. */
  readonly isOwn: boolean;
  /** Earliest first. */
  readonly decisions: readonly DecisionMade[];
}

/** What somebody had before them when they decided. */
export interface Seen {
  readonly changes: number;
  readonly decisions: number;
}

/** Why somebody may not decide; each is the end of a code of a refusal, such as `INVESTMENT_OWN_REQUEST`. */
export const hindrances = ['OWN_REQUEST', 'WITHDRAWN', 'ALREADY_DECIDED'] as const;
export type Hindrance = (typeof hindrances)[number];

export type Meanwhile = 'DECIDED_MEANWHILE' | 'CHANGED_MEANWHILE';

/** Why the caller may not decide on this, whatever was seen of it; null: the caller may. */
export function hindranceOf(subject: Decidable): Hindrance | null {
  if (subject.isOwn) return 'OWN_REQUEST';
  if (subject.state === 'WITHDRAWN') return 'WITHDRAWN';
  const isOver = !(decidableStates as readonly string[]).includes(subject.state);
  return isOver || subject.decisions.some((decision) => decision.isMine) ? 'ALREADY_DECIDED' : null;
}

/**
 * Why a decision upon what somebody saw is refused, or null. Whoever decided first is named before anything
 * else is said, so that nobody overrules or repeats a decision without knowing of it.
 */
export function refusalOf(subject: Decidable, seen: Seen): Hindrance | Meanwhile | null {
  const hindrance = hindranceOf(subject);
  const isMine = subject.decisions.some((decision) => decision.isMine);
  if (hindrance && (hindrance !== 'ALREADY_DECIDED' || isMine)) return hindrance;
  if (subject.decisions.length > seen.decisions) return 'DECIDED_MEANWHILE';
  if (subject.decisions.length < seen.decisions || subject.changes !== seen.changes)
    return 'CHANGED_MEANWHILE';
  return hindrance;
}

/** Who decided last and when, as the sentence about it says. */
export function lastDecision({ decisions }: Decidable): Readonly<Record<string, string>> {
  const last = decisions.at(-1);
  return last
    ? { by: last.by, date: last.decidedOn, outcome: last.isApproved ? 'APPROVED' : 'DECLINED' }
    : {};
}
