import { Injectable } from '@nestjs/common';
import type { CivilDate } from '#kernel';
import { memberInScope } from '#membership';
import { Parameters, type Scope, statement, type Statement } from '#platform';

export interface NoteReleaseRow {
  readonly id: string;
  readonly coachId: string;
  readonly coachName: string;
  readonly releasedOn: CivilDate;
  readonly revokedOn: CivilDate | null;
}

const SELECT = `SELECT r.id, r.coach_account_id AS "coachId", c.display_name AS "coachName", r.released_on AS "releasedOn",
    r.revoked_on AS "revokedOn"
  FROM tenant.note_release r JOIN registry.account c ON c.id = r.coach_account_id WHERE r.tenant_id = tenant.current_tenant()`;

@Injectable()
export class NoteReleaseRepository {
  /** A member's releases, newest first. The caller has made sure that the member is within its scope. */
  of(memberId: string): Statement<NoteReleaseRow[]> {
    return statement<NoteReleaseRow, NoteReleaseRow[]>(
      `${SELECT} AND r.member_id = $1 ORDER BY r.released_on DESC, r.id DESC LIMIT 100`,
      [memberId],
      (rows) => rows,
    );
  }

  get(id: string): Statement<NoteReleaseRow> {
    return statement<NoteReleaseRow, NoteReleaseRow>(`${SELECT} AND r.id = $1`, [id], ([row]) => row!);
  }

  /** Whether an account coaches a member on a day, and still holds the role. */
  isCoachOf(accountId: string, memberId: string, on: CivilDate): Statement<boolean> {
    const parameters = new Parameters();
    const account = parameters.add(accountId);
    const member = `${parameters.add(memberId)}::uuid`;
    const isAssigned = memberInScope(
      member,
      [{ kind: 'ASSIGNED', coachAccountId: accountId }],
      on,
      parameters,
    );
    return statement<object, boolean>(
      `SELECT 1 FROM registry.role_grant g WHERE g.organisation_id = tenant.current_tenant() AND g.account_id = ${account}
          AND g.role = 'COACH' AND g.revoked_at IS NULL AND ${isAssigned}`,
      parameters.values,
      (rows) => rows.length > 0,
    );
  }

  /** Takes back one that runs, of somebody within the scopes. False for every other. */
  revoke(id: string, scopes: readonly Scope[], on: CivilDate): Statement<boolean> {
    const parameters = new Parameters();
    const [release, today] = [parameters.add(id), parameters.add(on)];
    return statement<object, boolean>(
      `UPDATE tenant.note_release r SET revoked_on = ${today}
        WHERE r.tenant_id = tenant.current_tenant() AND r.id = ${release} AND r.revoked_on IS NULL
          AND ${memberInScope('r.member_id', scopes, on, parameters)} RETURNING r.id`,
      parameters.values,
      (rows) => rows.length > 0,
    );
  }
}
