import type { MessageParams } from '../messages/messages.js';

/** A kind of mail: what it is about, and where the link in it goes. Its sentences stand in the catalogue. */
export interface MailKind {
  /** Lower case with hyphens, such as `invitation`; the sentences are `MAIL_INVITATION_SUBJECT`, `_TEXT` and, with a page, `_LINK`. */
  readonly kind: string;
  /** The page that the link opens, such as `/invitation`; null for a mail to who has no account here. @param subjectId what the mail is about */
  readonly path: ((subjectId: string) => string) | null;
  /** Whether the link ends in a secret that opens something without signing in. */
  readonly hasSecret: boolean;
  /** Minutes after which it makes no sense any more: it is then not sent. Absent: two days. */
  readonly usefulMinutes?: number;
}

/** What a sentence of a mail may name: a first name, the name of an organisation, a date; nothing else about anybody. */
export type MailParams = MessageParams;

const declared = new Map<string, MailKind>();

/** Declares a kind of mail. Start-up fails while one lacks a sentence. */
export function declareMail<K extends MailKind>(kind: K): K {
  if (declared.has(kind.kind)) throw new Error(`mail "${kind.kind}" is declared twice`);
  declared.set(kind.kind, kind);
  return kind;
}

export function mailKinds(): readonly MailKind[] {
  return [...declared.values()];
}

/** @throws Error for a kind that nobody declares, which only another version of the program can have written */
export function mailKindOf(kind: string): MailKind {
  const known = declared.get(kind);
  if (!known) throw new Error(`Nobody declares the mail "${kind}".`);
  return known;
}

/** The codes of the sentences that a mail of this kind is made of; one without a page has no words for its link. */
export function sentencesOf({ kind, path }: MailKind): { subject: string; text: string; link?: string } {
  const stem = `MAIL_${kind.toUpperCase().replaceAll('-', '_')}`;
  return { subject: `${stem}_SUBJECT`, text: `${stem}_TEXT`, ...(path && { link: `${stem}_LINK` }) };
}
