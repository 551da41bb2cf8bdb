/**
 * What of a thermometer is promised already: approved requests that are not paid, and advances that the member has not
 * shown receipts of. In SQL, as a sum in cents.
 * @param member the column with the member's id
 */
export function reservedSql(member: string): string {
  return `(SELECT coalesce(sum(v.cents), 0)::bigint FROM tenant.thermometer_reservation v
            WHERE v.tenant_id = tenant.current_tenant() AND v.member_id = ${member})`;
}
