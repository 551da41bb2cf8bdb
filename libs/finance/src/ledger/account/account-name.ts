import { type Locale, text } from '#platform';
import type { AccountRole } from '../chart.js';

/** What an account is called: by the cooperative itself, or else by its usual name in the reader's language. */
export function accountName(
  account: { readonly name: string | null; readonly role: AccountRole },
  locale: Locale,
): string {
  return account.name ?? text(`ACCOUNT_${account.role}`, locale);
}
