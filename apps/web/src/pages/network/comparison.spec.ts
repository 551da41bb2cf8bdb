import type { PrintedBlock, PrintedComparison } from '../../api/release-body.js';
import { comparisonOf, latestBlocks, numberOrNone } from './comparison.js';

const block = (cooperative: string, from: string, to: string): PrintedBlock => ({
  cooperative,
  id: `${cooperative} ${from}`,
  from,
  to,
  n: 10,
  noisyOut: '+000003',
  epsilon: '1.0',
  rate: '0.3',
  lower: '0.1',
  upper: '0.5',
});
const comparison: PrintedComparison = {
  programmeType: 'OUTFLOW',
  definition: 'outflow-12/2',
  cooperatives: 0,
};

describe('what a page takes from a release', () => {
  it('is the comparison of a kind; none where the release has none', () => {
    const own = [
      { kind: 'outflow-12' as const, comparisons: [comparison] },
      { kind: 'outflow-24' as const, comparisons: [] },
    ];
    expect(comparisonOf({ own }, 'outflow-12')).toBe(comparison);
    expect(comparisonOf({ own }, 'outflow-24')).toBeNull();
    expect(comparisonOf({ own }, 'step-up-12')).toBeNull();
  });

  it('is the last block of each cooperative, in the order of names', () => {
    const figures = [
      block('Aan', '2020Q1', '2020Q4'),
      block('Aan', '2021Q1', '2022Q2'),
      block('Bij', '2020Q1', '2021Q4'),
    ];
    expect(latestBlocks(figures).map(({ id }) => id)).toEqual(['Aan 2021Q1', 'Bij 2020Q1']);
  });

  it.each([
    ['0.250000000000', 0.25],
    ['+0.250000000000', 0.25],
    ['-', null],
    ['-             ', null],
    ['', null],
  ])('reads %j as %s', (printed, value) => {
    expect(numberOrNone(printed)).toBe(value);
  });
});
