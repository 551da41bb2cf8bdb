import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { epsilonOf } from '../noise/epsilon.js';
import { discreteLaplacePmf } from '../noise/discrete-laplace.js';
import { blockRate as rateUnder, FLAT_PRIOR, rateDistribution, ratesUnder } from './block-rate.js';
import { centralRange } from './central-range.js';
import { sumOfCounts, type NoisyCount } from './noisy-count.js';
import { betaPrior, type BetaPrior, fittedPrior, fixedPrior, possiblePriors } from './prior.js';
import { RAT_TUMOUR_PRIOR, RAT_TUMOUR_RATES, RAT_TUMOURS } from './rat-tumour.fixture.js';

const WITHOUT_NOISE = epsilonOf('1000');
const exact = (y: number, n: number): NoisyCount => ({ noisyOut: y, n, epsilons: [WITHOUT_NOISE] });
const noisy = (noisyOut: number, n: number): NoisyCount => ({ noisyOut, n, epsilons: [epsilonOf('1.0')] });
const blockRate = (count: NoisyCount, prior: BetaPrior, credibility: number) =>
  rateUnder(count, [{ ...prior, weight: 1 }], credibility);

describe('the fitted prior', () => {
  it('is the maximum likelihood on the rat tumours', () => {
    const prior = fittedPrior(
      RAT_TUMOURS.map(([y, n]) => exact(y, n)),
      0.05,
    );
    // Where the slope is zero, by Newton's method in 40 decimals.
    expect(relative(prior.alpha, 2.341614403333645)).toBeLessThan(1e-10);
    expect(relative(prior.beta, 14.11480429844129)).toBeLessThan(1e-10);
    // R's optimiser stopped a little before it: its slope there is still 7e-6.
    expect(relative(prior.alpha, RAT_TUMOUR_PRIOR.alpha)).toBeLessThan(1e-5);
    expect(relative(prior.beta, RAT_TUMOUR_PRIOR.beta)).toBeLessThan(1e-5);
  });

  it('keeps a spread of at least .05 when the cooperatives are all alike', () => {
    const { alpha, beta } = fittedPrior(
      Array.from({ length: 25 }, () => exact(10, 50)),
      0.05,
    );
    expect(spread(alpha, beta)).toBeCloseTo(0.05, 10);
    expect(alpha / (alpha + beta)).toBeCloseTo(0.2, 1);
  });

  it('is not fooled by noise: the spread that noise makes is not taken for a difference', () => {
    // 40 blocks of 12 with 3 out each; the noise −2 … 2 in turn.
    const published = Array.from({ length: 40 }, (_, i) => 3 + (i % 5) - 2);
    const aware = fittedPrior(
      published.map((y) => noisy(y, 12)),
      0.01,
    );
    const naive = fittedPrior(
      published.map((y) => exact(y, 12)),
      0.01,
    );
    expect(spread(aware.alpha, aware.beta)).toBeLessThan(spread(naive.alpha, naive.beta) + 1e-9);
    expect(spread(aware.alpha, aware.beta)).toBeLessThan(0.05);
  });
});

describe('the fixed prior of a small comparison', () => {
  it('has the pooled rate as mean and .10 as spread', () => {
    const { alpha, beta } = fixedPrior([noisy(2, 10), noisy(3, 10), noisy(-1, 10), noisy(4, 10)], 0.1);
    expect(alpha / (alpha + beta)).toBeCloseTo(0.2, 14);
    expect(spread(alpha, beta)).toBeCloseTo(0.1, 14);
  });

  it.each([-40, 0, 40, 80])('stays a distribution when noise has made the pooled count %i of 40', (out) => {
    const { alpha, beta } = fixedPrior([noisy(out, 40)], 0.1);
    expect(Math.min(alpha, beta)).toBeGreaterThan(0);
    expect(alpha + beta).toBeGreaterThan(1 - 1e-9);
  });
});

