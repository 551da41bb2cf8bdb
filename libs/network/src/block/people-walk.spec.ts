import fc from 'fast-check';
import { addMonths, type CivilDate } from '#kernel';
import { closeBlocks, closedBlock, type ClosedBlock, type EntryFact } from './people-walk.fixture.js';
import { lastDayOf, quartersLater, type Quarter } from './quarter.js';

const POLICY = { minimumEntrants: 10, quartersAtMost: 12, horizonMonths: 12 };
const LATER = '2040-12-31' as CivilDate;

describe('closing the blocks of one cooperative, person by person', () => {
  it('closes with the quarter that brings the tenth entrant, and takes that quarter whole', () => {
    const facts = [
      ...entrants('2020Q1', 4),
      ...entrants('2020Q2', 5),
      ...entrants('2020Q4', 4),
      ...entrants('2021Q1', 2),
    ];
    const { newBlocks, open, pooled } = closeBlocks(facts, [], POLICY, '2022-03-31' as CivilDate);
    expect(newBlocks).toEqual([closedBlock('cooperative', '2020Q1', '2020Q4', facts.slice(0, 13))]);
    expect(open).toEqual(facts.slice(13));
    expect(pooled).toEqual([]);
  });

  it('waits until the window of everyone in the quarter has passed', () => {
    const facts = entrants('2020Q1', 12);
    expect(closeBlocks(facts, [], POLICY, '2021-03-30' as CivilDate).newBlocks).toEqual([]);
    expect(closeBlocks(facts, [], POLICY, '2021-03-31' as CivilDate).newBlocks).toHaveLength(1);
    const slow = [...facts, { ...entrants('2020Q1', 1)[0]!, horizonPassedOn: '2021-06-01' as CivilDate }];
    expect(closeBlocks(slow, [], POLICY, '2021-05-31' as CivilDate).newBlocks).toEqual([]);
  });

  it('does not close with nine, and pools them when twelve quarters did not bring the tenth', () => {
    const facts = entrants('2020Q1', 9);
    // The twelfth quarter is 2022Q4; its windows end with 2023.
    const before = closeBlocks(facts, [], POLICY, '2023-12-30' as CivilDate);
    expect(before).toEqual({ newBlocks: [], open: facts, pooled: [] });
    const after = closeBlocks(facts, [], POLICY, '2023-12-31' as CivilDate);
    expect(after).toEqual({ newBlocks: [], open: [], pooled: facts });
  });

  it('closes with a tenth in the twelfth quarter, and pools with a tenth in the thirteenth', () => {
    const nine = entrants('2020Q1', 9);
    const twelfth = closeBlocks([...nine, ...entrants('2022Q4', 1)], [], POLICY, LATER);
    expect(twelfth.newBlocks.map(({ from, to }) => [from, to])).toEqual([['2020Q1', '2022Q4']]);
    const thirteenth = closeBlocks([...nine, ...entrants('2023Q1', 1)], [], POLICY, LATER);
    expect(thirteenth.newBlocks).toEqual([]);
    expect(thirteenth.pooled).toHaveLength(10);
  });

  it('keeps a cooperative pooled once someone of it is in a pooled block', () => {
    const nine = entrants('2020Q1', 9);
    const pool = closedBlock('pooled', '2020Q1', '2023Q4', nine);
    const next = entrants('2024Q1', 15);
    expect(closeBlocks([...nine, ...next], [pool], POLICY, LATER)).toEqual({
      newBlocks: [],
      open: [],
      pooled: next,
    });
  });

  it('counts who came to light late in the next block', () => {
    const first = entrants('2020Q1', 10);
    const { newBlocks } = closeBlocks(first, [], POLICY, '2021-03-31' as CivilDate);
    const late = entrants('2020Q1', 3);
    const next = entrants('2020Q2', 7);
    const second = closeBlocks([...late, ...first, ...next], newBlocks, POLICY, '2021-06-30' as CivilDate);
    expect(second.newBlocks).toEqual([closedBlock('cooperative', '2020Q2', '2020Q2', [...late, ...next])]);
  });

  it('counts a person who came back once, with the first trajectory', () => {
    const facts = entrants('2020Q1', 10);
    const back: EntryFact = { ...facts[0]!, enteredIn: '2021Q1' };
    const { newBlocks, open } = closeBlocks([back, ...facts], [], POLICY, LATER);
    expect(newBlocks).toHaveLength(1);
    expect(open).toEqual([]);
  });
});

