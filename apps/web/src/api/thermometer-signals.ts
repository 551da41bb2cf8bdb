import { gql } from 'urql';
import type { Connection, Money } from './scalars.js';

/** Somebody whose thermometer asks to be talked about; nothing was decided by it. */
export interface SignalledThermometer {
  memberId: string;
  memberName: string;
  balance: Money;
  signals: { code: string; message: string }[];
}

export const thermometerSignalsQuery = gql<
  { thermometerSignals: Connection<SignalledThermometer> },
  { after: string | null }
>`
  query ThermometerSignals($after: String) {
    thermometerSignals(first: 100, after: $after) {
      edges {
        node {
          memberId
          memberName
          balance {
            amount
            currency
          }
          signals {
            code
            message
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;
