import { Injectable } from '@nestjs/common';
import type { CivilDate } from '#kernel';
import { type Page, Parameters, statement, type Statement } from '#platform';

/** What a board did, beside a figure of its own. */
export interface NetworkNoteRow {
  readonly id: string;
  readonly label: string;
  readonly quarter: string;
  readonly key: string;
  readonly words: string;
  readonly writtenOn: CivilDate;
  readonly isOwn: boolean;
}

const COLUMNS = `id, label, quarter, key, words, written_on AS "writtenOn",
  coalesce(cooperative_id = tenant.current_tenant(), false) AS "isOwn"`;

/** Notes that stand; those that were withdrawn are kept, and read by nobody. */
@Injectable()
export class NetworkNoteRepository {
  /** Newest first. */
  page(page: Page): Statement<NetworkNoteRow[]> {
    const parameters = new Parameters();
    const beyond = page.from
      ? `AND id ${page.isBackward ? '>' : '<'} ${parameters.add(page.from[0])}::uuid`
      : '';
    return statement<NetworkNoteRow, NetworkNoteRow[]>(
      `SELECT ${COLUMNS} FROM registry.network_note WHERE withdrawn_on IS NULL ${beyond}
        ORDER BY id ${page.isBackward ? 'ASC' : 'DESC'} LIMIT ${parameters.add(page.limit + 1)}`,
      parameters.values,
      (rows) => rows,
    );
  }

  beside(keys: readonly string[]): Statement<NetworkNoteRow[]> {
    return statement<NetworkNoteRow, NetworkNoteRow[]>(
      `SELECT ${COLUMNS} FROM registry.network_note WHERE withdrawn_on IS NULL AND key = ANY($1)`,
      [keys],
      (rows) => rows,
    );
  }

  /** @returns whether there was one of the current cooperative that stood */
  withdraw(by: { id: string } | { key: string }, on: CivilDate): Statement<boolean> {
    const [condition, value] = 'id' in by ? ['id = $1::uuid', by.id] : ['key = $1', by.key];
    return statement<{ id: string }, boolean>(
      `UPDATE registry.network_note SET withdrawn_on = $2, withdrawn_at = now(), withdrawn_by = tenant.current_actor(),
              withdrawn_request = tenant.current_request()
        WHERE ${condition} AND withdrawn_on IS NULL AND cooperative_id = tenant.current_tenant() RETURNING id`,
      [value, on],
      (rows) => rows.length > 0,
    );
  }

  insert(note: Omit<NetworkNoteRow, 'isOwn'>): Statement<void> {
    return statement(
      `INSERT INTO registry.network_note (id, label, quarter, key, words, written_on) VALUES ($1, $2, $3, $4, $5, $6)`,
      [note.id, note.label, note.quarter, note.key, note.words, note.writtenOn],
      () => undefined,
    );
  }
}
