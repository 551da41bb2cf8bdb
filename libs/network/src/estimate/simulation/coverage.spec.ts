import { rateDistribution } from '../block-rate.js';
import { rateChange } from '../change.js';
import { sumOfCounts } from '../noisy-count.js';
import { fittedPrior, type WeighedPrior } from '../prior.js';
import { seededRandom } from '../seeded-random.js';
import {
  between,
  betaChance,
  priorsOf,
  type Random,
  type SimulatedCooperative,
  simulatedCooperative,
} from './simulated-network.fixture.js';

const NETWORKS = process.env.OPBLOEI_FULL === '1' ? 200 : 20;
const MEAN = 0.22;
const lines: string[] = [];

/** How the chances of a network's cooperatives are drawn. */
type Nature = (random: Random) => () => number;

const ownPrior =
  (spreadOf: (random: Random) => number): Nature =>
  (random) => {
    const sd = spreadOf(random);
    return () => betaChance(MEAN, sd, random);
  };
/** The model's own: τ from a half-Cauchy distribution with scale .10, between .05 and .30. */
const likeTheModel = ownPrior((random) => {
  const [lowest, highest] = [Math.atan(0.05 / 0.1), Math.atan(0.3 / 0.1)];
  return 0.1 * Math.tan(lowest + (highest - lowest) * random());
});
/** Networks that differ more than the model thinks likely: every τ from .05 to .30 as often as another. */
const anySpread = ownPrior((random) => 0.05 + 0.25 * random());

describe('the 90 % interval of a block', () => {
  afterAll(() =>
    process.stderr.write(`coverage of the 90 % interval, ${NETWORKS} networks\n${lines.join('')}`),
  );

  it.each([
    ['15 cooperatives, τ like the model', 15, 1, likeTheModel],
    ['25 cooperatives, τ like the model', 25, 1, likeTheModel],
    ['25 cooperatives with four blocks, τ like the model', 25, 4, likeTheModel],
    ['60 cooperatives, τ like the model', 60, 1, likeTheModel],
    ['15 cooperatives, all with τ = .10', 15, 1, ownPrior(() => 0.1)],
    ['15 cooperatives, any τ', 15, 1, anySpread],
    ['25 cooperatives, any τ', 25, 1, anySpread],
    ['25 cooperatives with four blocks, any τ', 25, 4, anySpread],
    ['60 cooperatives, any τ', 60, 1, anySpread],
  ])('holds nine of ten true rates: %s', (name, cooperatives, blocks, nature) => {
    const { share, error } = coverage(name, cooperatives, blocks, nature);
    // within two points of nominal; the fewer networks of every day get the room that their chance needs
    const room = NETWORKS === 200 ? 0 : 2 * error;
    expect(Math.abs(share - 0.9)).toBeLessThan(0.02 + room);
  });

  it('would hold too few with the likeliest prior alone: why the rates average over priors', () => {
    const alone = (network: readonly SimulatedCooperative[]) => [
      {
        ...fittedPrior(
          network.map(({ blocks }) => sumOfCounts(blocks)),
          0.05,
        ),
        weight: 1,
      },
    ];
    const { share } = coverage('25 cooperatives, the likeliest prior alone', 25, 1, anySpread, {
      priors: alone,
    });
    expect(share).toBeLessThan(0.88);
  });

  it.each([
    ['25 cooperatives, all with τ = .05', 25, 1, ownPrior(() => 0.05), 0],
    ['25 cooperatives, all with τ = .10', 25, 1, ownPrior(() => 0.1), 0],
    ['60 cooperatives, all with τ = .20', 60, 1, ownPrior(() => 0.2), 0],
    [
      '25 cooperatives of two sorts, .15 and .60',
      25,
      1,
      (random: Random) => () => (random() < 0.5 ? 0.15 : 0.6),
      0,
    ],
    ['25 cooperatives, 3 points up with each of four blocks', 25, 4, ownPrior(() => 0.1), 0.03],
  ])('is printed, without a bar, for %s', (name, cooperatives, blocks, nature, drift) => {
    expect(coverage(name, cooperatives, blocks, nature, { drift }).share).toBeGreaterThan(0);
  });
});

describe('the change between two blocks', () => {
  it('is no change in at most 5 of 100 when nothing has changed', () => {
    const random = seededRandom('nothing has changed');
    const seen = (first: number, second: number) => {
      let found = 0;
      const pairs = NETWORKS * 10;
      for (let i = 0; i < pairs; i += 1) {
        const [earlier, later] = [first, second].map(
          (chance) => simulatedCooperative(chance, [between(10, 16, random)], random).blocks[0]!,
        );
        if (rateChange(earlier!, later!).p < 0.05) found += 1;
      }
      return found / pairs;
    };
    const [still, doubled, fourfold] = [seen(MEAN, MEAN), seen(0.2, 0.4), seen(0.15, 0.6)];
    process.stderr.write(
      `change seen at 5 % in one pair of blocks: none ${percent(still)}, .20 to .40 ${percent(doubled)}, .15 to .60 ${percent(fourfold)}\n`,
    );
    expect(still).toBeLessThan(0.05 + 3 * Math.sqrt((0.05 * 0.95) / (NETWORKS * 10)));
    expect(fourfold).toBeGreaterThan(doubled);
  });
});

/** The share of true rates within their interval, and its standard error over networks. */
function coverage(
  name: string,
  cooperatives: number,
  blocks: number,
  nature: Nature,
  {
    drift = 0,
    priors = priorsOf,
  }: { drift?: number; priors?: (network: readonly SimulatedCooperative[]) => readonly WeighedPrior[] } = {},
): { share: number; error: number } {
  const random = seededRandom(name);
  const shares = Array.from({ length: NETWORKS }, () => {
    const chance = nature(random);
    const network = Array.from({ length: cooperatives }, () => {
      const sizes = Array.from({ length: blocks }, () => between(10, 16, random));
      return simulatedCooperative(chance(), sizes, random, drift);
    });
    const possible = priors(network);
    // the limits are where the distribution crosses 5 and 95 %: to find them would take twenty times as long
    const within = network.filter(({ truth, blocks: own }) => {
      const below = rateDistribution(own.at(-1)!, possible).cdf(truth);
      return 0.05 <= below && below <= 0.95;
    });
    return within.length / cooperatives;
  });
  const share = shares.reduce((sum, one) => sum + one, 0) / NETWORKS;
  const variance = shares.reduce((sum, one) => sum + (one - share) ** 2, 0) / (NETWORKS - 1);
  const error = Math.sqrt(variance / NETWORKS);
  lines.push(`  ${percent(share)} ± ${percent(error)}  ${name}\n`);
  return { share, error };
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
