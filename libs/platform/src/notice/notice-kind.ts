import type { IdKind } from '../graphql/global-id.js';
import { type Locale, type MessageParams, text } from '../messages/messages.js';

/** A kind of notice: its sentence stands in the catalogue as `NOTICE_…`, and its id names a thing of this kind. */
export interface NoticeKind {
  /** Lower case with hyphens, such as `coach-assigned`; the sentence is `NOTICE_COACH_ASSIGNED`. */
  readonly kind: string;
  readonly about: IdKind;
}

/** What its sentence names: what people are called, and words of our own by their code, so that each reads them. */
export type NoticeParams = Readonly<Record<string, string | number | { readonly code: string }>>;

const declared = new Map<string, NoticeKind>();

/** Declares a kind of notice. Start-up fails while one has no sentence. */
export function declareNotice(kind: NoticeKind): NoticeKind {
  if (declared.has(kind.kind)) throw new Error(`notice "${kind.kind}" is declared twice`);
  declared.set(kind.kind, kind);
  return kind;
}

export function noticeKinds(): readonly NoticeKind[] {
  return [...declared.values()];
}

/** @throws Error for a kind that nobody declares, which only another version of the program can have written */
export function noticeKindOf(kind: string): NoticeKind {
  const known = declared.get(kind);
  if (!known) throw new Error(`Nobody declares the notice "${kind}".`);
  return known;
}

/** The code of the sentence. */
export const sentenceOf = ({ kind }: NoticeKind): string =>
  `NOTICE_${kind.toUpperCase().replaceAll('-', '_')}`;

/** The sentence, in the reader's language. */
export function noticeText(kind: NoticeKind, parameters: NoticeParams, locale: Locale): string {
  const named = Object.entries(parameters).map(([name, value]): [string, MessageParams[string]] => [
    name,
    typeof value === 'object' ? text(value.code, locale) : value,
  ]);
  return text(sentenceOf(kind), locale, Object.fromEntries(named));
}
