import { z } from 'zod';
import { definePolicy, type Policies } from '#cooperative';
import { type CivilDate, DomainError } from '#kernel';

/** What becomes of a sale that is paid during the seller's trial. */
export const trialSalesRules = ['HOLD', 'REFUSE'] as const;

export const trialSalesPolicy = definePolicy<{ readonly rule: (typeof trialSalesRules)[number] }>({
  kind: 'trial-sales',
  body: z.strictObject({ rule: z.enum(trialSalesRules) }),
  description:
    'rule: HOLD keeps the money of a sale in the trial for the person until the trial is decided · REFUSE lets nobody sell in the trial',
});

/** A cooperative that decided nothing holds. @throws DomainError `TRIAL_SALE_REFUSED` */
export async function requireHolding(policies: Policies, day: CivilDate): Promise<void> {
  if ((await policies.find(trialSalesPolicy, day))?.body.rule === 'REFUSE')
    throw new DomainError('TRIAL_SALE_REFUSED');
}
