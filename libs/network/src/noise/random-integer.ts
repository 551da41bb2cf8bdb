import { randomBytes } from 'node:crypto';

/** A source of `n` unpredictable bytes. Outside tests always the operating system's, through `node:crypto`. */
export type RandomBytes = (n: number) => Uint8Array;

const POOL_BYTES = 65_536;
let pool = Buffer.alloc(0);

/** Takes from a pool that is filled with one call: a release draws a few bytes ten thousands of times. */
export const cryptographicBytes: RandomBytes = (n) => {
  if (pool.length < n) pool = randomBytes(Math.max(POOL_BYTES, n));
  const taken = pool.subarray(0, n);
  pool = pool.subarray(n);
  return taken;
};

const LARGEST_BOUND = 2 ** 48;

/**
 * A whole number from 0 up to but not including `bound`, each equally likely: as many bits as the bound needs, drawn
 * again when they come out too large. A remainder (`bits % bound`) would favour the small numbers.
 * @throws RangeError unless the bound is a whole number from 1 to 2^48
 */
export function uniformBelow(bound: number, random: RandomBytes): number {
  if (!Number.isSafeInteger(bound) || bound < 1 || bound > LARGEST_BOUND) {
    throw new RangeError('the bound must be a whole number from 1 to 2^48');
  }
  if (bound === 1) return 0;
  const bits = Math.floor(Math.log2(bound - 1)) + 1;
  const bytes = Math.ceil(bits / 8);
  for (;;) {
    const source = random(bytes);
    let drawn = 0;
    for (let i = 0; i < bytes; i += 1) drawn = drawn * 256 + source[i]!;
    drawn %= 2 ** bits;
    if (drawn < bound) return drawn;
  }
}
