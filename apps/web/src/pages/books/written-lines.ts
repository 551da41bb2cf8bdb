import type { Memorial, MemorialLine } from '../../api/journal.js';
import type { Decimal } from '../../api/scalars.js';
import { amountOf } from '../../form/amount.js';
import type { Typed } from '../../form/typed.js';
import { centsOf } from '../../money/cents.js';

/** A line as far as it is written: its side and its amount. */
export interface WrittenLine {
  side: string;
  amount: Decimal | null;
}

/** What stands at either side, in whole cents. */
export interface Sums {
  debit: number;
  credit: number;
}

export function sumsOf(lines: readonly WrittenLine[]): Sums {
  const of = (side: string) =>
    lines.reduce((sum, line) => sum + (line.side === side ? centsOf(line.amount ?? '0') : 0), 0);
  return { debit: of('debit'), credit: of('credit') };
}

const nameOf = (at: number, field: string) => `lines.${at}.${field}`;

/** The sides and amounts that stand in a form, line by line. */
export function writtenIn(typed: Typed): WrittenLine[] {
  const lines: WrittenLine[] = [];
  for (let at = 0; typed.has(nameOf(at, 'amount')); at += 1)
    lines.push({
      side: typed.text(nameOf(at, 'side')),
      amount: amountOf(typed.text(nameOf(at, 'amount'))),
    });
  return lines;
}

/** What was written, as the API wants it; null until it is whole and both sides are equal. */
export function memorialOf(typed: Typed): Memorial | null {
  const written = writtenIn(typed);
  const { debit, credit } = sumsOf(written);
  const lines: MemorialLine[] = [];
  for (const [at, { side, amount }] of written.entries()) {
    const accountId = typed.text(nameOf(at, 'accountId'));
    const memberId = typed.optional(nameOf(at, 'memberId'));
    if (!accountId || !amount || (typed.has(nameOf(at, 'memberId')) && !memberId)) return null;
    const on = (which: string) => (side === which ? { amount } : null);
    lines.push({ accountId, memberId, debit: on('debit'), credit: on('credit') });
  }
  const [on, description] = [typed.text('on'), typed.text('description')];
  if (!on || !description || debit !== credit || debit === 0) return null;
  return { on, description, receiptFileId: typed.optional('receiptFileId'), lines };
}
