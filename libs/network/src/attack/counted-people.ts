import type { Kind } from '../kind/kind.js';

/** A cell and the people that it counts, as far as a reader of all releases could ever tell them apart. */
export interface CountedCell {
  /** What is counted of its people. Cells of different statistics count different things, each with its own noise. */
  readonly statistic: Kind | 'money';
  readonly id: string;
  /** How many people it says it holds; of money, how many cooperatives. */
  readonly n: number;
}

/** People who are in exactly the same cells: no combination of cells tells one of them from another. */
export interface PeopleClass {
  /** Places in `CountedPeople.cells`. */
  readonly cells: readonly number[];
  readonly people: number;
}

/** Who is counted where: the answer key that the attacks on a release's edges are held against. No outcome is in it. */
export interface CountedPeople {
  readonly cells: readonly CountedCell[];
  readonly classes: readonly PeopleClass[];
}

/** The same about the cells of one statistic only; people who are in none of them are left out. */
export function ofStatistic(
  { cells, classes }: CountedPeople,
  statistic: CountedCell['statistic'],
): CountedPeople {
  const places = new Map<number, number>();
  cells.forEach((cell, place) => {
    if (cell.statistic === statistic) places.set(place, places.size);
  });
  const found = new Map<string, { cells: number[]; people: number }>();
  for (const { cells: all, people } of classes) {
    const inside = all.flatMap((place) => places.get(place) ?? []);
    if (inside.length === 0) continue;
    const key = inside.join(' ');
    const known = found.get(key);
    if (known) known.people += people;
    else found.set(key, { cells: inside, people });
  }
  return { cells: [...places.keys()].map((place) => cells[place]!), classes: [...found.values()] };
}

export function statisticsOf({ cells }: CountedPeople): CountedCell['statistic'][] {
  return [...new Set(cells.map(({ statistic }) => statistic))];
}
