import type { CivilDate } from '#kernel';
import type { BenefitOutcome } from './benefit-outcome.js';

export interface BenefitChangeRow {
  readonly outcome: BenefitOutcome;
  readonly changedOn: CivilDate;
  readonly fileId: string | null;
}

/** What became of the benefit, oldest first, in one expression. @param trajectory column of the id */
export function benefitChangesJson(trajectory: string): string {
  return `(SELECT coalesce(json_agg(json_build_object('outcome', b.outcome, 'changedOn', b.changed_on, 'fileId', b.file_id)
      ORDER BY b.changed_on, b.id), '[]')
      FROM tenant.benefit_change b WHERE b.tenant_id = tenant.current_tenant() AND b.trajectory_id = ${trajectory})`;
}
