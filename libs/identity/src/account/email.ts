import { DomainError } from '#kernel';

/** Without the signs that end an address or begin another in a mail's header. */
const EMAIL =
  /^[^\s@<>,;:"()[\]\\\p{Cc}]{1,64}@[^\s@<>,;:"()[\]\\\p{Cc}]{1,180}\.[^\s@<>,;:"()[\]\\\p{Cc}]{2,}$/u;

/** An e-mail address as it is kept: trimmed and in lower case. @throws DomainError `EMAIL_INVALID` with the field's path */
export function emailOf(text: string, field: string): string {
  const address = text.trim().toLowerCase();
  if (!EMAIL.test(address)) throw new DomainError('EMAIL_INVALID', { path: [field] });
  return address;
}
