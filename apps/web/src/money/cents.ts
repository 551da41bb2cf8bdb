import type { Decimal, Money } from '../api/scalars.js';

/** An amount as whole cents, to add up. */
export const centsOf = (amount: string): number => Math.round(Number(amount) * 100);

/** Whole cents as an amount in euros. */
export const euros = (cents: number): Money => ({
  amount: (cents / 100).toFixed(2) as Decimal,
  currency: 'EUR',
});
