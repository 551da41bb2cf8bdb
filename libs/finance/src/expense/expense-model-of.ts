import { currentContext, type Files, globalId, moneyOf, text } from '#platform';
import { hindranceOf } from '../approval/decision-rule.js';
import type { ExpenseRow } from './expense.js';
import type { ExpenseModel } from './expense.model.js';

/** An expense as the API shows it to the caller. */
export function expenseModelOf(row: ExpenseRow, files: Files): ExpenseModel {
  const { permissions, locale } = currentContext();
  const isDecider = permissions.has('expense.decide');
  const hindrance = isDecider ? hindranceOf(row) : null;
  return {
    ...row,
    id: globalId('Expense', row.id),
    amount: moneyOf(row.amount),
    vatAmount: moneyOf(row.vat),
    accountId: globalId('LedgerAccount', row.accountId),
    accountName: row.accountName ?? text(`ACCOUNT_${row.accountRole}`, locale),
    receiptUrl: files.linkTo(row.receiptFileId),
    decisions: [...row.decisions],
    mayDecide: isDecider && hindrance === null,
    hindrance,
  };
}
