/**
 * The facts of one trajectory, by its id, once for each row before it: joined as a table, the planner would make the facts
 * of all trajectories for each. For a LATERAL join. @param id column of the id
 */
export function trajectorySql(id: string): string {
  return `(SELECT * FROM tenant.trajectory_facts one WHERE one.tenant_id = tenant.current_tenant() AND one.id = ${id} LIMIT 1)`;
}

/** The latest trajectory of a member: by the day of its referral. For a LATERAL join. @param member column of the id */
export function latestTrajectorySql(member: string): string {
  return `(SELECT * FROM tenant.trajectory_facts latest WHERE latest.tenant_id = tenant.current_tenant()
    AND latest.member_id = ${member} ORDER BY latest.referred_on DESC, latest.id DESC LIMIT 1)`;
}

/** The last day of a membership, or of a trial that came to nothing; null for who is there. @param f alias of the facts */
export const leftOnSql = (f: string): string =>
  `CASE WHEN ${f}.outcome IN ('DECLINED', 'STOPPED') THEN ${f}.decided_on ELSE ${f}.ended_on END`;
