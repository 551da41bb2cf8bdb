import { DomainError } from '#kernel';
import type { BankFile } from './bank-statement.js';

/** A field of a message, such as `61`, with the lines of its text and where the first of them stands in the file. */
export interface Mt940Field {
  readonly tag: string;
  readonly line: number;
  readonly lines: readonly string[];
}

const TAG = /^:(\d{2}[A-Z]?):(.*)$/s;
/** What banks put around a message: SWIFT's blocks, the sender's lines before the first field, and the dash after it. */
const AROUND = /^(?:-(?:\}.*)?$|\{\d:)/;
/** Far beyond any field; what is longer is no message of a bank. */
const LONGEST_LINE = 10_000;
const MOST_LINES = 200;

/**
 * Reads the fields one by one, in bounded memory. The lines before a message and its blocks are left out.
 * @throws DomainError `BANK_FILE_MALFORMED` (`line`) for a line or field of no bank
 */
export async function* mt940Fields(file: BankFile): AsyncGenerator<Mt940Field> {
  let field: { tag: string; line: number; lines: string[] } | null = null;
  let line = 0;
  for await (const text of textLines(file)) {
    line += 1;
    const [, tag, rest = ''] = TAG.exec(text) ?? [];
    if (tag) {
      if (field) yield field;
      field = { tag, line, lines: [rest] };
    } else if (AROUND.test(text)) {
      if (field) yield field;
      field = null;
    } else if (field) {
      if (field.lines.push(text) > MOST_LINES) throw malformed(line);
    }
  }
  if (field) yield field;
}

/**
 * The format has no word for its characters: some banks write UTF-8, some Windows-1252. A line is the one when it can
 * be, since accented letters of the other never look like it.
 */
async function* textLines(file: BankFile): AsyncGenerator<string> {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  const windows = new TextDecoder('windows-1252');
  const decode = (bytes: Uint8Array): string => {
    try {
      return utf8.decode(bytes);
    } catch {
      return windows.decode(bytes);
    }
  };
  let line = 0;
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of file) {
    let bytes = rest.length > 0 ? Buffer.concat([rest, piece]) : Buffer.from(piece);
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10)) {
      line += 1;
      yield decode(bytes.subarray(0, end)).replace(/\r$/, '');
      bytes = bytes.subarray(end + 1);
    }
    if (bytes.length > LONGEST_LINE) throw malformed(line + 1);
    rest = bytes;
  }
  if (rest.length > 0) yield decode(rest).replace(/\r$/, '');
}

function malformed(line: number): DomainError {
  return new DomainError('BANK_FILE_MALFORMED', { params: { line } });
}
