import { createHmac, timingSafeEqual } from 'node:crypto';
import { DomainError } from '#kernel';

/** Seconds that a person needs at the least to read and fill in the form. */
export const LEAST_SECONDS = 3;
/** Hours after which the page must be opened again. */
const MOST_HOURS = 12;

/**
 * Says when a form was opened, so that no program can send it in the moment that it finds it. It names nobody and is
 * kept nowhere; the signature binds it to the form.
 */
export function formTicket(key: Buffer, slug: string, openedAt: Date): string {
  const moment = openedAt.getTime().toString(36);
  return `${moment}.${signature(key, slug, moment)}`;
}

/** @throws DomainError `FORM_EXPIRED` for a ticket of another form, a changed or an old one; `FORM_TOO_FAST` */
export function checkTicket(key: Buffer, slug: string, ticket: string, now: Date): void {
  const [moment = '', sign = ''] = ticket.split('.');
  const [given, right] = [Buffer.from(sign), Buffer.from(signature(key, slug, moment))];
  const isOurs = given.length === right.length && timingSafeEqual(given, right);
  const seconds = (now.getTime() - parseInt(moment, 36)) / 1000;
  if (!isOurs || seconds > MOST_HOURS * 3600) throw new DomainError('FORM_EXPIRED', { path: ['ticket'] });
  if (seconds < LEAST_SECONDS) throw new DomainError('FORM_TOO_FAST', { path: ['ticket'] });
}

function signature(key: Buffer, slug: string, moment: string): string {
  return createHmac('sha256', key).update(`${slug} ${moment}`).digest('base64url');
}
