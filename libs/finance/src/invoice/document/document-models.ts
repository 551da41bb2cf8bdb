import { Injectable } from '@nestjs/common';
import { currentContext, Files, globalId, hasMessage, text } from '#platform';
import type { SalesDocument } from './sales-document.model.js';
import type { SalesDocumentRow } from './sales-document-row.js';

/** Documents as the API shows them, each with a link for the caller. */
@Injectable()
export class DocumentModels {
  constructor(private readonly files: Files) {}

  /** Of all documents, that of one invoice, credit note, quote or reminder. */
  of(subjectId: string, documents: readonly SalesDocumentRow[]): SalesDocument | null {
    const document = documents.find((one) => one.subjectId === subjectId);
    if (!document) return null;
    const { locale } = currentContext();
    return {
      id: globalId('SalesDocument', document.id),
      fileLink: document.isMade ? this.files.linkTo(document.id) : null,
      dispatches: document.dispatches.map(({ recipient, askedAt, state, errorCode, settledAt }) => ({
        recipient,
        askedAt: new Date(askedAt),
        state,
        errorText: errorCode && text(hasMessage(errorCode) ? errorCode : 'JOB_GAVE_UP', locale),
        settledAt: settledAt === null ? null : new Date(settledAt),
      })),
    };
  }
}