describe('the priors that the counts leave possible', () => {
  const counts = Array.from({ length: 25 }, (_, i) => noisy((i * 7) % 6, 10 + (i % 7)));

  it('are a distribution around the likeliest', () => {
    const priors = possiblePriors(counts, 0.05, 0.1);
    expect(priors.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
    const mean = priors.reduce((sum, { alpha, beta, weight }) => sum + (weight * alpha) / (alpha + beta), 0);
    expect(mean).toBeCloseTo(0.2, 1);
    const spreads = priors.map(({ alpha, beta }) => spread(alpha, beta));
    expect(Math.min(...spreads)).toBeCloseTo(0.05, 10);
    expect(Math.max(...spreads)).toBeCloseTo(0.3, 10);
  });

  it('hold what is thought beforehand as long as the counts say nothing: τ is half-Cauchy between its ends', () => {
    const nothing = [{ noisyOut: 0, n: 1, epsilons: [epsilonOf('0.01')] }];
    const average = possiblePriors(nothing, 0.05, 0.1).reduce(
      (sum, { alpha, beta, weight }) => sum + weight * spread(alpha, beta),
      0,
    );
    // ∫ τ / (1 + (τ/.1)²) from .05 to .30, divided by the same integral without the τ
    expect(average).toBeCloseTo((0.05 * Math.log(10 / 1.25)) / (Math.atan(3) - Math.atan(0.5)), 3);
  });

  it('close in on the truth as cooperatives come in: with 400 times as many they are as one', () => {
    const many = possiblePriors(Array.from({ length: 400 }, () => counts).flat(), 0.05, 0.1);
    const likeliest = fittedPrior(counts, 0.05);
    const averaged = rateUnder(noisy(4, 12), many, 0.9);
    const alone = blockRate(noisy(4, 12), likeliest, 0.9);
    expect(averaged.rate).toBeCloseTo(alone.rate, 2);
    expect(averaged.upper).toBeCloseTo(alone.upper, 2);
  });

  it('give a block the mixture of what each of them gives', () => {
    const priors = possiblePriors(counts, 0.05, 0.1);
    const figure = rateUnder(noisy(3, 11), priors, 0.9);
    const each = priors.map((prior) => ({ weight: prior.weight, ...blockRate(noisy(3, 11), prior, 0.9) }));
    expect(figure.rate).toBeCloseTo(
      each.reduce((sum, { weight, rate }) => sum + weight * rate, 0),
      12,
    );
    expect(figure.upper).toBeGreaterThan(Math.min(...each.map(({ upper }) => upper)));
    expect(figure.upper).toBeLessThan(Math.max(...each.map(({ upper }) => upper)));
    const { cdf } = rateDistribution(noisy(3, 11), priors);
    expect(cdf(figure.lower)).toBeCloseTo(0.05, 11);
    expect(cdf(figure.upper)).toBeCloseTo(0.95, 11);
    const rateOf = ratesUnder(priors, 0.9);
    expect(rateOf(noisy(3, 11))).toEqual(figure);
    expect(rateOf(noisy(3, 11))).toBe(rateOf(noisy(3, 11)));
    expect(rateOf(noisy(4, 11))).not.toEqual(figure);
  });
});

describe('the rate of a block', () => {
  it.each(RAT_TUMOUR_RATES)(
    'without noise is R’s shrunken rate: $y of $n → $rate',
    ({ y, n, rate, lower, upper }) => {
      const figure = blockRate(exact(y, n), RAT_TUMOUR_PRIOR, 0.95);
      expect(figure.rate).toBeCloseTo(rate, 10);
      expect(figure.lower).toBeCloseTo(lower, 10);
      expect(figure.upper).toBeCloseTo(upper, 10);
    },
  );

  it('is what summing the likelihood over a fine grid of rates gives', () => {
    const [n, published, prior] = [11, 5, betaPrior(0.22, 0.1)];
    const posterior = (p: number) => {
      let [binomial, likelihood] = [(1 - p) ** n, 0];
      for (let y = 0; y <= n; y += 1) {
        likelihood += binomial * discreteLaplacePmf(published - y, epsilonOf('1.0'));
        binomial *= ((n - y) / (y + 1)) * (p / (1 - p));
      }
      return likelihood * p ** (prior.alpha - 1) * (1 - p) ** (prior.beta - 1);
    };
    let [mass, moment] = [0, 0];
    for (let i = 0; i < 20_000; i += 1) {
      const p = (i + 0.5) / 20_000;
      mass += posterior(p);
      moment += p * posterior(p);
    }
    const figure = blockRate(noisy(published, n), prior, 0.9);
    expect(figure.rate).toBeCloseTo(moment / mass, 8);
    let below = 0;
    for (let i = 0; (i + 0.5) / 20_000 < figure.lower; i += 1) below += posterior((i + 0.5) / 20_000);
    expect(below / mass).toBeCloseTo(0.05, 3);
  });

  it('takes a count below zero as it is', () => {
    const prior = betaPrior(0.2, 0.1);
    const [minusTwo, minusOne, zero] = [-2, -1, 0].map((out) => blockRate(noisy(out, 10), prior, 0.9).rate);
    // Below zero each step makes every true count less likely by the same e^−ε, so one cell's figure stops moving.
    expect(minusOne).toBeCloseTo(minusTwo!, 12);
    expect(zero).toBeCloseTo(minusOne!, 12);
    // A line of two draws keeps moving, so a clamp would show.
    const line = (out: number) => blockRate(sumOfCounts([noisy(out, 10), noisy(0, 10)]), prior, 0.9).rate;
    expect(line(-4)).toBeLessThan(line(0) - 1e-3);
    // In a sum it matters: cells clamped at zero would add up to 5, more than was published.
    const cells = [-2, -1, 1, 4].map((out) => noisy(out, 10));
    expect(sumOfCounts(cells).noisyOut).toBe(2);
  });

  it('lies within its limits, and never falls when the published count rises', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 30 }), fc.integer({ min: -25, max: 55 }), (n, out) => {
        const figure = blockRate(noisy(out, n), betaPrior(0.2, 0.1), 0.9);
        expect(figure.lower).toBeLessThan(figure.rate);
        expect(figure.rate).toBeLessThan(figure.upper);
        expect(figure.lower).toBeGreaterThan(0);
        expect(figure.upper).toBeLessThan(1);
        const oneMore = blockRate(noisy(out + 1, n), betaPrior(0.2, 0.1), 0.9);
        expect(oneMore.rate).toBeGreaterThan(figure.rate - 1e-12);
      }),
      { numRuns: 60 },
    );
  });

  it('takes a line of many cells', () => {
    const line = sumOfCounts(Array.from({ length: 120 }, (_, i) => noisy((i % 5) + 0, 11)));
    const figure = rateUnder(line, FLAT_PRIOR, 0.9);
    expect(figure.rate).toBeCloseTo(240 / 1320, 2);
    expect(figure.upper - figure.lower).toBeGreaterThan(2 * 1.645 * Math.sqrt((0.18 * 0.82) / 1320));
  });
});

