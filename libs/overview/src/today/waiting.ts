import type { Pause } from '#coaching';
import type { CivilDate } from '#kernel';
import type { AftercareFact, Phase } from '#membership';

/** What the tasks about one person follow from: dates, and no word of anybody. Null: none, or not for the caller. */
export interface Person {
  readonly memberId: string;
  readonly name: string;
  readonly phase: Phase;
  readonly sinceOn: CivilDate;
  /** Accounts of the coaches of today, and since when the one who coaches longest does. */
  readonly coachIds: readonly string[];
  readonly coachedSinceOn: CivilDate | null;
  readonly pauses: readonly Pause[];
  readonly trialStartsOn: CivilDate | null;
  readonly trialEndsOn: CivilDate | null;
  readonly termEndsOn: CivilDate | null;
  readonly permissionEndsOn: CivilDate | null;
  readonly agreementEndsOn: CivilDate | null;
  readonly endedOn: CivilDate | null;
  /** Who decided on the admission since the trial began. */
  readonly admittedBy: readonly string[];
  /** The day of the newest plan, while nobody decided on it. */
  readonly planOn: CivilDate | null;
  readonly aftercare: readonly AftercareFact[] | null;
  readonly lastSeenOn: CivilDate | null;
  readonly planned: readonly Dated[] | null;
  readonly unconfirmed: readonly Dated[] | null;
  readonly agreements: readonly (Dated & { doneBy: 'MEMBER' | 'COACH' })[] | null;
  readonly goals: readonly Dated[] | null;
  readonly measured: readonly { instrument: string; scoredBy: 'SELF' | 'COACH'; on: CivilDate }[] | null;
  readonly concerns: readonly Dated[] | null;
}

/** Something with a day: when it is due, or since when it waits. */
export interface Dated {
  readonly id: string;
  readonly on: CivilDate;
}

export type Named = Dated & { readonly name: string };

/** Somebody who left, on which day. */
export interface Leaver {
  readonly on: CivilDate;
  readonly name: string;
  readonly memberId: string;
}

/** Everything that a caller's tasks follow from. */
export interface Waiting {
  readonly people: readonly Person[];
  readonly referrals: readonly Named[];
  readonly handovers: readonly Named[];
  readonly exchanges: readonly (Dated & { memberId: string })[];
  readonly investments: readonly (Named & { memberId: string; isApproved: boolean })[];
  /** Who left money on which nobody decided. */
  readonly exits: readonly Leaver[];
  /** Who left things on which nobody decided. */
  readonly leftThings: readonly (Leaver & { readonly count: number })[];
  readonly inbox: { readonly on: CivilDate; readonly count: number } | null;
}
