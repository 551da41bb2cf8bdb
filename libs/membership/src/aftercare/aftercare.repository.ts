/** What is known of each moment of a trajectory, in one expression. @param trajectory column of the id */
export function aftercareJson(trajectory: string): string {
  return `(SELECT coalesce(json_agg(json_build_object('months', a.months, 'outcome', a.outcome, 'knownOn', a.known_on,
      'knownBy', a.known_by) ORDER BY a.months), '[]')
      FROM tenant.aftercare_known a WHERE a.tenant_id = tenant.current_tenant() AND a.trajectory_id = ${trajectory})`;
}
