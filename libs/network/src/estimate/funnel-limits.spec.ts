import { existsSync, readFileSync } from 'node:fs';
import { epsilonOf } from '../noise/epsilon.js';
import { FUNNEL_CENTRE, FUNNEL_LIMITS } from './funnel.fixture.js';
import { funnelLimits, varianceOfShare, widened } from './funnel-limits.js';

describe('funnel limits', () => {
  it.each(FUNNEL_LIMITS)('without noise are R’s, n = $n', ({ n, lo95, hi95, lo998, hi998 }) => {
    const inner = funnelLimits(n, FUNNEL_CENTRE, [], 0.95);
    const outer = funnelLimits(n, FUNNEL_CENTRE, [], 0.998);
    [inner.lower - lo95, inner.upper - hi95, outer.lower - lo998, outer.upper - hi998].forEach((error) =>
      expect(Math.abs(error)).toBeLessThan(1e-9),
    );
  });

  // Binomial and noise convolved in thirty digits.
  it.each([
    [11, 0.22, '1.0', -0.451686671317413, -0.165314816784337, 0.537394179616095, 0.834646125318717],
    [16, 0.22, '0.7', -0.418108263099001, -0.125945071494293, 0.522017885935871, 0.807752144947168],
    [10, 0.05, '1.0', -0.637834387952431, -0.308384296024853, 0.3283566210371, 0.654120624746855],
  ])('hold the noise: n = %i, centre %f, ε = %s', (n, centre, epsilon, lo998, lo95, hi95, hi998) => {
    const noise = [epsilonOf(epsilon)];
    const inner = funnelLimits(n, centre, noise, 0.95);
    const outer = funnelLimits(n, centre, noise, 0.998);
    [inner.lower - lo95, inner.upper - hi95, outer.lower - lo998, outer.upper - hi998].forEach((error) =>
      expect(Math.abs(error)).toBeLessThan(1e-9),
    );
  });

  it('widen around the centre when cooperatives differ, and not when they do not', () => {
    const noise = [epsilonOf('1.0')];
    const limits = funnelLimits(12, 0.25, noise, 0.95);
    const variance = varianceOfShare(12, 0.25, noise);
    expect(widened(limits, 0.25, variance, 0).lower).toBeCloseTo(limits.lower, 14);
    // as much variance between them as within them: the limits lie √2 times as far
    const wide = widened(limits, 0.25, variance, Math.sqrt(variance));
    expect((wide.lower - 0.25) / (limits.lower - 0.25)).toBeCloseTo(Math.SQRT2, 12);
    expect((wide.upper - 0.25) / (limits.upper - 0.25)).toBeCloseTo(Math.SQRT2, 12);
  });
});

const reference = new URL('../../../../../shared/data/survival/small_sample_reference.json', import.meta.url);

(existsSync(reference) ? describe : describe.skip)('the fixture', () => {
  it('carries the limits of the shared reference', () => {
    const { funnel } = JSON.parse(readFileSync(reference, 'utf8')) as {
      funnel: { n: number; theta: number; lo998: number; lo95: number; hi95: number; hi998: number }[];
    };
    expect(
      FUNNEL_LIMITS.map(({ n, lo998, lo95, hi95, hi998 }) => ({
        n,
        theta: FUNNEL_CENTRE,
        lo998,
        lo95,
        hi95,
        hi998,
      })),
    ).toEqual(
      funnel.map(({ n, theta, lo998, lo95, hi95, hi998 }) => ({ n, theta, lo998, lo95, hi95, hi998 })),
    );
  });
});
