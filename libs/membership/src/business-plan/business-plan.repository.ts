import { Injectable } from '@nestjs/common';
import type { CivilDate } from '#kernel';
import { statement, type Statement } from '#platform';
import type { PlanOutcome, PlanVersion } from './plan-rules.js';

/** A version with all that was said of it, as `businessPlansJson` gathers it. */
export interface BusinessPlanFile {
  readonly version: number;
  readonly title: string;
  readonly summary: string;
  readonly submittedOn: CivilDate;
  readonly submittedBy: string | null;
  readonly fileId: string | null;
  readonly feedback: readonly { givenOn: CivilDate; givenBy: string; words: string }[];
  readonly decision: {
    readonly outcome: PlanOutcome;
    readonly decidedOn: CivilDate;
    readonly decidedBy: string;
    readonly words: string;
  } | null;
}

/** Submitted in the order of days, so the number of a version follows from it. @param trajectory column of the id */
const numbered = (
  trajectory: string,
) => `(SELECT p.*, row_number() OVER (ORDER BY p.submitted_on, p.id)::int AS version
  FROM tenant.business_plan p WHERE p.tenant_id = tenant.current_tenant() AND p.trajectory_id = ${trajectory})`;
const NAME = (account: string) => `(SELECT a.display_name FROM registry.account a WHERE a.id = ${account})`;

/** Every version of a trajectory's plan, newest first, in one expression. @param trajectory column of the id */
export function businessPlansJson(trajectory: string): string {
  return `(SELECT coalesce(json_agg(json_build_object('version', b.version, 'title', b.title, 'summary', b.summary,
      'submittedOn', b.submitted_on, 'submittedBy', ${NAME('b.recorded_by')}, 'fileId', b.file_id,
      'feedback', (SELECT coalesce(json_agg(json_build_object('givenOn', w.given_on, 'givenBy', ${NAME('w.recorded_by')},
          'words', w.words) ORDER BY w.id), '[]') FROM tenant.plan_feedback w
          WHERE w.tenant_id = tenant.current_tenant() AND w.business_plan_id = b.id),
      'decision', (SELECT json_build_object('outcome', d.outcome, 'decidedOn', d.decided_on, 'words', d.words,
          'decidedBy', ${NAME('d.recorded_by')}) FROM tenant.plan_decision d
          WHERE d.tenant_id = tenant.current_tenant() AND d.business_plan_id = b.id))
      ORDER BY b.version DESC), '[]') FROM ${numbered(trajectory)} b)`;
}

@Injectable()
export class BusinessPlanRepository {
  /** Oldest first. The caller has made sure that the member is within its scope. */
  versionsOf(trajectoryId: string): Statement<PlanVersion[]> {
    return statement<PlanVersion, PlanVersion[]>(
      `SELECT b.id, b.version, b.submitted_on AS "submittedOn", d.outcome, d.decided_on AS "decidedOn"
         FROM ${numbered('$1')} b LEFT JOIN tenant.plan_decision d
           ON d.tenant_id = tenant.current_tenant() AND d.business_plan_id = b.id ORDER BY b.version`,
      [trajectoryId],
      (rows) => rows,
    );
  }
}
