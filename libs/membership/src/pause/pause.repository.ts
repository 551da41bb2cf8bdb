import { Injectable } from '@nestjs/common';
import type { CivilDate } from '#kernel';
import { statement, type Statement } from '#platform';

@Injectable()
export class PauseRepository {
  /** First day of a pause that stands, when it is one of this trajectory. */
  startOf(pauseId: string, trajectoryId: string): Statement<CivilDate | null> {
    return statement<{ startsOn: CivilDate }, CivilDate | null>(
      `SELECT starts_on AS "startsOn" FROM tenant.pause WHERE tenant_id = tenant.current_tenant() AND id = $1
          AND trajectory_id = $2 AND cancelled_at IS NULL`,
      [pauseId, trajectoryId],
      ([row]) => row?.startsOn ?? null,
    );
  }

  end(pauseId: string, endsOn: CivilDate): Statement<void> {
    return statement(
      'UPDATE tenant.pause SET ends_on = $2 WHERE tenant_id = tenant.current_tenant() AND id = $1',
      [pauseId, endsOn],
      () => undefined,
    );
  }

  cancel(pauseId: string): Statement<void> {
    return statement(
      'UPDATE tenant.pause SET cancelled_at = now() WHERE tenant_id = tenant.current_tenant() AND id = $1',
      [pauseId],
      () => undefined,
    );
  }
}
