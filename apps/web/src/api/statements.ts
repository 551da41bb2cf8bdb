import { gql } from 'urql';
import { postingFields, type Posting } from './booking.js';
import type { CivilDate, Connection, Money } from './scalars.js';

const moneyFields = gql`
  fragment StatedMoney on Money {
    amount
    currency
  }
`;

export interface TrialBalance {
  accounts: { number: string; name: string; debit: Money; credit: Money }[];
  totalDebit: Money;
  totalCredit: Money;
}

export const trialBalanceQuery = gql<{ trialBalance: TrialBalance }, { on: CivilDate }>`
  query TrialBalance($on: Date!) {
    trialBalance(on: $on) {
      accounts {
        number
        name
        debit {
          ...StatedMoney
        }
        credit {
          ...StatedMoney
        }
      }
      totalDebit {
        ...StatedMoney
      }
      totalCredit {
        ...StatedMoney
      }
    }
  }
  ${moneyFields}
`;

/** A heading of the annual accounts with its accounts. */
export interface StatementHeading {
  code: string;
  name: string;
  lines: { number: string | null; name: string; amount: Money }[];
  total: Money;
}

const headingFields = gql`
  fragment HeadingFields on StatementHeading {
    code
    name
    lines {
      number
      name
      amount {
        ...StatedMoney
      }
    }
    total {
      ...StatedMoney
    }
  }
  ${moneyFields}
`;

export interface BalanceSheet {
  assets: StatementHeading[];
  liabilities: StatementHeading[];
  totalAssets: Money;
  totalLiabilities: Money;
  thermometers: Money;
}

export const balanceSheetQuery = gql<{ balanceSheet: BalanceSheet }, { on: CivilDate }>`
  query BalanceSheet($on: Date!) {
    balanceSheet(on: $on) {
      assets {
        ...HeadingFields
      }
      liabilities {
        ...HeadingFields
      }
      totalAssets {
        ...StatedMoney
      }
      totalLiabilities {
        ...StatedMoney
      }
      thermometers {
        ...StatedMoney
      }
    }
  }
  ${headingFields}
`;

export interface ProfitAndLoss {
  income: StatementHeading[];
  expenses: StatementHeading[];
  totalIncome: Money;
  totalExpenses: Money;
  result: Money;
}

export const profitAndLossQuery = gql<
  { profitAndLoss: ProfitAndLoss },
  { fromOn: CivilDate; untilOn: CivilDate }
>`
  query ProfitAndLoss($fromOn: Date!, $untilOn: Date!) {
    profitAndLoss(fromOn: $fromOn, untilOn: $untilOn) {
      income {
        ...HeadingFields
      }
      expenses {
        ...HeadingFields
      }
      totalIncome {
        ...StatedMoney
      }
      totalExpenses {
        ...StatedMoney
      }
      result {
        ...StatedMoney
      }
    }
  }
  ${headingFields}
`;

export interface AccountCardLine {
  entryId: string;
  sequence: number;
  on: CivilDate;
  reference: string;
  posting: Posting;
  balance: Money;
}

export interface AccountCard {
  number: string;
  name: string;
  opening: Money;
  closing: Money;
  lines: Connection<AccountCardLine>;
}

export const accountCardQuery = gql<
  { accountCard: AccountCard },
  { accountNumber: string; fromOn: CivilDate; untilOn: CivilDate; first: number; after: string | null }
>`
  query AccountCard($accountNumber: String!, $fromOn: Date!, $untilOn: Date!, $first: Int!, $after: String) {
    accountCard(
      accountNumber: $accountNumber
      fromOn: $fromOn
      untilOn: $untilOn
      first: $first
      after: $after
    ) {
      number
      name
      opening {
        ...StatedMoney
      }
      closing {
        ...StatedMoney
      }
      lines {
        edges {
          node {
            entryId
            sequence
            on
            reference
            posting {
              ...PostingFields
            }
            balance {
              ...StatedMoney
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
  ${postingFields}
  ${moneyFields}
`;
