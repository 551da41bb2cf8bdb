import { z } from 'zod';
import { ADMISSION_BODIES, type AdmissionBody } from '../admission/admission-rules.js';
import { definePolicy, type PolicyVersion } from '#cooperative';

export interface Admission {
  readonly needsPlan: boolean;
  readonly needsPermission: boolean;
  readonly planMustBeApproved: boolean;
  readonly decidedBy: AdmissionBody;
}

/** What must be there before a trial, and the permission before membership too. */
export const admissionPolicy = definePolicy<Admission>({
  kind: 'admission',
  body: z.strictObject({
    needsPlan: z.boolean().default(true),
    needsPermission: z.boolean().default(true),
    // these came later: a version from before them asks for no approval, and leaves it to the coordinator
    planMustBeApproved: z.boolean().default(false),
    decidedBy: z.enum(ADMISSION_BODIES).default('COORDINATOR'),
  }),
  description:
    "needsPlan: a business plan before the trial. planMustBeApproved: one that was approved; false unless decided otherwise. needsPermission: the municipality's permission before trial and membership. The other two are true unless decided otherwise. decidedBy: COORDINATOR, BOARD or MEMBERS (a vote): whose decision an admission needs; the coordinator's own unless decided otherwise.",
});

/** Where a cooperative has decided nothing, a plan and a permission are asked for. */
export const STRICT_ADMISSION: Admission = {
  needsPlan: true,
  needsPermission: true,
  planMustBeApproved: false,
  decidedBy: 'COORDINATOR',
};

/** What a version means, with what settings that came later stood for in its day. */
export function admissionOf(version: PolicyVersion<Admission> | null): Admission {
  return version ? admissionPolicy.body.parse(version.body) : STRICT_ADMISSION;
}

export const trialPolicy = definePolicy<{ months: number; extensionMonths?: number }>({
  kind: 'trial',
  body: z.strictObject({
    months: z.number().int().min(1).max(12),
    extensionMonths: z.number().int().min(0).max(12).optional(),
  }),
  description:
    'months: how long a trial takes, 1–12. extensionMonths: how much longer it may become, 0–12; left out: not at all.',
});
