import type { CivilDate } from '#kernel';
import type { Parameters, Scope } from '#platform';

/**
 * The condition in SQL that a member is within the caller's scopes on a day. Every statement about members carries it,
 * so who may see whom is decided in the same statement that reads, and an unseen member is as absent as an unknown one.
 * @param member the column with the member's id, such as `m.id`
 */
export function memberInScope(
  member: string,
  scopes: readonly Scope[],
  on: CivilDate,
  parameters: Parameters,
): string {
  const conditions = scopes.map((scope) => {
    switch (scope.kind) {
      case 'COOPERATIVE':
        return 'true';
      case 'OWN':
        return `${member} = ${parameters.add(scope.memberId)}`;
      case 'ASSIGNED':
        return `EXISTS (SELECT FROM tenant.coach_assignment a WHERE a.tenant_id = tenant.current_tenant() AND a.member_id = ${member}
          AND a.coach_account_id = ${parameters.add(scope.coachAccountId)}
          AND ${parameters.add(on)}::date BETWEEN a.starts_on AND coalesce(a.ends_on, 'infinity'))`;
      case 'CLIENTS':
        return `EXISTS (SELECT FROM tenant.client_of c JOIN tenant.trajectory t ON t.tenant_id = c.tenant_id AND t.id = c.trajectory_id
          WHERE c.tenant_id = tenant.current_tenant() AND t.member_id = ${member}
          AND c.organisation_id = ${parameters.add(scope.organisationId)}
          ${scope.accountId ? `AND c.account_id = ${parameters.add(scope.accountId)}` : ''}
          AND ${parameters.add(on)}::date BETWEEN c.starts_on AND coalesce(c.ends_on, 'infinity'))`;
      case 'PUBLISHED':
      case 'INSTANCE':
        return 'false';
    }
  });
  return conditions.length > 0 ? `(${conditions.join(' OR ')})` : 'false';
}
