import { Injectable } from '@nestjs/common';
import { statement, type Statement } from '#platform';
import type { ObservedTrajectory } from './observed-trajectory.js';

const CHANGES =
  'tenant.benefit_change b WHERE b.tenant_id = tenant.current_tenant() AND b.trajectory_id = f.id';

/** The one place that turns rows into what the indicators read. */
@Injectable()
export class IndicatorRepository {
  /**
   * Every trajectory of the cooperative. Figures over all are for who may read figures over all: nobody's file is in them.
   * @param clientsOf only those of people who are or were clients of this organisation
   */
  observed(clientsOf: string | null = null): Statement<ObservedTrajectory[]> {
    return statement<ObservedTrajectory, ObservedTrajectory[]>(
      `SELECT f.id, f.member_id AS "memberId", f.referred_on AS "referredOn", f.trial_starts_on AS t0,
              f.trial_ends_on AS "trialEndsOn", f.decided_on AS "decidedOn", f.outcome, f.ended_on AS "endedOn",
              f.exit_kind AS "exitKind", f.destination,
              -- what became of the benefit stands by itself; an exit from before it could only says whether it ended
              coalesce((SELECT min(b.changed_on) FROM ${CHANGES} AND b.outcome = 'ENDED' AND NOT EXISTS (
                SELECT FROM tenant.benefit_change r WHERE r.tenant_id = tenant.current_tenant() AND r.trajectory_id = f.id
                   AND r.outcome = 'RESUMED' AND r.changed_on > b.changed_on AND r.changed_on <= f.ended_on)),
                CASE WHEN f.benefit_ended THEN f.ended_on END) AS "benefitEndedOn",
              coalesce((SELECT min(b.changed_on) FROM ${CHANGES} AND b.outcome = 'REDUCED'),
                CASE WHEN f.exit_kind = 'OUTFLOW' AND NOT f.benefit_ended AND NOT EXISTS (SELECT FROM ${CHANGES}) THEN f.ended_on END)
                AS "benefitReducedOn",
              (SELECT x.how_found FROM tenant.trajectory_exit x
                WHERE x.tenant_id = tenant.current_tenant() AND x.trajectory_id = f.id
                ORDER BY x.recorded_at DESC LIMIT 1) AS "howFound",
              (SELECT coalesce(json_agg(json_build_object('askedOn', a.on, 'status', a.status) ORDER BY a.on), '[]') FROM (
                 SELECT a.known_on AS on, a.outcome AS status FROM tenant.aftercare_known a
                  WHERE a.tenant_id = tenant.current_tenant() AND a.trajectory_id = f.id AND a.known_on >= f.ended_on
                 UNION ALL SELECT b.changed_on, 'RETURNED' FROM ${CHANGES} AND b.outcome = 'RESUMED' AND b.changed_on >= f.ended_on) a)
                AS aftercare,
              (SELECT coalesce(json_agg(json_build_object('type', h.household_type, 'benefitKind', h.benefit_kind,
                        'startsOn', h.starts_on, 'endsOn', h.ends_on) ORDER BY h.sequence), '[]')
                 FROM tenant.household h
                WHERE h.tenant_id = tenant.current_tenant() AND h.member_id = f.member_id) AS households
         FROM tenant.trajectory_facts f
        WHERE f.tenant_id = tenant.current_tenant()
          AND ($1::uuid IS NULL OR EXISTS (SELECT FROM tenant.client_of c
            WHERE c.tenant_id = tenant.current_tenant() AND c.trajectory_id = f.id AND c.organisation_id = $1))
        ORDER BY f.referred_on, f.id`,
      [clientsOf],
      (rows) => rows,
    );
  }
}
