import type { Cents } from '#kernel';

/** The scale beside a drawn thermometer: from zero to a round sum above every balance that it shows. */
export interface BalanceScale {
  readonly top: Cents;
  /** Round sums from zero to the top. */
  readonly marks: readonly Cents[];
  /** How high a balance stands, from 0 to 1. A balance below zero stands at the bottom: a thermometer holds no debt. */
  shareOf(balance: Cents): number;
}

const SMALLEST_TOP: Cents = 100_00;

/** Steps of 1, 2 or 5 times a power of ten, at most five of them. */
export function balanceScale(balances: readonly Cents[]): BalanceScale {
  const highest = Math.max(SMALLEST_TOP, ...balances);
  const magnitude = 10 ** Math.floor(Math.log10(highest / 5));
  const step = [1, 2, 5, 10].map((factor) => factor * magnitude).find((size) => size * 5 >= highest)!;
  const steps = Math.ceil(highest / step);
  const top = steps * step;
  return {
    top,
    marks: Array.from({ length: steps + 1 }, (_, index) => index * step),
    shareOf: (balance) => Math.min(Math.max(balance / top, 0), 1),
  };
}
