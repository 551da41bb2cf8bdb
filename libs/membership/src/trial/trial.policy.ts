import { z } from 'zod';
import { definePolicy } from '#cooperative';

export interface Admission {
  readonly needsPlan: boolean;
  readonly needsPermission: boolean;
}

/** What must be there before a trial, and the permission before membership too. */
export const admissionPolicy = definePolicy<Admission>({
  kind: 'admission',
  body: z.strictObject({ needsPlan: z.boolean().default(true), needsPermission: z.boolean().default(true) }),
  description:
    "needsPlan: a business plan before the trial. needsPermission: the municipality's permission before trial and membership. Both true unless decided otherwise.",
});

/** Where a cooperative has decided nothing, the stricter rule holds. */
export const STRICT_ADMISSION: Admission = { needsPlan: true, needsPermission: true };

export const trialPolicy = definePolicy<{ months: number }>({
  kind: 'trial',
  body: z.strictObject({ months: z.number().int().min(1).max(12) }),
  description: 'months: how long a trial takes, 1–12.',
});

export const termPolicy = definePolicy<{ months: number | null }>({
  kind: 'term',
  body: z.strictObject({ months: z.number().int().min(1).max(600).nullable() }),
  description: 'months: the longest membership, counted from admission; null: no term.',
});
