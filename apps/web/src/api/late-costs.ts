import { gql } from 'urql';
import { booking, type Trial } from './booking.js';
import type { CivilDate, Decimal, Moment, Money } from './scalars.js';

/** A cost of a sale that came after the sale was divided. */
export interface LateCost {
  /** The entry of its debt, by which it is taken back. */
  entryId: string;
  description: string;
  occurredOn: CivilDate;
  /** Without VAT. */
  amount: Money;
  receiptUrl: string | null;
  changes: { memberId: string; memberName: string; contributionBack: Money; lessForMember: Money }[];
  /** Null while it stands. */
  takenBack: { at: Moment; byName: string; reason: string } | null;
}

/** What shows late costs reads itself anew when one is booked or taken back. */
export const changesWithLateCosts = {
  additionalTypenames: ['LateCost', 'RecordLateCostPayload', 'TakeBackEntryPayload'],
};

export const lateCostsQuery = gql<{ lateCosts: LateCost[] }, { saleId: string }>`
  query LateCosts($saleId: ID!) {
    lateCosts(saleId: $saleId) {
      entryId
      description
      occurredOn
      amount {
        amount
        currency
      }
      receiptUrl
      changes {
        memberId
        memberName
        contributionBack {
          amount
          currency
        }
        lessForMember {
          amount
          currency
        }
      }
      takenBack {
        at
        byName
        reason
      }
    }
  }
`;

/** What a trial tells: what comes back of the contribution, person by person. */
export type LateCostTold = Pick<Trial, 'preview'> & {
  parts: { memberId: string; contributionBack: Money }[] | null;
};

export const recordLateCost = booking<
  {
    saleId: string;
    amount: { amount: Decimal };
    occurredOn: CivilDate;
    description: string;
    receiptFileId: string | null;
  },
  LateCostTold
>('recordLateCost', 'journalEntryIds', 'parts { memberId contributionBack { amount currency } }');
