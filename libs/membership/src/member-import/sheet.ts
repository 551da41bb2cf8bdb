import { DomainError } from '#kernel';

/** One row of a sheet as text. Dates of a spreadsheet come as `YYYY-MM-DD`; formulas as what they gave last. */
export interface SheetRow {
  /** As the spreadsheet counts them, from 1. */
  readonly number: number;
  readonly cells: readonly string[];
}

/** What a sheet may be at most. A sheet of members is small; what is larger is something else, or an attack. */
export const SHEET_LIMITS = {
  rows: 20_000,
  columns: 200,
  /** Characters in a cell: as many as a spreadsheet program takes itself. */
  cell: 32_767,
  /** Characters in a row of a CSV file. */
  row: 200_000,
  /** Bytes that a packed file may unfold to. */
  unpacked: 96 * 1024 * 1024,
} as const;

/**
 * Gives the rows that hold something, within the limits.
 * @throws DomainError `SHEET_TOO_MANY_ROWS`, `SHEET_TOO_MANY_COLUMNS` (`row`), `SHEET_CELL_TOO_LONG` (`row`)
 */
export async function* withinLimits(rows: AsyncIterable<SheetRow>): AsyncGenerator<SheetRow> {
  for await (const { number, cells } of rows) {
    if (number > SHEET_LIMITS.rows)
      throw new DomainError('SHEET_TOO_MANY_ROWS', { params: { most: SHEET_LIMITS.rows } });
    const trimmed = cells.map((cell) => cell.trim());
    while (trimmed.at(-1) === '') trimmed.pop();
    if (trimmed.length === 0) continue;
    if (trimmed.length > SHEET_LIMITS.columns)
      throw new DomainError('SHEET_TOO_MANY_COLUMNS', {
        params: { row: number, most: SHEET_LIMITS.columns },
      });
    if (trimmed.some((cell) => cell.length > SHEET_LIMITS.cell))
      throw new DomainError('SHEET_CELL_TOO_LONG', { params: { row: number } });
    yield { number, cells: trimmed };
  }
}
