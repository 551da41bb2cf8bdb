/** Words that only those whom they concern may read: they are encrypted while they are loaded. */
interface Words {
  /** What the vault binds them to, such as `session.note`. */
  readonly field: string;
  readonly text: string;
}

/** A row with words in it. */
export interface SealedRow {
  /** Under whose key the words lie. */
  readonly memberId: string;
  readonly row: Readonly<Record<string, unknown>> & { readonly id: string };
  /** By column; null where nothing was said. All rows of a table have the same columns. */
  readonly words: Readonly<Record<string, Words | null>>;
}

/** Rows of one table of schema `tenant`. */
export interface SealedTable {
  readonly table: string;
  readonly rows: readonly SealedRow[];
}

export function words(field: string, text: string): Words {
  return { field, text };
}
