import { type Cents, type CivilDate, DomainError, partOf } from '#kernel';
import type { AccountKind, AccountRole } from '../ledger/chart.js';
import { entry, type Entry, type Line } from '../ledger/entry.js';

/** A ledger account on which a bank entry is booked without an invoice. */
export interface BookableAccount {
  readonly id: string;
  readonly role: AccountRole;
  readonly kind: AccountKind;
  readonly memberId: string | null;
}

/**
 * What no bank entry is booked on by itself: the bank, debtors (an invoice is paid), what is owed to members by
 * allocation, what sales bring, and what the books were opened with.
 */
const NOT_BY_HAND: readonly AccountRole[] = [
  'BANK',
  'DEBTORS',
  'THERMOMETER',
  'HELD_FOR_TRIAL',
  'CONTRIBUTION',
  'PAYMENTS_TO_MEMBERS',
  'OPENING_EQUITY',
  'REVENUE_HIGH',
  'REVENUE_LOW',
  'REVENUE_ZERO',
  'REVENUE_REVERSE',
  'REVENUE_EXEMPT',
];
/** Of these kinds an amount can hold VAT: what was bought and what was earned. */
const WITH_VAT: readonly AccountKind[] = ['EXPENSE', 'INCOME', 'ASSET'];

/**
 * @throws DomainError `BANK_TARGET_NOT_BY_HAND` for an account that only invoices, allocations and the like move,
 *   `VAT_NOT_HERE` for VAT on what is neither cost, income nor possession
 */
export function refuseUnbookable({ role, kind }: BookableAccount, basisPoints: number): void {
  if (NOT_BY_HAND.includes(role)) throw new DomainError('BANK_TARGET_NOT_BY_HAND');
  if (basisPoints > 0 && !WITH_VAT.includes(kind)) throw new DomainError('VAT_NOT_HERE');
}

/** The VAT inside an amount, half away from zero. */
export function vatIn(cents: Cents, basisPoints: number): Cents {
  return partOf(cents, basisPoints, 10_000 + basisPoints);
}

/**
 * The entry of money that came from or went to a ledger account. VAT of income is owed, VAT of anything bought is
 * reclaimed; money that goes the other way, such as a supplier's refund, takes it back.
 * @param cents above zero came in, VAT included
 */
export function accountEntry(booking: {
  readonly on: CivilDate;
  readonly reference: string;
  /** The bank entry. */
  readonly sourceId: string;
  readonly cents: Cents;
  readonly account: BookableAccount;
  /** Of the VAT inside the amount; 0 for none. */
  readonly basisPoints: number;
}): { readonly entry: Entry; readonly vat: Cents } {
  const { cents, account, basisPoints, ...document } = booking;
  const { id, role, memberId, kind } = account;
  const vat = vatIn(cents, basisPoints);
  const target: Line = {
    account: role,
    ...(memberId && { memberId }),
    ...(role === 'OTHER' && { accountId: id }),
    cents: vat - cents,
    rule: 'BANK_ENTRY',
  };
  const lines: Line[] = [
    { account: 'BANK', cents, rule: 'BANK_ENTRY' },
    target,
    {
      account: kind === 'INCOME' ? 'VAT_PAYABLE' : 'VAT_RECLAIMABLE',
      cents: -vat,
      rule: 'VAT',
      base: cents - vat,
      rate: basisPoints,
    },
  ];
  return { entry: entry({ ...document, journal: 'BANK', kind: 'BANK_ENTRY', lines }), vat };
}
