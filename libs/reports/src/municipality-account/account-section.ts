import type { ReactElement } from 'react';
import type { Cell, SheetColumn } from '../sheet/sheet.js';

/**
 * One part of the account: what a document prints and a workbook holds, so that both have the same numbers. A chart draws
 * what its table says.
 */
export interface AccountSection {
  readonly heading: string;
  readonly note: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly Cell[])[];
  readonly chart: { readonly alt: string; readonly drawing: ReactElement } | null;
}
