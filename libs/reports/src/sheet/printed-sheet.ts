import type { CivilDate } from '#kernel';
import type { Locale } from '#platform';
import { amountText, dateText, numberText, rateText } from '../locale/locale-text.js';
import type { Cell, ColumnKind, Sheet } from './sheet.js';

/** A heading with a table below it, or a sentence where there is nothing: what `report-section` in `house.typ` shows. */
export interface PrintedSection {
  readonly heading: string;
  /** A line between heading and table. */
  readonly note: string | null;
  /** Instead of a table without rows. */
  readonly empty: string | null;
  readonly head: readonly string[];
  /** Places of columns of figures, which stand to the right. */
  readonly figures: readonly number[];
  /** Place of the column that takes the room that is left. */
  readonly wide: number;
  readonly rows: readonly (readonly string[])[];
  readonly totals: readonly string[] | null;
}

interface Words {
  readonly empty: string;
  readonly note?: string | null;
  /** As the rows of the sheet. */
  readonly totals?: readonly Cell[] | null;
}

/** A sheet as a table of a document: the same rows, each cell written out in the document's language. */
export function printedSheet(
  { name, columns, rows }: Sheet,
  locale: Locale,
  { empty, note = null, totals = null }: Words,
): PrintedSection {
  const write = (row: readonly Cell[]) =>
    columns.map(({ kind }, place) => written(row[place] ?? null, kind, locale));
  const printed = [...rows].map(write);
  return {
    heading: name,
    note: printed.length > 0 ? note : null,
    empty: printed.length > 0 ? null : empty,
    head: columns.map(({ heading }) => heading),
    figures: columns.flatMap(({ kind }, place) => (isFigure(kind) ? [place] : [])),
    wide: Math.max(
      0,
      columns.findIndex(({ kind }) => kind === 'TEXT'),
    ),
    rows: printed,
    totals:
      totals && printed.length > 0
        ? columns.map(({ kind }, place) => {
            const total = totals[place] ?? null;
            // a column that is not added up has nothing there, which is not unknown
            return total === null ? '' : written(total, kind, locale);
          })
        : null,
  };
}

const isFigure = (kind: ColumnKind): boolean => kind !== 'TEXT' && kind !== 'DATE';

function written(cell: Cell, kind: ColumnKind, locale: Locale): string {
  // what is not known is not nothing
  if (cell === null) return kind === 'TEXT' ? '' : '–';
  switch (kind) {
    case 'AMOUNT':
      return amountText(Number(cell), locale);
    case 'DATE':
      return dateText(String(cell) as CivilDate, locale);
    case 'PERCENT':
      return rateText(Number(cell), locale);
    case 'NUMBER':
      return Number.isInteger(cell) ? String(cell) : numberText(Number(cell), locale);
    case 'TEXT':
      return String(cell);
  }
}
