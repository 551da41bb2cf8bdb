import { createHash } from 'node:crypto';
import { DomainError, euroText, maskBsn, type Cents, type CivilDate } from '#kernel';

/** The bytes of a bank file as they arrive. */
export type BankFile = AsyncIterable<Uint8Array>;

/** What the account held at the end of a day. Amount in cents; negative is a debt to the bank. */
export interface BankBalance {
  readonly amount: Cents;
  readonly on: CivilDate;
}

/** One booked movement. Texts are as the bank gave them, with a BSN masked; null where it gave none. */
export interface BankEntry {
  /** 1 for the first of equal entries of a statement (same reference, amount and day), 2 for the second: both are real. */
  readonly ordinal: number;
  /** The bank's own reference, a BSN masked as in every text here. */
  readonly reference: string | null;
  /** In cents; positive is money coming in. */
  readonly amount: Cents;
  readonly bookedOn: CivilDate;
  readonly valueOn: CivilDate | null;
  /** The other party; of a batch, that of its first transaction. So are the next three. */
  readonly counterpartyName: string | null;
  /** As the bank wrote it, without spaces; not checked, since the bank has paid it already. */
  readonly counterpartyIban: string | null;
  readonly remittance: string | null;
  readonly endToEndId: string | null;
  /** True when the bank takes back an earlier entry; the amount has its own sign already. */
  readonly reversal: boolean;
  /** How many transactions the bank booked as this one entry; above 1 it is a batch, 0 when it gave no details. */
  readonly transactions: number;
}

/** What stands at the head of one statement of one account. */
export interface StatementHead {
  /** The IBAN, or the bank's own number for an account without one. */
  readonly account: string;
  /** By it a statement is known again when it comes a second time. */
  readonly statementId: string;
  readonly opening: BankBalance;
}

/** An entry as it stands in the file, before it is held against the others of its statement. */
export type ReadEntry = Omit<BankEntry, 'ordinal'> & { readonly currency: string };

/**
 * A bank file as it is read, in its own order: of each statement the head, its entries one by one, and its end. So a
 * statement of a hundred thousand entries is never in memory as a whole.
 */
export type ReadPart =
  | { readonly kind: 'HEAD'; readonly head: StatementHead; readonly currencies: readonly string[] }
  | { readonly kind: 'ENTRY'; readonly entry: ReadEntry }
  | { readonly kind: 'END'; readonly closing: BankBalance; readonly currencies: readonly string[] };

/** The same after `checkedParts`: each entry with its ordinal, and an end only where all before it was right. */
export type StatementPart =
  | { readonly kind: 'HEAD'; readonly head: StatementHead }
  | { readonly kind: 'ENTRY'; readonly entry: BankEntry }
  | { readonly kind: 'END'; readonly closing: BankBalance };

/**
 * What makes an entry this entry and no other, in hexadecimal: SHA-256 of account, statement, the bank's reference,
 * amount, day and the ordinal among equal entries. The same in each copy of the statement that the bank sends.
 */
export function entryKey(
  statement: Pick<StatementHead, 'account' | 'statementId'>,
  entry: BankEntry,
): string {
  return sha256([
    statement.account,
    statement.statementId,
    entry.reference,
    entry.amount,
    entry.bookedOn,
    entry.ordinal,
  ]);
}

/**
 * The bank's name of a statement, a BSN in it masked. What is masked could be the name of another as well, so the day on
 * which it opens is added.
 */
export function statementName(name: string, opensOn: CivilDate): string {
  const masked = maskBsn(name);
  return masked === name ? name : `${masked} ${opensOn}`;
}

/** @throws DomainError of this code with the amounts when two that should be equal are not */
export function refuseDifference(code: string, statementId: string, expected: Cents, stated: Cents): void {
  if (expected === stated) return;
  throw new DomainError(code, {
    params: {
      statement: statementId,
      expected: euroText(expected),
      stated: euroText(stated),
      difference: euroText(stated - expected),
    },
  });
}

/** Hashes a list, not a joined text: no separator in a bank's reference can make two lists one. */
function sha256(values: readonly (string | number | boolean | null)[]): string {
  return createHash('sha256').update(JSON.stringify(values)).digest('hex');
}
