import type { CivilDate } from '#kernel';
import { directCostLines, revenueAccounts } from '../../income/income-entries.js';
import { entry, type Entry } from '../../ledger/entry.js';
import type { Credit } from './credit-note.js';

/** The entry of a credit note: that of an invoice over the same lines, turned round. */
export function creditNoteEntry(note: {
  readonly id: string;
  readonly number: string;
  readonly issuedOn: CivilDate;
  readonly credit: Credit;
}): Entry {
  const { credit } = note;
  return entry({
    journal: 'SALES',
    kind: 'CREDIT_NOTE',
    on: note.issuedOn,
    reference: note.number,
    sourceId: note.id,
    lines: [
      { account: 'DEBTORS', cents: -credit.gross, rule: 'RECEIVABLE' },
      ...credit.perRate.map(({ vat, net }) => ({
        account: revenueAccounts[vat],
        cents: net,
        rule: 'REVENUE' as const,
      })),
      ...credit.perRate.map(({ amount, net, basisPoints }) => ({
        account: 'VAT_PAYABLE' as const,
        cents: amount,
        rule: 'VAT' as const,
        base: -net,
        rate: basisPoints,
      })),
      ...directCostLines(-credit.directCosts),
    ],
  });
}
