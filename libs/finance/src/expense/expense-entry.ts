import type { CivilDate } from '#kernel';
import type { Cost } from '../investment/investment-cost.js';
import { entry, type Entry } from '../ledger/entry.js';
import type { ExpenseRow } from './expense.js';

type Booked = Pick<ExpenseRow, 'id' | 'supplierName' | 'supplierReference' | 'accountId' | 'accountRole'>;

const referenceOf = ({ supplierName, supplierReference }: Booked) =>
  supplierReference === '' ? supplierName : `${supplierName} ${supplierReference}`;

/** What a supplier charged: cost, the VAT that comes back, and a debt until it is paid. */
export function expenseEntry(expense: Booked, { amount, reclaimed, taken }: Cost, on: CivilDate): Entry {
  const { accountId, accountRole } = expense;
  const account = accountRole === 'OTHER' ? { account: accountRole, accountId } : { account: accountRole };
  const rule = 'EXPENSE';
  return entry({
    journal: 'MEMORIAL',
    kind: 'EXPENSE',
    on,
    reference: referenceOf(expense),
    sourceId: expense.id,
    lines: [
      { ...account, cents: taken, rule, base: amount },
      { account: 'VAT_RECLAIMABLE', cents: reclaimed, rule, base: amount },
      { account: 'CREDITORS', cents: -amount, rule, base: amount },
    ],
  });
}

export function expensePaymentEntry(
  expense: Booked & { readonly amount: number },
  { on, sourceId }: { readonly on: CivilDate; readonly sourceId: string },
): Entry {
  const rule = 'EXPENSE';
  const { amount } = expense;
  return entry({
    journal: 'BANK',
    kind: 'EXPENSE_PAYMENT',
    on,
    reference: referenceOf(expense),
    sourceId,
    lines: [
      { account: 'CREDITORS', cents: amount, rule, base: amount },
      { account: 'BANK', cents: -amount, rule, base: amount },
    ],
  });
}
