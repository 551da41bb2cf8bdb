import type { PoolingPolicy } from '../block/may-be-pooled.js';
import { type Division, divisionOf, type LabelledSize, mayBeShown } from './division.js';
import { groupedBy } from '../grouped-by.js';

/** Where the labels go that are too small to stand alone. */
export const OTHER = 'OTHER';

/**
 * Divides the people of a year by a label, from sizes alone. What may not be shown alone goes to OTHER; where OTHER may
 * not be shown either, the smallest of the others joins it, until it may. So everyone is in a listed cell and no
 * remainder can be subtracted. Where that leaves one cell out of several labels, nothing is listed.
 * @returns cells by label, OTHER last
 */
export function divideByLabel(sizes: readonly LabelledSize[], policy: PoolingPolicy): Division[] {
  const groups = [...groupedBy(sizes, ({ label }) => label).values()];
  const mayStand = (group: readonly LabelledSize[]) => group[0]!.label !== OTHER && mayBeShown(group, policy);
  // from large to small, and from the last name to the first where they are alike
  const listed = groups
    .filter(mayStand)
    .sort((a, b) => peopleOf(b) - peopleOf(a) || (a[0]!.label < b[0]!.label ? 1 : -1));
  const other = groups.filter((group) => !mayStand(group)).flat();
  while (other.length > 0 && !mayBeShown(other, policy)) {
    const smallest = listed.pop();
    if (!smallest) return [];
    other.push(...smallest);
  }
  if (listed.length === 0) return [];
  const cells = listed
    .map((group) => divisionOf(group[0]!.label, group))
    .sort((a, b) => (a.label < b.label ? -1 : 1));
  return other.length > 0 ? [...cells, divisionOf(OTHER, other)] : cells;
}

function peopleOf(sizes: readonly LabelledSize[]): number {
  return sizes.reduce((sum, { n }) => sum + n, 0);
}
