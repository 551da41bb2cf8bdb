import { addMonths, civilDate } from '#kernel';
import { lastDayOf } from '../block/quarter.js';
import type { PooledEntry } from '../block/pool-blocks.js';
import { INITIAL_NETWORK_POLICY, OUTFLOW_12, OUTFLOW_12_YEAR } from '../policy/network-policy.js';
import type { NetworkBlock, NetworkCooperative, StoredBlock } from './network-state.js';
import { type KnownNetwork, planRelease } from './plan-release.js';
import { fromNetwork } from './publication-input.js';

const POLICY = { ...INITIAL_NETWORK_POLICY, validFrom: '2018-01-01' };
const REPORTING = civilDate('2026-09-30');

describe('planning a release', () => {
  it('closes own blocks of the named, and for a small network also the yearly counts', () => {
    const network = { cooperatives: cooperatives(6), entries: entriesOf(6, 11), blocks: [] };
    const plan = planRelease(network, POLICY, REPORTING);
    expect(plan.grid?.grid).toBe('network-year');
    expect(shape(plan.newBlocks)).toEqual([
      ...Array.from({ length: 6 }, (_, i) => [OUTFLOW_12, `coop ${i}`, 11]),
      [OUTFLOW_12_YEAR, null, 66],
    ]);
  });

  it('closes nothing for a cooperative that does not take part, and compares no participation cooperative', () => {
    const [none, participation, ...others] = cooperatives(6);
    const network = {
      cooperatives: [
        { ...none!, participation: 'NONE' as const },
        { ...participation!, programme: 'PARTICIPATION' as const },
        ...others,
      ],
      entries: entriesOf(6, 11),
      blocks: [],
    };
    const plan = planRelease(network, POLICY, REPORTING);
    expect(plan.newBlocks.map((block) => block.cooperative)).toEqual([
      'coop 2',
      'coop 3',
      'coop 4',
      'coop 5',
    ]);
  });

  it('puts the people of pooled boards in lines of several only', () => {
    const pooled = cooperatives(5).map((one) => ({ ...one, participation: 'POOLED' as const }));
    const plan = planRelease(
      { cooperatives: pooled, entries: entriesOf(5, 11), blocks: [] },
      POLICY,
      REPORTING,
    );
    expect(shape(plan.newBlocks)).toEqual([
      [OUTFLOW_12, null, 55],
      [OUTFLOW_12_YEAR, null, 55],
    ]);
    const input = fromNetwork(pooled, stored(plan.newBlocks));
    expect(input.cooperatives).toEqual([]);
    expect(input.pooledCells).toMatchObject([{ n: 55, cooperatives: 5, programmeType: 'OUTFLOW' }]);
  });

  it('closes nothing twice, and leaves closed blocks be when somebody comes to light late', () => {
    const network = { cooperatives: cooperatives(6), entries: entriesOf(6, 11), blocks: [] };
    const blocks = stored(planRelease(network, POLICY, REPORTING).newBlocks);
    expect(planRelease({ ...network, blocks }, POLICY, REPORTING).newBlocks).toEqual([]);
    const late = { ...entriesOf(1, 1)[0]!, personHash: 'late' };
    const after = planRelease({ ...network, entries: [...network.entries, late], blocks }, POLICY, REPORTING);
    expect(after.newBlocks).toEqual([]);
  });

  it('lists what closed under a name after its board has withdrawn, for a cell that drops out could be subtracted', () => {
    const network: KnownNetwork = { cooperatives: cooperatives(6), entries: entriesOf(6, 11), blocks: [] };
    const blocks = stored(planRelease(network, POLICY, REPORTING).newBlocks);
    const withdrawn = network.cooperatives.map((one) => ({ ...one, participation: 'NONE' as const }));
    const after = planRelease({ cooperatives: withdrawn, entries: [], blocks }, POLICY, REPORTING);
    expect(after.newBlocks).toEqual([]);
    expect(fromNetwork(withdrawn, blocks).cooperatives).toEqual(
      fromNetwork(network.cooperatives, blocks).cooperatives,
    );
  });

  it('has no grid while there is no line', () => {
    const network = { cooperatives: cooperatives(2), entries: entriesOf(2, 3), blocks: [] };
    expect(planRelease(network, POLICY, REPORTING)).toEqual({ newBlocks: [], grid: null });
  });

  it('does not coarsen a network of many full blocks', () => {
    const network = { cooperatives: cooperatives(160), entries: entriesOf(160, 11), blocks: [] };
    const plan = planRelease(network, POLICY, REPORTING);
    expect(plan.grid?.grid).toBe('cooperative');
    expect(plan.newBlocks.every((block) => block.kind === OUTFLOW_12)).toBe(true);
  });
});

function cooperatives(count: number): NetworkCooperative[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `coop ${i}`,
    label: `Coop ${i}`,
    programme: 'OUTFLOW',
    participation: 'NAMED',
  }));
}

function entriesOf(count: number, people: number): PooledEntry[] {
  return Array.from({ length: count * people }, (_, i) => ({
    personHash: `person ${i}`,
    cooperative: `coop ${Math.floor(i / people)}`,
    enteredIn: '2022Q4',
    horizonPassedOn: addMonths(lastDayOf('2022Q4'), 12),
  }));
}

function stored(blocks: readonly NetworkBlock[]): StoredBlock[] {
  return blocks.map((block, i) => ({
    ...block,
    id: `block ${i}`,
    noisyOut: 3,
    epsilon: POLICY.epsilons[block.kind]!,
  }));
}

function shape(blocks: readonly NetworkBlock[]) {
  return blocks.map((block) => [block.kind, block.cooperative, block.members.length]);
}
