import type { Cents } from '#kernel';

/** How long a sum has been due, in days after the due date; the last has no end. */
export const AGES = [
  { from: null, until: 0 },
  { from: 1, until: 30 },
  { from: 31, until: 60 },
  { from: 61, until: 90 },
  { from: 91, until: null },
] as const;

/** What is open of one age. */
export interface AgedSum {
  readonly count: number;
  readonly cents: Cents;
}

/** What customers owe, and what they have coming. */
export interface Receivables {
  readonly openCount: number;
  readonly open: Cents;
  readonly overdueCount: number;
  readonly overdue: Cents;
  /** To be paid back, for what was credited after it was paid. */
  readonly refundDue: Cents;
  /** One for each of `AGES`. */
  readonly ages: readonly AgedSum[];
}
