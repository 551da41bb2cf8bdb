import type { Cents, CivilDate } from '#kernel';

/** A receipt that a member shows for an advance: waiting, settled, or left out with a reason. */
export interface AdvanceReceiptRow {
  readonly id: string;
  readonly description: string;
  readonly boughtOn: CivilDate;
  readonly amount: Cents;
  readonly vat: Cents;
  readonly receiptFileId: string;
  readonly settledOn: CivilDate | null;
  readonly droppedOn: CivilDate | null;
  readonly droppedReason: string;
}

export interface AdvanceSettlementRow {
  readonly settledOn: CivilDate;
  /** The receipts together, VAT included. */
  readonly amount: Cents;
  /** What the member still got, because the advance was not enough. */
  readonly extra: Cents;
  readonly taken: Cents;
}

/** What became of an advance. */
export interface AdvanceRow {
  /** What the member holds that is neither spent with a receipt nor paid back. */
  readonly outstanding: Cents;
  readonly settleByOn: CivilDate | null;
  readonly isOverdue: boolean;
  readonly receipts: readonly AdvanceReceiptRow[];
  readonly settlements: readonly AdvanceSettlementRow[];
  readonly repayments: readonly { readonly repaidOn: CivilDate; readonly amount: Cents }[];
}
