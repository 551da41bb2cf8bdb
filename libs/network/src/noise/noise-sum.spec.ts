import { discreteLaplacePmf } from './discrete-laplace.js';
import { epsilonOf } from './epsilon.js';
import { noiseSum } from './noise-sum.js';

describe('the sum of several draws', () => {
  const one = epsilonOf('1.0');

  it('is one draw when there is one', () => {
    const noise = noiseSum([one]);
    for (let k = -20; k <= 20; k += 1) expect(noise.pmf(k)).toBe(discreteLaplacePmf(k, one));
  });

  it('of two has the closed form (tanh ε/2)² · e^(−ε|k|) · (|k| + coth ε)', () => {
    const noise = noiseSum([one, one]);
    for (let k = -20; k <= 20; k += 1) {
      const expected = Math.tanh(0.5) ** 2 * Math.exp(-Math.abs(k)) * (Math.abs(k) + 1 / Math.tanh(1));
      expect(noise.pmf(k)).toBeCloseTo(expected, 14);
    }
  });

  it.each(['0.05', '0.7', '2.0'])('of ε %s is what adding one draw after the other gives', (text) => {
    const epsilon = epsilonOf(text);
    const alone = noiseSum([epsilon]);
    for (let draws = 2; draws <= 5; draws += 1) {
      const noise = noiseSum(Array.from({ length: draws }, () => epsilon));
      const before = noiseSum(Array.from({ length: draws - 1 }, () => epsilon));
      for (const k of [0, 1, 2, 10, Math.floor(alone.reach / 3)]) {
        let expected = 0;
        for (let i = -alone.reach; i <= alone.reach; i += 1) expected += alone.pmf(i) * before.pmf(k - i);
        expect(noise.pmf(k) / expected).toBeCloseTo(1, 11);
        expect(noise.pmf(-k)).toBe(noise.pmf(k));
      }
    }
  });

  it('has a quantile that no smaller number reaches', () => {
    const noise = noiseSum([one, epsilonOf('0.3')]);
    for (const probability of [0, 1e-9, 0.1, 0.25, 0.5, 0.500001, 0.99, 1 - 1e-9]) {
      let [k, sum] = [-noise.reach, noise.pmf(-noise.reach)];
      while (sum < probability) sum += noise.pmf((k += 1));
      expect(noise.quantile(probability)).toBe(k);
    }
  });

  it('of 150 has their variance, and stays a probability', () => {
    const noise = noiseSum(Array.from({ length: 150 }, () => one));
    let [total, variance] = [0, 0];
    for (let k = -400; k <= 400; k += 1) {
      total += noise.pmf(k);
      variance += k * k * noise.pmf(k);
    }
    expect(total).toBeCloseTo(1, 12);
    const a = Math.exp(-1);
    expect(variance).toBeCloseTo((150 * 2 * a) / (1 - a) ** 2, 8);
  });

  it('of twenty thousand of two kinds has theirs', () => {
    const many = [one, epsilonOf('0.7')].flatMap((epsilon) => Array.from({ length: 10_000 }, () => epsilon));
    const noise = noiseSum(many);
    let [total, variance] = [0, 0];
    for (let k = -6_000; k <= 6_000; k += 1) {
      total += noise.pmf(k);
      variance += k * k * noise.pmf(k);
    }
    const of = (epsilon: number) => (2 * Math.exp(-epsilon)) / (1 - Math.exp(-epsilon)) ** 2;
    expect(total).toBeCloseTo(1, 9);
    expect(variance / (10_000 * (of(1) + of(0.7)))).toBeCloseTo(1, 8);
  });

  it('says within what 95 of 100 draws stay', () => {
    expect(noiseSum([one]).within(0.95)).toBe(3);
    expect(noiseSum([epsilonOf('0.7')]).within(0.95)).toBe(4);
    expect(noiseSum([]).within(0.95)).toBe(0);
  });
});
