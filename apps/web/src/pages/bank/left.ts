import type { Money } from '../../api/scalars.js';
import { centsOf, euros } from '../../money/cents.js';

/** What is not divided yet of an amount, in whole cents. */
export const leftOf = (whole: Money, parts: readonly string[]): Money => ({
  ...euros(centsOf(whole.amount) - parts.reduce((sum, part) => sum + centsOf(part), 0)),
  currency: whole.currency,
});
