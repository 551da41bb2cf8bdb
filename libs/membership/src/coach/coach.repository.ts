import { Injectable } from '@nestjs/common';
import type { CivilDate } from '#kernel';
import { statement, type Statement } from '#platform';

interface Assignment {
  readonly id: string;
  readonly coachAccountId: string;
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate | null;
}

@Injectable()
export class CoachRepository {
  latestOf(memberId: string): Statement<Assignment | null> {
    return statement<Assignment, Assignment | null>(
      `SELECT id, coach_account_id AS "coachAccountId", starts_on AS "startsOn", ends_on AS "endsOn"
         FROM tenant.coach_assignment WHERE tenant_id = tenant.current_tenant() AND member_id = $1
        ORDER BY starts_on DESC LIMIT 1`,
      [memberId],
      ([row]) => row ?? null,
    );
  }

  end(assignmentId: string, on: CivilDate): Statement<void> {
    return statement(
      'UPDATE tenant.coach_assignment SET ends_on = $2 WHERE tenant_id = tenant.current_tenant() AND id = $1',
      [assignmentId, on],
      () => undefined,
    );
  }
}
