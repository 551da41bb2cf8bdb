/** Choices that come out the same for the same seed (mulberry32). */
export interface Chance {
  /** From 0 up to 1. */
  (): number;
  /** A whole number, both ends included. */
  between(from: number, to: number): number;
  /** @throws RangeError of nothing */
  oneOf<T>(list: readonly T[]): T;
  /** Takes one out of the list; undefined of nothing. */
  takeFrom<T>(list: T[]): T | undefined;
}

export function chance(seed: number): Chance {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return Object.assign(next, {
    between,
    oneOf<T>(list: readonly T[]): T {
      if (list.length === 0) throw new RangeError('one of nothing');
      return list[between(0, list.length - 1)]!;
    },
    takeFrom: <T>(list: T[]) => list.splice(between(0, Math.max(0, list.length - 1)), 1)[0],
  });
}
