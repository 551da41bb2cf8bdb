import { discreteLaplaceCdf, discreteLaplacePmf, sampleDiscreteLaplace } from '../noise/discrete-laplace.js';
import { epsilonOf, type Epsilon } from '../noise/epsilon.js';
import type { AttackResult } from './attack.js';

/** So far from what the distribution expects, in standard deviations, chance brings a sampler once in 10^9 checks. */
const TOO_FAR = 6;
/** A value that comes up less often than this stands with its whole tail. */
const FEWEST_EXPECTED = 20;

/**
 * A5: whether noise is what it is said to be. Draws from the running sampler are held against the exact probabilities by
 * χ²: with a spread that is too small the promise would be a number on paper.
 * @param epsilons with which the release's cells were drawn, as decimal text
 */
export function attackSampler(
  epsilons: readonly string[],
  draws: number,
  sample: (epsilon: Epsilon) => number = sampleDiscreteLaplace,
): AttackResult {
  const farthest = Math.max(0, ...epsilons.map((epsilon) => misfit(epsilonOf(epsilon), draws, sample)));
  return {
    attack: 'A5',
    passed: farthest < TOO_FAR,
    figure: { draws, epsilons: epsilons.length, standardDeviationsAtMost: String(TOO_FAR) },
  };
}

/** How far the draws lie from their distribution, in standard deviations (Wilson and Hilferty 1931). */
export function misfit(epsilon: Epsilon, draws: number, sample: (epsilon: Epsilon) => number): number {
  let reach = 0;
  while (draws * discreteLaplacePmf(reach + 1, epsilon) >= FEWEST_EXPECTED) reach += 1;
  const counts = new Array<number>(2 * reach + 3).fill(0);
  for (let i = 0; i < draws; i += 1) {
    const place = Math.min(Math.max(sample(epsilon), -reach - 1), reach + 1) + reach + 1;
    counts[place]! += 1;
  }
  const tail = draws * discreteLaplaceCdf(-reach - 1, epsilon);
  const chiSquared = counts.reduce((sum, count, place) => {
    const isTail = place === 0 || place === counts.length - 1;
    const expected = isTail ? tail : draws * discreteLaplacePmf(place - reach - 1, epsilon);
    return sum + (count - expected) ** 2 / expected;
  }, 0);
  const freedom = counts.length - 1;
  const spread = 2 / (9 * freedom);
  return (Math.cbrt(chiSquared / freedom) - (1 - spread)) / Math.sqrt(spread);
}
