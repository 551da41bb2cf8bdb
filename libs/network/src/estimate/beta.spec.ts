import { betaCdf, logGamma, shareWhere } from './beta.js';

describe('beta distribution', () => {
  it('knows the gamma function at whole and half numbers', () => {
    expect(logGamma(1)).toBeCloseTo(0, 13);
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 13);
    expect(logGamma(0.1)).toBeCloseTo(2.252712651734206, 13);
    expect(logGamma(11) / Math.log(3_628_800)).toBeCloseTo(1, 14);
  });

  it('agrees with the binomial sum for whole parameters', () => {
    // P(Beta(a, b) ≤ x) = P(Bin(a + b − 1, x) ≥ a).
    for (const [a, b] of [
      [1, 1],
      [3, 8],
      [12, 2],
      [20, 20],
    ] as const) {
      for (let x = 0.05; x < 1; x += 0.05) {
        const n = a + b - 1;
        let [term, sum] = [(1 - x) ** n, 0];
        for (let k = 0; k <= n; k += 1) {
          if (k >= a) sum += term;
          term *= ((n - k) / (k + 1)) * (x / (1 - x));
        }
        expect(betaCdf(x, a, b)).toBeCloseTo(sum, 12);
      }
    }
  });

  // Jeffreys limits of R 4.2.2: quantiles of Beta(x + ½, n − x + ½) at 2.5 and 97.5 %.
  it.each([
    [1, 9, 0.01226408762162, 0.4144692774405],
    [4, 9, 0.1729677566728, 0.7459061321254],
    [7, 12, 0.3119404250401, 0.8195213052103],
  ])('gives the limits of R for %i of %i', (x, n, lower, upper) => {
    const cdf = (p: number) => betaCdf(p, x + 0.5, n - x + 0.5);
    expect(shareWhere(cdf, 0.025)).toBeCloseTo(lower, 10);
    expect(shareWhere(cdf, 0.975)).toBeCloseTo(upper, 10);
  });
});
