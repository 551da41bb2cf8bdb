import { Injectable } from '@nestjs/common';
import type { Cents, CivilDate } from '#kernel';
import { statement, type Statement } from '#platform';
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
      `SELECT i.member_id AS "memberId", i.enterprise_id AS "enterpriseId", i.number,
              i.supplied_on AS "suppliedOn", i.issued_on AS "issuedOn"
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
}
