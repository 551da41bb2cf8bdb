import { createHash, randomBytes } from 'node:crypto';
import { discreteLaplaceCdf, discreteLaplacePmf, sampleDiscreteLaplace } from './discrete-laplace.js';
import { epsilonOf, type Epsilon } from './epsilon.js';
import { uniformBelow, type RandomBytes } from './random-integer.js';

const SAMPLES = 100_000;
const EPSILONS = ['1.0', '0.7', '0.2', '2.4'];

describe('discrete-Laplace noise', () => {
  it.each(EPSILONS)('is drawn from its exact distribution, mean and variance included, ε = %s', (text) => {
    const epsilon = epsilonOf(text);
    const draws = drawsOf(() => sampleDiscreteLaplace(epsilon, unpredictable));
    expect(misfit(draws, epsilon)).toBeLessThan(1);

    const mean = draws.reduce((sum, k) => sum + k, 0) / SAMPLES;
    const variance = draws.reduce((sum, k) => sum + (k - mean) ** 2, 0) / SAMPLES;
    const a = Math.exp(-epsilon.numerator / epsilon.denominator);
    const expected = (2 * a) / (1 - a) ** 2;
    const fourth = (2 * a * (1 + 10 * a + a * a)) / (1 - a) ** 4;
    // Five standard errors: fails by chance once in 1.7 million.
    expect(Math.abs(mean)).toBeLessThan(5 * Math.sqrt(expected / SAMPLES));
    expect(Math.abs(variance - expected)).toBeLessThan(5 * Math.sqrt((fourth - expected ** 2) / SAMPLES));
  });

  it.each<[string, () => number]>([
    ['a rounded continuous Laplace', () => Math.round(continuousLaplace(1))],
    ['twice the ε', () => sampleDiscreteLaplace(epsilonOf('2.0'), unpredictable)],
    ['a zero that is drawn with both signs', () => zeroTwice()],
    ['an ε that is 4 % too large', () => sampleDiscreteLaplace(epsilonOf('1.04'), unpredictable)],
  ])('the same check sees %s', (_, wrongSampler) => {
    expect(misfit(drawsOf(wrongSampler), epsilonOf('1.0'))).toBeGreaterThan(1);
  });

  it('comes from the operating system when no source is given', () => {
    const draws = Array.from({ length: 200 }, () => sampleDiscreteLaplace(epsilonOf('0.2')));
    expect(new Set(draws).size).toBeGreaterThan(10);
  });

  it('spends the same bytes on the same noise', () => {
    const draw = () => {
      const random = bytesFrom('a fixed stream');
      return Array.from({ length: 20 }, () => sampleDiscreteLaplace(epsilonOf('0.7'), random));
    };
    expect(draw()).toEqual(draw());
    expect(new Set(draw()).size).toBeGreaterThan(3);
  });

  it.each(EPSILONS)('has probabilities that add up, ε = %s', (text) => {
    const epsilon = epsilonOf(text);
    let below = discreteLaplaceCdf(-401, epsilon);
    for (let k = -400; k <= 400; k += 1) {
      below += discreteLaplacePmf(k, epsilon);
      expect(discreteLaplaceCdf(k, epsilon)).toBeCloseTo(below, 12);
    }
    expect(below).toBeCloseTo(1, 12);
  });

  it('changes the odds of any count by at most e^ε when one outcome flips', () => {
    for (const text of EPSILONS) {
      const epsilon = epsilonOf(text);
      for (let k = -30; k <= 30; k += 1) {
        const odds = Math.log(discreteLaplacePmf(k, epsilon) / discreteLaplacePmf(k - 1, epsilon));
        expect(Math.abs(odds)).toBeLessThanOrEqual(Number(text) + 1e-12);
      }
    }
  });
});

describe('a whole number below a bound', () => {
  it('is drawn again rather than folded, so none is favoured', () => {
    const stream = [7, 6, 5, 3];
    const random: RandomBytes = () => Uint8Array.of(stream.shift()!);
    expect(uniformBelow(5, random)).toBe(3);
    expect(stream).toEqual([]);
  });

  it('reaches every number about equally often', () => {
    const counts = new Array<number>(1000).fill(0);
    const random = bytesFrom('uniform');
    for (let i = 0; i < SAMPLES; i += 1) counts[uniformBelow(1000, random)]! += 1;
    const chiSquare = counts.reduce((sum, count) => sum + (count - 100) ** 2 / 100, 0);
    expect(chiSquare).toBeLessThan(chiSquareLimit(999));
  });

  it.each([0, -1, 1.5, 2 ** 49])('refuses the bound %s', (bound) => {
    expect(() => uniformBelow(bound, bytesFrom('x'))).toThrow(RangeError);
  });
});

function drawsOf(sampler: () => number): number[] {
  return Array.from({ length: SAMPLES }, sampler);
}

/** Chi-square of the draws against the exact probabilities, as a part of the limit at p = 1e-6: below 1 fits. */
function misfit(draws: readonly number[], epsilon: Epsilon): number {
  let edge = 0;
  while (SAMPLES * discreteLaplaceCdf(-edge - 1, epsilon) >= 20) edge += 1;
  const counts = new Map<number, number>();
  for (const k of draws) {
    const cell = Math.max(-edge, Math.min(edge, k));
    counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  let chiSquare = 0;
  for (let k = -edge; k <= edge; k += 1) {
    const tail = Math.abs(k) === edge ? discreteLaplaceCdf(-edge, epsilon) : discreteLaplacePmf(k, epsilon);
    chiSquare += ((counts.get(k) ?? 0) - SAMPLES * tail) ** 2 / (SAMPLES * tail);
  }
  return chiSquare / chiSquareLimit(2 * edge);
}

/** The value that chi-square passes once in a million times (Wilson and Hilferty 1931; within 1 % from 8 degrees on). */
function chiSquareLimit(degrees: number): number {
  const spread = 2 / (9 * degrees);
  return degrees * (1 - spread + 4.753424 * Math.sqrt(spread)) ** 3;
}

function continuousLaplace(epsilon: number): number {
  const u = Math.random() - 0.5;
  return (-Math.sign(u) * Math.log(1 - 2 * Math.abs(u))) / epsilon;
}

function zeroTwice(): number {
  const magnitude = () => Math.floor(-Math.log(1 - Math.random()));
  return magnitude() * (Math.random() < 0.5 ? -1 : 1);
}

let [pool, spent] = [randomBytes(65_536), 0];
const handed = new Uint8Array(6);

/** The cryptographic source, fetched in large pieces: millions of single bytes would take a minute. */
function unpredictable(n: number): Uint8Array {
  if (spent + n > pool.length) [pool, spent] = [randomBytes(65_536), 0];
  for (let i = 0; i < n; i += 1) handed[i] = pool[spent++]!;
  return handed;
}

/** A stream that is the same in every run: SHA-256 of a counter. */
function bytesFrom(seed: string): RandomBytes {
  let [counter, left] = [0, Buffer.alloc(0)];
  return (n) => {
    while (left.length < n) {
      counter += 1;
      left = Buffer.concat([left, createHash('sha256').update(`${seed} ${counter}`).digest()]);
    }
    const taken = left.subarray(0, n);
    left = left.subarray(n);
    return taken;
  };
}
