import type { CivilDate } from '#kernel';
import { phaseOn } from '../trajectory/timeline.js';
import type { TrajectoryFacts } from '../trajectory/trajectory-facts.js';
import type { DeclineReason } from './referral-answer.input.js';

/** What became of a referral, for the one who sent it: where the person stands, and no word of anybody. */
export const REFERRAL_STATUSES = [
  'RECEIVED',
  'INVITED',
  'OFFERED_ELSEWHERE',
  'HANDED_OVER',
  'ACCEPTED',
  'PLAN',
  'TRIAL',
  'MEMBER',
  'ENDED',
  'STOPPED',
] as const;
export type ReferralStatus = (typeof REFERRAL_STATUSES)[number];

export type EndReason =
  `${DeclineReason}` | 'REVOKED' | 'STOPPED_EARLY' | 'NOT_ADMITTED' | 'OUTFLOW' | 'LEFT' | 'TRANSFERRED';

/** The states of a request itself; from ACCEPTED on its trajectory says more. */
export const REQUEST_STATES = [
  'RECEIVED',
  'INVITED',
  'OFFERED',
  'HANDED_OVER',
  'ACCEPTED',
  'DECLINED',
  'REVOKED',
] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

/** What the status follows from. */
export interface Followed {
  readonly state: RequestState;
  readonly declineReason: `${DeclineReason}` | null;
  /** Of the trajectory that the request became; null before ACCEPTED. */
  readonly facts: TrajectoryFacts | null;
}

interface Status {
  readonly status: ReferralStatus;
  /** Only with ENDED and STOPPED. */
  readonly because: EndReason | null;
}

/** The status on a day; the same request and facts always say the same. */
export function statusOf({ state, declineReason, facts }: Followed, today: CivilDate): Status {
  if (state === 'DECLINED') return { status: 'STOPPED', because: declineReason };
  if (state === 'REVOKED') return { status: 'STOPPED', because: 'REVOKED' };
  if (state === 'OFFERED') return { status: 'OFFERED_ELSEWHERE', because: null };
  if (state !== 'ACCEPTED') return { status: state, because: null };
  if (!facts) return { status: 'ACCEPTED', because: null };
  const wasMember = facts.outcome === 'ADMITTED';
  switch (phaseOn(facts, today).phase) {
    case 'REFERRED':
      return { status: 'ACCEPTED', because: null };
    case 'PLAN':
      return { status: 'PLAN', because: null };
    case 'TRIAL':
      return { status: 'TRIAL', because: null };
    case 'ACTIVE':
      return { status: 'MEMBER', because: null };
    case 'DECLINED':
      return { status: 'STOPPED', because: 'NOT_ADMITTED' };
    case 'OUTFLOW':
      return { status: 'ENDED', because: 'OUTFLOW' };
    case 'TRANSFERRED':
      return { status: 'ENDED', because: 'TRANSFERRED' };
    case 'DROP_OUT':
      return wasMember
        ? { status: 'ENDED', because: 'LEFT' }
        : { status: 'STOPPED', because: 'STOPPED_EARLY' };
  }
}
