import fc from 'fast-check';
import { addMonths, type CivilDate } from '#kernel';
import { INITIAL_NETWORK_POLICY } from '../policy/network-policy.js';
import { closeBlocks, type BlockEdges, type WalkState } from './close-blocks.js';
import { type EntryCount, peopleOf } from './entry-count.js';
import * as oracle from './people-walk.fixture.js';
import { poolBlocks } from './pool-blocks.js';
import { lastDayOf, quartersLater, type Quarter } from './quarter.js';
import { groupedBy } from '../grouped-by.js';

/** Blocks of six and lines of eight fill often in small histories. */
const POLICY = {
  ...INITIAL_NETWORK_POLICY,
  minimumEntrants: 6,
  quartersAtMost: 5,
  pooledMinimumEntrants: 8,
  pooledMinimumCooperatives: 3,
  horizonMonths: 12,
};

describe('the walk on counts', () => {
  it('closes the blocks that the walk on people closes, release after release', () => {
    fc.assert(
      fc.property(people(1), (history) => {
        let [closed, pooledOnes]: [oracle.ClosedBlock[], oracle.ClosedBlock[]] = [[], []];
        for (const { known, reportingOn } of releases(history)) {
          const existing = [...closed, ...pooledOnes];
          const expected = oracle.closeBlocks(known, existing, POLICY, reportingOn);
          const found = closeBlocks(
            countsOf(oracle.notYetIn(existing, known)),
            stateOf(closed, pooledOnes),
            POLICY,
            reportingOn,
          );
          expect(found.blocks.map(sizeOf)).toEqual(expected.newBlocks.map(sizeOfPeople));
          expect(sorted(found.pooled)).toEqual(sorted(countsOf(expected.pooled)));
          closed = [...closed, ...expected.newBlocks];
          // whoever is handed over is pooled in one go here
          if (expected.pooled.length > 0)
            pooledOnes = [...pooledOnes, oracle.closedBlock('pooled', '2016Q1', '2016Q1', expected.pooled)];
        }
      }),
    );
  });

  it('takes every entry into one block at most', () => {
    fc.assert(
      fc.property(people(1), (history) => {
        const waiting = countsOf(history);
        const { blocks, pooled } = closeBlocks(waiting, STATE, POLICY, LATER);
        const placed = [...blocks.flatMap(({ entries }) => entries), ...pooled];
        expect(new Set(placed).size).toBe(placed.length);
      }),
    );
  });

  it('closes the lines over several cooperatives that the walk on people closes', () => {
    fc.assert(
      fc.property(people(5), (history) => {
        let closed: oracle.ClosedBlock[] = [];
        for (const { known, reportingOn } of releases(history)) {
          const expected = oracle.poolBlocks(known, closed, POLICY, reportingOn);
          const waiting = countsOf(oracle.notYetIn(closed, known));
          const found = poolBlocks(waiting, lastOf(closed), POLICY, reportingOn);
          expect(found.map(sizeOf)).toEqual(expected.newBlocks.map(sizeOfPeople));
          closed = [...closed, ...expected.newBlocks];
        }
      }),
    );
  });
});

const LATER = '2040-12-31' as CivilDate;
const STATE: WalkState = { lastClosed: null, isPooled: false };

type Person = oracle.PooledEntry;

function people(cooperatives: number): fc.Arbitrary<Person[]> {
  const person = fc
    .record({ who: fc.nat(80), cooperative: fc.nat(cooperatives - 1), quarter: fc.nat(23) })
    .map(({ who, cooperative, quarter }): Person => {
      const enteredIn = quartersLater('2016Q1', quarter);
      const horizonPassedOn = addMonths(lastDayOf(enteredIn), 12);
      return { personHash: `p${who}`, cooperative: `coop ${cooperative}`, enteredIn, horizonPassedOn };
    });
  return fc.array(person, { maxLength: 90, size: 'max' }).map((all) => oracle.firstContributions(all));
}

/** What is known at the end of each second quarter; one in five people comes to light two years late. */
function* releases(history: readonly Person[]): Generator<{ known: Person[]; reportingOn: CivilDate }> {
  for (let quarter = '2016Q4'; quarter <= '2026Q4'; quarter = quartersLater(quarter, 2)) {
    const known = history.filter((one, i) => quartersLater(one.enteredIn, i % 5 === 0 ? 8 : 0) <= quarter);
    yield { known, reportingOn: lastDayOf(quarter) };
  }
}

function countsOf(entries: readonly oracle.EntryFact[]): EntryCount[] {
  const counts = groupedBy(
    entries as readonly Person[],
    ({ cooperative, enteredIn }) => `${cooperative} ${enteredIn}`,
  );
  return [...counts.values()].map((of) => ({
    cooperative: of[0]!.cooperative,
    region: 'UNKNOWN',
    enteredIn: of[0]!.enteredIn,
    n: of.length,
  }));
}

function stateOf(
  closed: readonly oracle.ClosedBlock[],
  pooledOnes: readonly oracle.ClosedBlock[],
): WalkState {
  return { lastClosed: lastOf(closed), isPooled: pooledOnes.length > 0 };
}

function lastOf(blocks: readonly oracle.ClosedBlock[]): Quarter | null {
  return blocks.at(-1)?.to ?? null;
}

function sizeOf({ from, to, entries }: BlockEdges) {
  return { from, to, n: peopleOf(entries) };
}

function sizeOfPeople({ from, to, members }: oracle.ClosedBlock) {
  return { from, to, n: members.length };
}

function sorted(counts: readonly EntryCount[]): string[] {
  return counts.map(({ enteredIn, n }) => `${enteredIn} ${n}`).sort();
}
