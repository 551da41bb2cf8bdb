import { Injectable } from '@nestjs/common';
import { statement, type Statement } from '#platform';
import type { Finality, LockedDraft } from './invoice-row.js';

/** What makes and changes an invoice. */
@Injectable()
export class InvoiceWriteRepository {
  lockDraft(id: string): Statement<LockedDraft | null> {
    return statement<LockedDraft, LockedDraft | null>(
      `SELECT i.member_id AS "memberId", i.supplied_on AS "suppliedOn", i.direct_costs_cents AS "directCosts", i.number,
              c.vat_id AS "customerVatId", c.term_days AS "customerTermDays",
              (SELECT json_agg(json_build_object('description', l.description, 'quantity', l.quantity_thousandths,
                  'unitPrice', l.unit_price_cents, 'vat', l.vat) ORDER BY l.line_no)
                FROM tenant.invoice_line l WHERE l.tenant_id = i.tenant_id AND l.invoice_id = i.id) AS lines
         FROM tenant.invoice i JOIN tenant.customer c ON c.tenant_id = i.tenant_id AND c.id = i.customer_id
        WHERE i.tenant_id = tenant.current_tenant() AND i.id = $1 FOR UPDATE OF i`,
      [id],
      ([row]) => row ?? null,
    );
  }

  removeLines(invoiceId: string): Statement<void> {
    return statement(
      'DELETE FROM tenant.invoice_line WHERE tenant_id = tenant.current_tenant() AND invoice_id = $1',
      [invoiceId],
      () => undefined,
    );
  }

  remove(id: string): Statement<void> {
    return statement(
      'DELETE FROM tenant.invoice WHERE tenant_id = tenant.current_tenant() AND id = $1',
      [id],
      () => undefined,
    );
  }

  /** The next number of a series in a year. Its row stays locked until the unit ends, so a unit that fails leaves no gap. */
  nextNumber(series: string, year: number): Statement<number> {
    return statement<{ number: number }, number>(
      `INSERT INTO tenant.invoice_series AS s (series, year, last_number) VALUES ($1, $2, 1)
       ON CONFLICT (tenant_id, series, year) DO UPDATE SET last_number = s.last_number + 1 RETURNING last_number AS number`,
      [series, year],
      ([row]) => row!.number,
    );
  }

  makeFinal(finality: Finality): Statement<void> {
    const { id, number, paymentReference, issuedOn, dueOn, entryId } = finality;
    return statement(
      `UPDATE tenant.invoice SET number = $2, payment_reference = $3, issued_on = $4, due_on = $5, final_entry_id = $6
        WHERE tenant_id = tenant.current_tenant() AND id = $1 AND number IS NULL`,
      [id, number, paymentReference, issuedOn, dueOn, entryId],
      () => undefined,
    );
  }
}
