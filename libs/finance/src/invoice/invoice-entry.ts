import type { Cents, CivilDate } from '#kernel';
import { directCostLines, revenueAccounts } from '../income/income-entries.js';
import { entry, type Entry } from '../ledger/entry.js';
import type { InvoiceTotals } from './vat.js';

/** The entry of a final invoice: debtors against revenue and VAT per rate, and the direct costs as a debt. */
export function invoiceEntry(invoice: {
  readonly id: string;
  readonly number: string;
  readonly issuedOn: CivilDate;
  readonly directCosts: Cents;
  readonly totals: InvoiceTotals;
}): Entry {
  const { totals } = invoice;
  return entry({
    journal: 'SALES',
    kind: 'INVOICE',
    on: invoice.issuedOn,
    reference: invoice.number,
    sourceId: invoice.id,
    lines: [
      { account: 'DEBTORS', cents: totals.gross, rule: 'RECEIVABLE' },
      ...totals.perRate.map(({ vat, net }) => ({
        account: revenueAccounts[vat],
        cents: -net,
        rule: 'REVENUE' as const,
      })),
      ...totals.perRate.map(({ amount, net, basisPoints }) => ({
        account: 'VAT_PAYABLE' as const,
        cents: -amount,
        rule: 'VAT' as const,
        base: net,
        rate: basisPoints,
      })),
      ...directCostLines(invoice.directCosts),
    ],
  });
}
