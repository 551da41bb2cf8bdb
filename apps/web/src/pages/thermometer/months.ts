import type { Decimal, Money } from '../../api/scalars.js';
import type { ThermometerEntry } from '../../api/thermometer.js';

export interface Month {
  /** `YYYY-MM` */
  key: string;
  entries: ThermometerEntry[];
  /** What the month added or took; null while entries of it have not been loaded yet. */
  change: Money | null;
  /** What stood in the thermometer when the month began; null as above. */
  opening: Money | null;
}

const centsOf = ({ amount }: Money): number => Math.round(Number(amount) * 100);

const moneyOf = (cents: number, currency: string): Money => ({
  amount: (cents / 100).toFixed(2) as Decimal,
  currency,
});

export const differenceOf = (a: Money, b: Money): Money => moneyOf(centsOf(a) - centsOf(b), a.currency);

/**
 * Entries, newest first, grouped per month.
 * The change of a month is its closing less its opening balance, so it needs no sum of its own;
 * the oldest month is left open as long as `hasMore` says that entries follow.
 */
export function monthsOf(entries: readonly ThermometerEntry[], hasMore: boolean): Month[] {
  const groups = new Map<string, ThermometerEntry[]>();
  for (const entry of entries) {
    const key = entry.on.slice(0, 7);
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups].map(([key, group], index) => {
    const [newest, oldest] = [group[0], group.at(-1)];
    const isWhole = !hasMore || index < groups.size - 1;
    if (!newest || !oldest || !isWhole) return { key, entries: group, change: null, opening: null };
    const opening = differenceOf(oldest.balanceAfter, oldest.amount);
    return { key, entries: group, opening, change: differenceOf(newest.balanceAfter, opening) };
  });
}

export interface Totals {
  earned: Money;
  contributed: Money;
  invested: Money;
}

/** What the three totals do not explain of the balance: corrections, opening, training fund. */
export function otherOf({ earned, contributed, invested }: Totals, balance: Money): Money {
  const explained = centsOf(earned) - centsOf(contributed) - centsOf(invested);
  return moneyOf(centsOf(balance) - explained, balance.currency);
}
