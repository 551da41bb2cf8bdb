import { Injectable } from '@nestjs/common';
import type { Cents, CivilDate } from '#kernel';
import { statement, type Statement } from '#platform';

@Injectable()
export class AdvanceRepository {
  /** The settlement, and the receipts in it. The caller holds the request's lock. */
  insertSettlement(settlement: {
    readonly id: string;
    readonly investmentId: string;
    readonly settledOn: CivilDate;
    readonly amount: Cents;
    readonly extra: Cents;
    readonly taken: Cents;
    readonly entryId: string;
    readonly receiptIds: readonly string[];
  }): Statement<void> {
    const { id, investmentId, settledOn, amount, extra, taken, entryId, receiptIds } = settlement;
    return statement(
      `WITH settled AS (
         INSERT INTO tenant.advance_settlement (id, investment_id, settled_on, cents, extra_cents, taken_cents, entry_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7))
       UPDATE tenant.advance_receipt x SET settlement_id = $1
        WHERE x.tenant_id = tenant.current_tenant() AND x.investment_id = $2 AND x.id = ANY ($8::uuid[])`,
      [id, investmentId, settledOn, amount, extra, taken, entryId, receiptIds],
      () => undefined,
    );
  }

  dropReceipt(id: string, droppedOn: CivilDate, reason: string): Statement<void> {
    return statement(
      `UPDATE tenant.advance_receipt x SET dropped_on = $2, dropped_reason = $3
        WHERE x.tenant_id = tenant.current_tenant() AND x.id = $1`,
      [id, droppedOn, reason],
      () => undefined,
    );
  }

  /** Of which request a receipt is. */
  requestOf(receiptId: string): Statement<string | null> {
    return statement<{ investmentId: string }, string | null>(
      `SELECT x.investment_id AS "investmentId" FROM tenant.advance_receipt x
        WHERE x.tenant_id = tenant.current_tenant() AND x.id = $1`,
      [receiptId],
      ([row]) => row?.investmentId ?? null,
    );
  }

  /** Which settlement an entry booked; null once it was taken back. */
  settlementBy(entryId: string): Statement<string | null> {
    return statement<{ id: string }, string | null>(
      `SELECT t.id FROM tenant.advance_settlement t WHERE t.tenant_id = tenant.current_tenant() AND t.entry_id = $1`,
      [entryId],
      ([row]) => row?.id ?? null,
    );
  }

  openReceiptsOf(settlementId: string): Statement<void> {
    return statement(
      `UPDATE tenant.advance_receipt x SET settlement_id = NULL
        WHERE x.tenant_id = tenant.current_tenant() AND x.settlement_id = $1`,
      [settlementId],
      () => undefined,
    );
  }

  deleteSettlement(id: string): Statement<void> {
    return statement(
      'DELETE FROM tenant.advance_settlement t WHERE t.tenant_id = tenant.current_tenant() AND t.id = $1',
      [id],
      () => undefined,
    );
  }

  insertRepayment(id: string, repaidOn: CivilDate, cents: Cents, entryId: string): Statement<void> {
    return statement(
      `INSERT INTO tenant.advance_repayment (investment_id, repaid_on, cents, entry_id) VALUES ($1, $2, $3, $4)`,
      [id, repaidOn, cents, entryId],
      () => undefined,
    );
  }

  /** All that somebody still holds of advances was repaid by this entry. */
  repayAllOf(memberId: string, repaidOn: CivilDate, entryId: string): Statement<void> {
    return statement(
      `INSERT INTO tenant.advance_repayment (investment_id, repaid_on, cents, entry_id)
       SELECT i.id, $2, i.outstanding_cents, $3 FROM tenant.investment_state i
        WHERE i.tenant_id = tenant.current_tenant() AND i.member_id = $1 AND i.outstanding_cents > 0`,
      [memberId, repaidOn, entryId],
      () => undefined,
    );
  }

  deleteRepayment(entryId: string): Statement<void> {
    return statement(
      'DELETE FROM tenant.advance_repayment b WHERE b.tenant_id = tenant.current_tenant() AND b.entry_id = $1',
      [entryId],
      () => undefined,
    );
  }
}
