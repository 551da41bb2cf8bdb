import { emailOf } from '#identity';
import { type CivilDate, containsBsn, DomainError, maskBsn } from '#kernel';
import { phoneOf } from '../referral/phone.js';
import { dateOf } from './date-cell.js';
import { type ImportField, IMPORT_FIELD_NAMES, ruleOf } from './import-field.js';
import { RowIssues } from './import-issue.js';
import { isWordKind, meaningOf, type OwnWords } from './import-word.js';
import type { SheetRow } from './sheet.js';

/** What each column is, and what the cooperative's own words mean. */
export interface ImportMapping {
  /** By the place of the column, from 0; null: it is not imported. */
  readonly columns: readonly (ImportField | null)[];
  readonly words: OwnWords;
}

/** A row's cells by field, each as its kind of value: a date, a meaning, or text. An empty cell is not there. */
export type RowValues = Partial<Record<ImportField, string>>;

export interface ReadRow {
  readonly row: number;
  readonly values: RowValues;
  /** Fields with a cell, those included that could not be read. */
  readonly given: ReadonlySet<ImportField>;
  readonly issues: RowIssues;
}

/** Nine digits that a spreadsheet left of a mobile number when it took the first 0 away. */
const MOBILE_WITHOUT_ZERO = /^6\d{8}$/;

/** Reads one row: each cell by the rule of its field. Whether the values fit together is for `recordOf`. */
export function readRow({ number, cells }: SheetRow, { columns, words }: ImportMapping): ReadRow {
  const issues = new RowIssues(number);
  const values: RowValues = {};
  const given = new Set<ImportField>();
  for (const [place, field] of columns.entries()) {
    const cell = cells[place] ?? '';
    if (!field || cell === '') continue;
    given.add(field);
    const value = issues.attempt(field, () => valueOf(field, cell, words));
    if (value !== null) values[field] = value;
  }
  return { row: number, values, given, issues };
}

/**
 * Free text keeps its sense with a citizen number masked; a name, number or address has no business with one.
 * @throws DomainError of the field's rule
 */
function valueOf(field: ImportField, cell: string, words: OwnWords): string {
  const { reading, most } = ruleOf(field);
  if (reading === 'DATE') return dateOf(cell) satisfies CivilDate;
  if (cell.length > most) throw new DomainError('TEXT_TOO_LONG', { params: { most } });
  if (reading === 'TEXT') return maskBsn(cell);
  if (containsBsn(cell)) throw new DomainError('TEXT_HAS_BSN');
  if (reading === 'EMAIL') return emailOf(cell, field);
  if (reading === 'PHONE') return phoneOf(MOBILE_WITHOUT_ZERO.test(cell) ? `0${cell}` : cell)!;
  if (!isWordKind(reading)) return cell;
  const meaning = meaningOf(reading, cell, words);
  if (!meaning) throw new DomainError('IMPORT_WORD_UNKNOWN', { params: { word: cell } });
  return meaning;
}

/** Each field once. @throws DomainError `IMPORT_FIELD_TWICE` with the field's name */
export function checkMapping(columns: ImportMapping['columns']): void {
  for (const field of IMPORT_FIELD_NAMES) {
    if (columns.filter((one) => one === field).length > 1)
      throw new DomainError('IMPORT_FIELD_TWICE', { path: ['columns'], params: { name: field } });
  }
}
