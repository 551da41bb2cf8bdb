/** Where to evaluate a function on [−1, 1] and with what weight. */
export interface QuadraturePoint {
  readonly x: number;
  readonly weight: number;
}

const rules = new Map<number, readonly QuadraturePoint[]>();

/**
 * Gauss–Legendre quadrature: exact for polynomials up to degree 2 · points − 1. The points are the zeros of the Legendre
 * polynomial, by Newton's method from Tricomi's approximation.
 */
export function gaussLegendre(points: number): readonly QuadraturePoint[] {
  const known = rules.get(points);
  if (known) return known;
  const rule = Array.from({ length: points }, (_, i) => {
    let x = Math.cos((Math.PI * (i + 0.75)) / (points + 0.5));
    for (let step = 0; step < 8; step += 1) {
      const { value, slope } = legendre(points, x);
      x -= value / slope;
    }
    return { x, weight: 2 / ((1 - x ** 2) * legendre(points, x).slope ** 2) };
  });
  rules.set(points, rule);
  return rule;
}

function legendre(degree: number, x: number): { value: number; slope: number } {
  let [before, value] = [1, x];
  for (let k = 2; k <= degree; k += 1) {
    [before, value] = [value, ((2 * k - 1) * x * value - (k - 1) * before) / k];
  }
  return { value, slope: (degree * (x * value - before)) / (x ** 2 - 1) };
}
