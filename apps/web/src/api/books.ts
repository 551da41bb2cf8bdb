import { gql } from 'urql';
import { change } from './change.js';
import type { CivilDate, Connection, Moment, Money } from './scalars.js';

export type MoneyReason = 'NOT_BOOKED' | 'SET_ASIDE' | 'NOT_FROM_BANK' | 'FIRST_STATEMENT';

/** Thermometers against the ledger, and the ledger against the bank, on a day. */
export interface MoneyCheck {
  on: CivilDate;
  thermometers: Money;
  thermometerAccount: Money;
  thermometerDifference: Money;
  bankAccount: Money;
  /** Null without any statement. */
  bankStatements: Money | null;
  statementsThroughOn: CivilDate | null;
  bankDifference: Money | null;
  explained: { reason: MoneyReason; text: string; count: number; amount: Money }[];
  unexplained: Money | null;
}

export const moneyCheckQuery = gql<{ moneyCheck: MoneyCheck }, { on: CivilDate }>`
  query MoneyCheck($on: Date!) {
    moneyCheck(on: $on) {
      on
      thermometers {
        ...CheckedMoney
      }
      thermometerAccount {
        ...CheckedMoney
      }
      thermometerDifference {
        ...CheckedMoney
      }
      bankAccount {
        ...CheckedMoney
      }
      bankStatements {
        ...CheckedMoney
      }
      statementsThroughOn
      bankDifference {
        ...CheckedMoney
      }
      explained {
        reason
        text
        count
        amount {
          ...CheckedMoney
        }
      }
      unexplained {
        ...CheckedMoney
      }
    }
  }

  fragment CheckedMoney on Money {
    amount
    currency
  }
`;

/** Every sum, and the chain from the first entry on. */
export interface LedgerCheck {
  isSound: boolean;
  faults: { fault: string; text: string; subject: string }[];
  entries: number;
  checkedAt: Moment;
}

export const ledgerCheckQuery = gql<{ ledgerCheck: LedgerCheck }, Record<string, never>>`
  query LedgerCheck {
    ledgerCheck {
      isSound
      faults {
        fault
        text
        subject
      }
      entries
      checkedAt
    }
  }
`;

/** A month of the books, and what is still open in it. */
export interface Period {
  startsOn: CivilDate;
  endsOn: CivilDate;
  state: 'OPEN' | 'CLOSED' | 'LOCKED';
  entries: number;
  unbookedBankEntries: number;
  draftInvoices: number;
  suspense: Money;
  isReady: boolean;
}

export interface PeriodAct {
  id: string;
  act: 'CLOSED' | 'REOPENED' | 'LOCKED';
  throughOn: CivilDate;
  reason: string;
  byName: string;
  recordedAt: Moment;
}

/** What shows the books reads itself anew when something was booked, closed or opened. */
export const changesWithBooks = {
  additionalTypenames: [
    'JournalEntry',
    'Period',
    'PeriodAct',
    'BankEntry',
    // these give back ids only
    'RecordLateCostPayload',
    'TakeBackEntryPayload',
    // these give back a day only
    'ClosePeriodPayload',
    'ReopenPeriodPayload',
    'LockPeriodPayload',
  ],
};

export const periodsQuery = gql<
  { before: Period[]; periods: Period[]; periodActs: Connection<PeriodAct> },
  { yearBefore: number; year: number }
>`
  query Periods($yearBefore: Int!, $year: Int!) {
    before: periods(year: $yearBefore) {
      ...MonthOfBooks
    }
    periods(year: $year) {
      ...MonthOfBooks
    }
    periodActs(first: 10) {
      edges {
        node {
          id
          act
          throughOn
          reason
          byName
          recordedAt
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
  fragment MonthOfBooks on Period {
    startsOn
    endsOn
    state
    entries
    unbookedBankEntries
    draftInvoices
    suspense {
      amount
      currency
    }
    isReady
  }
`;

export const closePeriod = change<{ throughOn: CivilDate; reason: string | null }>(
  'closePeriod',
  'closedThroughOn',
);
export const reopenPeriod = change<{ fromOn: CivilDate; reason: string }>('reopenPeriod', 'closedThroughOn');
export const lockPeriod = change<{ throughOn: CivilDate; reason: string }>('lockPeriod', 'lockedThroughOn');
