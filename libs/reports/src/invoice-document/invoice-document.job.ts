import { Injectable } from '@nestjs/common';
import {
  type DocumentToPrint,
  SALES_DOCUMENT_TO_MAKE,
  SALES_DOCUMENT_TO_SEND,
  SalesDocuments,
} from '#finance';
import { type Effect, Files, JobHandler, type RunningJob } from '#platform';
import { DocumentRenderer } from '../rendering/document-renderer.js';
import { fileName, invoiceDocument } from './invoice-document.js';

/**
 * Prints the papers that finance froze, and sends them. Neither asks for a permission: the paper was frozen, and the
 * wish to send it written down, by who was allowed to, in the same unit; and a round may have wished it.
 */
@Injectable()
export class InvoiceDocumentJob {
  constructor(
    private readonly files: Files,
    private readonly renderer: DocumentRenderer,
    private readonly documents: SalesDocuments,
  ) {}

  @JobHandler(SALES_DOCUMENT_TO_MAKE, { permission: null })
  async make({ row }: RunningJob): Promise<Effect> {
    return this.made(await this.documents.toPrint(String(row.payload.documentId)));
  }

  /** The PDF first, where it is not there yet; then the mail with it. */
  @JobHandler(SALES_DOCUMENT_TO_SEND, { permission: null })
  async send({ row }: RunningJob): Promise<Effect> {
    const document = await this.documents.toSend(row.id);
    const made = await this.made(document);
    return async (unit) => {
      await made(unit);
      await this.documents.writeMail(unit, row.id, document);
    };
  }

  /** Whoever makes it, and however often: the same bytes under the same id, recorded once. */
  private async made(document: DocumentToPrint): Promise<Effect> {
    if (document.isMade) return () => Promise.resolve();
    const { logo } = document.frozen.supplier;
    const pdf = await this.renderer.render(
      invoiceDocument(document, logo && (await this.files.read(logo.fileId))),
    );
    await this.files.keepMade(document.id, pdf);
    return (unit) => this.documents.recordMade(unit, document.id, fileName(document), pdf);
  }
}
