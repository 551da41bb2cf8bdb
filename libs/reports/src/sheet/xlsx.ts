import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import ExcelJS from '@protobi/exceljs';
import { xmlText } from './harmless.js';
import type { Cell, ColumnKind, Sheet, SheetColumn } from './sheet.js';
import { stampedZip } from './stamped-zip.js';

/** Formats as a spreadsheet knows them: it shows them in the language of who opens it. */
const FORMATS: Readonly<Record<ColumnKind, string>> = {
  TEXT: '@',
  AMOUNT: '#,##0.00',
  DATE: 'dd-mm-yyyy',
  // as many decimals as it has: months have one, people none
  NUMBER: 'General',
  PERCENT: '0.00%',
};
const WIDTHS: Readonly<Record<ColumnKind, number>> = {
  TEXT: 32,
  AMOUNT: 14,
  DATE: 12,
  NUMBER: 10,
  PERCENT: 10,
};
/** So many rows at a time, and then whatever else waits in this process. */
const ROWS_AT_ONCE = 500;
const LONGEST_CELL = 32_767;
const LONGEST_NAME = 31;
const DAY_MS = 86_400_000;
/** Day 0 of a spreadsheet. */
const DAY_ZERO_MS = Date.UTC(1899, 11, 30);

/** What a workbook says of itself. */
interface Workbook {
  readonly title: string;
  readonly creator: string;
  /** Of every part of the file: never the time of writing. */
  readonly timestamp: Date;
}

/**
 * A workbook, streamed: what is kept is the compressed file and not its rows. The same sheets give the same bytes.
 * What somebody typed is a cell of text, which no spreadsheet computes; an amount is a number with two decimals.
 * @throws the signal's reason when it was aborted
 */
export async function xlsxOf(
  sheets: readonly Sheet[],
  { title, creator, timestamp }: Workbook,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  const stream = new PassThrough();
  const bytes = buffer(stream);
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream,
    useStyles: true,
    useSharedStrings: false,
  });
  Object.assign(workbook, {
    title,
    creator,
    lastModifiedBy: creator,
    created: timestamp,
    modified: timestamp,
  });
  for (const sheet of sheets) await write(workbook, sheet, signal);
  await workbook.commit();
  return stampedZip(await bytes, timestamp);
}

async function write(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  { name, columns, rows }: Sheet,
  signal?: AbortSignal,
): Promise<void> {
  const page = workbook.addWorksheet(nameOf(name), { views: [{ state: 'frozen', ySplit: 1 }] });
  page.columns = columns.map(({ kind }) => ({ width: WIDTHS[kind], style: { numFmt: FORMATS[kind] } }));
  const head = page.addRow(columns.map(({ heading }) => xmlText(heading)));
  head.font = { bold: true };
  head.commit();
  let written = 0;
  for (const row of rows) {
    page.addRow(columns.map((column, place) => valueOf(row[place] ?? null, column))).commit();
    written += 1;
    if (written % ROWS_AT_ONCE !== 0) continue;
    await setImmediate();
    signal?.throwIfAborted();
  }
  page.commit();
}

function valueOf(cell: Cell, { kind }: SheetColumn): string | number | null {
  if (cell === null) return null;
  switch (kind) {
    case 'TEXT':
      return xmlText(String(cell)).slice(0, LONGEST_CELL);
    case 'AMOUNT':
      return Number(cell) / 100;
    case 'PERCENT':
      return Number(cell) / 10_000;
    case 'NUMBER':
      return Number(cell);
    case 'DATE':
      // a date in a sheet is a number with a format; no time zone can move it
      return (Date.parse(`${String(cell)}T00:00:00Z`) - DAY_ZERO_MS) / DAY_MS;
  }
}

/** Some characters may not stand on a tab. */
const nameOf = (name: string): string => name.replace(/[*?:\\/[\]]/g, ' ').slice(0, LONGEST_NAME);
