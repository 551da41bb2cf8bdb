import { BLOOM, EDGE, GROUNDS, INK, LEAF_DEEP, PAPER, SERIES, SOFT_INK } from './palette.js';

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

const contrast = (a: string, b: string) => {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
};

describe('the colours of charts', () => {
  it.each([...SERIES.map(({ colour }) => colour), EDGE, LEAF_DEEP, BLOOM])(
    '%s stands out on every ground',
    (colour) => {
      for (const ground of [PAPER, ...GROUNDS]) expect(contrast(colour, ground)).toBeGreaterThanOrEqual(3);
    },
  );

  it.each([INK, SOFT_INK])('%s can be read on every ground', (colour) => {
    for (const ground of [PAPER, ...GROUNDS]) expect(contrast(colour, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it('are never alone: each series has a dash and a mark of its own', () => {
    expect(new Set(SERIES.map(({ dash }) => dash)).size).toBe(SERIES.length);
    expect(new Set(SERIES.map(({ mark }) => mark)).size).toBe(SERIES.length);
  });
});
