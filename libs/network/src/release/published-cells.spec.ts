import type { NetworkCooperative, StoredBlock } from './network-state.js';
import { publishedCells, type StoredCells } from './published-cells.js';

describe('what a release lists', () => {
  it('has a comparison for each kind, by name, with blocks in the order of their periods', () => {
    const blocks = [
      block('b', 'coop 1', '2021Q1'),
      block('a', 'coop 1', '2020Q1'),
      block('c', 'coop 0', '2020Q1'),
    ];
    const { own } = publishedCells({ ...NOTHING, cooperatives: [coop(1), coop(0)], blocks });
    expect(own.map(({ kind }) => kind)).toEqual(['outflow-12', 'outflow-24', 'step-up-12']);
    expect(own[0]!.cooperatives.map(({ label, cells }) => [label, cells.map(({ id }) => id)])).toEqual([
      ['Coop 0', ['c']],
      ['Coop 1', ['a', 'b']],
    ]);
    expect(own[1]!.cooperatives.map(({ cells }) => cells)).toEqual([[], []]);
  });

  it('lists what closed under a name after its board has withdrawn, for a cell that drops out could be subtracted', () => {
    const blocks = [block('a', 'coop 1', '2020Q1')];
    const withdrawn = publishedCells({
      ...NOTHING,
      cooperatives: [coop(1, 'NONE'), coop(2, 'NONE')],
      blocks,
    });
    expect(withdrawn.own[0]!.cooperatives).toMatchObject([{ label: 'Coop 1', cells: [{ id: 'a' }] }]);
  });

  it('keeps a cooperative without a name out of the table, and its people in the line of several', () => {
    const blocks = [{ ...block('p', null, '2020Q1'), cooperatives: 5, n: 30 }];
    const { own } = publishedCells({ ...NOTHING, cooperatives: [coop(1, 'POOLED')], blocks });
    expect(own[0]).toMatchObject({ cooperatives: [], pooledCells: [{ id: 'p', n: 30, cooperatives: 5 }] });
  });

  it('gives each cohort its bins in order', () => {
    const cohort = {
      id: 'c',
      region: null,
      from: '2020Q1',
      to: '2020Q4',
      n: 100,
      cooperatives: 25,
      grid: 'network-year' as const,
      noiseP95BasisPoints: 1_300,
      cellEpsilon: '0.3',
      binsCounted: 2,
    };
    const cell = (bin: number, count: number, closedIn: string) => ({
      cohortId: 'c',
      cause: 'OUTFLOW' as const,
      bin,
      count,
      closedIn,
    });
    const runOffCells = [cell(1, 8, '2022Q4'), cell(0, 30, '2021Q4')];
    expect(publishedCells({ ...NOTHING, cohorts: [cohort], runOffCells }).runOff).toMatchObject([
      {
        id: 'c',
        causes: ['OUTFLOW'],
        grid: { grid: 'network-year', noiseP95BasisPoints: 1_300 },
        bins: [
          { months: [0, 12], counts: { OUTFLOW: 30 }, closedIn: '2021Q4' },
          { months: [12, 24], counts: { OUTFLOW: 8 }, closedIn: '2022Q4' },
        ],
      },
    ]);
  });
});

const NOTHING: StoredCells = {
  cooperatives: [],
  blocks: [],
  cohorts: [],
  runOffCells: [],
  parts: [],
  money: [],
};

function coop(number: number, choice: 'NONE' | 'POOLED' | 'NAMED' = 'NAMED'): NetworkCooperative {
  return {
    id: `coop ${number}`,
    label: `Coop ${number}`,
    programme: 'OUTFLOW',
    choices: { 'outflow-12': choice, 'outflow-24': choice, 'step-up-12': choice, cohort: choice },
  };
}

function block(id: string, cooperative: string | null, quarter: string): StoredBlock {
  return {
    id,
    kind: 'outflow-12',
    programme: 'OUTFLOW',
    cooperative,
    cooperatives: 1,
    from: quarter,
    to: quarter,
    n: 11,
    noisyOut: 3,
    epsilon: '1.0',
  };
}
