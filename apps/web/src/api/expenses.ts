import { gql } from 'urql';
import { booking } from './booking.js';
import { change } from './change.js';
import type { Decision, MoneyInput } from './investments.js';
import type { CivilDate, Connection, Money } from './scalars.js';

/** What a supplier charges the cooperative itself. */
export interface Expense {
  id: string;
  supplierName: string;
  supplierReference: string;
  description: string;
  invoicedOn: CivilDate;
  recordedByName: string;
  amount: Money;
  vatAmount: Money;
  accountNumber: string;
  accountName: string;
  receiptUrl: string;
  state: 'REQUESTED' | 'PARTLY_APPROVED' | 'APPROVED' | 'DECLINED' | 'WITHDRAWN' | 'BOOKED' | 'PAID';
  approvalsNeeded: number;
  decisions: Decision[];
  mayDecide: boolean;
  hindrance: 'OWN_REQUEST' | 'WITHDRAWN' | 'ALREADY_DECIDED' | null;
}

/** As for requests: a refusal too says that what was shown is old. */
export const changesWithExpenses = { additionalTypenames: ['Expense', 'ExpensePayload'] };

/** What waits: to be decided on, to be booked, and to be paid. */
export const expensesQuery = gql<
  Record<'asked' | 'partly' | 'approved' | 'booked', Connection<Expense>>,
  Record<string, never>
>`
  query Expenses {
    asked: expenses(state: REQUESTED, first: 50) {
      ...ExpenseList
    }
    partly: expenses(state: PARTLY_APPROVED, first: 50) {
      ...ExpenseList
    }
    approved: expenses(state: APPROVED, first: 50) {
      ...ExpenseList
    }
    booked: expenses(state: BOOKED, first: 50) {
      ...ExpenseList
    }
  }

  fragment ExpenseList on ExpenseConnection {
    edges {
      node {
        id
        supplierName
        supplierReference
        description
        invoicedOn
        recordedByName
        amount {
          ...ExpenseMoney
        }
        vatAmount {
          ...ExpenseMoney
        }
        accountNumber
        accountName
        receiptUrl
        state
        approvalsNeeded
        decisions {
          by
          isMine
          isApproved
          reason
          decidedOn
        }
        mayDecide
        hindrance
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }

  fragment ExpenseMoney on Money {
    amount
    currency
  }
`;

const answers = 'expense { id }';
interface Decided {
  expenseId: string;
  seen: { changes: number; decisions: number };
}
export const recordExpense = change<{
  supplierName: string;
  supplierReference: string | null;
  description: string;
  invoicedOn: CivilDate;
  amount: MoneyInput;
  vatAmount: MoneyInput;
  accountId: string | null;
  receiptFileId: string;
}>('recordExpense', answers);
export const approveExpense = change<Decided>('approveExpense', answers);
export const declineExpense = change<Decided & { reason: string }>('declineExpense', answers);
export const bookExpense = booking<{ expenseId: string; bookedOn: CivilDate; isVatCost: boolean }>(
  'bookExpense',
  answers,
);
export const payExpense = booking<{ expenseId: string; paidOn: CivilDate }>('payExpense', answers);

export interface CostAccount {
  id: string;
  number: string;
  name: string;
  kind: string;
}

/** Where a cost can be booked. */
export const costAccountsQuery = gql<{ ledgerAccounts: CostAccount[] }, Record<string, never>>`
  query CostAccounts {
    ledgerAccounts {
      id
      number
      name
      kind
    }
  }
`;
