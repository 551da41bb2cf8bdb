import { mayBePooled, type PoolingPolicy } from '../block/may-be-pooled.js';
import { groupedBy } from '../grouped-by.js';

/** People of a cooperative who have a value in common. */
export interface LabelledSize {
  readonly cooperative: string;
  /** The name under which the value would be shown. */
  readonly label: string;
  readonly value: string;
  readonly n: number;
}

/** A cell of a division: everyone with one of its values. */
export interface Division {
  readonly label: string;
  readonly values: readonly string[];
  readonly n: number;
  readonly cooperatives: number;
}

export function divisionOf(label: string, sizes: readonly LabelledSize[]): Division {
  return {
    label,
    values: [...new Set(sizes.map(({ value }) => value))].sort(),
    n: sizes.reduce((sum, { n }) => sum + n, 0),
    cooperatives: new Set(sizes.map(({ cooperative }) => cooperative)).size,
  };
}

/** Whether people of several cooperatives may be shown as one cell. */
export function mayBeShown(sizes: readonly LabelledSize[], policy: PoolingPolicy): boolean {
  const byCooperative = groupedBy(sizes, ({ cooperative }) => cooperative);
  return mayBePooled(
    [...byCooperative.values()].map((of) => of.reduce((sum, { n }) => sum + n, 0)),
    policy,
  );
}
