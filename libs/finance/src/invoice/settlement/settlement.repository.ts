import { Injectable } from '@nestjs/common';
import type { Cents, CivilDate } from '#kernel';
import { statement, type Statement } from '#platform';
import type { Line } from '../../ledger/entry.js';
import type { Owed } from './settlement.js';

/** An invoice that is held while money moves on it. */
export interface HeldInvoice {
  readonly memberId: string;
  readonly enterpriseId: string | null;
  readonly suppliedOn: CivilDate;
  /** Null for a draft. */
  readonly number: string | null;
  readonly issuedOn: CivilDate | null;
}

export interface InvoiceBalance extends Owed {
  readonly open: Cents;
  readonly refundDue: Cents;
  readonly writtenOff: Cents;
}

/** What is owed of an invoice, for whoever books on it. Hold it first: a statement that waits sums what it saw before. */
@Injectable()
export class SettlementRepository {
  hold(invoiceId: string): Statement<HeldInvoice | null> {
    return statement<HeldInvoice, HeldInvoice | null>(
      `SELECT i.member_id AS "memberId", i.enterprise_id AS "enterpriseId", i.supplied_on AS "suppliedOn", i.number,
              i.issued_on AS "issuedOn"
         FROM tenant.invoice i WHERE i.tenant_id = tenant.current_tenant() AND i.id = $1 FOR UPDATE`,
      [invoiceId],
      ([row]) => row ?? null,
    );
  }

  balance(invoiceId: string): Statement<InvoiceBalance> {
    return statement<InvoiceBalance, InvoiceBalance>(
      `SELECT json_build_object('net', b.net_cents, 'vat', b.vat_cents, 'directCosts', b.direct_costs_cents) AS standing,
              json_build_object('payments', b.paid_cents, 'net', b.paid_net_cents,
                'directCosts', b.paid_direct_costs_cents) AS paid,
              b.open_cents AS open, b.refund_due_cents AS "refundDue", b.written_off_cents AS "writtenOff"
         FROM tenant.invoice_balance b WHERE b.tenant_id = tenant.current_tenant() AND b.invoice_id = $1`,
      [invoiceId],
      ([row]) => row!,
    );
  }

  /**
   * What was allocated of an invoice so far, or held for somebody in the trial: the lines of every entry that its payments, refunds and credit notes
   * brought and that was not reversed, summed by account and rule.
   */
  allocated(invoiceId: string): Statement<Line[]> {
    return statement<{ lines: Line[] }, Line[]>(
      `SELECT coalesce(json_agg(json_strip_nulls(json_build_object('account', s.role, 'memberId', s.member_id, 'accountId', s.account_id,
                'cents', s.cents, 'rule', s.rule, 'base', s.base, 'rate', s.rate, 'policy', s.policy))), '[]') AS lines
         FROM (
           SELECT a.role, a.member_id, CASE WHEN a.role = 'OTHER' THEN a.id END AS account_id, p.rule, sum(p.cents)::bigint AS cents, sum(p.base_cents)::bigint AS base,
                  -- a rate and a policy that hold for all of it; else none does
                  CASE WHEN min(p.rate_basis_points) = max(p.rate_basis_points) THEN min(p.rate_basis_points) END AS rate,
                  CASE WHEN count(DISTINCT p.policy_version_id) = 1
                    THEN (array_agg(p.policy_version_id) FILTER (WHERE p.policy_version_id IS NOT NULL))[1] END AS policy
             FROM tenant.invoice i
             JOIN tenant.journal_entry e ON e.tenant_id = i.tenant_id AND e.kind IN ('ALLOCATION', 'HELD') AND e.reference = i.number
              AND e.source_id IN (
                SELECT m.bank_entry_id FROM tenant.invoice_payment m WHERE m.tenant_id = i.tenant_id AND m.invoice_id = i.id
                UNION ALL
                SELECT k.id FROM tenant.credit_note k WHERE k.tenant_id = i.tenant_id AND k.invoice_id = i.id)
             JOIN tenant.posting p ON p.tenant_id = e.tenant_id AND p.entry_id = e.id
             JOIN tenant.ledger_account a ON a.tenant_id = p.tenant_id AND a.id = p.account_id
            WHERE i.tenant_id = tenant.current_tenant() AND i.id = $1
              AND NOT EXISTS (SELECT FROM tenant.journal_entry r WHERE r.tenant_id = e.tenant_id AND r.reverses_id = e.id)
            GROUP BY a.role, a.member_id, 3, p.rule
           HAVING sum(p.cents) <> 0
            ORDER BY p.rule, a.role, a.member_id) s`,
      [invoiceId],
      ([row]) => row!.lines,
    );
  }
}
