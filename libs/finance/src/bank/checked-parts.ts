import { createHash } from 'node:crypto';
import { type Cents, DomainError } from '#kernel';
import {
  type BankEntry,
  type ReadEntry,
  type ReadPart,
  refuseDifference,
  type StatementHead,
  type StatementPart,
} from './bank-statement.js';

/**
 * Passes the parts of a file on one by one, each statement checked by itself and against the one before it of the same
 * account: it adds up, it begins where the last one ended, and everything in it is in euros. The sum comes before the
 * currency, since a statement that does not add up is wrong in any.
 *
 * Parts passed on before an error belong to the refused file: keep none of them.
 * @throws DomainError `BANK_STATEMENT_UNBALANCED` and `BANK_STATEMENT_GAP` (`statement`, `expected`, `stated`, `difference`
 *   = stated − expected), `BANK_CURRENCY` (`statement`, `currency`)
 */
export async function* checkedParts(parts: AsyncIterable<ReadPart>): AsyncGenerator<StatementPart> {
  const closings = new Map<string, Cents>();
  let running: RunningStatement | null = null;
  for await (const part of parts) {
    if (part.kind === 'HEAD') {
      const { account, statementId, opening } = part.head;
      const expected = closings.get(account) ?? opening.amount;
      refuseDifference('BANK_STATEMENT_GAP', statementId, expected, opening.amount);
      running = new RunningStatement(part.head, part.currencies);
      yield { kind: 'HEAD', head: part.head };
    } else if (part.kind === 'ENTRY') {
      yield { kind: 'ENTRY', entry: running!.take(part.entry) };
    } else {
      running!.end(part.closing.amount, part.currencies);
      closings.set(running!.head.account, part.closing.amount);
      yield { kind: 'END', closing: part.closing };
    }
  }
}

/** What is remembered of a statement while its entries pass. */
class RunningStatement {
  private sum: Cents;
  private foreign: string | null = null;
  /** How often equal entries were met: a digest each, since this is all that grows with a statement. */
  private readonly equals = new Map<string, number>();

  constructor(
    readonly head: StatementHead,
    currencies: readonly string[],
  ) {
    this.sum = head.opening.amount;
    currencies.forEach((currency) => this.see(currency));
  }

  /** Numbers equal entries in the order of the file: two equal payments on one day are two. */
  take({ currency, ...entry }: ReadEntry): BankEntry {
    this.sum += entry.amount;
    this.see(currency);
    const equal = createHash('sha256')
      .update(JSON.stringify([entry.reference, entry.amount, entry.bookedOn]))
      .digest('base64')
      .slice(0, 16);
    const ordinal = (this.equals.get(equal) ?? 0) + 1;
    this.equals.set(equal, ordinal);
    return { ordinal, ...entry };
  }

  end(closing: Cents, currencies: readonly string[]): void {
    const { statementId } = this.head;
    refuseDifference('BANK_STATEMENT_UNBALANCED', statementId, this.sum, closing);
    currencies.forEach((currency) => this.see(currency));
    if (this.foreign)
      throw new DomainError('BANK_CURRENCY', { params: { statement: statementId, currency: this.foreign } });
  }

  private see(currency: string): void {
    if (currency !== 'EUR') this.foreign ??= currency;
  }
}
