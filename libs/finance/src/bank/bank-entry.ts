import type { Cents, CivilDate } from '#kernel';
import type { AccountRole } from '../ledger/chart.js';
import type { VatCode } from '../invoice/vat.js';
import type { OpenInvoice } from './match.js';

/** What is kept of where an entry stands; what was put on hold until a day waits again from that day on. */
export const storedStates = ['NEW', 'BOOKED', 'IGNORED', 'ON_HOLD'] as const;
export type StoredState = (typeof storedStates)[number];

/**
 * Where an entry stands as people see it. PROPOSED follows from what is there now and is kept nowhere: it is a new entry
 * for which a rule has an answer, or that pays exactly what is open and names the invoice or comes from an account that
 * we know as the customer's.
 */
export const bankEntryStates = ['NEW', 'PROPOSED', 'BOOKED', 'IGNORED', 'ON_HOLD'] as const;
export type BankEntryState = (typeof bankEntryStates)[number];

/** A ledger account as far as a bank entry needs it. */
export interface TargetAccount {
  readonly id: string;
  readonly number: string;
  readonly role: AccountRole;
  /** The name that the cooperative gave its own account; null for one of the chart. */
  readonly name: string | null;
  /** Whose sub-ledger account it is. */
  readonly memberId: string | null;
  readonly memberName: string | null;
}

/** Whose sale without an invoice a part was. */
export interface SoldByMember {
  readonly memberId: string;
  readonly memberName: string;
  /** Where its owners share it. */
  readonly enterpriseId: string | null;
}

export interface BookingPartRow {
  readonly place: number;
  readonly cents: Cents;
  readonly vat: VatCode | null;
  readonly vatCents: Cents;
  readonly description: string;
  readonly invoiceId: string | null;
  readonly invoiceNumber: string | null;
  readonly sale: SoldByMember | null;
  readonly account: TargetAccount | null;
  readonly investmentId: string | null;
  readonly expenseId: string | null;
}

/** A booking of an entry, also one that was undone. */
export interface BookingRow {
  readonly id: string;
  readonly bookedOn: CivilDate;
  readonly recordedAt: string;
  readonly ruleName: string | null;
  readonly undoneOn: CivilDate | null;
  readonly undoReason: string | null;
  readonly parts: readonly BookingPartRow[];
}

/** What a rule would do with an entry; without an account it would ignore it. */
export interface RuleMatch {
  readonly id: string;
  readonly name: string;
  readonly account: TargetAccount | null;
  readonly vat: VatCode | null;
}

export interface BankEntryRow {
  readonly id: string;
  readonly bookedOn: CivilDate;
  readonly valueOn: CivilDate | null;
  readonly amount: Cents;
  readonly counterpartyName: string;
  readonly counterpartyIban: string | null;
  readonly remittance: string;
  readonly endToEndId: string | null;
  readonly isReversal: boolean;
  readonly transactions: number;
  readonly accountIban: string;
  readonly accountName: string;
  readonly state: BankEntryState;
  readonly stateReason: string;
  readonly holdUntil: CivilDate | null;
  /** Newest first. */
  readonly bookings: readonly BookingRow[];
  /** For an entry that waits: open invoices that it may pay, the rule that holds for it, and where its like went before. */
  readonly candidates: readonly OpenInvoice[];
  readonly rule: RuleMatch | null;
  readonly lastAccount: TargetAccount | null;
}

export interface BankInboxFilter {
  /** Null: everything that waits, NEW and PROPOSED. */
  readonly state: BankEntryState | null;
  /** Part of a name, an account or the description, whatever its capitals. */
  readonly text: string | null;
  readonly atLeast: Cents | null;
  readonly atMost: Cents | null;
  readonly from: CivilDate | null;
  readonly until: CivilDate | null;
}
