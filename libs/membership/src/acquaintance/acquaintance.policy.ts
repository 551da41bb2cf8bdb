import { z } from 'zod';
import { definePolicy } from '#cooperative';

export interface AcquaintancePolicy {
  readonly steps: readonly { readonly step: string; readonly label: string }[];
}

const steps = z
  .array(
    z.strictObject({
      step: z.string().regex(/^[a-z0-9-]{1,40}$/),
      label: z.string().trim().min(1).max(200),
    }),
  )
  .max(30)
  .refine((all) => new Set(all.map(({ step }) => step)).size === all.length);

/** What somebody gets to know in the trial; a cooperative that decided nothing has no programme. */
export const acquaintancePolicy = definePolicy<AcquaintancePolicy>({
  kind: 'acquaintance',
  body: z.strictObject({ steps }),
  description:
    'steps: at most 30, each with a step (its key: small letters, digits and hyphens, each once) and a label in words, such as "meet the members" or "first sale".',
});
