/** How well a crossing is known: the last interval is no longer than this. */
const PRECISION = 1e-13;
const STEP = 0.9 * PRECISION;

/**
 * Where a function crosses zero from below between two ends, to 1e-13; an end itself when it does not cross.
 *
 * Halves until it has seen both signs, so the ends themselves are never asked: a likelihood may turn once more there.
 * Then the ITP method (Oliveira and Takahashi, ACM Transactions on Mathematical Software 47, 2020): about ten
 * evaluations for a smooth function, and hardly more than halving takes for any other.
 *
 * @param near a guess between the ends: looks around it first, which halves the evaluations where it is a good one
 */
export function crossingOf(rising: (x: number) => number, from: number, to: number, near?: number): number {
  const around = near === undefined ? null : crossedNear(rising, from, to, near);
  if (typeof around === 'number') return around;
  let [low, high] = around?.ends ?? [from, to];
  let [below, above] = around?.values ?? [NaN, NaN];
  const first = high - low;
  const halvings = Math.ceil(Math.log2(first / PRECISION)) + 1;
  for (let step = 0; high - low > PRECISION; step += 1) {
    const middle = (low + high) / 2;
    const width = high - low;
    // the chord's crossing, drawn a little to the middle so that both ends move ...
    const chord = (above * low - below * high) / (above - below);
    const pull = Math.min((0.2 / first) * width ** 2, Math.abs(middle - chord));
    const drawn = chord + Math.sign(middle - chord) * pull;
    // ... and no further from the middle than halving could still make good
    const room = Math.max(0, (PRECISION / 2) * 2 ** (halvings - step) - width / 2);
    const tried = Number.isNaN(drawn) ? middle : Math.min(Math.max(drawn, middle - room), middle + room);
    // an end that lies on the crossing is not asked again: a step beside it, the other end closes in
    const x = Math.min(Math.max(tried, low + STEP), high - STEP);
    const value = rising(x);
    if (value === 0) return x;
    if (value > 0) [high, above] = [x, value];
    else [low, below] = [x, value];
  }
  return (low + high) / 2;
}

/** How far from a guess to look first, and how much further each time. */
const NEAR = 1e-3;
const FURTHER = 8;

interface Crossed {
  readonly ends: [number, number];
  readonly values: [below: number, above: number];
}

/** Steps from a guess to where the other sign is; null when that lies beyond an end. */
function crossedNear(
  rising: (x: number) => number,
  from: number,
  to: number,
  near: number,
): Crossed | number | null {
  let [x, value] = [near, rising(near)];
  const side = value > 0 ? -1 : 1;
  for (let reach = NEAR; value !== 0; reach *= FURTHER) {
    const next = near + side * reach;
    if (next <= from || next >= to) return null;
    const there = rising(next);
    if (there > 0 !== value > 0) {
      return side > 0
        ? { ends: [x, next], values: [value, there] }
        : { ends: [next, x], values: [there, value] };
    }
    [x, value] = [next, there];
  }
  return x;
}
