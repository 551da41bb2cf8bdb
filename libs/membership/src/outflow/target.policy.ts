import { z } from 'zod';
import { definePolicy } from '#cooperative';

const share = z.int().min(0).max(10_000);

/** What the cooperative itself aims at, so that a result can be read against it; nobody else sets it. */
export const targetPolicy = definePolicy({
  kind: 'target',
  body: z.strictObject({ outflow12BasisPoints: share, outflow24BasisPoints: share }),
  description:
    'outflow12BasisPoints and outflow24BasisPoints: which part of those who started should have left benefit after 12 and 24 months (60 % is 6000).',
});
