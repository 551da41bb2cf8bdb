import type { PreviewedBlock, PreviewedKind } from '../preview/network-preview.js';
import { openableFigures } from './opened-figures.js';

const block = (ownN: number, ownOut: number): PreviewedBlock => ({
  from: '2022Q1',
  to: '2022Q4',
  ownN,
  ownOut,
  key: null,
  published: null,
});
const kind = (...blocks: PreviewedBlock[]): PreviewedKind => ({
  kind: 'outflow-12',
  choice: 'NAMED',
  code: null,
  noiseAtMost: 3,
  range: null,
  pooled: null,
  blocks,
});

describe('what a board may open', () => {
  it('is each closed group with its exact count', () => {
    expect(openableFigures([kind(block(12, 4))], 10)).toEqual([
      { kind: 'outflow-12', from: '2022Q1', to: '2022Q4', n: 12, out: 4 },
    ]);
  });

  it('is no group of fewer than ten, as an erasure may leave', () => {
    expect(openableFigures([kind(block(9, 4))], 10)).toEqual([]);
  });

  it.each([0, 1, 11, 12])('does not tell that %d of 12 went: of each of them it would be told', (out) => {
    expect(openableFigures([kind(block(12, out))], 10)[0]!.out).toBeNull();
  });

  it.each([2, 10])('tells that %d of 12 went', (out) => {
    expect(openableFigures([kind(block(12, out))], 10)[0]!.out).toBe(out);
  });
});
