import { z } from 'zod';
import { definePolicy } from '#cooperative';
import { OutflowDestination } from '#membership';
import type { SettlementParts } from './settlement-parts.js';

/** What stays with nobody: the part that a person on benefit cannot have as starting capital goes there instead. */
export const onBenefitChoices = ['SOLIDARITY_FUND', 'MUNICIPAL_SETTLEMENT'] as const;

export interface ExitSettlementDecision {
  /** The first row that names the destination holds. */
  readonly rows: readonly {
    readonly destinations: readonly `${OutflowDestination}`[];
    readonly parts: SettlementParts;
  }[];
  /** For every destination that no row names. */
  readonly otherwise: SettlementParts;
  /** For a trial that did not become a membership: there is no starting capital then. */
  readonly endedTrial: SettlementParts;
  /** Where starting capital goes while the benefit has not ended. */
  readonly whileOnBenefit: (typeof onBenefitChoices)[number];
}

const part = z.int().min(0).max(10_000);
const parts = z
  .strictObject({ startingCapital: part, solidarityFund: part, municipality: part })
  .refine((one) => one.startingCapital + one.solidarityFund + one.municipality === 10_000);

/** The table by which the board divides what is left when somebody leaves. */
export const exitSettlementPolicy = definePolicy<ExitSettlementDecision>({
  kind: 'exit-settlement',
  body: z.strictObject({
    rows: z.array(z.strictObject({ destinations: z.array(z.enum(OutflowDestination)).min(1), parts })),
    otherwise: parts,
    endedTrial: parts.refine((one) => one.startingCapital === 0, { path: ['startingCapital'] }),
    whileOnBenefit: z.enum(onBenefitChoices),
  }),
  description:
    'rows: each with destinations (such as OWN_ENTERPRISE) and parts, the first that fits holds · otherwise: parts for every other destination · endedTrial: parts of what was held in a trial that came to nothing, without starting capital · parts: startingCapital, solidarityFund and municipality in basis points, together 10000 · whileOnBenefit: SOLIDARITY_FUND or MUNICIPAL_SETTLEMENT, where starting capital goes while the benefit has not ended',
});
