import { Injectable } from '@nestjs/common';
import type { CivilDate } from '#kernel';
import { statement, type Statement } from '#platform';

export interface AgreementRow {
  readonly fileId: string;
  readonly signedOn: CivilDate;
  readonly startsOn: CivilDate;
  /** As it was signed. */
  readonly endsOn: CivilDate | null;
  /** The last day on which it counts: before its first day when another took its place at once. */
  readonly inForceUntilOn: CivilDate | null;
}

@Injectable()
export class AgreementRepository {
  /** Of all of a member's trajectories, newest first. The caller has made sure that the member is within its scope. */
  of(memberId: string): Statement<AgreementRow[]> {
    return statement<AgreementRow, AgreementRow[]>(
      `SELECT a.file_id AS "fileId", a.signed_on AS "signedOn", a.starts_on AS "startsOn", a.ends_on AS "endsOn",
              p.ends_on AS "inForceUntilOn"
         FROM tenant.membership_agreement a
         JOIN tenant.agreement_period p ON p.tenant_id = tenant.current_tenant() AND p.id = a.id
         JOIN tenant.trajectory t ON t.tenant_id = tenant.current_tenant() AND t.id = a.trajectory_id
        WHERE a.tenant_id = tenant.current_tenant() AND t.member_id = $1 ORDER BY a.starts_on DESC, a.id DESC`,
      [memberId],
      (rows) => rows,
    );
  }
}
