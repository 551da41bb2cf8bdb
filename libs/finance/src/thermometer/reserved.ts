import { investmentRows } from '../investment/investment.repository.js';

/**
 * What of a thermometer is promised already: approved investments that are not paid, and advances that the member has
 * not shown receipts of. In SQL, as a sum in cents.
 * @param member the column with the member's id
 */
export function reservedSql(member: string): string {
  return `(SELECT coalesce(sum(i.amount - i.vat), 0) FROM (${investmentRows}) i
            WHERE i."memberId" = ${member} AND i.state = 'APPROVED')::bigint
    + (SELECT coalesce(sum(v.balance_cents), 0) FROM tenant.ledger_account w
         JOIN tenant.account_balance v ON v.tenant_id = w.tenant_id AND v.account_id = w.id
        WHERE w.tenant_id = tenant.current_tenant() AND w.role = 'ADVANCES_TO_MEMBERS' AND w.sub_key = ${member})::bigint`;
}
