import type { CivilDate } from '#kernel';
import type { OutflowDestination } from '../outflow/outflow.input.js';
import type { Phase } from '../trajectory/phase.js';
import { trajectorySql } from '../trajectory/trajectory-sql.js';

/** A member as a projection reads one. Contact details only where one file is opened. */
export interface MemberRow {
  readonly id: string;
  readonly number: number;
  readonly givenName: string;
  readonly familyName: string;
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly phase: Phase;
  readonly phaseSinceOn: CivilDate;
  readonly isPaused: boolean;
  readonly referredOn: CivilDate;
  readonly trialStartsOn: CivilDate | null;
  readonly trialEndsOn: CivilDate | null;
  readonly admittedOn: CivilDate | null;
  readonly termEndsOn: CivilDate | null;
  readonly permissionEndsOn: CivilDate | null;
  readonly endedOn: CivilDate | null;
  readonly destination: OutflowDestination | null;
  readonly enterprise: { id: string; name: string; activity: string; sector: string } | null;
  readonly coach: { id: string; name: string } | null;
  readonly referrer: { id: string; name: string; kind: string } | null;
}

/**
 * The columns of a `MemberRow` and what they are read from, so that a list (in `overview`) and a file (here) say the
 * same of a member. In `from`, `m` is the member, `s` the span of the day and `f`
 * the facts of the trajectory that runs then, or that ended last.
 * @param day placeholder of the day on which phase, coach and enterprise are looked at
 */
export function memberProjection(day: string): { columns: string; from: string } {
  return {
    columns: `m.id, m.number, m.given_name AS "givenName", m.family_name AS "familyName",
      s.phase, s.starts_on AS "phaseSinceOn",
      EXISTS (SELECT FROM tenant.pause p WHERE p.tenant_id = tenant.current_tenant() AND p.trajectory_id = f.id
        AND p.cancelled_at IS NULL AND ${day}::date BETWEEN p.starts_on AND coalesce(p.ends_on, 'infinity')) AS "isPaused",
      f.referred_on AS "referredOn",
      f.trial_starts_on AS "trialStartsOn", f.trial_ends_on AS "trialEndsOn",
      CASE WHEN f.outcome = 'ADMITTED' THEN f.decided_on END AS "admittedOn", f.term_ends_on AS "termEndsOn",
      (SELECT CASE WHEN bool_and(p.ends_on IS NOT NULL) THEN max(p.ends_on) END FROM tenant.permission_period p
        WHERE p.tenant_id = tenant.current_tenant() AND p.trajectory_id = f.id) AS "permissionEndsOn",
      f.ended_on AS "endedOn", f.destination,
      (SELECT json_build_object('id', e.id, 'name', e.name, 'activity', e.activity, 'sector', e.sector)
         FROM tenant.enterprise_owner w JOIN tenant.enterprise e ON e.tenant_id = w.tenant_id AND e.id = w.enterprise_id
        WHERE w.tenant_id = tenant.current_tenant() AND w.member_id = m.id
          AND ${day}::date BETWEEN w.starts_on AND coalesce(w.ends_on, 'infinity')
        ORDER BY e.starts_on DESC, e.id DESC LIMIT 1) AS enterprise,
      (SELECT json_build_object('id', c.id, 'name', c.display_name)
         FROM tenant.coach_assignment a JOIN registry.account c ON c.id = a.coach_account_id
        WHERE a.tenant_id = tenant.current_tenant() AND a.member_id = m.id
          AND ${day}::date BETWEEN a.starts_on AND coalesce(a.ends_on, 'infinity')
        ORDER BY a.starts_on DESC LIMIT 1) AS coach,
      (SELECT json_build_object('id', o.id, 'name', o.name, 'kind', o.kind)
         FROM registry.organisation o WHERE o.id = f.referrer_id) AS referrer`,
    from: `${memberOnDay(day)} JOIN LATERAL ${trajectorySql('s.trajectory_id')} f ON true`,
  };
}

/** Members with the span of a day: who stands where, to filter and sort by, cheap at any number. @param day placeholder */
export function memberOnDay(day: string): string {
  return `tenant.member m JOIN tenant.phase_span s ON s.tenant_id = tenant.current_tenant() AND s.member_id = m.id
    AND s.starts_on <= ${day}::date AND (s.ends_on IS NULL OR s.ends_on > ${day}::date)`;
}
