import type { BankEntry, Proposal } from '../../api/bank.js';
import type { OpenInvoice, TargetLedgerAccount } from '../../api/bank-targets.js';
import type { Money } from '../../api/scalars.js';

export interface TargetOption {
  value: string;
  label: string;
}

const ofInvoice = (id: string) => `invoice:${id}`;
const ofAccount = (number: string) => `account:${number}`;

/** What a proposal chooses, as the value of its option; empty for none. */
export function proposedTarget(proposal: Proposal | null): string {
  if (proposal?.invoice) return ofInvoice(proposal.invoice.id);
  return proposal?.account && !proposal.account.memberName ? ofAccount(proposal.account.number) : '';
}

/** Invoices that are proposed, then others that are open, then the accounts that no person has one of. */
export function optionsOf(
  { proposals }: Pick<BankEntry, 'proposals'>,
  invoices: readonly OpenInvoice[],
  accounts: readonly TargetLedgerAccount[],
  money: (money: Money) => string,
): TargetOption[] {
  const proposed = proposals.flatMap(({ invoice }) => (invoice ? [invoice] : []));
  const known = new Set(proposed.map(({ id }) => id));
  return [
    ...proposed.map(({ id, number, customerName, open }) => ({
      value: ofInvoice(id),
      label: [number, customerName, open && money(open)].filter(Boolean).join(' · '),
    })),
    ...invoices
      .filter(({ id }) => !known.has(id))
      .map(({ id, number, customer, gross }) => ({
        value: ofInvoice(id),
        label: `${number} · ${customer.name} · ${money(gross)}`,
      })),
    ...accounts
      .filter(({ persons }) => persons === 0)
      .map(({ number, name }) => ({ value: ofAccount(number), label: `${number} ${name}` })),
  ];
}

/** What was chosen, as the API wants it; null for nothing. */
export function targetIn(value: string): { invoiceId: string | null; accountNumber: string | null } | null {
  const [kind, ...rest] = value.split(':');
  const named = rest.join(':');
  if (!named) return null;
  return kind === 'invoice'
    ? { invoiceId: named, accountNumber: null }
    : { invoiceId: null, accountNumber: named };
}
