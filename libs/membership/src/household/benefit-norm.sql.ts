import type { CivilDate } from '#kernel';
import type { Parameters } from '#platform';
import { findNorm } from './benefit-norm.js';
import { HouseholdType } from './household.input.js';

/**
 * What the benefit of a member would be on a day, for rooms that compare with it: `receives`, false only for who is
 * known to have none, and `norm` in cents, null where no norm or no household is known. One row, for a LATERAL join.
 * @param member the column with the member's id
 */
export function benefitNormSql(member: string, day: CivilDate, parameters: Parameters): string {
  const norms = Object.values(HouseholdType).flatMap((type) => {
    const norm = findNorm(type, day);
    return norm ? [`WHEN '${type}' THEN ${parameters.add(norm.amount)}::bigint`] : [];
  });
  const norm = norms.length > 0 ? `CASE h.household_type ${norms.join(' ')} END` : 'NULL::bigint';
  return `(SELECT coalesce(h.benefit_kind <> 'NONE', true) AS receives,
      CASE WHEN h.benefit_kind = 'PARTICIPATION_ACT' THEN ${norm} END AS norm
    FROM (VALUES (1)) one LEFT JOIN LATERAL (
      SELECT h.* FROM tenant.household h WHERE h.tenant_id = tenant.current_tenant() AND h.member_id = ${member}
         AND ${parameters.add(day)}::date BETWEEN h.starts_on AND coalesce(h.ends_on, 'infinity')
       ORDER BY h.sequence DESC LIMIT 1) h ON true)`;
}
