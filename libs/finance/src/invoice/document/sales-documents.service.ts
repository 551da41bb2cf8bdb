import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '#kernel';
import { Db, declareJob, Files, Mails, Outbox, type Unit } from '#platform';
import { DOCUMENT_MAILS, mailParams } from './document-mail.js';
import {
  type DocumentToPrint,
  type NewDocument,
  SalesDocumentRepository,
} from './sales-document.repository.js';

/** The wish for the PDF of a frozen document; payload `{ documentId }`. Whoever prints documents hears it. */
export const SALES_DOCUMENT_TO_MAKE = declareJob('sales-document-to-make');
/** The wish to send one; the request has the id of its dispatch. Heard likewise, since the PDF goes with it. */
export const SALES_DOCUMENT_TO_SEND = declareJob('sales-document-to-send');

/**
 * Papers to customers. What was true is frozen in the unit in which it became so; the PDF is made from that afterwards,
 * once, and has the document's id.
 */
@Injectable()
export class SalesDocuments {
  constructor(
    private readonly db: Db,
    private readonly files: Files,
    private readonly outbox: Outbox,
    private readonly mails: Mails,
    private readonly repository: SalesDocumentRepository,
  ) {}

  /** Freezes one, and asks for its PDF; call `nudge()` after the unit. @returns its id */
  async freeze(unit: Unit, document: Omit<NewDocument, 'id'>): Promise<string> {
    const id = newId();
    await unit.run(this.repository.freeze({ ...document, id }));
    await this.outbox.add(unit, SALES_DOCUMENT_TO_MAKE, { documentId: id });
    return id;
  }

  /**
   * Asks that the document of an invoice, credit note, quote or reminder is sent; call `nudge()` after the unit.
   * @throws DomainError `NOT_FOUND` where none was frozen, `CUSTOMER_EMAIL_MISSING`
   */
  async send(unit: Unit, subjectId: string, recipient: string | null): Promise<void> {
    if (recipient === null) throw new DomainError('CUSTOMER_EMAIL_MISSING');
    const documentId = await unit.run(this.repository.idOf(subjectId));
    if (!documentId) throw new DomainError('NOT_FOUND');
    const id = newId();
    await unit.run(this.repository.dispatch(id, documentId, recipient));
    await this.outbox.add(unit, SALES_DOCUMENT_TO_SEND, {}, id);
  }

  /** After the commit, so that nobody waits for the relay's next round. */
  nudge(): void {
    this.outbox.nudge();
  }

  /** @throws DomainError `NOT_FOUND` */
  async toPrint(id: string): Promise<DocumentToPrint> {
    const document = await this.db.read(this.repository.toPrint(id));
    if (!document) throw new DomainError('NOT_FOUND');
    return document;
  }

  /** The document that a request to send is about. @throws DomainError `NOT_FOUND` */
  async toSend(dispatchId: string): Promise<DocumentToPrint> {
    const dispatch = await this.db.read(this.repository.dispatched(dispatchId));
    if (!dispatch) throw new DomainError('NOT_FOUND');
    return this.toPrint(dispatch.documentId);
  }

  /** Says that the bytes, which `Files.keepMade` took under the document's id, are its PDF: the first time it is said. */
  async recordMade(unit: Unit, id: string, name: string, pdf: Uint8Array): Promise<void> {
    if (!(await unit.run(this.repository.markMade(id)))) return;
    const file = { id, mediaType: 'application/pdf', byteSize: pdf.length, originalName: name };
    await this.files.recordMade(unit, file, pdf);
  }

  /** Writes the mail of a dispatch, with the PDF in it. */
  async writeMail(unit: Unit, dispatchId: string, { id, locale, frozen }: DocumentToPrint): Promise<void> {
    const dispatch = await unit.run(this.repository.dispatched(dispatchId));
    await this.mails.write(unit, DOCUMENT_MAILS[frozen.kind], {
      to: dispatch!.recipient,
      locale,
      subjectId: dispatchId,
      parameters: mailParams(frozen),
      attachmentFileIds: [id],
    });
  }
}
