import { z } from 'zod';
import { definePolicy } from '#cooperative';
import type { ContributionPolicy } from './contribution.js';

/** A rate in basis points, from nothing to everything. */
const rate = z.int().min(0).max(10_000);

export interface ContributionDecision extends ContributionPolicy {
  /** Of what the rates are taken: revenue without VAT less the direct costs of the sale. */
  readonly base: 'NET_REVENUE';
  /** When the thermometer is credited: as the customer pays, so that it never holds unpaid money. */
  readonly creditOn: 'PAYMENT';
}

/** How a sale is divided between cooperative, training fund and thermometer. */
export const contributionPolicy = definePolicy<ContributionDecision>({
  kind: 'contribution',
  body: z
    .strictObject({
      rateBasisPoints: rate,
      trainingFundBasisPoints: rate,
      base: z.literal('NET_REVENUE'),
      rounding: z.literal('PER_BOOKING'),
      creditOn: z.literal('PAYMENT'),
    })
    .refine((body) => body.rateBasisPoints + body.trainingFundBasisPoints <= 10_000, {
      path: ['rateBasisPoints'],
    }),
  description:
    'rateBasisPoints: the cooperative’s part of net revenue (3000 is 30 %) · trainingFundBasisPoints: the part for training · base NET_REVENUE · rounding PER_BOOKING · creditOn PAYMENT',
});
