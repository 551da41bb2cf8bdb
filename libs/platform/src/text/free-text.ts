import { containsBsn, DomainError } from '#kernel';

/**
 * Signs that show nothing, or make a text look like another: control signs that are no white space, halves of a pair of
 * surrogates, and the two that turn round what follows (U+202D, U+202E).
 */
const UNREADABLE = /(?![\t\n\v\f\r])\p{Cc}|\p{Cs}|[\u202d\u202e]/u;

/**
 * What somebody typed, without spaces around it. Free text with a citizen service number is refused: no field of ours
 * holds one, so it must not slip in by a sentence either.
 * @param most characters that it may have
 * @throws DomainError `TEXT_REQUIRED` when it is empty, `TEXT_TOO_LONG`, `TEXT_UNREADABLE`, `TEXT_HAS_BSN`, each with the
 *   field's path
 */
export function freeText(text: string, field: string, most: number): string {
  const typed = optionalText(text, field, most);
  if (typed === '') throw new DomainError('TEXT_REQUIRED', { path: [field] });
  return typed;
}

/** As `freeText`, for what may be left empty. */
export function optionalText(text: string | null | undefined, field: string, most: number): string {
  const typed = (text ?? '').trim();
  if (typed.length > most) throw new DomainError('TEXT_TOO_LONG', { path: [field], params: { most } });
  if (UNREADABLE.test(typed)) throw new DomainError('TEXT_UNREADABLE', { path: [field] });
  if (containsBsn(typed)) throw new DomainError('TEXT_HAS_BSN', { path: [field] });
  return typed;
}
