import { Injectable } from '@nestjs/common';
import type { CivilDate } from '#kernel';
import { statement, type Statement } from '#platform';
import type { PolicyVersion } from './policy.js';

const COLUMNS = `id, kind, valid_from AS "validFrom", body, decided_on AS "decidedOn", decided_by AS "decidedBy"`;
type Version = PolicyVersion<unknown>;

@Injectable()
export class PolicyRepository {
  /** Every version of the cooperative, newest first: a handful, and they never change. */
  all(): Statement<Version[]> {
    return statement<Version, Version[]>(
      `SELECT ${COLUMNS} FROM tenant.policy_version WHERE tenant_id = tenant.current_tenant() ORDER BY kind, valid_from DESC`,
      [],
      (rows) => rows,
    );
  }

  insert(version: {
    id: string;
    kind: string;
    validFrom: CivilDate;
    body: unknown;
    decidedOn: CivilDate;
    decidedBy: string;
  }): Statement<void> {
    return statement(
      `INSERT INTO tenant.policy_version (id, kind, valid_from, body, decided_on, decided_by) VALUES ($1, $2, $3, $4, $5, $6)`,
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
