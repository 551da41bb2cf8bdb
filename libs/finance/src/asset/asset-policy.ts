import { z } from 'zod';
import { definePolicy } from '#cooperative';
import { OutflowDestination } from '#membership';

export const assetOwners = ['COOPERATIVE', 'MEMBER'] as const;
export type AssetOwner = (typeof assetOwners)[number];

export const assetOutcomes = ['GOES_WITH_MEMBER', 'STAYS', 'SOLD_TO_MEMBER', 'SOLD'] as const;
export type AssetOutcome = (typeof assetOutcomes)[number];

export interface AssetOwnershipDecision {
  /** Whose it is from the day on which it is bought. */
  readonly owner: AssetOwner;
  /** What becomes of it by where its user goes; people may decide otherwise, with a reason. */
  readonly atExit: Readonly<Record<`${OutflowDestination}`, AssetOutcome>>;
}

/** Whose the things are that were bought for a member's enterprise, and where they go at an exit. */
export const assetOwnershipPolicy = definePolicy<AssetOwnershipDecision>({
  kind: 'asset-ownership',
  body: z.strictObject({
    owner: z.enum(assetOwners),
    atExit: z.record(
      z.enum(Object.values(OutflowDestination) as `${OutflowDestination}`[]),
      z.enum(assetOutcomes),
    ),
  }),
  description:
    'owner COOPERATIVE or MEMBER: whose a thing is that is bought · atExit: by destination of who leaves, GOES_WITH_MEMBER, STAYS, SOLD_TO_MEMBER or SOLD',
});
