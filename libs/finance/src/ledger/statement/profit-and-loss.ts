import type { Cents } from '#kernel';
import type { Locale } from '#platform';
import type { AccountSums } from './account-sums.repository.js';
import { type Heading, headingsOf, totalsOf } from './headings.js';

/** What came in and what it cost, in a span of days. */
export interface ProfitAndLoss {
  readonly income: readonly Heading[];
  readonly expenses: readonly Heading[];
  readonly totalIncome: Cents;
  readonly totalExpenses: Cents;
  /** Income less expenses. */
  readonly result: Cents;
  readonly comparedResult: Cents | null;
}

/** The statement out of the sums of one span, or of two with a comparison. Pure. */
export function profitAndLossOf(
  accounts: readonly AccountSums[],
  isCompared: boolean,
  locale: Locale,
): ProfitAndLoss {
  const shown = { amount: 0, compared: isCompared ? 1 : null };
  const income = headingsOf(accounts, ['INCOME'], shown, locale);
  const expenses = headingsOf(accounts, ['EXPENSE'], shown, locale);
  const [earned, spent] = [totalsOf(income, isCompared), totalsOf(expenses, isCompared)];
  return {
    income,
    expenses,
    totalIncome: earned.total,
    totalExpenses: spent.total,
    result: earned.total - spent.total,
    comparedResult: isCompared ? earned.compared! - spent.compared! : null,
  };
}
