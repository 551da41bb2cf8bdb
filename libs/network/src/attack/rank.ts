import type { AttackResult } from './attack.js';
import { type CountedPeople, ofStatistic, statisticsOf } from './counted-people.js';
import { direction, kernelByColumn, reduced } from './elimination.js';

export interface RankOptions {
  /** Fewest people whom a combination of cells may be about; of money, fewest cooperatives. */
  readonly minimum: { readonly people: number; readonly cooperatives: number };
  /** Tried at random, over all statistics together. */
  readonly combinations: number;
  readonly random: () => number;
}

export interface Isolation {
  readonly rank: number;
  /** The smallest group that some combination of cells is about. */
  readonly smallest: number;
}

/**
 * A2: adding and subtracting cells of all releases, with any rational weights, in search of a group that is too small.
 * Exact for every group of one class or two that can be isolated, by the kernel of the incidence matrix; beyond that by
 * 10,000 random combinations with whole weights.
 *
 * Each statistic by itself: cells of two statistics add up different outcomes of different people, each with its own
 * noise. What they tell together about one person is A10.
 */
export function attackRank(counted: CountedPeople, options: RankOptions): AttackResult {
  const statistics = statisticsOf(counted);
  const each = Math.ceil(options.combinations / Math.max(1, statistics.length));
  const found = statistics.map((statistic) => {
    const own = ofStatistic(counted, statistic);
    const exact = isolation(own);
    const tried = smallestCombination(own, each, options.random);
    return { isMoney: statistic === 'money', rank: exact.rank, smallest: Math.min(exact.smallest, tried) };
  });
  const smallest = (isMoney: boolean) =>
    Math.min(...found.filter((one) => one.isMoney === isMoney).map((one) => one.smallest));
  const [people, cooperatives] = [smallest(false), smallest(true)];
  return {
    attack: 'A2',
    passed: people >= options.minimum.people && cooperatives >= options.minimum.cooperatives,
    figure: {
      cells: counted.cells.length,
      classes: counted.classes.length,
      rank: found.reduce((sum, { rank }) => sum + rank, 0),
      combinations: each * found.length,
      smallestPeople: finite(people),
      smallestCooperatives: finite(cooperatives),
    },
  };
}

/** What linear algebra can isolate, and the rank of the cells. */
export function isolation(counted: CountedPeople): Isolation {
  let [rank, smallest] = [0, Infinity];
  for (const { cells, classes } of components(counted)) {
    const sizes = classes.map(({ people }) => people);
    const matrix = cells.map((cell) => classes.map((one) => Number(one.cells.includes(cell))));
    const form = reduced(matrix);
    const kernel = kernelByColumn(form, classes.length);
    rank += form.rows.length;
    smallest = Math.min(smallest, smallestIsolated(kernel, sizes), ...form.rows.map(supportOf(sizes)));
  }
  return { rank, smallest };
}

/** People in the smallest class, or pair of classes, that a combination of cells is about. */
function smallestIsolated(kernel: readonly (readonly number[])[], sizes: readonly number[]): number {
  let smallest = Infinity;
  const alike = new Map<string, number>();
  kernel.forEach((row, place) => {
    const size = sizes[place]!;
    const key = direction(row);
    if (key === null) smallest = Math.min(smallest, size);
    else {
      const other = alike.get(key);
      if (other !== undefined) smallest = Math.min(smallest, size + other);
      alike.set(key, Math.min(size, other ?? Infinity));
    }
  });
  return smallest;
}

function supportOf(sizes: readonly number[]): (row: readonly number[]) => number {
  return (row) => row.reduce((sum, weight, place) => sum + (weight === 0 ? 0 : sizes[place]!), 0);
}

/** The smallest group that so many random combinations of a few cells are about. */
export function smallestCombination(
  { cells, classes }: CountedPeople,
  combinations: number,
  random: () => number,
): number {
  const classesOf = cells.map((): number[] => []);
  classes.forEach((one, place) => one.cells.forEach((cell) => classesOf[cell]!.push(place)));
  const below = (bound: number) => Math.floor(random() * bound);
  let smallest = Infinity;
  for (let i = 0; i < combinations && cells.length > 0; i += 1) {
    const weights = new Map<number, number>();
    let cell = below(cells.length);
    for (let terms = 1 + below(6); terms > 0; terms -= 1) {
      const weight = (1 + below(3)) * (below(2) === 0 ? 1 : -1);
      for (const place of classesOf[cell]!) weights.set(place, (weights.get(place) ?? 0) + weight);
      // a neighbour, where there is one: what does not overlap cancels nothing
      const shared = classesOf[cell]!;
      const near = shared.length === 0 ? [] : classes[shared[below(shared.length)]!]!.cells;
      cell = near.length > 1 && below(4) > 0 ? near[below(near.length)]! : below(cells.length);
    }
    let people = 0;
    for (const [place, weight] of weights) if (weight !== 0) people += classes[place]!.people;
    if (people > 0) smallest = Math.min(smallest, people);
  }
  return smallest;
}

/** Cells that share people, directly or through others, with the classes they hold. */
function components({ cells, classes }: CountedPeople): CountedPeopleByCell[] {
  const parent = cells.map((_, place) => place);
  const rootOf = (place: number): number => {
    let root = place;
    while (parent[root] !== root) root = parent[root]!;
    parent[place] = root;
    return root;
  };
  for (const one of classes) for (const cell of one.cells) parent[rootOf(cell)] = rootOf(one.cells[0]!);
  const found = new Map<number, { cells: number[]; classes: CountedPeople['classes'][number][] }>();
  cells.forEach((_, place) => {
    const root = rootOf(place);
    const group = found.get(root) ?? { cells: [], classes: [] };
    group.cells.push(place);
    found.set(root, group);
  });
  for (const one of classes) if (one.cells.length > 0) found.get(rootOf(one.cells[0]!))!.classes.push(one);
  return [...found.values()];
}

interface CountedPeopleByCell {
  readonly cells: readonly number[];
  readonly classes: CountedPeople['classes'];
}

/** 0 where there is nothing to isolate. */
function finite(size: number): number {
  return Number.isFinite(size) ? size : 0;
}
