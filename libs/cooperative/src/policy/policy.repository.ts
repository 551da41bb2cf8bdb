import { Injectable } from '@nestjs/common';
import type { CivilDate } from '#kernel';
import { statement, type Statement } from '#platform';
import type { PolicyVersion } from './policy.js';

const COLUMNS = `p.id, p.kind, p.valid_from AS "validFrom", p.body, p.decided_on AS "decidedOn", p.decided_by AS "decidedBy",
  w.withdrawn_on AS "withdrawnOn", w.reason AS "withdrawnReason"`;
const FROM = `tenant.policy_version p LEFT JOIN tenant.policy_withdrawal w
  ON w.tenant_id = p.tenant_id AND w.policy_version_id = p.id`;

/** A version, and whether it was taken back before it held. */
export interface RecordedVersion extends PolicyVersion<unknown> {
  readonly withdrawnOn: CivilDate | null;
  readonly withdrawnReason: string | null;
}

@Injectable()
export class PolicyRepository {
  /** Every version of the cooperative, withdrawn ones too, newest first: a handful, and they never change. */
  all(): Statement<RecordedVersion[]> {
    return statement<RecordedVersion, RecordedVersion[]>(
      `SELECT ${COLUMNS} FROM ${FROM} WHERE p.tenant_id = tenant.current_tenant()
        ORDER BY p.kind, p.valid_from DESC, p.attempt DESC`,
      [],
      (rows) => rows,
    );
  }

  get(id: string): Statement<RecordedVersion | null> {
    return statement<RecordedVersion, RecordedVersion | null>(
      `SELECT ${COLUMNS} FROM ${FROM} WHERE p.tenant_id = tenant.current_tenant() AND p.id = $1`,
      [id],
      ([row]) => row ?? null,
    );
  }

  withdraw(id: string, withdrawnOn: CivilDate, reason: string): Statement<void> {
    return statement(
      'INSERT INTO tenant.policy_withdrawal (policy_version_id, withdrawn_on, reason) VALUES ($1, $2, $3)',
      [id, withdrawnOn, reason],
      () => undefined,
    );
  }

  /** Of two for the same day one is refused: each counts only the versions that were withdrawn before it. */
  insert(version: {
    id: string;
    kind: string;
    validFrom: CivilDate;
    body: unknown;
    decidedOn: CivilDate;
    decidedBy: string;
  }): Statement<void> {
    return statement(
      `INSERT INTO tenant.policy_version (id, kind, valid_from, body, decided_on, decided_by, attempt)
       SELECT $1, $2, $3, $4, $5, $6, count(w.policy_version_id) FROM ${FROM}
        WHERE p.tenant_id = tenant.current_tenant() AND p.kind = $2 AND p.valid_from = $3`,
      [
        version.id,
        version.kind,
        version.validFrom,
        JSON.stringify(version.body),
        version.decidedOn,
        version.decidedBy,
      ],
      () => undefined,
    );
  }
}
