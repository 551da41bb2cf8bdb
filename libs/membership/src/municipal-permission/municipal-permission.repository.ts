import { Injectable } from '@nestjs/common';
import { addDays, type CivilDate } from '#kernel';
import { statement, type Statement } from '#platform';

@Injectable()
export class MunicipalPermissionRepository {
  isInForce(trajectoryId: string, on: CivilDate): Statement<boolean> {
    return statement<{ isInForce: boolean }, boolean>(
      `SELECT EXISTS (SELECT FROM tenant.municipal_permission
         WHERE tenant_id = tenant.current_tenant() AND trajectory_id = $1
           AND $2::date BETWEEN starts_on AND coalesce(ends_on, 'infinity')) AS "isInForce"`,
      [trajectoryId, on],
      ([row]) => row!.isInForce,
    );
  }

  /** From this day on the member is no client of the municipality's officers any more. */
  releaseFromOfficers(trajectoryId: string, organisationId: string, from: CivilDate): Statement<void> {
    return statement(
      `UPDATE tenant.client_of SET ends_on = $3
        WHERE tenant_id = tenant.current_tenant() AND trajectory_id = $1 AND organisation_id = $2
          AND account_id IS NOT NULL AND coalesce(ends_on, 'infinity') > $3::date`,
      [trajectoryId, organisationId, addDays(from, -1)],
      () => undefined,
    );
  }
}
