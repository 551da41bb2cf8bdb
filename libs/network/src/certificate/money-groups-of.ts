import type { MoneyGroup } from '../attack/money-bounds.js';
import { liesWithin } from '../attack/money-labels.js';
import { groupedBy } from '../grouped-by.js';
import type { PublishedContribution } from '../money/money.repository.js';
import type { MoneyPolicy } from '../policy/network-policy.js';
import type { MoneyCell } from '../release/body.js';

/**
 * What each cooperative brought into a printed sum, found by the sum's labels and not by the rule that divided the year.
 * Null where the amounts do not make up the sum: a cooperative published others since it was printed.
 */
export function moneyGroupOf(
  cell: MoneyCell,
  contributions: readonly PublishedContribution[],
  policy: MoneyPolicy,
): MoneyGroup | null {
  const inside = contributions.filter(
    ({ year, sector, region }) =>
      year === cell.year &&
      liesWithin({ sector: sector.slice(0, sector === 'UNKNOWN' ? 7 : 2), region }, cell),
  );
  const amounts = [...groupedBy(inside, ({ cooperative }) => cooperative).values()].map((of) =>
    of.reduce((sum, { cents }) => sum + Number(cents), 0),
  );
  const sum = amounts.reduce((total, amount) => total + amount, 0);
  const isWhole =
    amounts.length === cell.cooperatives && Math.abs(sum - Number(cell.cents)) <= policy.roundedToCents / 2;
  return isWhole ? { printed: Number(cell.cents), amounts } : null;
}
