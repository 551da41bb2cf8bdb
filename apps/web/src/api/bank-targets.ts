import { gql } from 'urql';
import type { Connection, Money } from './scalars.js';

export interface OpenInvoice {
  id: string;
  number: string | null;
  customer: { name: string };
  open: Money;
  /** Above zero: paid too much, and to be paid back. */
  refundDue: Money;
}

/** What a member asked for and was approved. */
export interface ApprovedInvestment {
  id: string;
  memberName: string;
  purpose: string;
  amount: Money;
}

/** A bill of a supplier that stands in the books and was not paid. */
export interface BookedExpense {
  id: string;
  supplierName: string;
  description: string;
  amount: Money;
}

export interface TargetLedgerAccount {
  number: string;
  name: string;
  /** How many persons have an account of this role. */
  persons: number;
}

export interface BankTargets {
  invoices: Connection<OpenInvoice>;
  investments: Connection<ApprovedInvestment>;
  expenses: Connection<BookedExpense>;
  ledgerAccounts: TargetLedgerAccount[];
}

/** How many of each kind are asked for: the most that one page holds. */
export const mostTargets = 100;

/**
 * What a bank entry can be booked on: invoices that are open or to be paid back, what was approved and what was booked
 * to be paid, and the accounts of the ledger.
 */
export const bankTargetsQuery = gql<BankTargets, { first: number }>`
  query BankTargets($first: Int!) {
    invoices(filter: { states: [OPEN, OVERDUE, REFUND_DUE] }, first: $first) {
      edges {
        node {
          id
          number
          customer {
            name
          }
          open {
            ...TargetMoney
          }
          refundDue {
            ...TargetMoney
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    investments(state: APPROVED, first: $first) {
      edges {
        node {
          id
          memberName
          purpose
          amount {
            ...TargetMoney
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    expenses(state: BOOKED, first: $first) {
      edges {
        node {
          id
          supplierName
          description
          amount {
            ...TargetMoney
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

  fragment TargetMoney on Money {
    amount
    currency
  }
`;
