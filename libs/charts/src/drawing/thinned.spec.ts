import { thinned } from './thinned.js';

describe('a line of more points than pixels', () => {
  const many = Array.from({ length: 10_000 }, (_, at) => ({ x: at / 20, y: (at * 7919) % 401 }));

  it('keeps the first, lowest, highest and last point of each column, in their order', () => {
    const few = thinned(many);
    expect(few.length).toBeLessThanOrEqual(4 * 500);
    expect(few.map(({ x }) => x)).toEqual(few.map(({ x }) => x).sort((a, b) => a - b));
    for (const column of [0, 77, 499]) {
      const ys = (points: typeof many) =>
        points.filter(({ x }) => Math.floor(x) === column).map(({ y }) => y);
      const [all, kept] = [ys(many), ys([...few])];
      expect([Math.min(...kept), Math.max(...kept)]).toEqual([Math.min(...all), Math.max(...all)]);
      expect([kept[0], kept.at(-1)]).toEqual([all[0], all.at(-1)]);
    }
  });

  it('is left as it is where there are few', () => {
    const few = many.slice(0, 5);
    expect(thinned(few)).toBe(few);
  });
});
