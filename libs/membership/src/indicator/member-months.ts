import { addDays, type CivilDate } from '#kernel';
import type { Period } from './figure.js';
import { monthsSince } from './months-since.js';

/** From when until when somebody was a member, both days included; null while it lasts. */
export interface MembershipSpan {
  readonly memberId: string;
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate | null;
}

/** The months of membership within a period, of all together, parts of months included. */
export function memberMonths(spans: readonly MembershipSpan[], { from, until }: Period): number {
  return spans.reduce((months, { startsOn, endsOn }) => {
    const first = startsOn > from ? startsOn : from;
    const last = endsOn !== null && endsOn < until ? endsOn : until;
    return first > last ? months : months + monthsSince(first, addDays(last, 1));
  }, 0);
}
