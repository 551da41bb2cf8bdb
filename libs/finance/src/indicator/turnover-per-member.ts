import type { Cents, CivilDate } from '#kernel';
import { type Figure, figure, type MembershipSpan, memberMonths, type Question } from '#membership';

/** Revenue without VAT that a customer paid, before direct costs and contribution. Negative where it was paid back. */
export interface PaidRevenue {
  readonly memberId: string;
  readonly paidOn: CivilDate;
  readonly net: Cents;
}

export interface TurnoverPerMember {
  readonly revenue: Cents;
  readonly memberMonths: number;
  /** For one member in a full year. */
  readonly perMemberYear: Cents;
}

/** Paid revenue excl. VAT in the period over member-months / 12. A sum over all sales and no sample, so without an interval. */
export function turnoverPerMember(
  paid: readonly PaidRevenue[],
  spans: readonly MembershipSpan[],
  question: Question,
): Figure<TurnoverPerMember> {
  const { period, reportedOn } = question;
  const until = period.until < reportedOn ? period.until : reportedOn;
  const { from } = period;
  const within = spans.filter(
    ({ startsOn, endsOn }) => startsOn <= until && (endsOn === null || endsOn >= from),
  );
  return figure(
    'turnover-per-member/1',
    question,
    new Set(within.map(({ memberId }) => memberId)).size,
    () => {
      const revenue = paid
        .filter(({ paidOn }) => from <= paidOn && paidOn <= until)
        .reduce((sum, { net }) => sum + net, 0);
      const months = memberMonths(within, { from, until });
      return { revenue, memberMonths: months, perMemberYear: Math.round((revenue * 12) / months) };
    },
  );
}
