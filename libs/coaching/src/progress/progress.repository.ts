import { Injectable } from '@nestjs/common';
import type { CivilDate } from '#kernel';
import { statement, type Statement } from '#platform';

/** How many goals there were in a period, and how far the last look at each of them said that it was. */
export interface GoalCounts {
  /** Set in the period. */
  readonly set: number;
  /** Looked at in the period, by the last attainment: less than hoped (−2, −1), as hoped (0), more (1, 2). */
  readonly less: number;
  readonly reached: number;
  readonly more: number;
}

export interface AttendanceCounts {
  readonly held: number;
  /** Planned, and the member was not there. */
  readonly missed: number;
  readonly meetings: number;
}

/** Days and counts of one member; no word of anybody. The caller has made sure that the member is within its scope. */
@Injectable()
export class ProgressRepository {
  goals(memberId: string, from: CivilDate, until: CivilDate): Statement<GoalCounts> {
    return statement<GoalCounts, GoalCounts>(
      `SELECT (SELECT count(*)::int FROM tenant.goal g WHERE g.tenant_id = tenant.current_tenant() AND g.member_id = $1
                  AND g.set_on BETWEEN $2 AND $3) AS set,
              count(*) FILTER (WHERE l.attainment < 0)::int AS less, count(*) FILTER (WHERE l.attainment = 0)::int AS reached,
              count(*) FILTER (WHERE l.attainment > 0)::int AS more
         FROM (SELECT DISTINCT ON (r.goal_id) r.attainment
                 FROM tenant.goal_review r JOIN tenant.goal g ON g.tenant_id = r.tenant_id AND g.id = r.goal_id
                WHERE r.tenant_id = tenant.current_tenant() AND g.tenant_id = tenant.current_tenant() AND g.member_id = $1
                  AND r.reviewed_on BETWEEN $2 AND $3
                ORDER BY r.goal_id, r.reviewed_on DESC, r.id DESC) l`,
      [memberId, from, until],
      ([row]) => row!,
    );
  }

  attendance(memberId: string, from: CivilDate, until: CivilDate): Statement<AttendanceCounts> {
    return statement<AttendanceCounts, AttendanceCounts>(
      `SELECT count(*) FILTER (WHERE s.state = 'HELD')::int AS held, count(*) FILTER (WHERE s.state = 'MISSED')::int AS missed,
              (SELECT count(*)::int FROM tenant.group_attendance b
                 JOIN tenant.group_meeting m ON m.tenant_id = b.tenant_id AND m.id = b.meeting_id
                WHERE b.tenant_id = tenant.current_tenant() AND m.tenant_id = tenant.current_tenant() AND b.member_id = $1
                  AND m.meets_on BETWEEN $2 AND $3) AS meetings
         FROM tenant.coaching_session s
        WHERE s.tenant_id = tenant.current_tenant() AND s.member_id = $1 AND s.day BETWEEN $2 AND $3`,
      [memberId, from, until],
      ([row]) => row!,
    );
  }
}
