import type { CivilDate } from '#kernel';
import { refuseImpossibleDay } from '../trajectory/day.js';
import type { ImportField } from './import-field.js';
import type { ReadRow } from './import-row.js';

/** Asks a row for what a rule needs of it, and writes down what is missing or wrong. */
export class RowReader {
  readonly number: number;

  constructor(
    private readonly read: ReadRow,
    private readonly today: CivilDate,
  ) {
    this.number = read.row;
  }

  /** The result of a rule, or null after writing down why it refuses. */
  attempt<T>(field: ImportField, rule: () => T): T | null {
    return this.read.issues.attempt(field, rule);
  }

  /** A day that must be there and may not lie ahead. */
  day(field: ImportField, earliest: CivilDate | null): CivilDate | null {
    const day = this.needed(field) as CivilDate | null;
    if (!day) return null;
    return this.attempt(field, () => {
      refuseImpossibleDay(day, field, { earliest, today: this.today });
      return day;
    });
  }

  needed(field: ImportField): string | null {
    const value = this.text(field);
    if (value === null && !this.read.given.has(field)) this.error(field, 'IMPORT_VALUE_MISSING');
    return value;
  }

  text(field: ImportField): string | null {
    return this.read.values[field] ?? null;
  }

  has(...fields: ImportField[]): boolean {
    return fields.some((field) => this.read.given.has(field));
  }

  isUnreadable(field: ImportField): boolean {
    return this.has(field) && this.text(field) === null;
  }

  error(field: ImportField, code: string, params: Record<string, string | number> = {}): void {
    this.read.issues.error(field, code, params);
  }
}
