import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { DomainError } from '#kernel';
import { SHEET_LIMITS, type SheetRow } from './sheet.js';

const SEPARATORS = [';', ',', '\t'] as const;

/** Opens the file's bytes anew each time: a CSV file is read twice, first to learn how it was written. */
export type OpenBytes = () => AsyncIterable<Uint8Array>;

/**
 * Reads comma-separated values (RFC 4180) as spreadsheet programs write them in the Netherlands: UTF-8 or UTF-16 with its
 * mark, UTF-8 without, else Windows-1252; parted by semicolon, comma or tab.
 * @throws DomainError `SHEET_MALFORMED` (`row`) for a quote that is never closed, `SHEET_CELL_TOO_LONG` (`row`)
 */
export async function* csvRows(open: OpenBytes): AsyncGenerator<SheetRow> {
  const encoding = await encodingOf(open);
  const head = await beginningOf(decoded(open(), encoding));
  const parser = Readable.from(decoded(open(), encoding)).pipe(
    parse({
      delimiter: separatorOf(head),
      relaxColumnCount: true,
      relaxQuotes: true,
      maxRecordSize: SHEET_LIMITS.row,
    }),
  );
  let number = 0;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) yield { number: ++number, cells };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const code = error.code === 'CSV_MAX_RECORD_SIZE' ? 'SHEET_CELL_TOO_LONG' : 'SHEET_MALFORMED';
    throw new DomainError(code, { params: { row: Number(error.records) + 1 } });
  }
}

async function encodingOf(open: OpenBytes): Promise<string> {
  let isFirst = true;
  const strict = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const bytes of open()) {
      if (isFirst && bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
      if (isFirst && bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
      isFirst = false;
      strict.decode(bytes, { stream: true });
    }
    strict.decode();
    return 'utf-8';
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return 'windows-1252';
    throw error;
  }
}

/** A decoder takes the mark at the beginning away. */
async function* decoded(bytes: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of bytes) {
    const text = decoder.decode(chunk, { stream: true });
    if (text) yield text;
  }
  const rest = decoder.decode();
  if (rest) yield rest;
}

async function beginningOf(text: AsyncIterable<string>): Promise<string> {
  let head = '';
  for await (const piece of text) {
    head += piece;
    if (head.length > SHEET_LIMITS.row || head.includes('\n')) break;
  }
  return head;
}

/** The sign that parts the header most often, outside of quotes. */
function separatorOf(head: string): string {
  const line = head.replace(/"[^"]*"/g, '').split(/[\r\n]/)[0]!;
  const count = (sign: string) => line.split(sign).length;
  return SEPARATORS.reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}
