import type { Posting } from '../../api/booking.js';
import type { Money } from '../../api/scalars.js';
import { centsOf, euros } from '../../money/cents.js';

/** What an entry moves: the sum of its debits, in whole cents. */
export function sumOfDebits(postings: readonly Pick<Posting, 'debit' | 'credit'>[]): Money {
  const cents = postings.reduce((sum, { debit }) => sum + (debit ? centsOf(debit.amount) : 0), 0);
  const currency = postings.find(({ debit }) => debit)?.debit?.currency ?? 'EUR';
  return { ...euros(cents), currency };
}
