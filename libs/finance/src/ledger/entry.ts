import { DomainError, euroText, newId, type Cents, type CivilDate } from '#kernel';
import { type AccountRole } from './chart.js';

export const journals = ['SALES', 'BANK', 'THERMOMETER', 'MEMORIAL'] as const;
export type Journal = (typeof journals)[number];

/** What an entry records. */
export const entryKinds = [
  'OPENING',
  'INCOME',
  'INVOICE',
  'RECEIPT',
  'ALLOCATION',
  'INVESTMENT',
  'CORRECTION',
] as const;
export type EntryKind = (typeof entryKinds)[number];

/** Why a line is there; each has a sentence in the message catalogue, `RULE_…`. */
export const rules = [
  'OPENING',
  'RECEIPT',
  'RECEIVABLE',
  'REVENUE',
  'VAT',
  'DIRECT_COSTS',
  'SALE',
  'CONTRIBUTION',
  'TRAINING_FUND',
  'INVESTMENT',
  'CORRECTION',
  'PRIVATE_WITHDRAWAL',
] as const;
export type Rule = (typeof rules)[number];

/** One line of an entry. Debit is positive, credit negative. */
export interface Line {
  readonly account: AccountRole;
  /** The member of a sub-ledger account. */
  readonly memberId?: string;
  readonly cents: Cents;
  readonly rule: Rule;
  /** What the rule was applied to, in cents. */
  readonly base?: Cents;
  /** At which rate, in basis points. */
  readonly rate?: number;
  /** Under which policy version. */
  readonly policy?: string;
}

/** A finished entry, ready for the ledger. */
export interface Entry {
  readonly id: string;
  readonly journal: Journal;
  readonly kind: EntryKind;
  readonly on: CivilDate;
  /** The document's number, or what it was about. */
  readonly reference: string;
  /** The invoice, bank entry or request that it comes from. */
  readonly sourceId?: string;
  readonly lines: readonly Line[];
}

/**
 * An entry with a new id; lines of nothing are left out.
 * @throws DomainError `ENTRY_NOT_BALANCED` (`difference`, debit less credit) unless its lines are two or more and sum to zero
 */
export function entry(draft: Omit<Entry, 'id'>): Entry {
  const lines = draft.lines.filter((line) => line.cents !== 0);
  const difference = lines.reduce((sum, line) => sum + line.cents, 0);
  if (difference !== 0 || lines.length < 2) {
    throw new DomainError('ENTRY_NOT_BALANCED', { params: { difference: euroText(difference) } });
  }
  return { ...draft, id: newId(), lines };
}
