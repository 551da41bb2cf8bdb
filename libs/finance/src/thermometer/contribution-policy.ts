import { z } from 'zod';
import { definePolicy } from '#cooperative';
import { contributionBases, type ContributionPolicy, ratesOf } from './contribution.js';

const MOST_POTS = 5;

/** A rate in basis points, from nothing to everything. */
const rate = z.int().min(0).max(10_000);
const pot = z.strictObject({ name: z.string().trim().min(1).max(60), rateBasisPoints: rate });

export interface ContributionDecision extends ContributionPolicy {
  /** When the thermometer is credited: as the customer pays, so that it never holds unpaid money. */
  readonly creditOn: 'PAYMENT';
}

/** How a sale is divided between cooperative, funds, pots and thermometer. What came later is left out by old versions. */
export const contributionPolicy = definePolicy<ContributionDecision>({
  kind: 'contribution',
  body: z
    .strictObject({
      rateBasisPoints: rate,
      trainingFundBasisPoints: rate,
      solidarityBasisPoints: rate.optional(),
      pots: z.array(pot).max(MOST_POTS).optional(),
      base: z.enum(contributionBases),
      rounding: z.literal('PER_BOOKING'),
      creditOn: z.literal('PAYMENT'),
    })
    .refine((body) => ratesOf(body).reduce((sum, one) => sum + one, 0) <= 10_000, {
      path: ['rateBasisPoints'],
    })
    .refine(({ pots = [] }) => new Set(pots.map(({ name }) => name)).size === pots.length, {
      path: ['pots'],
    }),
  description:
    'rateBasisPoints: the cooperative’s part (3000 is 30 %) · trainingFundBasisPoints: the part for training · solidarityBasisPoints: the part for the solidarity fund, may be left out · pots: other parts, each with a name and rateBasisPoints, may be left out · base: NET_REVENUE (after direct costs) or REVENUE (before them) · rounding PER_BOOKING · creditOn PAYMENT',
});
