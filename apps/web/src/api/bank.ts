import { gql } from 'urql';
import type { BankState } from './bank-state.js';
import { booking } from './booking.js';
import { change } from './change.js';
import type { CivilDate, Connection, Decimal, Money, Moment, UserError } from './scalars.js';

export const vatCodes = ['HIGH', 'LOW', 'ZERO', 'EXEMPT', 'REVERSE_CHARGE'] as const;

export interface TargetAccount {
  number: string;
  name: string;
  memberName: string | null;
}

/** What an entry may be for; a person decides. */
export interface Proposal {
  invoice: { id: string; number: string; open: Money | null; customerName: string | null } | null;
  account: TargetAccount | null;
  vat: string | null;
  ruleId: string | null;
  ruleName: string | null;
  reason: string;
  reasonText: string;
  /** It may be confirmed together with others. */
  isCertain: boolean;
}

export interface BankBooking {
  bookedOn: CivilDate;
  recordedAt: Moment;
  ruleName: string | null;
  undoneOn: CivilDate | null;
  undoReason: string | null;
  parts: {
    amount: Money;
    invoice: { id: string; number: string } | null;
    sale: { memberName: string } | null;
    account: TargetAccount | null;
    investmentId: string | null;
    expenseId: string | null;
    description: string;
  }[];
}

export interface BankEntry {
  id: string;
  bookedOn: CivilDate;
  amount: Money;
  counterpartyName: string;
  counterpartyIban: string | null;
  remittance: string;
  transactions: number;
  isReversal: boolean;
  accountName: string;
  state: BankState;
  stateReason: string;
  holdUntilOn: CivilDate | null;
  proposals: Proposal[];
  bookings: BankBooking[];
}

export interface BankCounts {
  new: number;
  proposed: number;
  booked: number;
  ignored: number;
  onHold: number;
}

/** What shows the inbox reads itself anew when an entry changes. */
export const changesWithBank = {
  // what is confirmed together gives back ids only
  additionalTypenames: ['BankEntry', 'BankImport', 'ConfirmProposalsPayload'],
};

const fields = gql`
  fragment BankEntryFields on BankEntry {
    id
    bookedOn
    amount {
      ...BankMoney
    }
    counterpartyName
    counterpartyIban
    remittance
    transactions
    isReversal
    accountName
    state
    stateReason
    holdUntilOn
    proposals {
      invoice {
        id
        number
        open {
          ...BankMoney
        }
        customerName
      }
      account {
        number
        name
        memberName
      }
      vat
      ruleId
      ruleName
      reason
      reasonText
      isCertain
    }
    bookings {
      bookedOn
      recordedAt
      ruleName
      undoneOn
      undoReason
      parts {
        amount {
          ...BankMoney
        }
        invoice {
          id
          number
        }
        sale {
          memberName
        }
        account {
          number
          name
          memberName
        }
        investmentId
        expenseId
        description
      }
    }
  }

  fragment BankMoney on Money {
    amount
    currency
  }
`;

/** Without a state: everything that waits. */
export const bankInboxQuery = gql<
  { bankInbox: Connection<BankEntry> },
  { state: BankState | null; filter: { text: string } | null; first: number; after: string | null }
>`
  query BankInbox($state: BankEntryState, $filter: BankInboxFilterInput, $first: Int!, $after: String) {
    bankInbox(state: $state, filter: $filter, first: $first, after: $after) {
      edges {
        node {
          ...BankEntryFields
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
  ${fields}
`;

export const bankCountsQuery = gql<{ bankInboxCounts: BankCounts }, Record<string, never>>`
  query BankCounts {
    bankInboxCounts {
      new
      proposed
      booked
      ignored
      onHold
    }
  }
`;

const answers = 'bankEntry { id }';

/** A share that is a sale of a member without an invoice. */
export interface SoldShare {
  sale: { memberId: string; enterpriseId: string | null; vat: string; directCosts: { amount: Decimal } };
}

/** The one thing that a share is for. */
export type ShareTarget =
  | { invoiceId: string }
  | SoldShare
  | { investmentId: string }
  | { expenseId: string }
  | { accountNumber: string };

export type Share = ShareTarget & {
  amount: { amount: Decimal };
  vat: string | null;
  description: string;
};

export const confirmMatch = booking<{ bankEntryId: string; invoiceId: string }>('confirmMatch', answers);
export const bookBankEntry = booking<{ bankEntryId: string; shares: Share[] }>('bookBankEntry', answers);
export const undoBooking = booking<{ bankEntryId: string; reason: string }>('undoBooking', answers);
export const ignoreEntry = change<{ bankEntryId: string; reason: string }>('ignoreEntry', answers);
export const holdEntry = change<{ bankEntryId: string; reason: string; untilOn: CivilDate | null }>(
  'holdEntry',
  answers,
);
export const takeUpEntry = change<{ bankEntryId: string }>('takeUpEntry', answers);

/** A proposal as it was seen. */
export interface ConfirmedProposal {
  bankEntryId: string;
  invoiceId: string | null;
  ruleId: string | null;
}

/** Each is booked by itself: one that is refused keeps no other from being booked. */
export const confirmProposals = gql<
  {
    confirmProposals: {
      results: { bankEntryId: string; isDone: boolean; error: UserError | null }[] | null;
      userErrors: UserError[];
    };
  },
  { input: { proposals: ConfirmedProposal[] } }
>`
  mutation ConfirmProposals($input: ConfirmProposalsInput!) {
    confirmProposals(input: $input) {
      results {
        bankEntryId
        isDone
        error {
          path
          code
          message
        }
      }
      userErrors {
        path
        code
        message
      }
    }
  }
`;
