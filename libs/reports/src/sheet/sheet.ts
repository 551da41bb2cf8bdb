import type { Cents, CivilDate } from '#kernel';

/** TEXT is what somebody typed, in any script; AMOUNT is in cents; DATE a civil date; PERCENT in hundredths of a percent. */
export type ColumnKind = 'TEXT' | 'AMOUNT' | 'DATE' | 'NUMBER' | 'PERCENT';

export interface SheetColumn {
  /** In the document's language. */
  readonly heading: string;
  readonly kind: ColumnKind;
}

/** What stands in one cell, by the kind of its column; null: empty, for what is not known is not zero. */
export type Cell = string | number | Cents | CivilDate | null;

/** One table of a report as rows: a sheet of a workbook, or a CSV file. */
export interface Sheet {
  /** On the tab, in the document's language; 31 characters at most. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  /** As many cells each as there are columns. Read once, from first to last. */
  readonly rows: Iterable<readonly Cell[]>;
}
