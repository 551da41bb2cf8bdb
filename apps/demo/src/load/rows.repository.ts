import { statement, type Statement } from '#platform';
import type { TableRows } from '../story/rows.js';

/** Rows of one statement: enough to make a round trip worth it, and far from any limit. */
const BATCH = 500;

/**
 * The statements that write rows of one table of schema `tenant`, a batch each. They run as the role of the running
 * product in the cooperative's own context: a row that the walls would not take does not load.
 */
export function insertRows({ table, rows }: TableRows): Statement<void>[] {
  if (rows.length === 0) return [];
  const columns = Object.keys(rows[0]!).join(', ');
  const text = `INSERT INTO tenant.${table} (${columns})
    SELECT ${columns} FROM jsonb_populate_recordset(NULL::tenant.${table}, $1)`;
  return batches(rows, BATCH).map((batch) => statement(text, [JSON.stringify(batch)], () => undefined));
}

export function batches<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_none, at) =>
    items.slice(at * size, (at + 1) * size),
  );
}
