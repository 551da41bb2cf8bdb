import { addDays, addMonths, type Cents, type CivilDate } from '#kernel';
import { findNorm } from '../household/benefit-norm.js';
import { householdOn } from '../household/household-on.js';
import { type Figure, figure, type Period, type Question } from './figure.js';
import { type Begun, knownOn, type ObservedTrajectory, outOn } from './observed-trajectory.js';

/** Nobody's months count beyond this many. */
const MOST_MONTHS = 24;

/** A gross potential: what the norm would have cost. It claims nothing of what would have happened otherwise. */
export interface SavedBenefit {
  readonly amount: Cents;
  /** Whole calendar months off benefit that the amount counts. */
  readonly months: number;
  /** Months off benefit of which no norm is known, or no household; they add nothing, and are not guessed. */
  readonly monthsWithoutNorm: number;
  /** How many people the amount is of, and the most of it that is of one of them: whether it may be shown of a group. */
  readonly contributors: number;
  readonly largest: Cents;
}

type Saved = Omit<SavedBenefit, 'contributors' | 'largest'>;

/**
 * Σ of the net norm of the household over the whole calendar months off benefit within the period, of everybody whose
 * benefit ended by outflow, at most 24 months each; it stops where aftercare heard that somebody was back.
 */
export function savedBenefit(
  trajectories: readonly ObservedTrajectory[],
  question: Question,
): Figure<SavedBenefit> {
  const each = knownOn(trajectories, question.reportedOn)
    .filter((one): one is Begun => one.t0 !== null)
    .map((one) => savedBy(one, question))
    .filter(({ months, monthsWithoutNorm }) => months + monthsWithoutNorm > 0);
  const sum = (of: keyof Saved) => each.reduce((total, one) => total + one[of], 0);
  return figure('saved-benefit-net-norm/1', question, each.length, () => ({
    amount: sum('amount'),
    months: sum('months'),
    monthsWithoutNorm: sum('monthsWithoutNorm'),
    contributors: each.filter(({ amount }) => amount > 0).length,
    largest: Math.max(...each.map(({ amount }) => amount)),
  }));
}

function savedBy(one: Begun, { period, reportedOn }: Question): Saved {
  const nothing = { amount: 0, months: 0, monthsWithoutNorm: 0 };
  const out = outOn(one);
  if (out === null) return nothing;
  const before = householdOn(one.households, addDays(out, -1));
  if (before?.benefitKind === 'NONE') return nothing;
  return monthsOff(out, returnedOn(one), {
    from: period.from,
    until: period.until < reportedOn ? period.until : reportedOn,
  })
    .map((month) => {
      const type = (householdOn(one.households, month) ?? before)?.type;
      return before?.benefitKind === 'PARTICIPATION_ACT' && type ? findNorm(type, month) : null;
    })
    .reduce<Saved>(
      (saved, norm) =>
        norm
          ? { ...saved, amount: saved.amount + norm.amount, months: saved.months + 1 }
          : { ...saved, monthsWithoutNorm: saved.monthsWithoutNorm + 1 },
      nothing,
    );
}

function returnedOn({ aftercare }: Begun): CivilDate | null {
  const returns = aftercare.filter(({ status }) => status === 'RETURNED').map(({ askedOn }) => askedOn);
  return returns.sort()[0] ?? null;
}

/** First days of the whole months off benefit that lie within a period. */
function monthsOff(out: CivilDate, returned: CivilDate | null, { from, until }: Period): CivilDate[] {
  const month = `${out.slice(0, 7)}-01` as CivilDate;
  const first = out === month ? out : addMonths(month, 1);
  return Array.from({ length: MOST_MONTHS }, (_, i) => addMonths(first, i)).filter((start) => {
    const end = addDays(addMonths(start, 1), -1);
    return from <= start && end <= until && (returned === null || end < returned);
  });
}
