import type { Cents, CivilDate } from '#kernel';
import type { PolicyVersion } from '#cooperative';
import { entry, type Entry, type Line } from '../ledger/entry.js';
import { type Allocation, allocate, netRevenueOf } from './contribution.js';
import type { ContributionDecision } from './contribution-policy.js';

/** Money of a sale that has arrived. */
export interface PaidSale {
  readonly memberId: string;
  readonly on: CivilDate;
  /** Without VAT, in cents. */
  readonly net: Cents;
  readonly directCosts: Cents;
  readonly reference: string;
  readonly sourceId?: string;
}

export type ContributionVersion = Pick<PolicyVersion<ContributionDecision>, 'id' | 'body'>;

/**
 * Divides a paid sale, and makes the entry of it: all of the net revenue into the thermometer, and out of it the parts
 * for the cooperative and the training fund, each line with its base, rate and policy version. No entry where the sale
 * brought nothing.
 */
export function allocation(
  sale: PaidSale,
  policy: ContributionVersion,
): { parts: Allocation; entries: Entry[] } {
  const parts = allocate({ netRevenue: netRevenueOf(sale) }, policy.body);
  const { netRevenue, contribution, trainingFund } = parts;
  if (netRevenue === 0) return { parts, entries: [] };
  const ground = { base: netRevenue, policy: policy.id };
  const member = { account: 'THERMOMETER', memberId: sale.memberId } as const;
  const sold = { rule: 'SALE', base: sale.net, policy: policy.id } as const;
  const contributed = { ...ground, rule: 'CONTRIBUTION', rate: policy.body.rateBasisPoints } as const;
  const trained = { ...ground, rule: 'TRAINING_FUND', rate: policy.body.trainingFundBasisPoints } as const;
  const lines: Line[] = [
    { ...sold, account: 'PAYMENTS_TO_MEMBERS', cents: netRevenue },
    { ...sold, ...member, cents: -netRevenue },
    { ...contributed, ...member, cents: contribution },
    { ...contributed, account: 'CONTRIBUTION', cents: -contribution },
    { ...trained, ...member, cents: trainingFund },
    { ...trained, account: 'TRAINING_FUND', cents: -trainingFund },
  ];
  const { on, reference, sourceId } = sale;
  return {
    parts,
    entries: [
      entry({
        journal: 'THERMOMETER',
        kind: 'ALLOCATION',
        on,
        reference,
        ...(sourceId && { sourceId }),
        lines,
      }),
    ],
  };
}
