import type { BankEntry, ConfirmedProposal, Proposal } from '../../api/bank.js';

/** What is proposed first, where it says what to do with all of the entry: pay an invoice, or follow a rule. */
export const firstProposal = ({ proposals }: Pick<BankEntry, 'proposals'>): Proposal | null =>
  proposals[0] ?? null;

/** A proposal as it is confirmed together with others; null for one that is not certain. */
export function confirmedOf(entry: Pick<BankEntry, 'id' | 'proposals'>): ConfirmedProposal | null {
  const first = firstProposal(entry);
  if (!first?.isCertain) return null;
  return { bankEntryId: entry.id, invoiceId: first.invoice?.id ?? null, ruleId: first.ruleId };
}
