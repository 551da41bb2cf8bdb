import { Injectable } from '@nestjs/common';
import { statement, type Statement } from '#platform';

/** How many trajectories that have not ended stand where. */
export interface OpenTrajectories {
  readonly beforeTrial: number;
  /** In a trial on which nothing was decided. */
  readonly inTrial: number;
  readonly membersWithTerm: number;
  readonly membersWithoutTerm: number;
}

@Injectable()
export class PolicyLookRepository {
  countOpen(): Statement<OpenTrajectories> {
    return statement<OpenTrajectories, OpenTrajectories>(
      `SELECT count(*) FILTER (WHERE outcome IS NULL AND trial_starts_on IS NULL)::int AS "beforeTrial",
              count(*) FILTER (WHERE outcome IS NULL AND trial_starts_on IS NOT NULL)::int AS "inTrial",
              count(*) FILTER (WHERE outcome = 'ADMITTED' AND term_ends_on IS NOT NULL)::int AS "membersWithTerm",
              count(*) FILTER (WHERE outcome = 'ADMITTED' AND term_ends_on IS NULL)::int AS "membersWithoutTerm"
         FROM tenant.trajectory_facts WHERE tenant_id = tenant.current_tenant() AND ended_on IS NULL`,
      [],
      ([row]) => row!,
    );
  }
}
