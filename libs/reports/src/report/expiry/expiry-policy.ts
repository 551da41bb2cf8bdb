import { z } from 'zod';
import { definePolicy, type PolicyVersion } from '#cooperative';

interface Expiry {
  readonly days: number;
}

/** How long the files of reports are kept. What they were made of stays, so that they can be made again. */
export const reportExpiryPolicy = definePolicy<Expiry>({
  kind: 'report-expiry',
  body: z.strictObject({ days: z.int().min(1).max(3650) }),
  description:
    'days: how many days the file of a report is kept; after that it can be made again from what was frozen. Without a decision on this: 90.',
});

const USUAL: Expiry = { days: 90 };

export const expiryOf = (policy: PolicyVersion<Expiry> | null): Expiry => policy?.body ?? USUAL;
