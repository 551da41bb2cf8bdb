import type { Posting } from '../../api/booking.js';
import type { Decimal, Money } from '../../api/scalars.js';

const centsOf = ({ amount }: Money): number => Math.round(Number(amount) * 100);

/** What an entry moves: the sum of its debits, in whole cents. */
export function sumOfDebits(postings: readonly Pick<Posting, 'debit' | 'credit'>[]): Money {
  const cents = postings.reduce((sum, { debit }) => sum + (debit ? centsOf(debit) : 0), 0);
  const currency = postings.find(({ debit }) => debit)?.debit?.currency ?? 'EUR';
  return { amount: (cents / 100).toFixed(2) as Decimal, currency };
}
