import fc from 'fast-check';
import { addMonths, type CivilDate } from '#kernel';
import { INITIAL_NETWORK_POLICY } from '../policy/network-policy.js';
import { mayBePooled } from './may-be-pooled.js';
import { poolBlocks, type PooledEntry } from './people-walk.fixture.js';
import { lastDayOf, quartersLater, type Quarter } from './quarter.js';

const POLICY = { ...INITIAL_NETWORK_POLICY, horizonMonths: 12 };
const LATER = '2040-12-31' as CivilDate;

describe('a line over several cooperatives', () => {
  it.each<[string, number[], boolean]>([
    ['five cooperatives with twenty people', [4, 4, 4, 4, 4], true],
    ['nineteen people', [4, 4, 4, 4, 3], false],
    ['four cooperatives', [10, 10, 10, 10], false],
    ['one with exactly half', [10, 3, 3, 2, 2], true],
    ['one with more than half', [11, 3, 3, 2, 2], false],
    ['nobody', [], false],
  ])('%s: %j → %s', (_, sizes, allowed) => {
    expect(mayBePooled(sizes, POLICY)).toBe(allowed);
  });
});

describe('closing blocks across cooperatives', () => {
  it('goes on until no cooperative is above half, and says how many cooperatives it holds', () => {
    const small = ['a', 'b', 'c', 'd'].flatMap((name) => entries(name, '2020Q1', 3));
    const large = entries('e', '2020Q1', 14);
    const more = entries('a', '2020Q2', 2);
    const { newBlocks, open } = poolBlocks([...small, ...large, ...more], [], POLICY, LATER);
    expect(
      newBlocks.map(({ from, to, cooperatives, members }) => [from, to, cooperatives, members.length]),
    ).toEqual([['2020Q1', '2020Q2', 5, 28]]);
    expect(open).toEqual([]);
  });

  it('waits for the windows', () => {
    const all = ['a', 'b', 'c', 'd', 'e'].flatMap((name) => entries(name, '2020Q1', 8));
    expect(poolBlocks(all, [], POLICY, '2021-03-30' as CivilDate)).toEqual({
      newBlocks: [],
      open: all,
    });
  });

  it('keeps the rule in every block, and everyone in one place, over two releases', () => {
    const entry = fc
      .record({
        name: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
        who: fc.nat(150),
        quarter: fc.nat(31),
      })
      .map(({ name, who, quarter }): PooledEntry => {
        const enteredIn = quartersLater('2016Q1', quarter);
        return {
          cooperative: name,
          personHash: `p${who}`,
          enteredIn,
          horizonPassedOn: addMonths(lastDayOf(enteredIn), 12),
        };
      });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 200, size: 'max' }), fc.nat(100), (all, known) => {
        const first = poolBlocks(all.slice(known), [], POLICY, '2022-06-30' as CivilDate).newBlocks;
        const second = poolBlocks(all, first, POLICY, LATER);
        const blocks = [...first, ...second.newBlocks];
        for (const { members, cooperatives } of blocks) {
          expect(members.length).toBeGreaterThanOrEqual(20);
          expect(cooperatives).toBeGreaterThanOrEqual(5);
        }
        const placed = [
          ...blocks.flatMap((block) => block.members),
          ...second.open.map((fact) => fact.personHash),
        ];
        expect(placed.sort()).toEqual([...new Set(all.map((fact) => fact.personHash))].sort());
      }),
    );
  });
});

let person = 0;

function entries(cooperative: string, quarter: Quarter, count: number): PooledEntry[] {
  return Array.from({ length: count }, () => ({
    cooperative,
    personHash: `person ${String((person += 1)).padStart(6, '0')}`,
    enteredIn: quarter,
    horizonPassedOn: addMonths(lastDayOf(quarter), 12),
  }));
}
