import { Injectable } from '@nestjs/common';
import type { Cents, CivilDate } from '#kernel';
import { statement, type Statement } from '#platform';
import type { Bearer } from './investment-cost.js';

/** What a member may still change. */
export interface InvestmentChange {
  readonly purpose: string;
  readonly category: string;
  readonly supplierName: string;
  readonly isDurable: boolean;
  readonly amount: Cents;
  readonly vat: Cents;
  readonly receiptFileId: string | null;
  readonly quoteFileId: string | null;
}

@Injectable()
export class InvestmentWriteRepository {
  /** Makes whoever changes, decides on or pays this request wait for each other. */
  lock(id: string): Statement<void> {
    return statement(
      'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))',
      [`investment ${id}`],
      () => undefined,
    );
  }

  /** Makes whoever pays out of these thermometers wait for each other, in one order so that nobody waits in a ring. */
  lockThermometers(memberIds: readonly string[]): Statement<void> {
    return statement(
      `SELECT pg_advisory_xact_lock(hashtextextended('thermometer ' || m, 0)) FROM (SELECT m FROM unnest($1::uuid[]) m ORDER BY m) o`,
      [memberIds],
      () => undefined,
    );
  }

  insertShares(id: string, shares: readonly (Bearer & { readonly cents: Cents })[]): Statement<void> {
    return statement(
      `INSERT INTO tenant.investment_share (investment_id, member_id, basis_points, promised_cents)
       SELECT $1, x.member_id, x.basis_points, x.cents FROM unnest($2::uuid[], $3::int[], $4::bigint[]) AS x (member_id, basis_points, cents)`,
      [
        id,
        shares.map(({ memberId }) => memberId),
        shares.map(({ basisPoints }) => basisPoints),
        shares.map(({ cents }) => cents),
      ],
      () => undefined,
    );
  }

  sharesOf(id: string): Statement<Bearer[]> {
    return statement<Bearer, Bearer[]>(
      `SELECT s.member_id AS "memberId", s.basis_points AS "basisPoints" FROM tenant.investment_share s
        WHERE s.tenant_id = tenant.current_tenant() AND s.investment_id = $1 ORDER BY s.member_id`,
      [id],
      (rows) => rows,
    );
  }

  /** The request as it is from now on, and what it promises to take. The caller holds its lock. */
  change(
    id: string,
    change: InvestmentChange,
    shares: readonly (Bearer & { readonly cents: Cents })[],
  ): Statement<void> {
    return statement(
      `WITH changed AS (
         UPDATE tenant.investment_request r SET purpose = $2, category = $3, supplier_name = $4, is_durable = $5, cents = $6,
                vat_cents = $7, receipt_file_id = $8, quote_file_id = $9, changes = r.changes + 1
          WHERE r.tenant_id = tenant.current_tenant() AND r.id = $1)
       UPDATE tenant.investment_share s SET promised_cents = x.cents
         FROM unnest($10::uuid[], $11::bigint[]) AS x (member_id, cents)
        WHERE s.tenant_id = tenant.current_tenant() AND s.investment_id = $1 AND s.member_id = x.member_id`,
      [
        id,
        change.purpose,
        change.category,
        change.supplierName,
        change.isDurable,
        change.amount,
        change.vat,
        change.receiptFileId,
        change.quoteFileId,
        shares.map(({ memberId }) => memberId),
        shares.map(({ cents }) => cents),
      ],
      () => undefined,
    );
  }

  withdraw(id: string, withdrawnOn: CivilDate, reason: string): Statement<void> {
    return statement(
      'INSERT INTO tenant.investment_withdrawal (investment_id, withdrawn_on, reason) VALUES ($1, $2, $3)',
      [id, withdrawnOn, reason],
      () => undefined,
    );
  }

  insertPayment(payment: {
    readonly id: string;
    readonly paidOn: CivilDate;
    readonly taken: Cents;
    readonly settleBy: CivilDate | null;
    readonly entryId: string;
  }): Statement<void> {
    return statement(
      `INSERT INTO tenant.investment_payment (investment_id, paid_on, taken_cents, settle_by_on, entry_id)
       VALUES ($1, $2, $3, $4, $5)`,
      [payment.id, payment.paidOn, payment.taken, payment.settleBy, payment.entryId],
      () => undefined,
    );
  }

  /** Answers the entry that paid it; null where nothing was paid. */
  deletePayment(id: string): Statement<string | null> {
    return statement<{ entryId: string }, string | null>(
      `DELETE FROM tenant.investment_payment p WHERE p.tenant_id = tenant.current_tenant() AND p.investment_id = $1
       RETURNING p.entry_id AS "entryId"`,
      [id],
      ([row]) => row?.entryId ?? null,
    );
  }
}
