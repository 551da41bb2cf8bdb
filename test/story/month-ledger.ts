import { ledgerText } from '#finance';
import { parseEuro } from '#kernel';
import type { MonthStage } from './month-stage.js';

/** The ledger that the API shows at the end. */
export async function ledgerOfMonth(stage: MonthStage) {
  const { app, treasurer } = stage;
  const entries = await app.ok(
    '{ journalEntries(first: 50) { edges { node { sequence on journal reference postings { accountRole accountNumber memberId debit { amount } credit { amount } } } } } }',
    {},
    treasurer,
  );
  return ledgerOf(entries.edges.map((edge: { node: ApiEntry }) => edge.node));
}

interface ApiEntry {
  sequence: number;
  on: string;
  journal: string;
  reference: string;
  postings: {
    accountRole: string;
    accountNumber: string;
    memberId: string | null;
    debit: { amount: string } | null;
    credit: { amount: string } | null;
  }[];
}

/** The ledger that the API shows, as the text table of `finance`; the only member of the story with money is number 1. */
function ledgerOf(entries: ApiEntry[]): string {
  const rows = [...entries]
    .sort((a, b) => a.sequence - b.sequence)
    .map((entry) => ({
      on: entry.on,
      journal: entry.journal,
      reference: entry.reference,
      postings: entry.postings.map((posting) => ({
        role: posting.accountRole,
        number: posting.accountNumber,
        memberNumber: posting.memberId ? 1 : null,
        cents: posting.debit ? parseEuro(posting.debit.amount) : -parseEuro(posting.credit!.amount),
      })),
    }));
  return ledgerText(rows as unknown as Parameters<typeof ledgerText>[0], 'nl');
}
