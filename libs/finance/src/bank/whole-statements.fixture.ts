import { DomainError } from '#kernel';
import type {
  BankBalance,
  BankEntry,
  ReadEntry,
  ReadPart,
  StatementHead,
  StatementPart,
} from './bank-statement.js';
import { checkedParts } from './checked-parts.js';

/** A statement as a test looks at it: all of its parts at once. */
export interface WholeStatement<E> extends StatementHead {
  readonly closing: BankBalance;
  readonly entries: readonly E[];
}

export async function wholeStatements(
  parts: AsyncIterable<StatementPart>,
): Promise<WholeStatement<BankEntry>[]>;
export async function wholeStatements(parts: AsyncIterable<ReadPart>): Promise<WholeStatement<ReadEntry>[]>;
export async function wholeStatements(
  parts: AsyncIterable<StatementPart | ReadPart>,
): Promise<WholeStatement<BankEntry | ReadEntry>[]> {
  const whole: WholeStatement<BankEntry | ReadEntry>[] = [];
  let head: StatementHead | null = null;
  let entries: (BankEntry | ReadEntry)[] = [];
  for await (const part of parts) {
    if (part.kind === 'HEAD') [head, entries] = [part.head, []];
    else if (part.kind === 'ENTRY') entries.push(part.entry);
    else whole.push({ ...head!, closing: part.closing, entries });
  }
  return whole;
}

/** What the import does with what is read: it takes all statements, or refuses with a code and its values. */
export async function taken(
  parts: AsyncIterable<ReadPart>,
): Promise<WholeStatement<BankEntry>[] | { code: string; params: DomainError['params'] }> {
  try {
    return await wholeStatements(checkedParts(parts));
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { code: error.code, params: error.params };
  }
}

export async function* bytesOf(...pieces: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield typeof piece === 'string' ? Buffer.from(piece) : piece;
}
