import type { BankEntry, Proposal, ShareTarget } from '../../api/bank.js';
import type { BankTargets, OpenInvoice, TargetLedgerAccount } from '../../api/bank-targets.js';
import { nodesOf, type Money } from '../../api/scalars.js';
import type { FindOption } from '../../form/found.js';
import type { Text } from '../../text/use-text.js';

/** A sale of a member without an invoice; who and how is asked beside it. */
export const ofSale = 'sale';
const ofInvoice = (id: string) => `invoice:${id}`;
const ofAccount = (number: string) => `account:${number}`;

/** What a proposal chooses, as the value of its option; empty for none. */
export function proposedTarget(proposal: Proposal | null): string {
  if (proposal?.invoice) return ofInvoice(proposal.invoice.id);
  return proposal?.account && !proposal.account.memberName ? ofAccount(proposal.account.number) : '';
}

/** Whether more waits for money than the picker has. */
export const hasMore = ({ invoices, investments, expenses }: BankTargets): boolean =>
  [invoices, investments, expenses].some(({ pageInfo }) => pageInfo.hasNextPage);

/**
 * Invoices that are proposed, where money came in a sale without an invoice, then other documents that wait for money, then
 * the accounts that no person has one of.
 */
export function optionsOf(
  { proposals, amount: moved }: Pick<BankEntry, 'proposals' | 'amount'>,
  { invoices, investments, expenses, ledgerAccounts }: BankTargets,
  text: Text,
  money: (money: Money) => string,
): FindOption[] {
  const proposed = proposals.flatMap(({ invoice }) => (invoice ? [invoice] : []));
  const known = new Set(proposed.map(({ id }) => id));
  return [
    ...proposed.map(({ id, number, customerName, open }) => ({
      value: ofInvoice(id),
      label: [number, customerName, open && money(open)].filter(Boolean).join(' · '),
      group: text('bank.group.PROPOSED'),
    })),
    ...(Number(moved.amount) > 0
      ? [{ value: ofSale, label: text('bank.target.sale'), group: text('bank.group.SALE') }]
      : []),
    ...nodesOf(investments).map(({ id, memberName, purpose, amount }) => ({
      value: `investment:${id}`,
      label: text('bank.target.investment', { name: memberName, purpose, amount: money(amount) }),
      group: text('bank.group.INVESTMENT'),
    })),
    ...nodesOf(expenses).map(({ id, supplierName, description, amount }) => ({
      value: `expense:${id}`,
      label: text('bank.target.expense', { name: supplierName, description, amount: money(amount) }),
      group: text('bank.group.EXPENSE'),
    })),
    ...nodesOf(invoices)
      .filter(({ id }) => !known.has(id))
      .map((invoice) => ({
        value: ofInvoice(invoice.id),
        label: invoiceLabel(invoice, text, money),
        group: text('bank.group.INVOICE'),
      })),
    ...accountOptions(ledgerAccounts).map(({ value, label }) => ({
      value: ofAccount(value),
      label,
      group: text('bank.group.ACCOUNT'),
    })),
  ];
}

/** The accounts that no person has one of, by their numbers. */
export const accountOptions = (accounts: readonly TargetLedgerAccount[]): FindOption[] =>
  accounts
    .filter(({ persons }) => persons === 0)
    .map(({ number, name }) => ({ value: number, label: `${number} ${name}` }));

function invoiceLabel(invoice: OpenInvoice, text: Text, money: (money: Money) => string): string {
  const { number, customer, open, refundDue } = invoice;
  const amount =
    Number(refundDue.amount) > 0 ? text('bank.target.refund', { amount: money(refundDue) }) : money(open);
  return `${number} · ${customer.name} · ${amount}`;
}

/** What was chosen, as the API wants it; null for nothing, and for a sale, of which more is asked. */
export function targetIn(value: string): ShareTarget | null {
  const [kind, ...rest] = value.split(':');
  const named = rest.join(':');
  if (!named) return null;
  switch (kind) {
    case 'invoice':
      return { invoiceId: named };
    case 'investment':
      return { investmentId: named };
    case 'expense':
      return { expenseId: named };
    default:
      return { accountNumber: named };
  }
}
