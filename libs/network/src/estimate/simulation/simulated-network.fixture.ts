import { epsilonOf } from '../../noise/epsilon.js';
import { betaCdf, shareWhere } from '../beta.js';
import { type NoisyCount, sumOfCounts } from '../noisy-count.js';
import { betaPrior, possiblePriors, type WeighedPrior } from '../prior.js';

/** A cooperative of an invented network: what nobody knows of it, and what it and its readers see. */
export interface SimulatedCooperative {
  /** The chance with which the people of its last block went out: what every figure is after. */
  readonly truth: number;
  readonly blocks: readonly SimulatedBlock[];
}

export interface SimulatedBlock extends NoisyCount {
  /** The exact count, which only the cooperative itself sees. */
  readonly out: number;
}

export type Random = () => number;

const NOISE = [epsilonOf('1.0')];

/** A chance drawn from the model's own prior. */
export function betaChance(mean: number, sd: number, random: Random): number {
  const { alpha, beta } = betaPrior(mean, sd);
  const level = random();
  return shareWhere((p) => betaCdf(p, alpha, beta), level);
}

/** @param drift how much higher the chance is in each next block */
export function simulatedCooperative(
  chance: number,
  sizes: readonly number[],
  random: Random,
  drift = 0,
): SimulatedCooperative {
  const chanceOf = (block: number) => Math.min(1, chance + drift * block);
  const blocks = sizes.map((n, block) => {
    let out = 0;
    for (let person = 0; person < n; person += 1) if (random() < chanceOf(block)) out += 1;
    return { n, out, noisyOut: out + noise(random), epsilons: NOISE };
  });
  return { truth: chanceOf(sizes.length - 1), blocks };
}

/** A whole number from `low` to `high`. */
export function between(low: number, high: number, random: Random): number {
  return low + Math.floor(random() * (high - low + 1));
}

/** The priors of a comparison as a release makes them, under the policy that a network starts with. */
export function priorsOf(cooperatives: readonly SimulatedCooperative[]): readonly WeighedPrior[] {
  return possiblePriors(
    cooperatives.map(({ blocks }) => sumOfCounts(blocks)),
    0.05,
    0.1,
  );
}

/** The difference of two geometric variables is a discrete-Laplace one; ε = 1. */
function noise(random: Random): number {
  const geometric = () => Math.floor(-Math.log1p(-random()));
  return geometric() - geometric();
}
