import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Locale, statement, type Statement } from '#platform';
import { DOCUMENT_VERSION, type FrozenDocument } from './frozen-document.js';

export interface NewDocument {
  readonly id: string;
  /** The invoice, credit note, quote or reminder. */
  readonly subjectId: string;
  /** The invoice that it belongs to; null for a quote. */
  readonly invoiceId: string | null;
  readonly locale: Locale;
  readonly frozen: FrozenDocument;
}

/** A frozen document as its PDF is made of it. */
export interface DocumentToPrint {
  readonly id: string;
  readonly locale: Locale;
  readonly frozen: FrozenDocument;
  readonly writtenAt: Date;
  readonly isMade: boolean;
  readonly isDemo: boolean;
}

@Injectable()
export class SalesDocumentRepository {
  freeze({ id, subjectId, invoiceId, locale, frozen }: NewDocument): Statement<void> {
    const snapshot = JSON.stringify(frozen);
    return statement(
      `INSERT INTO tenant.sales_document (id, kind, subject_id, invoice_id, quote_id, locale, definition_version, snapshot, sha256)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        id,
        frozen.kind,
        subjectId,
        invoiceId,
        frozen.kind === 'QUOTE' ? subjectId : null,
        locale,
        DOCUMENT_VERSION,
        snapshot,
        createHash('sha256').update(snapshot).digest(),
      ],
      () => undefined,
    );
  }

  /** The document of an invoice, credit note, quote or reminder. */
  idOf(subjectId: string): Statement<string | null> {
    return statement<{ id: string }, string | null>(
      'SELECT d.id FROM tenant.sales_document d WHERE d.tenant_id = tenant.current_tenant() AND d.subject_id = $1',
      [subjectId],
      ([row]) => row?.id ?? null,
    );
  }

  toPrint(id: string): Statement<DocumentToPrint | null> {
    return statement<Omit<DocumentToPrint, 'frozen'> & { snapshot: string }, DocumentToPrint | null>(
      `SELECT d.id, d.locale, d.snapshot, d.recorded_at AS "writtenAt", d.made_at IS NOT NULL AS "isMade", o.is_demo AS "isDemo"
         FROM tenant.sales_document d JOIN registry.organisation o ON o.id = d.tenant_id
        WHERE d.tenant_id = tenant.current_tenant() AND d.id = $1`,
      [id],
      ([row]) => (row ? { ...row, frozen: JSON.parse(row.snapshot) as FrozenDocument } : null),
    );
  }

  /** True for the one who marks it; whoever comes beside waits, and finds it marked. */
  markMade(id: string): Statement<boolean> {
    return statement<object, boolean>(
      `UPDATE tenant.sales_document SET made_at = now()
        WHERE tenant_id = tenant.current_tenant() AND id = $1 AND made_at IS NULL RETURNING id`,
      [id],
      (rows) => rows.length === 1,
    );
  }

  dispatch(id: string, documentId: string, recipient: string): Statement<void> {
    return statement(
      'INSERT INTO tenant.sales_dispatch (id, document_id, recipient) VALUES ($1, $2, $3)',
      [id, documentId, recipient],
      () => undefined,
    );
  }

  dispatched(id: string): Statement<{ documentId: string; recipient: string } | null> {
    return statement<
      { documentId: string; recipient: string },
      { documentId: string; recipient: string } | null
    >(
      `SELECT s.document_id AS "documentId", s.recipient FROM tenant.sales_dispatch s
        WHERE s.tenant_id = tenant.current_tenant() AND s.id = $1`,
      [id],
      ([row]) => row ?? null,
    );
  }
}
