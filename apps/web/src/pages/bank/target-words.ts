import type { BankBooking, Proposal } from '../../api/bank.js';
import type { Money } from '../../api/scalars.js';
import type { Text } from '../../text/use-text.js';

/** What a proposal is for, in words. */
export function targetOf(proposal: Proposal, text: Text, money: (money: Money) => string): string {
  const { invoice, account, ruleId } = proposal;
  if (invoice)
    return text('bank.forInvoice', {
      number: invoice.number,
      customer: invoice.customerName ?? '',
      open: invoice.open ? money(invoice.open) : '',
    });
  if (account) return text('bank.forAccount', { account: accountWords(account) });
  return text(ruleId ? 'bank.forIgnore' : 'bank.unknown');
}

export const accountWords = ({ number, name, memberName }: NonNullable<Proposal['account']>): string =>
  memberName ? `${number} ${name} · ${memberName}` : `${number} ${name}`;

/** What a part was booked on, in words. */
export function partWords(part: BankBooking['parts'][number], text: Text): string {
  const { invoice, sale, account, investmentId, expenseId } = part;
  if (invoice) return text('bank.onInvoice', { number: invoice.number });
  if (sale) return text('bank.onSale', { name: sale.memberName });
  if (investmentId) return text('bank.onInvestment');
  if (expenseId) return text('bank.onExpense');
  return account ? accountWords(account) : '';
}
