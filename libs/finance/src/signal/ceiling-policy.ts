import { z } from 'zod';
import { definePolicy } from '#cooperative';
import type { Cents } from '#kernel';

/** When there is so much that people should talk about it. Nothing is refused: what follows is a human decision. */
export type CeilingDecision =
  | { readonly measure: 'AMOUNT'; readonly limitCents: Cents }
  /** Net revenue over the last three whole months, on average, against the benefit norm; 10,000 is all of the norm. */
  | { readonly measure: 'AVERAGE_NET_REVENUE'; readonly normBasisPoints: number };

export const ceilingPolicy = definePolicy<CeilingDecision>({
  kind: 'ceiling',
  body: z.discriminatedUnion('measure', [
    z.strictObject({ measure: z.literal('AMOUNT'), limitCents: z.int().min(1) }),
    z.strictObject({
      measure: z.literal('AVERAGE_NET_REVENUE'),
      normBasisPoints: z.int().min(1).max(100_000),
    }),
  ]),
  description:
    'measure AMOUNT with limitCents: a signal from this balance on · measure AVERAGE_NET_REVENUE with normBasisPoints: a signal from this part of the benefit norm on (10000 is all of it), by the average net revenue of three whole months',
});
