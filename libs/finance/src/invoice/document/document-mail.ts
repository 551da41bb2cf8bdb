import { declareMail, type MailKind, type MailParams } from '#platform';
import type { FrozenDocument } from './frozen-document.js';
import type { SalesDocumentKind } from './sales-document-row.js';

/** Who gets one has no account here, so the mail leads nowhere: the paper is with it. */
const withPaper = (kind: string): MailKind => declareMail({ kind, path: null, hasSecret: false });

export const DOCUMENT_MAILS: Readonly<Record<SalesDocumentKind, MailKind>> = {
  INVOICE: withPaper('invoice'),
  CREDIT_NOTE: withPaper('credit-note'),
  QUOTE: withPaper('quote'),
  REMINDER: withPaper('payment-reminder'),
};

const LONGEST_NAME = 150;

/** What the mail says: a number, a name and a day; everything else stands in the paper. */
export function mailParams(frozen: FrozenDocument): MailParams {
  const common = { number: frozen.number, cooperative: frozen.supplier.name.slice(0, LONGEST_NAME) };
  switch (frozen.kind) {
    case 'INVOICE':
      return { ...common, date: frozen.dueOn };
    case 'CREDIT_NOTE':
      return { ...common, invoice: frozen.invoice.number };
    case 'QUOTE':
      return { ...common, date: frozen.validUntil };
    case 'REMINDER':
      return { ...common, date: frozen.payBefore, step: frozen.step };
  }
}
