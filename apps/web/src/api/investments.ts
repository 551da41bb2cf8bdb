import { gql } from 'urql';
import { booking } from './booking.js';
import { change } from './change.js';
import type { CivilDate, Connection, Decimal, Money } from './scalars.js';

export const investmentCategories = [
  'EQUIPMENT',
  'MATERIALS',
  'MARKETING',
  'TRAINING',
  'TRANSPORT',
  'OTHER',
] as const;
export type InvestmentCategory = (typeof investmentCategories)[number];

/** The cooperative pays a supplier; the member paid and gets it back; the member gets money before there is a receipt. */
export const investmentKinds = ['PURCHASE', 'REIMBURSEMENT', 'ADVANCE'] as const;
export type InvestmentKind = (typeof investmentKinds)[number];

export type InvestmentState =
  'REQUESTED' | 'PARTLY_APPROVED' | 'APPROVED' | 'DECLINED' | 'WITHDRAWN' | 'PAID' | 'SETTLED';

export interface Decision {
  by: string;
  isMine: boolean;
  isApproved: boolean;
  reason: string;
  decidedOn: CivilDate;
}

/** What stays of a thermometer. Money that is promised counts as gone. */
export interface Forecast {
  balance: Money;
  reserved: Money;
  spendable: Money;
  takes: Money;
  left: Money;
  isEnough: boolean;
  message: string;
}

export interface AdvanceReceipt {
  id: string;
  description: string;
  boughtOn: CivilDate;
  amount: Money;
  vatAmount: Money;
  receiptUrl: string;
  settledOn: CivilDate | null;
  droppedOn: CivilDate | null;
  droppedReason: string;
}

export interface Advance {
  outstanding: Money;
  settleByOn: CivilDate | null;
  isOverdue: boolean;
  receipts: AdvanceReceipt[];
}

export interface Investment {
  id: string;
  kind: InvestmentKind;
  memberId: string;
  memberName: string;
  enterpriseName: string | null;
  purpose: string;
  category: InvestmentCategory;
  /** Empty when nobody said. */
  supplierName: string;
  amount: Money;
  vatAmount: Money;
  fromThermometer: Money;
  receiptUrl: string | null;
  quoteUrl: string | null;
  requestedOn: CivilDate;
  requestedByName: string;
  state: InvestmentState;
  changes: number;
  approvalsNeeded: number;
  decisions: Decision[];
  mayDecide: boolean;
  hindrance: 'OWN_REQUEST' | 'WITHDRAWN' | 'ALREADY_DECIDED' | null;
  withdrawnOn: CivilDate | null;
  withdrawnReason: string | null;
  paidOn: CivilDate | null;
  shares: { memberId: string; memberName: string; basisPoints: number; forecast: Forecast | null }[];
  advance: Advance | null;
}

const fields = gql`
  fragment InvestmentFields on InvestmentRequest {
    id
    kind
    memberId
    memberName
    enterpriseName
    purpose
    category
    supplierName
    amount {
      ...InvestmentMoney
    }
    vatAmount {
      ...InvestmentMoney
    }
    fromThermometer {
      ...InvestmentMoney
    }
    receiptUrl
    quoteUrl
    requestedOn
    requestedByName
    state
    changes
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
    withdrawnOn
    withdrawnReason
    paidOn
    shares {
      memberId
      memberName
      basisPoints
      forecast {
        balance {
          ...InvestmentMoney
        }
        reserved {
          ...InvestmentMoney
        }
        spendable {
          ...InvestmentMoney
        }
        takes {
          ...InvestmentMoney
        }
        left {
          ...InvestmentMoney
        }
        isEnough
        message
      }
    }
    advance {
      outstanding {
        ...InvestmentMoney
      }
      settleByOn
      isOverdue
      receipts {
        id
        description
        boughtOn
        amount {
          ...InvestmentMoney
        }
        vatAmount {
          ...InvestmentMoney
        }
        receiptUrl
        settledOn
        droppedOn
        droppedReason
      }
    }
  }

  fragment InvestmentMoney on Money {
    amount
    currency
  }
`;

