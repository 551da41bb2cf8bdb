import { z } from 'zod';
import { definePolicy } from '#cooperative';
import type { Cents } from '#kernel';

/** How far below zero a thermometer may be. A cooperative that decided nothing lets none. */
export const advanceLimitPolicy = definePolicy<{ readonly limitCents: Cents }>({
  kind: 'advance-limit',
  body: z.strictObject({ limitCents: z.int().min(0).max(10_000_000) }),
  description: 'limitCents: how far below zero a thermometer may be, in cents; 0 lets none',
});
