import { type CivilDate, daysBetween } from '#kernel';
import { type Figure, figure, type MembershipSpan, memberMonths, type Question } from '#membership';

export interface HeldSession {
  readonly memberId: string;
  readonly heldOn: CivilDate;
}

export interface Guidance {
  /** Sessions held in the period with who was a member on that day. */
  readonly sessions: number;
  readonly memberMonths: number;
  readonly sessionsPerMemberMonth: number;
  /** Median over the members of the last day, of those ever seen; null where none was. */
  readonly weeksSinceLastContact: number | null;
  /** Members of the last day with whom no session was held. */
  readonly neverSeen: number;
}

/** How much coaching members had. A count of all sessions and no sample, so without an interval. n is the members of the period. */
export function guidance(
  sessions: readonly HeldSession[],
  spans: readonly MembershipSpan[],
  question: Question,
): Figure<Guidance> {
  const { reportedOn, period } = question;
  const until = period.until < reportedOn ? period.until : reportedOn;
  const { from } = period;
  const within = spans.filter(
    ({ startsOn, endsOn }) => startsOn <= until && (endsOn === null || endsOn >= from),
  );
  const members = new Set(within.map(({ memberId }) => memberId));
  return figure('guidance/1', question, members.size, () => {
    const wasMember = ({ memberId, heldOn }: HeldSession) =>
      within.some((span) => span.memberId === memberId && isOn(span, heldOn));
    const held = sessions.filter((one) => from <= one.heldOn && one.heldOn <= until && wasMember(one));
    const present = new Set(within.filter((span) => isOn(span, until)).map(({ memberId }) => memberId));
    const weeks = [...present].flatMap((memberId) => {
      const seen = sessions.filter((one) => one.memberId === memberId && one.heldOn <= until);
      const last = seen
        .map(({ heldOn }) => heldOn)
        .sort()
        .at(-1);
      return last ? [daysBetween(last, until) / 7] : [];
    });
    const months = memberMonths(within, { from, until });
    return {
      sessions: held.length,
      memberMonths: months,
      sessionsPerMemberMonth: held.length / months,
      weeksSinceLastContact: medianOf(weeks),
      neverSeen: present.size - weeks.length,
    };
  });
}

const isOn = ({ startsOn, endsOn }: MembershipSpan, day: CivilDate) =>
  startsOn <= day && (endsOn === null || day <= endsOn);

function medianOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const inOrder = [...values].sort((a, b) => a - b);
  const middle = inOrder.length / 2;
  return (inOrder[Math.ceil(middle) - 1]! + inOrder[Math.floor(middle)]!) / 2;
}
