import type { Cents, CivilDate } from '#kernel';
import type { AdvanceRow } from '../advance/advance-row.js';
import type { DecisionMade } from '../approval/decision-rule.js';
import type { InvestmentCategory, InvestmentKind, InvestmentState } from './investment.js';

/** The thermometer that bears a part, for whoever may see it; what it holds, while the request is not paid. */
export interface InvestmentShareRow {
  readonly memberId: string;
  readonly memberName: string;
  readonly basisPoints: number;
  readonly promised: Cents;
  readonly balance: Cents | null;
  readonly mayOwe: Cents | null;
  readonly reservedByOthers: Cents | null;
}

export interface InvestmentRow {
  readonly id: string;
  readonly kind: InvestmentKind;
  readonly memberId: string;
  readonly memberName: string;
  readonly enterpriseId: string | null;
  readonly enterpriseName: string | null;
  readonly purpose: string;
  readonly category: InvestmentCategory;
  readonly supplierName: string;
  readonly isDurable: boolean;
  readonly amount: Cents;
  readonly vat: Cents;
  readonly promised: Cents;
  /** What the thermometers bore of it so far. */
  readonly taken: Cents;
  readonly receiptFileId: string | null;
  readonly quoteFileId: string | null;
  readonly requestedOn: CivilDate;
  readonly requestedByName: string;
  readonly isOwn: boolean;
  readonly state: InvestmentState;
  readonly changes: number;
  /** How many people must approve. */
  readonly approvalsNeeded: number;
  readonly decisions: readonly DecisionMade[];
  readonly withdrawnOn: CivilDate | null;
  readonly withdrawnReason: string | null;
  readonly paidOn: CivilDate | null;
  readonly shares: readonly InvestmentShareRow[];
  /** Null for what is no advance. */
  readonly advance: AdvanceRow | null;
}

/** Which requests a list shows; null or nothing where it does not matter. */
export interface InvestmentFilter {
  readonly memberId?: string | null;
  readonly states?: readonly InvestmentState[] | null;
  readonly kind?: InvestmentKind | null;
  readonly category?: InvestmentCategory | null;
  /** By the day of the request, both included. */
  readonly from?: CivilDate | null;
  readonly until?: CivilDate | null;
  /** Only those on which somebody decided on some day of this period, both included. */
  readonly decided?: { readonly from: CivilDate; readonly until: CivilDate } | null;
  /** Only those on which the caller may decide now. */
  readonly isWaitingForMe?: boolean;
  /** Only advances that should have been settled by today. */
  readonly isOverdue?: boolean;
}
