import { Injectable } from '@nestjs/common';
import type { CivilDate } from '#kernel';
import { statement, type Statement } from '#platform';
import type { InvoiceParts } from '../../thermometer/contribution.js';

export interface NewWriteOff {
  readonly invoiceId: string;
  readonly on: CivilDate;
  readonly reason: string;
  readonly parts: InvoiceParts;
  readonly entryId: string;
}

@Injectable()
export class WriteOffRepository {
  insert({ invoiceId, on, reason, parts, entryId }: NewWriteOff): Statement<void> {
    return statement(
      `INSERT INTO tenant.invoice_write_off
         (invoice_id, written_off_on, reason, net_cents, vat_cents, direct_costs_cents, gross_cents, entry_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [invoiceId, on, reason, parts.net, parts.vat, parts.directCosts, parts.net + parts.vat, entryId],
      () => undefined,
    );
  }
}
