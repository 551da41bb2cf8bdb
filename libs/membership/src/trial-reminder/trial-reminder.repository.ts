import { Injectable } from '@nestjs/common';
import type { CivilDate } from '#kernel';
import { statement, type Statement } from '#platform';
import { trajectorySql } from '../trajectory/trajectory-sql.js';

export interface UndecidedTrial {
  readonly trajectoryId: string;
  readonly memberId: string;
  readonly givenName: string;
  readonly endsOn: CivilDate;
}

@Injectable()
export class TrialReminderRepository {
  /** Trials that run and end by this day, the longest due first. */
  undecided(today: CivilDate, endsBy: CivilDate): Statement<UndecidedTrial[]> {
    return statement<UndecidedTrial, UndecidedTrial[]>(
      `SELECT f.id AS "trajectoryId", m.id AS "memberId", m.given_name AS "givenName", f.trial_ends_on AS "endsOn"
         FROM tenant.phase_span s
         JOIN LATERAL ${trajectorySql('s.trajectory_id')} f ON true
         JOIN tenant.member m ON m.tenant_id = s.tenant_id AND m.id = s.member_id
        WHERE s.tenant_id = tenant.current_tenant() AND s.phase = 'TRIAL'
          AND $1::date BETWEEN s.starts_on AND coalesce(s.ends_on, 'infinity') AND f.trial_ends_on <= $2
        ORDER BY f.trial_ends_on, f.id`,
      [today, endsBy],
      (rows) => rows,
    );
  }

  /** Notes that one is reminded of it. @returns false when somebody was before us */
  note(trajectoryId: string, endsOn: CivilDate, mark: number): Statement<boolean> {
    return statement<object, boolean>(
      `INSERT INTO tenant.trial_reminder (trajectory_id, trial_ends_on, mark) VALUES ($1, $2, $3)
       ON CONFLICT (tenant_id, trajectory_id, trial_ends_on, mark) DO NOTHING RETURNING mark`,
      [trajectoryId, endsOn, mark],
      (rows) => rows.length > 0,
    );
  }
}
