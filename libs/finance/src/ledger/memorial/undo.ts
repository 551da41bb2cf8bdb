import { DomainError } from '#kernel';
import type { EntryKind } from '../entry.js';

/** What of an entry says how it is taken back. */
export interface HowMade {
  readonly kind: EntryKind;
  /** The document that it comes from. */
  readonly sourceId: string | null;
  /** Made by the booking of a line of the bank. */
  readonly isFromBank: boolean;
  /** The debt of a cost that came late. */
  readonly isLateCost: boolean;
  readonly isReversed: boolean;
}

/** What a treasurer may take back in the journal itself: nothing but the entry knows of it. */
const BY_HAND: readonly EntryKind[] = ['MEMORIAL', 'OPENING'];

/** What was paid, received or settled, and booked without a line of the bank: it goes back with all that follows from it. */
const DIRECT: readonly EntryKind[] = [
  'INCOME',
  'WITHDRAWAL',
  'INVESTMENT',
  'REIMBURSEMENT',
  'ADVANCE',
  'ADVANCE_SETTLEMENT',
  'ADVANCE_REPAYMENT',
  'EXPENSE_PAYMENT',
];

/** Why an entry of another kind cannot be taken back by itself: its document would still say that it stands. */
const ELSEWHERE: Readonly<Partial<Record<EntryKind, string>>> = {
  INVOICE: 'ENTRY_UNDONE_BY_CREDIT_NOTE',
  ALLOCATION: 'ENTRY_UNDONE_WITH_ITS_DOCUMENT',
  HELD: 'ENTRY_UNDONE_WITH_ITS_DOCUMENT',
  CORRECTION: 'ENTRY_UNDONE_WITH_ITS_DOCUMENT',
  REVERSAL: 'ENTRY_IS_REVERSAL',
};

/** The code that says how an entry is taken back; null where it can be reversed in the journal. Pure. */
export function undoneElsewhere(made: Omit<HowMade, 'sourceId' | 'isReversed'>): string | null {
  const { kind, isFromBank, isLateCost } = made;
  if (BY_HAND.includes(kind)) return null;
  if (isFromBank) return 'ENTRY_UNDONE_AT_BANK';
  return isLateCost || DIRECT.includes(kind) ? 'ENTRY_TAKEN_BACK_WHOLE' : (ELSEWHERE[kind] ?? 'ENTRY_STAYS');
}

/** How an entry is taken back in the journal: alone, or with all that follows from it. */
export const undoWays = ['ALONE', 'WHOLE'] as const;
export type UndoWay = (typeof undoWays)[number];

/** Null where it cannot be taken back there, or was already. Pure. */
export function undoInJournal(made: Omit<HowMade, 'sourceId'>): UndoWay | null {
  if (made.isReversed) return null;
  const code = undoneElsewhere(made);
  if (code === null) return 'ALONE';
  return code === 'ENTRY_TAKEN_BACK_WHOLE' ? 'WHOLE' : null;
}

/** @throws DomainError the code that says how it is taken back */
export function refuseUnlessByHand(made: HowMade): void {
  const code = undoneElsewhere(made);
  if (code) throw new DomainError(code, { path: ['entryId'] });
}

/** @throws DomainError `ENTRY_REVERSED_BY_HAND`, or the code that says how it is taken back */
export function refuseUnlessDirect(made: HowMade): void {
  const code = undoneElsewhere(made) ?? 'ENTRY_REVERSED_BY_HAND';
  if (code !== 'ENTRY_TAKEN_BACK_WHOLE') throw new DomainError(code, { path: ['entryId'] });
}
