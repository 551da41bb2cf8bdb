import { addMonths, civilDate, type Cents, type CivilDate } from '#kernel';
import type { ThermometerStatementSnapshot } from './statement-snapshot.js';

/** What happened in one calendar month of a statement's period. */
export interface StatementMonth {
  /** The month's first day, also where the period begins later. */
  readonly first: CivilDate;
  /** The sum of what came in, zero or more. */
  readonly into: Cents;
  /** The sum of what went out, zero or less. */
  readonly outOf: Cents;
  readonly difference: Cents;
  /** The balance at the month's end, or the period's. */
  readonly balance: Cents;
}

/** Every calendar month that the period touches, also those in which nothing happened. */
export function monthsOf({
  period,
  opening,
  movements,
}: Pick<ThermometerStatementSnapshot, 'period' | 'opening' | 'movements'>): StatementMonth[] {
  const months: StatementMonth[] = [];
  let balance = opening;
  let first = civilDate(`${period.from.slice(0, 7)}-01`);
  for (; first <= period.until; first = addMonths(first, 1)) {
    const amounts = movements
      .filter(({ on }) => on.startsWith(first.slice(0, 7)))
      .map(({ amount }) => amount);
    const into = amounts.filter((amount) => amount > 0).reduce((a, b) => a + b, 0);
    const outOf = amounts.filter((amount) => amount < 0).reduce((a, b) => a + b, 0);
    balance += into + outOf;
    months.push({ first, into, outOf, difference: into + outOf, balance });
  }
  return months;
}
