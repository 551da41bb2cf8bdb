import { DomainError } from '#kernel';

const PHONE = /^\+?[0-9][0-9 ()-]{5,29}$/;

/** A telephone number as it was written, or null for none. @throws DomainError `PHONE_INVALID` */
export function phoneOf(text: string | null | undefined): string | null {
  const phone = (text ?? '').trim();
  if (phone === '') return null;
  if (!PHONE.test(phone)) throw new DomainError('PHONE_INVALID', { path: ['phone'] });
  return phone;
}
