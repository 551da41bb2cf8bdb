import { FLAT_PRIOR, rateDistribution } from '../block-rate.js';
import { keyOf, type NoisyCount, sumOfCounts } from '../noisy-count.js';
import type { WeighedPrior } from '../prior.js';
import { seededRandom } from '../seeded-random.js';
import { between, betaChance, priorsOf, simulatedCooperative } from './simulated-network.fixture.js';

const IS_FULL = process.env.OPBLOEI_FULL === '1';
const SIZES = [
  [5, 9],
  [10, 14],
  [15, 19],
  [20, 30],
] as const;
/** Where nothing beats the mean, how much farther a rate may lie; the fewer networks of every day have more chance. */
const NEAR_THE_MEAN = IS_FULL ? 1.15 : 1.25;
const MEAN = 0.22;
/** Fewest people in a cooperative's own block. */
const OWN_FROM = 10;

interface Errors {
  published: number;
  exact: number;
  mean: number;
  count: number;
}

describe('how far a figure lies from the truth', () => {
  it.each([
    [25, 0.05, IS_FULL ? 400 : 40],
    [25, 0.1, IS_FULL ? 400 : 40],
    [1000, 0.05, IS_FULL ? 10 : 1],
    [1000, 0.1, IS_FULL ? 10 : 1],
  ])('with %i cooperatives that differ by %f', (cooperatives, sd, networks) => {
    const bySize = errorsBySize(cooperatives, sd, networks);
    process.stderr.write(
      `distance to the true rate (root mean square, points), ${cooperatives} cooperatives, τ = ${sd}\n` +
        `  people   published  own exact count  network mean\n${bySize.map(printed).join('')}`,
    );
    const [below, ...own] = bySize;
    // no block of its own: what it is shown is the pooled line, which is the network's mean
    expect(below!.published).toBe(below!.mean);
    for (const { published, exact, mean } of own) {
      expect(published).toBeLessThan(exact);
      // where cooperatives hardly differ nothing beats their mean; the noise must not make it much worse
      if (sd >= 0.1) expect(published).toBeLessThan(mean);
      else expect(published).toBeLessThan(mean * NEAR_THE_MEAN);
    }
  });
});

function errorsBySize(cooperatives: number, sd: number, networks: number): Errors[] {
  const random = seededRandom(`utility of ${cooperatives} with ${sd}`);
  const bySize = SIZES.map((): Errors => ({ published: 0, exact: 0, mean: 0, count: 0 }));
  for (let i = 0; i < networks; i += 1) {
    const network = Array.from({ length: cooperatives }, (_, k) => {
      const [from, to] = SIZES[k % SIZES.length]!;
      return simulatedCooperative(betaChance(MEAN, sd, random), [between(from, to, random)], random);
    });
    const listed = network.filter(({ blocks }) => blocks[0]!.n >= OWN_FROM);
    const rateOf = meansUnder(priorsOf(listed));
    const { mean } = rateDistribution(sumOfCounts(listed.map(({ blocks }) => blocks[0]!)), FLAT_PRIOR);
    network.forEach(({ truth, blocks: [block] }, k) => {
      const errors = bySize[k % SIZES.length]!;
      const published = block!.n >= OWN_FROM ? rateOf(block!) : mean;
      errors.published += (published - truth) ** 2;
      errors.exact += (block!.out / block!.n - truth) ** 2;
      errors.mean += (mean - truth) ** 2;
      errors.count += 1;
    });
  }
  return bySize.map(({ published, exact, mean, count }) => ({
    published: Math.sqrt(published / count),
    exact: Math.sqrt(exact / count),
    mean: Math.sqrt(mean / count),
    count,
  }));
}

/** Rates as they are published, without their limits: those take nearly all the time and tell nothing here. */
function meansUnder(priors: readonly WeighedPrior[]): (count: NoisyCount) => number {
  const means = new Map<string, number>();
  return (count) => {
    const key = keyOf(count);
    const mean = means.get(key) ?? rateDistribution(count, priors).mean;
    means.set(key, mean);
    return mean;
  };
}

function printed({ published, exact, mean }: Errors, i: number): string {
  const points = (value: number) => (100 * value).toFixed(1).padStart(12);
  return `  ${SIZES[i]!.join('–').padEnd(6)}${points(published)}${points(exact)}${points(mean)}\n`;
}
