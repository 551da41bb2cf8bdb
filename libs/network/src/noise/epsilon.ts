/**
 * The privacy loss ε of one statistic as an exact ratio of two whole numbers, so that the sampler needs no floating
 * point. Policy, database and publication write it as decimal text: `1.0`, `0.7`.
 */
export interface Epsilon {
  readonly numerator: number;
  readonly denominator: number;
}

const DECIMAL = /^(\d{1,4})(?:\.(\d{1,4}))?$/;

const KNOWN_AT_MOST = 100;
const KNOWN = new Map<string, Epsilon>();

/** @throws RangeError unless the text is a positive decimal with at most four digits on each side of the point */
export function epsilonOf(text: string): Epsilon {
  const known = KNOWN.get(text);
  if (known) return known;
  const match = DECIMAL.exec(text);
  const numerator = match ? Number(match[1] + (match[2] ?? '')) : 0;
  if (numerator === 0) throw new RangeError(`epsilon must be a positive decimal, not "${text}"`);
  const epsilon = reduced(numerator, 10 ** (match?.[2]?.length ?? 0));
  // a policy has a handful of them, and a release asks for each ten thousands of times
  if (KNOWN.size < KNOWN_AT_MOST) KNOWN.set(text, epsilon);
  return epsilon;
}

/**
 * What one person can lose over several statistics together: losses add up (sequential composition, Dwork and Roth
 * 2014, theorem 3.16). Exact decimal text, such as `2.4`.
 */
export function totalEpsilon(texts: readonly string[]): string {
  const tenThousandths = texts
    .map(epsilonOf)
    .reduce((sum, { numerator, denominator }) => sum + (numerator * 10_000) / denominator, 0);
  const fraction = String(tenThousandths % 10_000).padStart(4, '0');
  return `${Math.floor(tenThousandths / 10_000)}.${fraction.replace(/0{1,3}$/, '')}`;
}

function reduced(numerator: number, denominator: number): Epsilon {
  const divisor = greatestCommonDivisor(numerator, denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
