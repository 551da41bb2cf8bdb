import { epsilonOf, totalEpsilon } from '../noise/epsilon.js';
import { INITIAL_NETWORK_POLICY as POLICY } from '../policy/network-policy.js';
import { KINDS, NETWORK_KINDS } from './kind.js';

describe('the kinds of statistics', () => {
  it('cost a person together exactly what the cap allows', () => {
    expect(totalEpsilon(KINDS.map((kind) => POLICY.kinds[kind].epsilon))).toBe(POLICY.epsilonCap);
    expect(totalEpsilon(NETWORK_KINDS.map((kind) => POLICY.kinds[kind].epsilon))).toBe('1.6');
  });

  it.each(KINDS)('%s is charged at least what its cells can tell together', (kind) => {
    const { epsilon, cellEpsilon, sensitivity } = POLICY.kinds[kind];
    const [charged, drawn] = [epsilonOf(epsilon), epsilonOf(cellEpsilon)];
    // whole numbers, so that no rounding decides
    expect(drawn.numerator * sensitivity * charged.denominator).toBeLessThanOrEqual(
      charged.numerator * drawn.denominator,
    );
  });

  it('let a thermometer move by as much as its noise covers', () => {
    expect(POLICY.kinds['thermometer-12'].sensitivity).toBe(2 * POLICY.thermometerUnitsAtMost);
  });
});
