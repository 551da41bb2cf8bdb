import { addMonths, type Cents, type CivilDate } from '#kernel';
import { type Figure, lastDayOf, type MembershipSpan, type Question } from '#membership';
import type { Rule } from '../ledger/entry.js';
import { type PaidRevenue, turnoverPerMember, type TurnoverPerMember } from './turnover-per-member.js';

/** What one rule moved in thermometers in one month; in is positive. */
export interface ThermometerMonth {
  /** The month's first day. */
  readonly month: CivilDate;
  readonly rule: Rule;
  readonly cents: Cents;
}

/** The thermometers of a group together. Opening and all that moved are the closing, to the cent. */
export interface ThermometerTotals {
  readonly opening: Cents;
  readonly earned: Cents;
  readonly contributed: Cents;
  readonly invested: Cents;
  /** What reached somebody privately: reportable income. */
  readonly withdrawn: Cents;
  /** Taken over, corrected, settled at an exit. */
  readonly other: Cents;
  readonly closing: Cents;
}

export interface ClientMoney {
  readonly turnover: Figure<TurnoverPerMember>;
  /** Every month of the period, also those in which nothing happened: revenue without VAT that customers paid, and investments. */
  readonly months: readonly {
    readonly month: CivilDate;
    readonly revenue: Cents;
    readonly invested: Cents;
  }[];
  readonly thermometers: ThermometerTotals;
}

const KINDS: Partial<Record<Rule, Exclude<keyof ThermometerTotals, 'opening' | 'closing' | 'other'>>> = {
  SALE: 'earned',
  LATE_COST: 'earned',
  REFUND: 'earned',
  CONTRIBUTION: 'contributed',
  TRAINING_FUND: 'contributed',
  SOLIDARITY: 'contributed',
  POT: 'contributed',
  INVESTMENT: 'invested',
  REIMBURSEMENT: 'invested',
  ASSET_SALE: 'invested',
  PRIVATE_WITHDRAWAL: 'withdrawn',
};

/** What a group of members turned over, invested and has in its thermometers. */
export function clientMoney(
  facts: {
    readonly paid: readonly PaidRevenue[];
    readonly spans: readonly MembershipSpan[];
    readonly opening: Cents;
    readonly movements: readonly ThermometerMonth[];
  },
  question: Question,
): ClientMoney {
  const { from } = question.period;
  const until = lastDayOf(question);
  const sum = (kind: keyof ThermometerTotals) =>
    facts.movements
      .filter(({ rule }) => (KINDS[rule] ?? 'other') === kind)
      .reduce((total, { cents }) => total + cents, 0);
  const moved = {
    earned: sum('earned'),
    contributed: sum('contributed'),
    invested: sum('invested'),
    withdrawn: sum('withdrawn'),
    other: sum('other'),
  };
  return {
    turnover: turnoverPerMember(facts.paid, facts.spans, question),
    months: monthsOf(from, until).map((month) => ({
      month,
      revenue: facts.paid
        .filter(({ paidOn }) => paidOn.startsWith(month.slice(0, 7)) && from <= paidOn && paidOn <= until)
        .reduce((total, { net }) => total + net, 0),
      invested: facts.movements
        .filter((one) => one.month === month && KINDS[one.rule] === 'invested')
        .reduce((total, { cents }) => total - cents, 0),
    })),
    thermometers: {
      opening: facts.opening,
      ...moved,
      closing: Object.values(moved).reduce((total, cents) => total + cents, facts.opening),
    },
  };
}

function monthsOf(from: CivilDate, until: CivilDate): CivilDate[] {
  const months: CivilDate[] = [];
  for (let month = `${from.slice(0, 7)}-01` as CivilDate; month <= until; month = addMonths(month, 1))
    months.push(month);
  return months;
}
