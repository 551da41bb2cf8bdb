import { z } from 'zod';
import { definePolicy } from '#cooperative';
import type { Cents } from '#kernel';

export interface ApprovalDecision {
  /** Up to and including this amount, VAT included, one person approves; above it two do. */
  readonly limitCents: Cents;
}

/** How many people approve an investment. The version of the day of the request holds for it. */
export const approvalPolicy = definePolicy<ApprovalDecision>({
  kind: 'approval',
  body: z.strictObject({ limitCents: z.int().min(0) }),
  description: 'limitCents: above this amount in cents, VAT included, two different people approve',
});
