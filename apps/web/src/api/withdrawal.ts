import { gql } from 'urql';
import { booking } from './booking.js';
import { change } from './change.js';
import type { CivilDate, Decimal, Money } from './scalars.js';

export const withdrawPrivately = booking<{
  memberId: string;
  amount: { amount: Decimal };
  paidOn: CivilDate;
  description: string;
}>('withdrawPrivately', 'journalEntryId');

/** What one member received privately in a month. */
export interface MemberIncome {
  memberId: string;
  memberName: string;
  withdrawn: Money;
  /** What the municipality does not know yet; below zero where it was told too much. */
  toReport: Money;
  /** The earliest first. */
  reports: { amount: Money; reportedOn: CivilDate; reportedTo: string }[];
}

export interface ReportableIncome {
  /** The first day of the month. */
  monthOn: CivilDate;
  withdrawn: Money;
  toReport: Money;
  members: MemberIncome[];
}

/** What was booked or told changes it: these give back no type of it. */
export const changesWithReportableIncome = {
  additionalTypenames: ['WithdrawPrivatelyPayload', 'MarkIncomeReportedPayload', 'JournalEntry'],
};

export const reportableIncomeQuery = gql<{ reportableIncome: ReportableIncome }, { monthOn: CivilDate }>`
  query ReportableIncome($monthOn: Date!) {
    reportableIncome(monthOn: $monthOn) {
      monthOn
      withdrawn {
        ...IncomeMoney
      }
      toReport {
        ...IncomeMoney
      }
      members {
        memberId
        memberName
        withdrawn {
          ...IncomeMoney
        }
        toReport {
          ...IncomeMoney
        }
        reports {
          amount {
            ...IncomeMoney
          }
          reportedOn
          reportedTo
        }
      }
    }
  }

  fragment IncomeMoney on Money {
    amount
    currency
  }
`;

/** A month of which the municipality does not know all. */
export interface UnreportedIncome {
  /** Its first day. */
  monthOn: CivilDate;
  toReport: Money;
  /** Of how many. */
  members: number;
}

/** The earliest first. */
export const unreportedIncomeQuery = gql<{ unreportedIncome: UnreportedIncome[] }, Record<string, never>>`
  query UnreportedIncome {
    unreportedIncome {
      monthOn
      toReport {
        amount
        currency
      }
      members
    }
  }
`;

export const markIncomeReported = change<{
  memberId: string;
  monthOn: CivilDate;
  reportedOn: CivilDate;
  reportedTo: string;
}>('markIncomeReported', 'income { memberId }');
