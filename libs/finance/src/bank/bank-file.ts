import { DomainError } from '#kernel';
import type { BankFile, ReadPart } from './bank-statement.js';
import { parseCamt053 } from './camt053.js';
import { parseMt940 } from './mt940.js';

export const bankFormats = ['CAMT053', 'MT940'] as const;
export type BankFormat = (typeof bankFormats)[number];

const READERS: Readonly<Record<BankFormat, (file: BankFile) => AsyncGenerator<ReadPart>>> = {
  CAMT053: parseCamt053,
  MT940: parseMt940,
};

/** XML begins with a bracket; a byte order mark and white space may stand before it. */
const XML = /^(?:\uFEFF|\u00EF\u00BB\u00BF)?\s*</;
/** A field of MT940 at the start of a line: the account's is in every statement, and comes early. */
const MT940 = /^:25P?:/m;
/** Bytes of the beginning that are enough to tell. */
const TELLING_BYTES = 4_096;

/**
 * Reads a bank file in the format that its content shows; the name of the file counts for nothing.
 * @throws DomainError `BANK_FILE_FORMAT` for a file of neither; and as the format's own reader
 */
export async function* readBankFile(
  file: BankFile,
  found: (format: BankFormat) => void = () => undefined,
): AsyncGenerator<ReadPart> {
  const beginning: Uint8Array[] = [];
  const rest = file[Symbol.asyncIterator]();
  let size = 0;
  while (size < TELLING_BYTES) {
    const { value, done } = await rest.next();
    if (done) break;
    beginning.push(value);
    size += value.length;
  }
  const format = formatOf(Buffer.concat(beginning).toString('latin1'));
  found(format);
  yield* READERS[format](joined(beginning, rest));
}

function formatOf(beginning: string): BankFormat {
  if (XML.test(beginning)) return 'CAMT053';
  if (MT940.test(beginning)) return 'MT940';
  throw new DomainError('BANK_FILE_FORMAT');
}

async function* joined(
  beginning: readonly Uint8Array[],
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* beginning;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    // a refused file is read no further
    await rest.return?.();
  }
}
