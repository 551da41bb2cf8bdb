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
  'REVERSAL',
  'REFUND',
  'BANK_ENTRY',
  'CREDIT_NOTE',
  'WRITE_OFF',
  'REIMBURSEMENT',
  'ADVANCE',
  'ADVANCE_SETTLEMENT',
  'ADVANCE_REPAYMENT',
  'EXPENSE',
  'EXPENSE_PAYMENT',
  'ASSET_SALE',
  // money of somebody in the trial
  'HELD',
  // where money goes when somebody leaves
  'SETTLEMENT',
  'WITHDRAWAL',
  'MEMORIAL',
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
  'REFUND',
  'BANK_ENTRY',
  'BAD_DEBT',
  'REIMBURSEMENT',
  'ADVANCE',
  'EXPENSE',
  'ASSET_SALE',
  'SOLIDARITY',
  'POT',
  'HELD',
  'LATE_COST',
  'SETTLEMENT',
  'MEMORIAL',
] as const;
export type Rule = (typeof rules)[number];

/** One line of an entry. Debit is positive, credit negative. */
export interface Line {
  readonly account: AccountRole;
  /** The member of a sub-ledger account. */
  readonly memberId?: string;
  /** The account itself, for one of role `OTHER`. */
  readonly accountId?: string;
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
  /** The day whose policy it follows, where that is an earlier one: of a sale that was held, is corrected, or came late. */
  readonly policyOn?: CivilDate;
  /** The document's number, or what it was about. */
  readonly reference: string;
  /** The invoice, bank entry or request that it comes from. */
  readonly sourceId?: string;
  readonly lines: readonly Line[];
}

/** Asks for the exact mirror of a posted entry: the ledger makes it from the stored lines. */
export interface Reversal {
  readonly id: string;
  /** The entry that is taken back. */
  readonly reverses: string;
  readonly on: CivilDate;
  /** Why; where it is empty, what the entry itself was about. */
  readonly reference: string;
}

/**
 * An entry with a new id; lines of nothing are left out.
 * @throws DomainError `ENTRY_NOT_BALANCED` (`difference`, debit less credit) unless its lines are two or more and sum to zero
 */
export function entry(draft: Omit<Entry, 'id'>): Entry {
  const lines = draft.lines.filter((line) => line.cents !== 0);
  const difference = lines.reduce((sum, line) => sum + line.cents, 0);
  if (difference !== 0 || lines.length < 2) {
    throw new DomainError('ENTRY_NOT_BALANCED', {
      path: ['lines'],
      params: { difference: euroText(difference) },
    });
  }
  return { ...draft, id: newId(), lines };
}
