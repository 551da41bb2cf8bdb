import { gql } from 'urql';
import type { CivilDate, Connection, Moment, Money } from './scalars.js';

export type EntryKind =
  | 'SALE'
  | 'CONTRIBUTION'
  | 'TRAINING_FUND'
  | 'SOLIDARITY'
  | 'POT'
  | 'INVESTMENT'
  | 'REIMBURSEMENT'
  | 'ASSET_SALE'
  | 'LATE_COST'
  | 'REFUND'
  | 'CORRECTION'
  | 'PRIVATE_WITHDRAWAL'
  | 'SETTLEMENT'
  | 'OPENING';

/** Where a euro comes from. `rate` is in basis points: 3000 is 30 %. */
export interface Explanation {
  booking: string;
  rule: string;
  rate: number | null;
  base: Money | null;
  policyValidFromOn: CivilDate | null;
  recordedAt: Moment;
}

/** `amount` is signed: what goes out of the thermometer is negative. */
export interface ThermometerEntry {
  id: string;
  on: CivilDate;
  kind: EntryKind;
  description: string;
  amount: Money;
  balanceAfter: Money;
  explanation: Explanation;
}

export interface Thermometer {
  member: { id: string; name: string; enterprise: { name: string } | null };
  /** The membership has ended. */
  hasLeft: boolean;
  /** All that is in it. */
  balance: Money;
  /** Promised already: approved investments that are not paid, and advances that are open. */
  reserved: Money;
  /** The balance less what is promised: what can be spent. */
  spendable: Money;
  /** What its reader should know, such as that more was earned than the benefit. */
  signals: { code: string; message: string }[];
  /** Over the whole life of the thermometer, each without a sign. */
  totals: { earned: Money; contributed: Money; invested: Money; withdrawnPrivately: Money };
  /** Newest first. */
  entries: Connection<ThermometerEntry>;
}

export const thermometerQuery = gql<
  { thermometer: Thermometer },
  { memberId: string; first: number; after: string | null }
>`
  query Thermometer($memberId: ID!, $first: Int!, $after: String) {
    thermometer(memberId: $memberId) {
      member {
        id
        name
        enterprise {
          name
        }
      }
      hasLeft
      balance {
        ...Amount
      }
      reserved {
        ...Amount
      }
      spendable {
        ...Amount
      }
      signals {
        code
        message
      }
      totals {
        earned {
          ...Amount
        }
        contributed {
          ...Amount
        }
        invested {
          ...Amount
        }
        withdrawnPrivately {
          ...Amount
        }
      }
      entries(first: $first, after: $after) {
        edges {
          node {
            id
            on
            kind
            description
            amount {
              ...Amount
            }
            balanceAfter {
              ...Amount
            }
            explanation {
              booking
              rule
              rate
              base {
                ...Amount
              }
              policyValidFromOn
              recordedAt
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }

  fragment Amount on Money {
    amount
    currency
  }
`;
