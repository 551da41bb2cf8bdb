import { Injectable } from '@nestjs/common';
import type { CivilDate } from '#kernel';
import { Parameters, statement, type Statement } from '#platform';
import type { EntryKind } from '../entry.js';
import { POSTING, POSTING_OF, type PostingRow } from '../ledger.repository.js';
import { type PostingSourceKind, sourceSql } from './posting-source.js';

/** An entry that takes another back, or is taken back by it. */
export interface Counterpart {
  readonly id: string;
  readonly sequence: number;
  readonly on: CivilDate;
  readonly reference: string;
}

/** Everything behind one line. */
export interface ExplanationRow {
  readonly entryId: string;
  readonly sequence: number;
  readonly kind: EntryKind;
  readonly on: CivilDate;
  readonly reference: string;
  readonly posting: PostingRow;
  readonly source: {
    readonly kind: PostingSourceKind;
    readonly id: string;
    readonly label: string | null;
  } | null;
  readonly policyVersionId: string | null;
  readonly recordedByName: string;
  readonly recordedAt: Date;
  readonly requestId: string;
  readonly reversedBy: Counterpart | null;
  readonly reverses: Counterpart | null;
}

const counterpart = (
  condition: string,
) => `(SELECT json_build_object('id', c.id, 'sequence', c.sequence, 'on', c.entry_on,
  'reference', c.reference) FROM tenant.journal_entry c WHERE c.tenant_id = e.tenant_id AND ${condition})`;

@Injectable()
export class PostingExplanationRepository {
  /**
   * Null for a line that is not there, or is not about this member. Other lines of its entry may be of others: it shows none.
   * @param memberId the only member whose lines may be explained; null: all lines of the cooperative
   */
  explain(entryId: string, line: number, memberId: string | null): Statement<ExplanationRow | null> {
    const parameters = new Parameters();
    const entry = parameters.add(entryId);
    const lineNo = parameters.add(line);
    const own = memberId === null ? '' : `AND a.member_id = ${parameters.add(memberId)}`;
    return statement<ExplanationRow, ExplanationRow | null>(
      `SELECT e.id AS "entryId", e.sequence, e.kind, e.entry_on AS "on", e.reference, ${POSTING} AS posting,
              ${sourceSql(memberId !== null)} AS source, p.policy_version_id AS "policyVersionId",
              coalesce((SELECT u.display_name FROM registry.account u WHERE u.id = e.recorded_by), '') AS "recordedByName",
              e.recorded_at AS "recordedAt", e.request_id AS "requestId",
              ${counterpart('c.reverses_id = e.id')} AS "reversedBy", ${counterpart('c.id = e.reverses_id')} AS reverses
         FROM tenant.journal_entry e
         JOIN tenant.posting p ON p.tenant_id = e.tenant_id AND p.entry_id = e.id AND p.line_no = ${lineNo}::int
         ${POSTING_OF}
        WHERE e.tenant_id = tenant.current_tenant() AND e.id = ${entry} ${own}`,
      parameters.values,
      ([row]) => row ?? null,
    );
  }
}
