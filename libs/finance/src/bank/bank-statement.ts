import { createHash } from 'node:crypto';
import { DomainError, euroText, type Cents, type CivilDate } from '#kernel';

/** What the account held at the end of a day. Amount in cents; negative is a debt to the bank. */
export interface BankBalance {
  readonly amount: Cents;
  readonly on: CivilDate;
}

/** One booked movement. Texts are as the bank gave them, with a BSN masked; null where it gave none. */
export interface BankEntry {
  /** 1 for the first of equal entries of a statement (same reference, amount and day), 2 for the second: both are real. */
  readonly ordinal: number;
  /** The bank's own reference. */
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

/** One statement of one account, as the bank wrote it, before anything is checked. */
export interface BankStatement {
  /** The IBAN, or the bank's own number for an account without one. */
  readonly account: string;
  readonly statementId: string;
  /** The bank's electronic sequence number; null where it gives none. */
  readonly sequence: number | null;
  /** The account's currency, ISO 4217. */
  readonly currency: string;
  readonly opening: BankBalance;
  readonly closing: BankBalance;
  readonly entries: readonly BankEntry[];
  /** Every currency in which the account, the two balances or an entry is written, in the order of the file. */
  readonly currencies: readonly string[];
}

/**
 * Whether a statement can be believed: it adds up, and everything in it is in euros. The sum comes first, since a
 * statement that does not add up is wrong in any currency.
 * @throws DomainError `BANK_STATEMENT_UNBALANCED` (`statement`, `expected`, `stated`, `difference` = stated − expected),
 *   `BANK_CURRENCY` (`statement`, `currency`)
 */
export function checkStatement(statement: BankStatement): void {
  const expected = statement.entries.reduce((sum, entry) => sum + entry.amount, statement.opening.amount);
  refuseDifference('BANK_STATEMENT_UNBALANCED', statement, expected, statement.closing.amount);
  const foreign = statement.currencies.find((currency) => currency !== 'EUR');
  if (foreign) {
    throw new DomainError('BANK_CURRENCY', {
      params: { statement: statement.statementId, currency: foreign },
    });
  }
}

/**
 * Passes statements on one by one, each checked by itself and against the one before it of the same account.
 * @throws DomainError as `checkStatement`, and `BANK_STATEMENT_GAP` (`statement`, `expected` = the earlier closing
 *   balance, `stated` = this opening balance, `difference`). Statements passed on before an error belong to the refused
 *   file: keep none of them
 */
export async function* checkedStatements(
  statements: AsyncIterable<BankStatement>,
): AsyncGenerator<BankStatement> {
  const closings = new Map<string, Cents>();
  for await (const statement of statements) {
    checkStatement(statement);
    const { account, opening, closing } = statement;
    refuseDifference(
      'BANK_STATEMENT_GAP',
      statement,
      closings.get(account) ?? opening.amount,
      opening.amount,
    );
    closings.set(account, closing.amount);
    yield statement;
  }
}

/**
 * What makes an entry this entry and no other, in hexadecimal: SHA-256 of account, statement, the bank's reference,
 * amount, day and the ordinal among equal entries. The same in each copy of the statement that the bank sends.
 */
export function entryKey(
  statement: Pick<BankStatement, 'account' | 'statementId'>,
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
 * A fingerprint of all that is kept of a statement, in hexadecimal (SHA-256). A statement that comes again with the
 * same fingerprint changes nothing; with another it is refused.
 */
export function contentHash(statement: BankStatement): string {
  return sha256([
    statement.account,
    statement.statementId,
    statement.sequence,
    statement.currency,
    ...[statement.opening, statement.closing].flatMap((balance) => [balance.amount, balance.on]),
    ...statement.entries.flatMap((entry) => [
      entryKey(statement, entry),
      entry.valueOn,
      entry.counterpartyName,
      entry.counterpartyIban,
      entry.remittance,
      entry.endToEndId,
      entry.reversal,
    ]),
  ]);
}

/** @throws DomainError of this code with the amounts when two that should be equal are not */
export function refuseDifference(
  code: string,
  statement: BankStatement,
  expected: Cents,
  stated: Cents,
): void {
  if (expected === stated) return;
  throw new DomainError(code, {
    params: {
      statement: statement.statementId,
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
