import { Injectable } from '@nestjs/common';
import type { CivilDate } from '#kernel';
import { statement, type Statement } from '#platform';
import type { CreditableInvoice, Credit } from './credit-note.js';

export interface NewCreditNote {
  readonly id: string;
  readonly invoiceId: string;
  readonly number: string;
  readonly issuedOn: CivilDate;
  readonly reason: string;
  readonly credit: Credit;
  /** What it changes in the parts of what was paid before. */
  readonly paidChange: { readonly net: number; readonly directCosts: number };
  readonly entryId: string;
}

@Injectable()
export class CreditNoteRepository {
  /** The caller holds the invoice. */
  creditable(invoiceId: string): Statement<CreditableInvoice> {
    return statement<CreditableInvoice, CreditableInvoice>(
      `SELECT i.supplied_on AS "suppliedOn", i.net_cents AS net, i.vat_cents AS vat, i.direct_costs_cents AS "directCosts",
              (SELECT json_agg(json_build_object('line', l.line_no, 'description', l.description,
                  'quantity', l.quantity_thousandths, 'unitPrice', l.unit_price_cents, 'vat', l.vat,
                  'credited', coalesce((SELECT sum(k.quantity_thousandths) FROM tenant.credit_note_line k
                    WHERE k.tenant_id = l.tenant_id AND k.invoice_id = l.invoice_id AND k.line_no = l.line_no), 0))
                  ORDER BY l.line_no)
                 FROM tenant.invoice_line l WHERE l.tenant_id = i.tenant_id AND l.invoice_id = i.id) AS lines
         FROM tenant.invoice i WHERE i.tenant_id = tenant.current_tenant() AND i.id = $1`,
      [invoiceId],
      ([row]) => row!,
    );
  }

  insert({ credit, paidChange, ...note }: NewCreditNote): Statement<void> {
    return statement(
      `WITH note AS (
         INSERT INTO tenant.credit_note (id, invoice_id, number, issued_on, reason, net_cents, vat_cents, gross_cents,
           direct_costs_cents, paid_net_change_cents, paid_direct_costs_change_cents, entry_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) RETURNING id)
       INSERT INTO tenant.credit_note_line (credit_note_id, invoice_id, line_no, quantity_thousandths, net_cents)
       SELECT note.id, $2, l.line, l.quantity, l.net
         FROM note, jsonb_to_recordset($13::jsonb) AS l(line int, quantity bigint, net bigint)`,
      [
        note.id,
        note.invoiceId,
        note.number,
        note.issuedOn,
        note.reason,
        credit.net,
        credit.vat,
        credit.gross,
        credit.directCosts,
        paidChange.net,
        paidChange.directCosts,
        note.entryId,
        JSON.stringify(credit.lines),
      ],
      () => undefined,
    );
  }

  /** The invoice of a credit note. */
  invoiceOf(id: string): Statement<string | null> {
    return statement<{ invoiceId: string }, string | null>(
      'SELECT invoice_id AS "invoiceId" FROM tenant.credit_note WHERE tenant_id = tenant.current_tenant() AND id = $1',
      [id],
      ([row]) => row?.invoiceId ?? null,
    );
  }
}
