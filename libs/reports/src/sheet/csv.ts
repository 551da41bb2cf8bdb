import { euroText } from '#kernel';
import type { Locale } from '#platform';
import { harmlessText } from './harmless.js';
import type { Cell, ColumnKind, Sheet } from './sheet.js';

const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';
/** Where the decimals have a comma it cannot part the cells as well. */
const SEPARATORS: Readonly<Record<Locale, string>> = { nl: ';', en: ',' };

/**
 * One sheet as text that a spreadsheet set to the document's language opens by a double click: semicolons in Dutch and
 * commas in English, UTF-8 with its mark, decimals as the language writes them. An amount is a number, also below zero; what somebody typed is never a formula.
 */
export function csvOf({ columns, rows }: Sheet, locale: Locale): Uint8Array {
  const separator = SEPARATORS[locale];
  const lines = [columns.map(({ heading }) => quoted(harmlessText(heading))).join(separator)];
  for (const row of rows)
    lines.push(columns.map(({ kind }, place) => written(row[place] ?? null, kind, locale)).join(separator));
  return Buffer.from(BYTE_ORDER_MARK + lines.join(LINE_END) + LINE_END);
}

function written(cell: Cell, kind: ColumnKind, locale: Locale): string {
  if (cell === null) return '';
  switch (kind) {
    case 'TEXT':
      return quoted(harmlessText(String(cell)));
    case 'AMOUNT':
      return decimal(euroText(Number(cell)), locale);
    case 'PERCENT':
      return decimal(euroText(Number(cell)), locale);
    case 'NUMBER':
      return decimal(String(cell), locale);
    case 'DATE':
      return String(cell);
  }
}

const decimal = (figure: string, locale: Locale): string =>
  locale === 'nl' ? figure.replace('.', ',') : figure;

const quoted = (text: string): string => (/[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
