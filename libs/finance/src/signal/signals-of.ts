import { type Cents, euroText, partOf } from '#kernel';
import type { Signal } from '../booking/booking-signals.js';
import type { CeilingDecision } from './ceiling-policy.js';

/** Months whose average counts. */
export const MONTHS = 3;

/** What there is to know of somebody's money on a day. */
export interface SignalFacts {
  readonly balance: Cents;
  /** Net revenue of the three whole months before this one, together. */
  readonly lastMonths: Cents;
  /** Net revenue of this month so far. */
  readonly thisMonth: Cents;
  /** False only for who is known to have no benefit, or where the caller may not compare with it. */
  readonly receives: boolean;
  /** The benefit norm of the household; null where none is known. It is never guessed, nor shown. */
  readonly norm: Cents | null;
}

/** What somebody should know. `signalCondition` in `signal.repository.ts` says the same in SQL, for the list. */
export function signalsOf(facts: SignalFacts, ceiling: CeilingDecision | null): Signal[] {
  const { balance, lastMonths, thisMonth, receives, norm } = facts;
  const average = euroText(partOf(lastMonths, 1, MONTHS));
  const signals: Signal[] = [];
  const add = (code: string, params: Signal['params'] = {}) => signals.push({ code, params });
  if (ceiling?.measure === 'AMOUNT' && balance >= ceiling.limitCents)
    add('CEILING_REACHED', { balance: euroText(balance), limit: euroText(ceiling.limitCents) });
  if (!receives) return signals;
  if (norm === null) {
    if (lastMonths > 0 || thisMonth > 0) add('BENEFIT_NORM_UNKNOWN');
    return signals;
  }
  if (
    ceiling?.measure === 'AVERAGE_NET_REVENUE' &&
    BigInt(lastMonths) * 10_000n >= BigInt(norm) * BigInt(ceiling.normBasisPoints * MONTHS)
  )
    add('CEILING_AVERAGE_REACHED', { average });
  if (lastMonths > norm * MONTHS) add('ABOVE_BENEFIT_AVERAGE', { average });
  if (thisMonth > norm) add('ABOVE_BENEFIT_THIS_MONTH', { amount: euroText(thisMonth) });
  return signals;
}
