import { Injectable } from '@nestjs/common';
import type { CivilDate } from '#kernel';
import { memberInScope } from '#membership';
import { Parameters, type Scope, statement, type Statement } from '#platform';
import type { Appointment } from './calendar.js';

@Injectable()
export class CalendarRepository {
  /** What is planned from a day on: a member's own, and a coach's own with the members of the day. At most 500. */
  planned(scopes: readonly Scope[], from: CivilDate, today: CivilDate): Statement<Appointment[]> {
    const parameters = new Parameters();
    const first = parameters.add(from);
    const own = scopes.map((scope) => {
      const isReached = memberInScope('s.member_id', [scope], today, parameters);
      return scope.kind === 'ASSIGNED'
        ? `(${isReached} AND s.coach_account_id = ${parameters.add(scope.coachAccountId)})`
        : isReached;
    });
    return statement<Appointment, Appointment[]>(
      `SELECT s.id, s.planned_on AS "on", (s.planned_on + s.planned_at) AT TIME ZONE 'Europe/Amsterdam' AS "startsAt", s.minutes
         FROM tenant.coaching_session s
        WHERE s.tenant_id = tenant.current_tenant() AND s.state = 'PLANNED' AND s.planned_on >= ${first}::date
          AND (${own.join(' OR ')}) ORDER BY s.planned_on, s.id LIMIT 500`,
      parameters.values,
      (rows) => rows,
    );
  }
}
