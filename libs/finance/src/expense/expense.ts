import type { Cents, CivilDate } from '#kernel';
import type { DecisionMade } from '../approval/decision-rule.js';
import type { AccountRole } from '../ledger/chart.js';

export const expenseStates = [
  'REQUESTED',
  'PARTLY_APPROVED',
  'APPROVED',
  'DECLINED',
  'WITHDRAWN',
  'BOOKED',
  'PAID',
] as const;
export type ExpenseState = (typeof expenseStates)[number];

/** Where a cost is booked. */
export interface CostAccount {
  readonly accountId: string;
  readonly accountNumber: string;
  readonly accountRole: AccountRole;
  /** Of an account that the cooperative added itself. */
  readonly accountName: string | null;
}

/** What a supplier charges the cooperative itself. */
export interface ExpenseRow extends CostAccount {
  readonly id: string;
  readonly supplierName: string;
  readonly supplierReference: string;
  readonly description: string;
  readonly invoicedOn: CivilDate;
  readonly recordedOn: CivilDate;
  readonly recordedByName: string;
  readonly amount: Cents;
  readonly vat: Cents;
  readonly receiptFileId: string;
  readonly isOwn: boolean;
  readonly state: ExpenseState;
  readonly changes: number;
  readonly approvalsNeeded: number;
  readonly decisions: readonly DecisionMade[];
  readonly withdrawnOn: CivilDate | null;
  readonly bookedOn: CivilDate | null;
  readonly paidOn: CivilDate | null;
}

export interface ExpenseFilter {
  readonly states?: readonly ExpenseState[] | null;
  /** By the day on the supplier's invoice, both included. */
  readonly from?: CivilDate | null;
  readonly until?: CivilDate | null;
  readonly isWaitingForMe?: boolean;
}
