import { type NewDocument, SALES_DOCUMENT_TO_MAKE, SalesDocumentRepository } from '#finance';
import { Outbox, type Statement } from '#platform';

const documents = new SalesDocumentRepository();
const outbox = new Outbox();

/** Freezes papers, and asks the worker for their PDFs, as the product does. */
export function freezePapers(papers: readonly NewDocument[]): Statement<unknown>[] {
  return [
    ...papers.map((paper) => documents.freeze(paper)),
    outbox.addMany(
      SALES_DOCUMENT_TO_MAKE,
      papers.map(({ id }) => ({ documentId: id })),
    ),
  ];
}
