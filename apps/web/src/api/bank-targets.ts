import { gql } from 'urql';
import type { Connection, Money } from './scalars.js';

export interface OpenInvoice {
  id: string;
  number: string | null;
  customer: { name: string };
  gross: Money;
}

export interface TargetLedgerAccount {
  number: string;
  name: string;
  /** How many persons have an account of this role. */
  persons: number;
}

/** What a bank entry can be booked on: invoices that are open, and the accounts of the ledger. */
export const bankTargetsQuery = gql<
  { invoices: Connection<OpenInvoice>; ledgerAccounts: TargetLedgerAccount[] },
  Record<string, never>
>`
  query BankTargets {
    invoices(filter: { states: [OPEN, OVERDUE] }, first: 100) {
      edges {
        node {
          id
          number
          customer {
            name
          }
          gross {
            amount
            currency
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    ledgerAccounts {
      number
      name
      persons
    }
  }
`;
