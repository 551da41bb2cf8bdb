import { Injectable } from '@nestjs/common';
import { statement, type Statement } from '#platform';
import { type AccountRole, chart, isSubLedger } from '../chart.js';
import { IS_FROM_BANK, IS_LATE_COST, IS_REVERSED } from '../ledger.repository.js';
import type { HowMade } from './undo.js';

/** How a line names its account, and the person of a sub-ledger account. */
export interface NamedAccount {
  readonly accountId: string | null;
  readonly accountNumber: string | null;
  readonly memberId: string | null;
}

/** What stands behind the names in a line; in the order of the lines. */
export interface FoundAccount {
  /** Null: there is no such account. */
  readonly account: { readonly id: string | null; readonly role: AccountRole } | null;
  readonly isMemberKnown: boolean;
}

@Injectable()
export class MemorialRepository {
  /** An account of persons is found by its shipped number before anybody has one. */
  find(lines: readonly NamedAccount[]): Statement<FoundAccount[]> {
    return statement<FoundAccount, FoundAccount[]>(
      `SELECT a.account, (l.line->>'memberId' IS NULL OR EXISTS (
                SELECT FROM tenant.member_name m
                 WHERE m.tenant_id = tenant.current_tenant() AND m.id = (l.line->>'memberId')::uuid)) AS "isMemberKnown"
         FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY l (line, place)
         LEFT JOIN LATERAL (
           SELECT json_build_object('id', k.id, 'role', k.role) AS account FROM (
             SELECT a.id, a.role FROM tenant.ledger_account a
              WHERE a.tenant_id = tenant.current_tenant()
                AND (a.id = (l.line->>'accountId')::uuid OR a.number = l.line->>'accountNumber')
             UNION ALL
             SELECT NULL, s.role FROM jsonb_to_recordset($2::jsonb) AS s (number text, role text)
              WHERE s.number = l.line->>'accountNumber' AND NOT EXISTS (
                SELECT FROM tenant.ledger_account a WHERE a.tenant_id = tenant.current_tenant() AND a.role = s.role)) k
            ORDER BY k.id LIMIT 1) a ON true
        ORDER BY l.place`,
      [JSON.stringify(lines), JSON.stringify(chart.filter(({ role }) => isSubLedger(role)))],
      (rows) => rows,
    );
  }

  insert(memorial: {
    readonly id: string;
    readonly entryId: string;
    readonly description: string;
    readonly receiptFileId: string | null;
  }): Statement<void> {
    const { id, entryId, description, receiptFileId } = memorial;
    return statement(
      'INSERT INTO tenant.memorial (id, entry_id, description, receipt_file_id) VALUES ($1, $2, $3, $4)',
      [id, entryId, description, receiptFileId],
      () => undefined,
    );
  }

  /** How an entry came to be, as far as it says how it is taken back; null where there is none. */
  howMade(entryId: string): Statement<HowMade | null> {
    return statement<HowMade, HowMade | null>(
      `SELECT e.kind, e.source_id AS "sourceId",
              ${IS_FROM_BANK}, ${IS_LATE_COST}, ${IS_REVERSED}
         FROM tenant.journal_entry e WHERE e.tenant_id = tenant.current_tenant() AND e.id = $1`,
      [entryId],
      ([row]) => row ?? null,
    );
  }
}
