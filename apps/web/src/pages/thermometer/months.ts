import type { Decimal, Money } from '../../api/scalars.js';
import type { ThermometerEntry } from '../../api/thermometer.js';

export interface Month {
  /** `YYYY-MM` */
  key: string;
  /** Newest booking first. */
  entries: ThermometerEntry[];
  /** What the month added or took; null while entries of it have not been loaded yet. */
  change: Money | null;
}

const centsOf = ({ amount }: Money): number => Math.round(Number(amount) * 100);

const moneyOf = (cents: number, currency: string): Money => ({
  amount: (cents / 100).toFixed(2) as Decimal,
  currency,
});

export const differenceOf = (a: Money, b: Money): Money => moneyOf(centsOf(a) - centsOf(b), a.currency);

/**
 * Entries, newest booking first, grouped per month, latest month first. A booking may be dated before the one
 * it follows, so the change of a month is the sum of its entries and not the difference of two balances.
 * The oldest month stays open as long as `hasMore` says that entries follow.
 */
export function monthsOf(entries: readonly ThermometerEntry[], hasMore: boolean): Month[] {
  const groups = new Map<string, ThermometerEntry[]>();
  for (const entry of entries) {
    const key = entry.on.slice(0, 7);
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  const latestFirst = [...groups].toSorted(([a], [b]) => b.localeCompare(a));
  return latestFirst.map(([key, group], index) => {
    const isWhole = !hasMore || index < latestFirst.length - 1;
    return { key, entries: group, change: isWhole ? sumOf(group.map(({ amount }) => amount)) : null };
  });
}

export const sumOf = (amounts: readonly Money[]): Money =>
  moneyOf(
    amounts.reduce((sum, amount) => sum + centsOf(amount), 0),
    amounts[0]?.currency ?? 'EUR',
  );

export interface Totals {
  earned: Money;
  contributed: Money;
  invested: Money;
  withdrawnPrivately: Money;
}

/** What the totals do not explain of the balance: corrections, opening. */
export function otherOf(
  { earned, contributed, invested, withdrawnPrivately }: Totals,
  balance: Money,
): Money {
  const explained = centsOf(earned) - centsOf(contributed) - centsOf(invested) - centsOf(withdrawnPrivately);
  return moneyOf(centsOf(balance) - explained, balance.currency);
}
