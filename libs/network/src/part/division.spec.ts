import fc from 'fast-check';
import { INITIAL_NETWORK_POLICY as POLICY } from '../policy/network-policy.js';
import { PROVINCES, type Province } from '../region/region.js';
import { divideByLabel } from './divide-by-label.js';
import { divideByRegion, type RegionalSize } from './divide-by-region.js';
import { closedYears } from './divide-year.js';
import { type Division, type LabelledSize, mayBeShown } from './division.js';

describe('dividing a year by label', () => {
  it('lists what may stand alone, and the rest together', () => {
    const sizes = [...spread('A', 6), ...spread('B', 6), ...spread('C', 2), ...spread('D', 2)];
    expect(divideByLabel(sizes, POLICY)).toEqual([
      { label: 'A', values: ['A'], n: 30, cooperatives: 5 },
      { label: 'B', values: ['B'], n: 30, cooperatives: 5 },
      { label: 'OTHER', values: ['C', 'D'], n: 20, cooperatives: 5 },
    ]);
  });

  it('lets the smallest join what cannot stand, so that there is no remainder to subtract', () => {
    const sizes = [...spread('A', 8), ...spread('B', 6), ...spread('C', 1)];
    expect(divideByLabel(sizes, POLICY)).toMatchObject([
      { label: 'A', n: 40 },
      { label: 'OTHER', values: ['B', 'C'], n: 35 },
    ]);
  });

  it('lists nothing where one cell is left out of several labels, and the one label that all have', () => {
    expect(divideByLabel([...spread('A', 8), ...spread('B', 1)], POLICY)).toEqual([]);
    expect(divideByLabel(spread('A', 8), POLICY)).toMatchObject([{ label: 'A', n: 40 }]);
  });

  it('lists everybody or nobody, each once, and only what may be shown', () => {
    const size = fc.record({
      cooperative: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
      label: fc.constantFrom('A', 'B', 'C', 'D', 'OTHER'),
      n: fc.integer({ min: 1, max: 30 }),
    });
    fc.assert(
      fc.property(fc.array(size, { maxLength: 60 }), (list) => {
        const sizes = list.map((one) => ({ ...one, value: one.label }));
        holds(divideByLabel(sizes, POLICY), sizes);
      }),
    );
  });
});

describe('dividing a year by region', () => {
  it('lists provinces where each of a part of the country may be shown, else the part', () => {
    const sizes = [
      ...at('GRONINGEN', 5),
      ...at('DRENTHE', 1),
      ...at('LIMBURG', 5),
      ...at('NOORD_BRABANT', 5),
    ];
    expect(divideByRegion(sizes, POLICY)).toMatchObject([
      { label: 'LIMBURG', n: 25 },
      { label: 'NOORD_BRABANT', n: 25 },
      { label: 'NORTH', values: ['DRENTHE', 'GRONINGEN'], n: 30 },
    ]);
  });

  it('lists the country alone as soon as one part, or somebody without a province, would be left over', () => {
    for (const small of [at('UTRECHT', 1), at('UNKNOWN', 1), at('UNKNOWN', 6)])
      expect(divideByRegion([...at('LIMBURG', 5), ...small], POLICY)).toMatchObject([
        { label: 'NETHERLANDS' },
      ]);
  });

  it('lists everybody or nobody, each once, and only what may be shown', () => {
    const size = fc.record({
      cooperative: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
      label: fc.constantFrom(...(Object.keys(PROVINCES) as Province[]), 'UNKNOWN' as const),
      n: fc.integer({ min: 1, max: 30 }),
    });
    fc.assert(
      fc.property(fc.array(size, { maxLength: 80 }), (list) => {
        const sizes = list.map((one) => ({ ...one, value: one.label }));
        holds(divideByRegion(sizes, POLICY), sizes);
      }),
    );
  });
});

describe('the years that are complete', () => {
  it('end with a calendar year, and hold the cohorts since the one before', () => {
    expect(
      closedYears([
        { id: 'a', from: '2020Q1', to: '2020Q2' },
        { id: 'b', from: '2020Q3', to: '2020Q4' },
        { id: 'c', from: '2020Q3', to: '2020Q4' },
        { id: 'd', from: '2021Q1', to: '2022Q4' },
        { id: 'e', from: '2023Q1', to: '2023Q1' },
      ]),
    ).toEqual([
      { from: '2020Q1', to: '2020Q4', cohorts: ['a', 'b', 'c'] },
      { from: '2021Q1', to: '2022Q4', cohorts: ['d'] },
    ]);
  });
});

function holds(cells: readonly Division[], sizes: readonly LabelledSize[]): void {
  const everybody = sizes.reduce((sum, { n }) => sum + n, 0);
  const placed = cells.reduce((sum, { n }) => sum + n, 0);
  expect([0, everybody]).toContain(placed);
  const values = cells.flatMap((cell) => cell.values);
  expect(new Set(values).size).toBe(values.length);
  for (const cell of cells)
    expect(
      mayBeShown(
        sizes.filter(({ value }) => cell.values.includes(value)),
        POLICY,
      ),
    ).toBe(true);
}

/** So many people in each of five cooperatives. */
function spread(label: string, each: number): LabelledSize[] {
  return ['a', 'b', 'c', 'd', 'e'].map((cooperative) => ({ cooperative, label, value: label, n: each }));
}

function at(label: Province | 'UNKNOWN', each: number): RegionalSize[] {
  return spread(label, each).map((size) => ({ ...size, label }));
}
