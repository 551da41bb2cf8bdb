import { Injectable } from '@nestjs/common';
import type { CivilDate } from '#kernel';
import { memberInScope, memberOnDay, type Phase } from '#membership';
import { Parameters, type Scope, statement, type Statement } from '#platform';

/** One of a coach's members: days and numbers, and no word of anybody. */
export interface Guided {
  readonly memberId: string;
  readonly name: string;
  readonly phase: Phase;
  readonly lastSeenOn: CivilDate | null;
  /** Of the next session that is planned, today at the earliest. */
  readonly nextOn: CivilDate | null;
  /** How many goals are open, and when the first of them is looked at. */
  readonly goals: number;
  readonly reviewOn: CivilDate | null;
}

@Injectable()
export class CaseloadProjection {
  /** Those whom a coach has on a day, in the trial or as members, by name; within the scopes to read goals. */
  read(coachAccountId: string, scopes: readonly Scope[], today: CivilDate): Statement<Guided[]> {
    const parameters = new Parameters();
    const day = parameters.add(today);
    return statement<Guided, Guided[]>(
      `SELECT m.id AS "memberId", m.given_name || ' ' || m.family_name AS name, s.phase, c.last_held_on AS "lastSeenOn",
              (SELECT min(x.planned_on) FROM tenant.coaching_session x WHERE x.tenant_id = tenant.current_tenant()
                  AND x.member_id = m.id AND x.state = 'PLANNED' AND x.planned_on >= ${day}::date) AS "nextOn",
              (SELECT count(*)::int FROM tenant.goal g WHERE g.tenant_id = tenant.current_tenant()
                  AND g.member_id = m.id AND g.closed_on IS NULL) AS goals, c.first_review_on AS "reviewOn"
         FROM ${memberOnDay(day)}
         JOIN tenant.coaching_facts c ON c.tenant_id = m.tenant_id AND c.member_id = m.id
        WHERE m.tenant_id = tenant.current_tenant() AND s.phase IN ('TRIAL', 'ACTIVE')
          AND EXISTS (SELECT FROM tenant.coach_assignment a WHERE a.tenant_id = tenant.current_tenant() AND a.member_id = m.id
                AND a.coach_account_id = ${parameters.add(coachAccountId)}
                AND ${day}::date BETWEEN a.starts_on AND coalesce(a.ends_on, 'infinity'))
          AND ${memberInScope('m.id', scopes, today, parameters)}
        ORDER BY m.given_name, m.family_name, m.id`,
      parameters.values,
      (rows) => rows,
    );
  }
}
