import type { Cents, CivilDate } from '#kernel';
import { entry, type Entry } from '../ledger/entry.js';

/** The entry of an investment that is paid: the thermometer bears what is not VAT. */
export function investmentEntry(investment: {
  readonly id: string;
  readonly memberId: string;
  readonly on: CivilDate;
  readonly purpose: string;
  /** VAT included. */
  readonly amount: Cents;
  readonly vat: Cents;
}): Entry {
  const { id, memberId, on, purpose, amount, vat } = investment;
  return entry({
    journal: 'BANK',
    kind: 'INVESTMENT',
    on,
    reference: purpose,
    sourceId: id,
    lines: [
      { account: 'THERMOMETER', memberId, cents: amount - vat, rule: 'INVESTMENT', base: amount },
      { account: 'VAT_RECLAIMABLE', cents: vat, rule: 'INVESTMENT', base: amount },
      { account: 'BANK', cents: -amount, rule: 'INVESTMENT', base: amount },
    ],
  });
}
