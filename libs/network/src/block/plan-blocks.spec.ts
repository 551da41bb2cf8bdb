import { civilDate } from '#kernel';
import { INITIAL_NETWORK_POLICY } from '../policy/network-policy.js';
import { type EntryCount, peopleOf } from './entry-count.js';
import { type KnownWalks, planBlocks, type PlannedBlock } from './plan-blocks.js';

const POLICY = { ...INITIAL_NETWORK_POLICY, horizonMonths: 12 };
const REPORTING = civilDate('2026-09-30');
const NOTHING: KnownWalks = { lastClosed: new Map(), pooled: new Set() };

describe('planning the blocks of a kind', () => {
  it('closes own blocks of each cooperative', () => {
    expect(shape(planBlocks(entries(6, 11), NOTHING, POLICY, REPORTING))).toEqual(
      Array.from({ length: 6 }, (_, i) => [`coop ${i}`, 11]),
    );
  });

  it('puts the people of pooled boards in lines of several only', () => {
    const pooled = new Set(Array.from({ length: 5 }, (_, i) => `coop ${i}`));
    expect(shape(planBlocks(entries(6, 11), { ...NOTHING, pooled }, POLICY, REPORTING))).toEqual([
      ['coop 5', 11],
      [null, 55],
    ]);
  });

  it('goes on after what has closed: who is left joins nobody who is in a block already', () => {
    const lastClosed = new Map<string | null, string>([
      ['coop 0', '2022Q4'],
      [null, '2023Q1'],
    ]);
    const [late] = entries(1, 12);
    expect(planBlocks([late!], { ...NOTHING, lastClosed }, POLICY, REPORTING)).toEqual([
      { cooperative: 'coop 0', from: '2023Q1', to: '2023Q1', entries: [late] },
    ]);
  });

  it('pools together what twelve quarters could not fill', () => {
    const long = { ...POLICY, horizonMonths: 0 };
    const small = entries(5, 4).map((entry) => ({ ...entry, enteredIn: '2018Q1' }));
    expect(shape(planBlocks(small, NOTHING, long, civilDate('2020-09-30')))).toEqual([]);
    expect(shape(planBlocks(small, NOTHING, long, civilDate('2020-12-31')))).toEqual([[null, 20]]);
  });
});

function entries(cooperatives: number, people: number): EntryCount[] {
  return Array.from({ length: cooperatives }, (_, i) => ({
    cooperative: `coop ${i}`,
    region: 'UNKNOWN',
    enteredIn: '2022Q4',
    n: people,
  }));
}

function shape(blocks: readonly PlannedBlock[]) {
  return blocks.map((block) => [block.cooperative, peopleOf(block.entries)]);
}
