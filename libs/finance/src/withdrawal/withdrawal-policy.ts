import { z } from 'zod';
import { definePolicy } from '#cooperative';

export const withdrawalRules = ['REFUSE', 'REPORTABLE_INCOME'] as const;

/** Whether a member can have money of the thermometer privately. A cooperative that decided nothing refuses. */
export const withdrawalPolicy = definePolicy<{ readonly rule: (typeof withdrawalRules)[number] }>({
  kind: 'private-withdrawal',
  body: z.strictObject({ rule: z.enum(withdrawalRules) }),
  description:
    'rule: REFUSE pays nothing privately · REPORTABLE_INCOME pays it as income, which is reported to the municipality every month',
});