describe('the central range', () => {
  it('interpolates as R does', () => {
    const range = centralRange([0.3, 0.1, 0.2, 0.5, 0.4], 0.8);
    expect(range.lower).toBeCloseTo(0.14, 14);
    expect(range.upper).toBeCloseTo(0.46, 14);
    expect(centralRange([0.2], 0.8)).toEqual({ lower: 0.2, upper: 0.2 });
  });
});

const reference = new URL('../../../../../shared/data/survival/small_sample_reference.json', import.meta.url);

(existsSync(reference) ? describe : describe.skip)('the fixture', () => {
  it('carries the numbers of the shared reference', () => {
    const { rat } = JSON.parse(readFileSync(reference, 'utf8')) as {
      rat: {
        sum_y: number;
        sum_n: number;
        mle: { alpha: number; beta: number };
        shrunk: { y: number; n: number; post_mean: number; lo95: number; hi95: number }[];
      };
    };
    expect(RAT_TUMOURS.reduce((sum, [y]) => sum + y, 0)).toBe(rat.sum_y);
    expect(RAT_TUMOURS.reduce((sum, [, n]) => sum + n, 0)).toBe(rat.sum_n);
    expect(RAT_TUMOUR_PRIOR).toEqual({ alpha: rat.mle.alpha, beta: rat.mle.beta });
    expect(RAT_TUMOUR_RATES).toEqual(
      rat.shrunk.map(({ y, n, post_mean: rate, lo95: lower, hi95: upper }) => ({ y, n, rate, lower, upper })),
    );
  });
});

function relative(value: number, expected: number): number {
  return Math.abs(value / expected - 1);
}

function spread(alpha: number, beta: number): number {
  const weight = alpha + beta;
  return Math.sqrt((alpha * beta) / weight ** 2 / (weight + 1));
}
