import {
  type CellJson,
  type ComparisonJson,
  listedCells,
  ownCellsOf,
  type PooledJson,
  pooledOf,
  type ReleaseJson,
} from '../publication/listed-figures.js';
import { canonicalJson } from '../release/canonical-json.js';
import type { AttackResult } from './attack.js';

/** What of a cell was drawn or decided once. Its rate may change with what is known of the others. */
const FIXED = ['n', 'noisyOut', 'noisy', 'epsilon', 'closedIn', 'cooperatives', 'roundedEuros', 'from', 'to'];

interface Sum {
  readonly n: number;
  readonly count: number;
  readonly draws: number;
}

/**
 * A3: subtracting a release from the next. Every cell that was listed stays as it was, and what a total gains is exactly
 * the cells that are new, so the difference of two totals says what stands there anyway. Where own cells are not listed,
 * a total may only gain blocks that are large enough.
 * @param minimumEntrants fewest people of a block
 */
export function attackDifferencing(
  previous: ReleaseJson | null,
  release: ReleaseJson,
  minimumEntrants: number,
): AttackResult {
  const before = new Map(previous ? listedCells(previous).map(({ key, json }) => [key, fixed(json)]) : []);
  const now = new Map(listedCells(release).map(({ key, json }) => [key, fixed(json)]));
  const vanished = [...before.keys()].filter((key) => !now.has(key)).length;
  const changed = [...before].filter(([key, json]) => now.has(key) && now.get(key) !== json).length;
  const gained = [...now.keys()].filter((key) => !before.has(key)).length;
  const remainders = release.own.reduce((sum, { comparisons }, kind) => {
    const earlier = previous?.own[kind]?.comparisons ?? [];
    return (
      sum +
      comparisons.filter((comparison) => {
        const same = earlier.find(({ programmeType }) => programmeType === comparison.programmeType);
        return hasRemainder(same ?? null, comparison, minimumEntrants);
      }).length
    );
  }, 0);
  return {
    attack: 'A3',
    passed: vanished === 0 && changed === 0 && remainders === 0,
    figure: { cells: now.size, newlyListed: gained, vanished, changed, totalsWithRemainder: remainders },
  };
}

function hasRemainder(
  previous: ComparisonJson | null,
  release: ComparisonJson,
  minimumEntrants: number,
): boolean {
  const total = pooledOf(release);
  if (!total) return false;
  const own = ownCellsOf(release);
  const hidden = minus(sumOfTotal(total), sumOf([...own, ...total.pooledCells]));
  if (own.length > 0) return !isZero(hidden);
  const earlier = previous && pooledOf(previous);
  const wasListed = previous !== null && ownCellsOf(previous).length > 0;
  const gained =
    earlier && !wasListed ? minus(hidden, minus(sumOfTotal(earlier), sumOf(earlier.pooledCells))) : hidden;
  return gained.draws === 0 ? !isZero(gained) : gained.n < gained.draws * minimumEntrants;
}

function sumOf(cells: readonly CellJson[]): Sum {
  return cells.reduce((sum, { n, noisyOut }) => minus(sum, { n: -n, count: -Number(noisyOut), draws: -1 }), {
    n: 0,
    count: 0,
    draws: 0,
  });
}

function sumOfTotal({ n, noisyOut, draws }: PooledJson): Sum {
  return { n, count: Number(noisyOut), draws };
}

function minus(a: Sum, b: Sum): Sum {
  return { n: a.n - b.n, count: a.count - b.count, draws: a.draws - b.draws };
}

function isZero({ n, count, draws }: Sum): boolean {
  return n === 0 && count === 0 && draws === 0;
}

function fixed(json: ReturnType<typeof listedCells>[number]['json']): string {
  return canonicalJson(
    Object.fromEntries(FIXED.flatMap((name) => (name in json ? [[name, json[name]!]] : []))),
  );
}
