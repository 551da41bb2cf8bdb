import type { CountedCell, CountedPeople, PeopleClass } from '../attack/counted-people.js';
import type { MoneyCell } from '../release/body.js';
import type { Membership, StoredEdge } from './evidence.repository.js';

/**
 * Who is counted where. A cohort is what the run-off counts. Whoever was taken back after a part was divided still stands
 * in its number, so they count as a class of that part alone.
 */
export function countedPeopleOf(
  edges: readonly StoredEdge[],
  memberships: readonly Membership[],
  money: readonly MoneyCell[],
): CountedPeople {
  const people = edges.map(({ id, statistic, n }): CountedCell => ({
    statistic: statistic === 'cohort' ? 'run-off' : statistic,
    id,
    n,
  }));
  const amounts = money.map(({ year, sector, region, cooperatives }): CountedCell => ({
    statistic: 'money',
    id: `${year}/${sector}/${region}`,
    n: cooperatives,
  }));
  const placeOf = new Map(edges.map(({ id }, place) => [id, place]));
  const found = people.map(() => 0);
  const classes = memberships.map((one): PeopleClass => {
    const cells = one.ids.map((id) => placeOf.get(id)!).sort((a, b) => a - b);
    for (const place of cells) found[place]! += one.people;
    return { cells, people: one.people };
  });
  const gone = edges.flatMap(({ n, statistic }, place): PeopleClass[] =>
    isPart(statistic) && found[place]! < n ? [{ cells: [place], people: n - found[place]! }] : [],
  );
  return {
    cells: [...people, ...amounts],
    classes: [
      ...classes,
      ...gone,
      ...amounts.map(({ n }, i): PeopleClass => ({ cells: [people.length + i], people: n })),
    ],
  };
}

function isPart(statistic: StoredEdge['statistic']): boolean {
  return statistic.startsWith('theme-') || statistic === 'trial-success' || statistic === 'thermometer-12';
}
