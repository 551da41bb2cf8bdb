import type { Cents, CivilDate } from '#kernel';
import { type Locale, text } from '#platform';
import type { AccountSums, Span } from './account-sums.repository.js';
import { type Heading, headingOf, headingsOf, totalsOf } from './headings.js';

/** What the cooperative has, and whose it is, on a day. The two totals are equal. */
export interface BalanceSheet {
  readonly assets: readonly Heading[];
  /** What it owes, its own equity, and the results that have not been moved to equity. */
  readonly liabilities: readonly Heading[];
  readonly totalAssets: Cents;
  readonly totalLiabilities: Cents;
  readonly comparedAssets: Cents | null;
  readonly comparedLiabilities: Cents | null;
  /** Of all thermometers together, which is the ledger account. */
  readonly thermometers: Cents;
}

/** The spans that a balance sheet needs: all until the day, and the year of that day until it; the same of the comparison. */
export function balanceSheetSpans(on: CivilDate, comparedOn: CivilDate | null): Span[] {
  return [on, ...(comparedOn ? [comparedOn] : [])].flatMap((day) => [
    { from: null, until: day },
    { from: `${day.slice(0, 4)}-01-01` as CivilDate, until: day },
  ]);
}

/**
 * The balance sheet out of the sums of `balanceSheetSpans`. Income and expense are no line of it: together they are the
 * results, of this year and of earlier ones. Pure.
 */
export function balanceSheetOf(
  accounts: readonly AccountSums[],
  isCompared: boolean,
  locale: Locale,
): BalanceSheet {
  const shown = { amount: 0, compared: isCompared ? 2 : null };
  const assets = headingsOf(accounts, ['ASSET'], shown, locale);
  const results = resultLines(accounts, isCompared, locale);
  const liabilities = [
    ...headingsOf(accounts, ['EQUITY'], shown, locale),
    ...(results.length > 0
      ? [headingOf('RESULT', text('STATEMENT_RESULTS', locale), results, isCompared)]
      : []),
    ...headingsOf(accounts, ['LIABILITY'], shown, locale),
  ];
  const [have, owe] = [totalsOf(assets, isCompared), totalsOf(liabilities, isCompared)];
  const thermometers = accounts.find(({ role }) => role === 'THERMOMETER')?.sums[0] ?? 0;
  return {
    assets,
    liabilities,
    totalAssets: have.total,
    totalLiabilities: owe.total,
    comparedAssets: have.compared,
    comparedLiabilities: owe.compared,
    thermometers: -thermometers + 0,
  };
}

function resultLines(accounts: readonly AccountSums[], isCompared: boolean, locale: Locale) {
  const flows = accounts.filter(({ kind }) => kind === 'INCOME' || kind === 'EXPENSE');
  const sum = (span: number) => flows.reduce((total, { sums }) => total - sums[span]!, 0);
  const line = (name: string, of: (first: number) => Cents) => ({
    number: null,
    name: text(name, locale),
    rgsCode: null,
    amount: of(0),
    compared: isCompared ? of(2) : null,
  });
  return [
    line('STATEMENT_RESULT_EARLIER', (first) => sum(first) - sum(first + 1)),
    line('STATEMENT_RESULT_THIS_YEAR', (first) => sum(first + 1)),
  ].filter(({ amount, compared }) => amount !== 0 || compared);
}
