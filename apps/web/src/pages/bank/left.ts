import type { Decimal, Money } from '../../api/scalars.js';

const centsOf = (amount: string): number => Math.round(Number(amount) * 100);

/** What is not divided yet of an amount, in whole cents. */
export const leftOf = (whole: Money, parts: readonly string[]): Money => ({
  amount: ((centsOf(whole.amount) - parts.reduce((sum, part) => sum + centsOf(part), 0)) / 100).toFixed(
    2,
  ) as Decimal,
  currency: whole.currency,
});
