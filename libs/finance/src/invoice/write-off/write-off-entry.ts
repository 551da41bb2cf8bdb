import type { CivilDate } from '#kernel';
import { entry, type Entry } from '../../ledger/entry.js';
import type { InvoiceParts } from '../../thermometer/contribution.js';

/**
 * The entry of a bad debt: the customer owes it no more. The VAT of it is asked back from the tax authority where that
 * has become certain; else it is a cost with the rest. Source: Wet op de omzetbelasting 1968, art. 29.
 */
export function writeOffEntry(writeOff: {
  readonly invoiceId: string;
  readonly number: string;
  readonly on: CivilDate;
  readonly parts: InvoiceParts;
  readonly isVatReclaimed: boolean;
}): Entry {
  const { parts, isVatReclaimed } = writeOff;
  const reclaimed = isVatReclaimed ? parts.vat : 0;
  const gross = parts.net + parts.vat;
  return entry({
    journal: 'MEMORIAL',
    kind: 'WRITE_OFF',
    on: writeOff.on,
    reference: writeOff.number,
    sourceId: writeOff.invoiceId,
    lines: [
      { account: 'BAD_DEBTS', cents: gross - reclaimed, rule: 'BAD_DEBT' },
      { account: 'VAT_PAYABLE', cents: reclaimed, rule: 'BAD_DEBT' },
      { account: 'DEBTORS', cents: -gross, rule: 'BAD_DEBT' },
    ],
  });
}
