import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { DomainError } from '#kernel';
import { serialDate } from './date-cell.js';
import { SHEET_LIMITS, type SheetRow } from './sheet.js';
import { ZipEntries } from './zip-entries.js';

/** ECMA-376 part 1, 18.8.30: the numbers of the built-in formats that show a day. */
const BUILT_IN_DATES = [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58];
/** Part of a number format that is no code for a part of a date: quoted text, escaped signs, colours and conditions. */
const NO_DATE_CODES = /"[^"]*"|\\.|\[[^\]]*\]|_./g;

interface Workbook {
  readonly sheet: string;
  readonly strings: readonly string[];
  /** By the number of a cell's style: whether it shows a date. */
  readonly isDate: readonly boolean[];
  /** Days count from 1904, as old Macintosh files do. */
  readonly is1904: boolean;
}

/**
 * Reads the first visible sheet of an Office Open XML workbook (ECMA-376): text, numbers, dates by their number format,
 * yes and no, and of a formula what it gave last. Reading goes by the archive's directory, and nothing is written to
 * disk; a document type is refused, so there is no entity to expand.
 * @throws DomainError `SHEET_UNREADABLE`, `SHEET_TOO_LARGE`, `SHEET_CELL_TOO_LONG` (`row`), `SHEET_TOO_MANY_COLUMNS`
 */
export async function* xlsxRows(archive: Buffer): AsyncGenerator<SheetRow> {
  const zip = new ZipEntries(archive, SHEET_LIMITS.unpacked);
  const workbook = await workbookOf(zip);
  const rows: SheetRow[] = [];
  const { parser, finish } = sheetParser(workbook, (row) => rows.push(row));
  for await (const text of zip.text(workbook.sheet)) {
    parser.write(text);
    yield* rows.splice(0);
  }
  finish();
  yield* rows.splice(0);
}

async function workbookOf(zip: ZipEntries): Promise<Workbook> {
  let is1904 = false;
  let relation: string | null = null;
  await read(zip, 'xl/workbook.xml', (name, { attributes }) => {
    if (name === 'workbookPr') is1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
    if (name === 'sheet' && !relation && (attributes.state ?? 'visible') === 'visible')
      relation = attributes['r:id'] ?? null;
  });
  let sheet: string | null = null;
  await read(zip, 'xl/_rels/workbook.xml.rels', (name, { attributes }) => {
    if (name === 'Relationship' && attributes.Id === relation)
      sheet = new URL(attributes.Target ?? '', 'file:///xl/').pathname.slice(1);
  });
  if (!sheet) throw new DomainError('SHEET_UNREADABLE');
  return { sheet, is1904, strings: await sharedStrings(zip), isDate: await dateStyles(zip) };
}

async function sharedStrings(zip: ZipEntries): Promise<string[]> {
  const strings: string[] = [];
  if (!zip.has('xl/sharedStrings.xml')) return strings;
  let text = '';
  let isText = false;
  let isPhonetic = false;
  const parser = plainParser();
  parser.on('opentag', ({ name }) => {
    if (name === 'si') text = '';
    if (name === 'rPh') isPhonetic = true;
    isText = name === 't' && !isPhonetic;
  });
  parser.on('text', (piece) => {
    if (isText) text += piece;
    if (text.length > SHEET_LIMITS.cell) throw new DomainError('SHEET_CELL_TOO_LONG', { params: { row: 0 } });
  });
  parser.on('closetag', ({ name }) => {
    isText = false;
    if (name === 'rPh') isPhonetic = false;
    if (name === 'si') strings.push(unescaped(text));
  });
  for await (const piece of zip.text('xl/sharedStrings.xml')) parser.write(piece);
  parser.close();
  return strings;
}

async function dateStyles(zip: ZipEntries): Promise<boolean[]> {
  const styles: boolean[] = [];
  if (!zip.has('xl/styles.xml')) return styles;
  const formats = new Map<number, string>();
  let isOfCells = false;
  await read(zip, 'xl/styles.xml', (name, { attributes }) => {
    if (name === 'numFmt') formats.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
    if (name === 'cellXfs' || name === 'cellStyleXfs') isOfCells = name === 'cellXfs';
    if (name !== 'xf' || !isOfCells) return;
    const format = Number(attributes.numFmtId ?? 0);
    const code = formats.get(format);
    styles.push(
      code === undefined ? BUILT_IN_DATES.includes(format) : /[dy]/i.test(code.replace(NO_DATE_CODES, '')),
    );
  });
  return styles;
}

/** What is known of the cell that is being read. */
interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  text: string;
}

function sheetParser(workbook: Workbook, give: (row: SheetRow) => void) {
  const parser = plainParser();
  let number = 0;
  let cells: string[] = [];
  let cell: OpenCell | null = null;
  let isValue = false;
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'row') {
      number = Number(attributes.r ?? number + 1);
      cells = [];
    } else if (name === 'c') {
      const column = attributes.r ? columnOf(attributes.r) : cells.length;
      if (!(column < SHEET_LIMITS.columns))
        throw new DomainError('SHEET_TOO_MANY_COLUMNS', {
          params: { row: number, most: SHEET_LIMITS.columns },
        });
      cell = { column, type: attributes.t ?? 'n', style: Number(attributes.s ?? 0), text: '' };
    }
    isValue = name === 'v' || name === 't';
  });
  parser.on('text', (piece) => {
    if (!cell || !isValue) return;
    cell.text += piece;
    if (cell.text.length > SHEET_LIMITS.cell)
      throw new DomainError('SHEET_CELL_TOO_LONG', { params: { row: number } });
  });
  parser.on('closetag', ({ name }) => {
    isValue = false;
    if (name === 'c' && cell) {
      while (cells.length < cell.column) cells.push('');
      cells[cell.column] = textOf(cell, workbook);
      cell = null;
    }
    if (name === 'row') give({ number, cells });
  });
  return { parser, finish: () => parser.close() };
}

function textOf({ type, style, text }: OpenCell, { strings, isDate, is1904 }: Workbook): string {
  switch (type) {
    case 's':
      return strings[Number(text)] ?? '';
    case 'b':
      return text === '1' ? 'TRUE' : 'FALSE';
    case 'inlineStr':
    case 'str':
      return unescaped(text);
    case 'd':
      return text.slice(0, 10);
    case 'e':
      return text;
    default: {
      if (text === '') return '';
      const value = Number(text);
      if (isDate[style]) return serialDate(is1904 ? value + 1462 : value) ?? text;
      return Number.isFinite(value) ? String(value) : text;
    }
  }
}

/** `AB12` → 27. */
function columnOf(reference: string): number {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0] ?? '';
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** ECMA-376 writes signs that XML cannot hold as `_x000D_`. */
function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

function plainParser(): SaxesParser {
  const parser = new SaxesParser();
  const refuse = () => {
    throw new DomainError('SHEET_UNREADABLE');
  };
  parser.on('error', refuse);
  parser.on('doctype', refuse);
  return parser;
}

async function read(
  zip: ZipEntries,
  file: string,
  open: (name: string, tag: SaxesTagPlain) => void,
): Promise<void> {
  const parser = plainParser();
  parser.on('opentag', (tag) => open(tag.name, tag as SaxesTagPlain));
  for await (const text of zip.text(file)) parser.write(text);
  parser.close();
}
