import { z } from 'zod';
import { definePolicy } from '#cooperative';

export interface AdvanceDecision {
  /** Days after the payment by which a member shows receipts or pays back. */
  readonly settleWithinDays: number;
}

/** How members get money before there is a receipt. The version of the day of the payment holds for an advance. */
export const advancePolicy = definePolicy<AdvanceDecision>({
  kind: 'advance',
  body: z.strictObject({ settleWithinDays: z.int().min(1).max(366) }),
  description:
    'settleWithinDays: days after the payment by which a member shows receipts or pays the rest back',
});
