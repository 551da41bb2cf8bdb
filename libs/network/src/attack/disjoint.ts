import { OWN_KINDS } from '../kind/kind.js';
import type { AttackResult } from './attack.js';
import type { CountedPeople } from './counted-people.js';

/** Of these a cell's people are stored one by one, so that their number must be the printed one for ever. */
const STORED: readonly string[] = [...OWN_KINDS, 'run-off'];

/**
 * A1: whoever is counted twice for one statistic loses twice what was promised. Nobody may be in two cells of a kind,
 * and a cell holds exactly the people that it says.
 */
export function attackDisjoint({ cells, classes }: CountedPeople): AttackResult {
  const held = cells.map(() => 0);
  let mostPerPerson = 0;
  let people = 0;
  for (const one of classes) {
    people += one.people;
    const perStatistic = new Map<string, number>();
    for (const place of one.cells) {
      held[place]! += one.people;
      const { statistic } = cells[place]!;
      perStatistic.set(statistic, (perStatistic.get(statistic) ?? 0) + 1);
    }
    mostPerPerson = Math.max(mostPerPerson, ...perStatistic.values());
  }
  const otherSizes = cells.filter(
    ({ statistic, n }, place) => STORED.includes(statistic) && held[place] !== n,
  ).length;
  return {
    attack: 'A1',
    passed: mostPerPerson <= 1 && otherSizes === 0,
    figure: { people, cells: cells.length, mostPerPersonAndStatistic: mostPerPerson, otherSizes },
  };
}
