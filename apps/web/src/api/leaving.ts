import { gql } from 'urql';
import { booking } from './booking.js';
import { change } from './change.js';
import type { MoneyInput } from './investments.js';
import type { OutflowDestination } from './outflow.js';
import type { CivilDate, Connection, Money } from './scalars.js';

/** Where the money goes, in basis points: together 10000. */
export interface SettlementParts {
  startingCapital: number;
  solidarityFund: number;
  municipality: number;
}

export const settlementPlaces = ['startingCapital', 'solidarityFund', 'municipality'] as const;

/** What somebody leaves behind in the books, what the table says of it, and what the board decided. */
export interface ExitSettlement {
  memberId: string;
  memberName: string;
  endedOn: CivilDate;
  /** Null for a trial that came to nothing. */
  destination: OutflowDestination | null;
  hasBenefitEnded: boolean;
  thermometer: Money;
  held: Money;
  advances: Money;
  reserved: Money;
  toDivide: Money;
  /** Null where the cooperative has no table. */
  proposed: SettlementParts | null;
  amounts: Record<keyof SettlementParts, Money> | null;
  decision: { decidedOn: CivilDate; parts: SettlementParts; reason: string } | null;
}

export const assetOutcomes = ['STAYS', 'GOES_WITH_MEMBER', 'SOLD_TO_MEMBER', 'SOLD'] as const;
export type AssetOutcome = (typeof assetOutcomes)[number];
export const assetConditions = ['IN_USE', 'STORED', 'BROKEN'] as const;
export type AssetCondition = (typeof assetConditions)[number];

/** A thing that was bought for the enterprise of a member. */
export interface Asset {
  id: string;
  memberId: string;
  name: string;
  boughtOn: CivilDate;
  price: Money;
  owner: 'COOPERATIVE' | 'MEMBER';
  location: string;
  state: AssetCondition | 'GONE';
  /** What the table says; null where it says nothing. */
  proposal: AssetOutcome | null;
  /** Earliest first. */
  decisions: {
    outcome: AssetOutcome;
    memberName: string;
    decidedOn: CivilDate;
    by: string;
    value: Money;
    reason: string;
  }[];
}

/** Money and things of somebody who left. Somebody else's look is written down. */
export const leavingQuery = gql<
  { exitSettlement: ExitSettlement; assets: Connection<Asset> },
  { memberId: string }
>`
  query Leaving($memberId: ID!) {
    exitSettlement(memberId: $memberId) {
      memberId
      memberName
      endedOn
      destination
      hasBenefitEnded
      thermometer {
        amount
        currency
      }
      held {
        amount
        currency
      }
      advances {
        amount
        currency
      }
      reserved {
        amount
        currency
      }
      toDivide {
        amount
        currency
      }
      proposed {
        startingCapital
        solidarityFund
        municipality
      }
      amounts {
        startingCapital {
          amount
          currency
        }
        solidarityFund {
          amount
          currency
        }
        municipality {
          amount
          currency
        }
      }
      decision {
        decidedOn
        parts {
          startingCapital
          solidarityFund
          municipality
        }
        reason
      }
    }
    assets(memberId: $memberId, first: 100) {
      edges {
        node {
          id
          memberId
          name
          boughtOn
          price {
            amount
            currency
          }
          owner
          location
          state
          proposal
          decisions {
            outcome
            memberName
            decidedOn
            by
            value {
              amount
              currency
            }
            reason
          }
        }
      }
    }
  }
`;

/** For the board. Without `parts`: as the table says. */
export const decideExitSettlement = booking<{
  memberId: string;
  parts?: SettlementParts;
  reason?: string | null;
}>('decideExitSettlement', 'exitSettlement { memberId }');

export const decideAsset = booking<{
  assetId: string;
  outcome: AssetOutcome;
  value: MoneyInput;
  decidedOn: CivilDate;
  reason: string | null;
}>('decideAsset', 'asset { id state owner }');

export const changeAsset = change<{
  assetId: string;
  /** Who uses it from now on; null: who used it so far. */
  memberId: string | null;
  location: string;
  state: AssetCondition;
}>('changeAsset', 'asset { id state owner memberId }');
