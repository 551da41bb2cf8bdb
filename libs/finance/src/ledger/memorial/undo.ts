import { DomainError } from '#kernel';
import type { EntryKind, Journal } from '../entry.js';

/** What a treasurer may take back in the journal itself: nothing but the entry knows of it. */
const BY_HAND: readonly EntryKind[] = ['MEMORIAL', 'OPENING'];

/** Where an entry is undone whose document would otherwise still say that it stands. */
const ELSEWHERE: Readonly<Partial<Record<EntryKind, string>>> = {
  INVOICE: 'ENTRY_UNDONE_BY_CREDIT_NOTE',
  RECEIPT: 'ENTRY_UNDONE_AT_BANK',
  INVESTMENT: 'ENTRY_UNDONE_AT_INVESTMENT',
  REIMBURSEMENT: 'ENTRY_UNDONE_AT_INVESTMENT',
  ADVANCE: 'ENTRY_UNDONE_AT_INVESTMENT',
  ADVANCE_SETTLEMENT: 'ENTRY_UNDONE_AT_INVESTMENT',
  REVERSAL: 'ENTRY_IS_REVERSAL',
};

/** The code that says where an entry is undone; null where it can be reversed in the journal. Pure. */
export function undoneElsewhere(entry: {
  readonly kind: EntryKind;
  readonly journal: Journal;
}): string | null {
  if (BY_HAND.includes(entry.kind)) return null;
  const known = ELSEWHERE[entry.kind];
  if (known) return known;
  return entry.journal === 'BANK' ? 'ENTRY_UNDONE_AT_BANK' : 'ENTRY_UNDONE_WITH_ITS_DOCUMENT';
}

/** @throws DomainError the code that says where to undo it */
export function refuseUnlessByHand(entry: { readonly kind: EntryKind; readonly journal: Journal }): void {
  const code = undoneElsewhere(entry);
  if (code) throw new DomainError(code, { path: ['entryId'] });
}
