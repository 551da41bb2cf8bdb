import type { Cents } from '#kernel';
import type { Locale } from '#platform';
import { accountName } from '../account/account-name.js';
import { rgsGroupOf, rgsGroups } from '../account/rgs.js';
import type { AccountKind } from '../chart.js';
import type { AccountSums } from './account-sums.repository.js';

/** A line under a heading; an amount on the side where its heading stands is positive. */
export interface HeadingLine {
  /** Null for a line that is no account, such as a result. */
  readonly number: string | null;
  readonly name: string;
  readonly rgsCode: string | null;
  readonly amount: Cents;
  /** On the day or in the days of the comparison; null where none was asked. */
  readonly compared: Cents | null;
}

export interface Heading {
  readonly code: string;
  readonly name: string;
  readonly lines: readonly HeadingLine[];
  readonly total: Cents;
  readonly comparedTotal: Cents | null;
}

/** Which sums of an account are shown. */
export interface Shown {
  readonly amount: number;
  readonly compared: number | null;
}

const CREDIT: readonly AccountKind[] = ['LIABILITY', 'EQUITY', 'INCOME'];

/** The accounts of some kinds under the headings of the annual accounts, in their order; accounts with nothing are left out. Pure. */
export function headingsOf(
  accounts: readonly AccountSums[],
  kinds: readonly AccountKind[],
  shown: Shown,
  locale: Locale,
): Heading[] {
  const lines = accounts.flatMap((account) => {
    if (!kinds.includes(account.kind)) return [];
    const line = lineOf(account, shown, locale);
    return line.amount === 0 && !line.compared ? [] : [line];
  });
  return rgsGroups.flatMap(({ code, name }) => {
    const own = lines.filter((line) => rgsGroupOf(line.rgsCode).code === code);
    return own.length > 0 ? [headingOf(code, name[locale], own, shown.compared !== null)] : [];
  });
}

/** A heading over lines, with their totals. Pure. */
export function headingOf(
  code: string,
  name: string,
  lines: readonly HeadingLine[],
  isCompared: boolean,
): Heading {
  return {
    code,
    name,
    lines,
    total: lines.reduce((sum, line) => sum + line.amount, 0),
    comparedTotal: isCompared ? lines.reduce((sum, line) => sum + (line.compared ?? 0), 0) : null,
  };
}

/** The sum of headings; of the comparison null where none was asked. Pure. */
export function totalsOf(
  headings: readonly Heading[],
  isCompared: boolean,
): { total: Cents; compared: Cents | null } {
  return {
    total: headings.reduce((sum, heading) => sum + heading.total, 0),
    compared: isCompared ? headings.reduce((sum, heading) => sum + (heading.comparedTotal ?? 0), 0) : null,
  };
}

function lineOf(
  account: AccountSums,
  shown: Shown,
  locale: Locale,
): HeadingLine & { readonly rgsCode: string } {
  // adding zero makes no minus zero of an account that is even
  const onItsSide = (cents: Cents) => (CREDIT.includes(account.kind) ? -cents : cents) + 0;
  return {
    number: account.number,
    name: accountName(account, locale),
    rgsCode: account.rgsCode,
    amount: onItsSide(account.sums[shown.amount]!),
    compared: shown.compared === null ? null : onItsSide(account.sums[shown.compared]!),
  };
}
