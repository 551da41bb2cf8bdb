import { outsideOf } from './outside.js';

const limit = {
  n: 12,
  low95: '+0.100000000000',
  high95: '+0.500000000000',
  low998: '-0.100000000000',
  high998: '+0.700000000000',
};
const point = (cooperative: string, share: string, n = 12) => ({ cooperative, n, share });

describe('who lies outside of the funnel', () => {
  it('is counted beyond the inner lines on either side, and named beyond the outer', () => {
    const points = [
      point('Aan', '+0.300000000000'),
      point('Bij', '+0.050000000000'),
      point('Door', '+0.600000000000'),
      point('Ginds', '+0.800000000000'),
      point('Hier', '-0.200000000000'),
    ];
    expect(outsideOf({ points, limits: [limit] })).toEqual({
      beyondInner: 4,
      expected: 0,
      beyondOuter: ['Ginds', 'Hier'],
    });
  });

  it('holds nobody on a line, and nobody of whose size there are no lines', () => {
    const points = [point('Aan', '+0.500000000000'), point('Bij', '+0.900000000000', 15)];
    expect(outsideOf({ points, limits: [limit] }).beyondInner).toBe(0);
  });

  it('expects 5 of 100 by chance', () => {
    const points = Array.from({ length: 40 }, (_, i) => point(`c${i}`, '+0.300000000000'));
    expect(outsideOf({ points, limits: [limit] }).expected).toBe(2);
  });
});
