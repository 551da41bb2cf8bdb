import { DomainError } from '#kernel';

const EMAIL = /^[^\s@]{1,64}@[^\s@]{1,180}\.[^\s@]{2,}$/;

/** An e-mail address as it is kept: trimmed and in lower case. @throws DomainError `EMAIL_INVALID` with the field's path */
export function emailOf(text: string, field: string): string {
  const address = text.trim().toLowerCase();
  if (!EMAIL.test(address)) throw new DomainError('EMAIL_INVALID', { path: [field] });
  return address;
}
