import { DomainError } from '#kernel';
import type { ImportField } from './import-field.js';

/**
 * What a row's reader must know. ERROR: the row cannot be imported · DUPLICATE: it looks like somebody who is there ·
 * DIFFERENCE: it says something else than what stands here of the same person; nothing is changed.
 */
export const ISSUE_KINDS = ['ERROR', 'DUPLICATE', 'DIFFERENCE'] as const;

export interface ImportIssue {
  /** As the spreadsheet counts them. */
  readonly row: number;
  readonly kind: (typeof ISSUE_KINDS)[number];
  readonly field: ImportField | null;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Gathers what is wrong with one row: a rule that refuses one field lets the others be looked at too. */
export class RowIssues {
  readonly all: ImportIssue[] = [];

  constructor(private readonly row: number) {}

  error(field: ImportField | null, code: string, params: ImportIssue['params'] = {}): void {
    this.all.push({ row: this.row, kind: 'ERROR', field, code, params });
  }

  /** The result of a rule, or null after writing down why it refuses. */
  attempt<T>(field: ImportField, rule: () => T): T | null {
    try {
      return rule();
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      this.error(field, error.code, error.params);
      return null;
    }
  }
}
