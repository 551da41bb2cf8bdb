import type { MailState } from '#platform';

export const salesDocumentKinds = ['INVOICE', 'CREDIT_NOTE', 'QUOTE', 'REMINDER'] as const;
export type SalesDocumentKind = (typeof salesDocumentKinds)[number];

/** One time that a document was sent. */
export interface DispatchRow {
  readonly recipient: string;
  /** An instant, ISO 8601. */
  readonly askedAt: string;
  readonly state: MailState;
  readonly errorCode: string | null;
  /** When the mail server took it, or it was given up. */
  readonly settledAt: string | null;
}

/** A document that was frozen, and where it went. Its id is that of its file. */
export interface SalesDocumentRow {
  readonly id: string;
  readonly kind: SalesDocumentKind;
  /** The invoice, credit note, quote or reminder that it is of. */
  readonly subjectId: string;
  /** Whether its PDF is there. */
  readonly isMade: boolean;
  /** Latest first. */
  readonly dispatches: readonly DispatchRow[];
}

/**
 * The documents that fit a condition, as a JSON list.
 * @param condition in SQL, on a document `d`
 */
export function documentsJson(condition: string): string {
  return `(SELECT coalesce(json_agg(json_build_object('id', d.id, 'kind', d.kind, 'subjectId', d.subject_id,
      'isMade', d.made_at IS NOT NULL, 'dispatches',
      (SELECT coalesce(json_agg(json_build_object('recipient', s.recipient, 'askedAt', s.recorded_at,
          'state', CASE WHEN q.state = 'FAILED' THEN 'FAILED' ELSE coalesce(m.state, 'WAITING') END,
          'errorCode', coalesce(q.error_code, m.error_code), 'settledAt', coalesce(m.settled_at, q.failed_at))
          ORDER BY s.id DESC), '[]')
         FROM tenant.sales_dispatch s
         LEFT JOIN LATERAL (SELECT r.state, r.error_code, CASE WHEN r.state = 'FAILED' THEN r.finished_at END AS failed_at
           FROM outbox.request r WHERE r.tenant_id = s.tenant_id AND r.id = s.id) q ON true
         LEFT JOIN tenant.mail_state m ON m.tenant_id = s.tenant_id AND m.subject_id = s.id
        WHERE s.tenant_id = d.tenant_id AND s.document_id = d.id)) ORDER BY d.id), '[]')
    FROM tenant.sales_document d WHERE d.tenant_id = tenant.current_tenant() AND ${condition})`;
}
