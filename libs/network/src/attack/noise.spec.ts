import { sampleDiscreteLaplace } from '../noise/discrete-laplace.js';
import { epsilonOf, type Epsilon } from '../noise/epsilon.js';
import { attackSampler, misfit } from './sampler.js';
import { POLICY } from './release.fixture.js';

const DRAWS = 20_000;

describe('A5, the running sampler against its distribution', () => {
  it('draws each ε of the policy as it says', () => {
    const epsilons = [...new Set(Object.values(POLICY.kinds).map(({ cellEpsilon }) => cellEpsilon))];
    expect(attackSampler(epsilons, DRAWS)).toMatchObject({
      passed: true,
      figure: { draws: DRAWS, epsilons: 5 },
    });
  });

  it('sees an ε that is a fifth too large in the draws that a certificate takes', () => {
    const larger = () => sampleDiscreteLaplace(epsilonOf('1.2'));
    expect(attackSampler(['1.0'], 5_000, larger).passed).toBe(false);
    expect(attackSampler(['1.0', '0.7', '0.3', '0.2', '0.01'], 5_000).passed).toBe(true);
  });

  it.each<[string, (epsilon: Epsilon) => number]>([
    ['no noise', () => 0],
    [
      'an ε twice as large',
      ({ numerator, denominator }) => sampleDiscreteLaplace({ numerator: 2 * numerator, denominator }),
    ],
    ['a rounded continuous Laplace', (epsilon) => Math.round(continuous(epsilon))],
    ['the same draw for ever', constant()],
  ])('sees %s', (_, sample) => {
    expect(misfit(epsilonOf('1.0'), DRAWS, sample)).toBeGreaterThan(6);
    expect(attackSampler(['1.0'], DRAWS, sample).passed).toBe(false);
  });
});

function continuous({ numerator, denominator }: Epsilon): number {
  const u = Math.random() - 0.5;
  return (-Math.sign(u) * Math.log(1 - 2 * Math.abs(u)) * denominator) / numerator;
}

function constant(): (epsilon: Epsilon) => number {
  let drawn: number | null = null;
  return (epsilon) => (drawn ??= sampleDiscreteLaplace(epsilon));
}