describe('whatever the history of a cooperative', () => {
  it('puts each person in exactly one place', () => {
    fc.assert(
      fc.property(history(), reportingDay(), (facts, day) => {
        const closing = closeBlocks(facts, [], POLICY, day);
        const placed = [
          ...closing.newBlocks.flatMap((block) => block.members),
          ...closing.open.map((fact) => fact.personHash),
          ...closing.pooled.map((fact) => fact.personHash),
        ];
        expect(placed.sort()).toEqual([...new Set(facts.map((fact) => fact.personHash))].sort());
      }),
    );
  });

  it('gives blocks of at least ten, one after another, within twelve quarters each', () => {
    fc.assert(
      fc.property(history(), reportingDay(), (facts, day) => {
        let after = '';
        for (const { from, to, members } of closeBlocks(facts, [], POLICY, day).newBlocks) {
          expect(members.length).toBeGreaterThanOrEqual(10);
          expect(from > after && to >= from && to <= quartersLater(from, 11)).toBe(true);
          after = to;
        }
      }),
    );
  });

  it('closes the same blocks quarter by quarter as all at once', () => {
    fc.assert(
      fc.property(history(), (facts) => {
        const grown: ClosedBlock[] = [];
        for (let quarter = '2016Q1'; quarter <= '2026Q4'; quarter = quartersLater(quarter, 1)) {
          const known = facts.filter((fact) => fact.enteredIn <= quarter);
          grown.push(...closeBlocks(known, grown, POLICY, lastDayOf(quarter)).newBlocks);
        }
        expect(grown).toEqual(closeBlocks(facts, [], POLICY, lastDayOf('2026Q4')).newBlocks);
      }),
      { numRuns: 30 },
    );
  });

  it('leaves closed blocks alone when facts come late, and takes nobody twice', () => {
    fc.assert(
      fc.property(history(), history(), reportingDay(), (facts, extra, day) => {
        const late = extra.map((fact) => ({ ...fact, personHash: `late ${fact.personHash}` }));
        const closed = closeBlocks(facts, [], POLICY, day).newBlocks;
        const frozen = JSON.stringify(closed);
        const { newBlocks } = closeBlocks([...facts, ...late], closed, POLICY, day);
        expect(JSON.stringify(closed)).toBe(frozen);
        const members = [...closed, ...newBlocks].flatMap((block) => block.members);
        expect(new Set(members).size).toBe(members.length);
        for (const { from } of newBlocks) expect(from > (closed.at(-1)?.to ?? '')).toBe(true);
      }),
    );
  });
});

let person = 0;

function entrants(quarter: Quarter, count: number): EntryFact[] {
  return Array.from({ length: count }, () => ({
    personHash: `person ${String((person += 1)).padStart(6, '0')}`,
    enteredIn: quarter,
    horizonPassedOn: addMonths(lastDayOf(quarter), 12),
  }));
}

/** Up to 90 trajectories from 2016 to 2023; some people come back. */
function history(): fc.Arbitrary<EntryFact[]> {
  const trajectory = fc
    .record({ person: fc.nat(70), quarter: fc.nat(31) })
    .map(({ person: who, quarter }): EntryFact => {
      const enteredIn = quartersLater('2016Q1', quarter);
      const horizonPassedOn = addMonths(lastDayOf(enteredIn), 12);
      return { personHash: `p${who}`, enteredIn, horizonPassedOn };
    });
  return fc.array(trajectory, { maxLength: 90, size: 'max' });
}

function reportingDay(): fc.Arbitrary<CivilDate> {
  return fc.integer({ min: 0, max: 43 }).map((quarters) => lastDayOf(quartersLater('2016Q1', quarters)));
}
