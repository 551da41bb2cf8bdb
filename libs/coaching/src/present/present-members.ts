/**
 * In SQL: who is in trial or a member on a day, each with the first day of the trial (`member_id`, `starts_on`).
 * @param day the placeholder of the day
 */
export function presentMembers(day: string): string {
  return `SELECT f.member_id, max(f.trial_starts_on) AS starts_on FROM tenant.trajectory_facts f
    WHERE f.tenant_id = tenant.current_tenant() AND f.trial_starts_on <= ${day}::date
      AND (f.decided_on IS NULL OR f.decided_on > ${day}::date OR f.outcome = 'ADMITTED')
      AND (f.ended_on IS NULL OR f.ended_on > ${day}::date) GROUP BY f.member_id`;
}
