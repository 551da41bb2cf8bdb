import { addMonths, type Cents, type CivilDate } from '#kernel';
import { type Figure, lastDayOf, type MembershipSpan, type Question } from '#membership';
import type { Rule } from '../ledger/entry.js';
import { type PaidRevenue, turnoverPerMember, type TurnoverPerMember } from './turnover-per-member.js';

/** What one rule moved in one thermometer in one month; in is positive. */
export interface ThermometerMonth {
  readonly memberId: string;
  /** The month's first day. */
  readonly month: CivilDate;
  readonly rule: Rule;
  readonly cents: Cents;
}

export interface ThermometerFacts {
  /** What stood in each before the period. */
  readonly openings: readonly { readonly memberId: string; readonly cents: Cents }[];
  readonly movements: readonly ThermometerMonth[];
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
  /** The smallest number of members whose money one of these amounts is; null where there is no money at all. */
  readonly fewestBehind: number | null;
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
  facts: ThermometerFacts & {
    readonly paid: readonly PaidRevenue[];
    readonly spans: readonly MembershipSpan[];
  },
  question: Question,
): ClientMoney {
  const { openings, movements } = facts;
  const { from } = question.period;
  const until = lastDayOf(question);
  const ofKind = (kind: keyof ThermometerTotals) =>
    movements.filter(({ rule }) => (KINDS[rule] ?? 'other') === kind);
  const parts = {
    earned: ofKind('earned'),
    contributed: ofKind('contributed'),
    invested: ofKind('invested'),
    withdrawn: ofKind('withdrawn'),
    other: ofKind('other'),
  };
  const months = monthsOf(from, until).map((month) => ({
    month,
    paid: facts.paid
      .filter(({ paidOn }) => paidOn.startsWith(month.slice(0, 7)) && from <= paidOn && paidOn <= until)
      .map(({ memberId, net }) => ({ memberId, cents: net })),
    invested: parts.invested.filter((one) => one.month === month),
  }));
  const shown = [
    openings,
    ...Object.values(parts),
    [...openings, ...movements],
    ...months.flatMap(({ paid, invested }) => [paid, invested]),
  ];
  const behind = shown.map(membersBehind).filter((members) => members > 0);
  return {
    turnover: turnoverPerMember(facts.paid, facts.spans, question),
    months: months.map(({ month, paid, invested }) => ({
      month,
      revenue: sumOf(paid),
      // what goes out of a thermometer goes into an enterprise
      invested: 0 - sumOf(invested),
    })),
    thermometers: {
      opening: sumOf(openings),
      earned: sumOf(parts.earned),
      contributed: sumOf(parts.contributed),
      invested: sumOf(parts.invested),
      withdrawn: sumOf(parts.withdrawn),
      other: sumOf(parts.other),
      closing: sumOf([...openings, ...movements]),
    },
    fewestBehind: behind.length > 0 ? Math.min(...behind) : null,
  };
}

type Part = readonly { readonly memberId: string; readonly cents: Cents }[];

const sumOf = (part: Part): Cents => part.reduce((sum, { cents }) => sum + cents, 0);

/** Whose money an amount is: those of whom something is left in it. */
function membersBehind(part: Part): number {
  const each = new Map<string, Cents>();
  for (const { memberId, cents } of part) each.set(memberId, (each.get(memberId) ?? 0) + cents);
  return [...each.values()].filter((cents) => cents !== 0).length;
}

function monthsOf(from: CivilDate, until: CivilDate): CivilDate[] {
  const months: CivilDate[] = [];
  for (let month = `${from.slice(0, 7)}-01` as CivilDate; month <= until; month = addMonths(month, 1))
    months.push(month);
  return months;
}