/** What shows requests reads itself anew when one changes, and when it was refused since it had changed already. */
export const changesWithInvestments = { additionalTypenames: ['InvestmentRequest', 'InvestmentPayload'] };

/** What a member asked, the latest first. */
export const myInvestmentsQuery = gql<
  { investments: Connection<Investment> },
  { memberId: string; first: number; after: string | null }
>`
  query MyInvestments($memberId: ID!, $first: Int!, $after: String) {
    investments(memberId: $memberId, first: $first, after: $after) {
      edges {
        node {
          ...InvestmentFields
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

/** What waits for the reader's decision, for a payment, and for the receipts of advances that are out. */
export const approvalsQuery = gql<
  Record<'toDecide' | 'partly' | 'toPay' | 'out' | 'declined' | 'paid', Connection<Investment>>,
  Record<string, never>
>`
  query Approvals {
    toDecide: investments(waitingForMe: true, first: 50) {
      ...Requests
    }
    partly: investments(state: PARTLY_APPROVED, first: 50) {
      ...Requests
    }
    toPay: investments(state: APPROVED, first: 50) {
      ...Requests
    }
    out: investments(state: PAID, kind: ADVANCE, first: 50) {
      ...Requests
    }
    declined: investments(state: DECLINED, first: 5) {
      ...Requests
    }
    paid: investments(state: PAID, first: 10) {
      ...Requests
    }
  }

  fragment Requests on InvestmentRequestConnection {
    edges {
      node {
        ...InvestmentFields
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
  ${fields}
`;

export const investmentForecastQuery = gql<
  { investmentForecast: Forecast & { approvalsNeeded: number } },
  { input: { memberId: string; amount?: MoneyInput; vatAmount?: MoneyInput } }
>`
  query InvestmentForecast($input: ForecastInvestmentInput!) {
    investmentForecast(input: $input) {
      balance {
        amount
        currency
      }
      reserved {
        amount
        currency
      }
      spendable {
        amount
        currency
      }
      takes {
        amount
        currency
      }
      left {
        amount
        currency
      }
      isEnough
      message
      approvalsNeeded
    }
  }
`;

export interface MoneyInput {
  amount: Decimal;
}

interface Wish {
  purpose: string;
  category: string;
  supplierName: string | null;
  amount: MoneyInput;
  vatAmount: MoneyInput;
  receiptFileId: string | null;
  quoteFileId: string | null;
}

/** What the deciding person had before them. */
interface Decided {
  investmentId: string;
  seen: { changes: number; decisions: number };
}

const answers = 'investment { id }';
export const requestInvestment = change<Wish & { memberId: string; kind: string }>(
  'requestInvestment',
  answers,
);
export const changeInvestment = change<Wish & { investmentId: string }>('changeInvestment', answers);
export const withdrawInvestment = change<{ investmentId: string; reason: string | null }>(
  'withdrawInvestment',
  answers,
);
export const addInvestmentReceipt = change<{
  investmentId: string;
  amount: MoneyInput;
  vatAmount: MoneyInput;
  receiptFileId: string;
}>('addInvestmentReceipt', answers);
export const showAdvanceReceipt = change<{
  investmentId: string;
  description: string;
  boughtOn: CivilDate;
  amount: MoneyInput;
  vatAmount: MoneyInput;
  receiptFileId: string;
}>('showAdvanceReceipt', answers);
export const approveInvestment = change<Decided>('approveInvestment', answers);
export const declineInvestment = change<Decided & { reason: string }>('declineInvestment', answers);
export const payInvestment = booking<{ investmentId: string; paidOn: CivilDate; isVatCost: boolean }>(
  'payInvestment',
  answers,
);
export const settleAdvance = booking<{
  investmentId: string;
  receiptIds: string[];
  settledOn: CivilDate;
  isVatCost: boolean;
}>('settleAdvance', answers);
export const repayAdvance = booking<{ investmentId: string; amount: MoneyInput; repaidOn: CivilDate }>(
  'repayAdvance',
  answers,
);
