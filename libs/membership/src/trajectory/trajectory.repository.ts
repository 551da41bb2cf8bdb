import { Injectable } from '@nestjs/common';
import type { CivilDate } from '#kernel';
import { Parameters, type Scope, statement, type Statement } from '#platform';
import { admissionJson } from '../admission/admission.repository.js';
import type { AdmissionRecord } from '../admission/admission-rules.js';
import { type BusinessPlanFile, businessPlansJson } from '../business-plan/business-plan.repository.js';
import { memberInScope } from '../member/member-scope.js';
import {
  type MunicipalPermissionRow,
  type MunicipalRefusalRow,
  permissionsJson,
  refusalsJson,
} from '../municipal-permission/municipal-permission.repository.js';
import type { ExitKind, HowFound, OutflowDestination } from '../outflow/outflow.input.js';
import type { ReferralSource } from '../referral/referral.input.js';
import type { DecidedOutcome } from '../trial/trial.input.js';
import { organisationJson, type OrganisationRow } from './organisation-json.js';
import { type Phase, phaseSql, type TrajectoryFacts } from './phase.js';

/** Everything of one trajectory, as `trajectoryJson` gathers it. */
export interface TrajectoryFile {
  readonly id: string;
  readonly memberId: string;
  readonly referral: {
    source: ReferralSource;
    referredOn: CivilDate;
    reason: string;
    organisation: OrganisationRow | null;
  };
  readonly businessPlans: readonly BusinessPlanFile[];
  readonly permissions: readonly MunicipalPermissionRow[];
  readonly refusals: readonly MunicipalRefusalRow[];
  readonly admission: readonly AdmissionRecord[];
  readonly trial: { startsOn: CivilDate; endsOn: CivilDate } | null;
  readonly decision: {
    outcome: DecidedOutcome;
    decidedOn: CivilDate;
    reason: string;
    termEndsOn: CivilDate | null;
  } | null;
  readonly exit: {
    endedOn: CivilDate;
    kind: ExitKind;
    destination: OutflowDestination;
    howFound: HowFound | null;
    benefitEnded: boolean;
  } | null;
}

/** What the use cases decide upon: the dated facts of a member's latest trajectory. */
export interface LatestTrajectory extends TrajectoryFacts {
  readonly id: string;
  readonly trialEndsOn: CivilDate | null;
}

/** One trajectory as the network's facts need it. */
export interface TrajectoryFact {
  readonly id: string;
  readonly memberId: string;
  /** First day of the trial. */
  readonly t0: CivilDate;
  /** The day of the exit, or of the decision that ended the trial without membership. */
  readonly endedOn: CivilDate | null;
  readonly exitKind: 'OUTFLOW' | 'DROP_OUT' | 'TRANSFERRED' | null;
  /** Null while it runs, and for a trial that did not become a membership. */
  readonly destination: string | null;
  readonly benefitEnded: boolean;
}

/** The latest trajectory of a member: by the day of its referral. For a LATERAL join. @param member column of the id */
export function latestTrajectorySql(member: string): string {
  return `(SELECT * FROM tenant.trajectory_facts latest WHERE latest.tenant_id = tenant.current_tenant()
    AND latest.member_id = ${member} ORDER BY latest.referred_on DESC, latest.id DESC LIMIT 1)`;
}

const OF_TRAJECTORY = (alias: string, f: string) =>
  `${alias}.tenant_id = tenant.current_tenant() AND ${alias}.trajectory_id = ${f}.id`;

/** A `TrajectoryFile` in one expression. @param f alias of a row of `tenant.trajectory_facts` */
export function trajectoryJson(f: string): string {
  return `json_build_object('id', ${f}.id, 'memberId', ${f}.member_id,
    'referral', (SELECT json_build_object('source', r.source, 'referredOn', r.referred_on, 'reason', r.reason,
        'organisation', ${organisationJson('r.organisation_id')}) FROM tenant.referral r WHERE ${OF_TRAJECTORY('r', f)}),
    'businessPlans', ${businessPlansJson(`${f}.id`)},
    'permissions', ${permissionsJson(`${f}.id`)}, 'refusals', ${refusalsJson(`${f}.id`)},
    'admission', ${admissionJson(`${f}.id`)},
    'trial', (SELECT json_build_object('startsOn', t.starts_on, 'endsOn', t.ends_on)
        FROM tenant.trial t WHERE ${OF_TRAJECTORY('t', f)}),
    'decision', (SELECT json_build_object('outcome', d.outcome, 'decidedOn', d.decided_on, 'reason', d.reason,
        'termEndsOn', d.term_ends_on) FROM tenant.trial_decision d WHERE ${OF_TRAJECTORY('d', f)}),
    'exit', (SELECT json_build_object('endedOn', x.ended_on, 'kind', x.kind, 'destination', x.destination,
        'howFound', x.how_found, 'benefitEnded', x.benefit_ended) FROM tenant.trajectory_exit x WHERE ${OF_TRAJECTORY('x', f)}))`;
}

@Injectable()
export class TrajectoryRepository {
  latestOf(memberId: string): Statement<LatestTrajectory | null> {
    return statement<LatestTrajectory, LatestTrajectory | null>(
      `SELECT f.id, f.referred_on AS "referredOn", f.planned_on AS "plannedOn", f.trial_starts_on AS "trialStartsOn",
              f.trial_ends_on AS "trialEndsOn", f.decided_on AS "decidedOn", f.outcome, f.ended_on AS "endedOn",
              f.exit_kind AS "exitKind"
         FROM ${latestTrajectorySql('$1')} f`,
      [memberId],
      ([row]) => row ?? null,
    );
  }

  /** Whose trajectory this is, when that member is within the scopes. */
  memberOf(trajectoryId: string, scopes: readonly Scope[], today: CivilDate): Statement<string | null> {
    const parameters = new Parameters();
    const id = parameters.add(trajectoryId);
    return statement<{ memberId: string }, string | null>(
      `SELECT t.member_id AS "memberId" FROM tenant.trajectory t
        WHERE t.tenant_id = tenant.current_tenant() AND t.id = ${id} AND ${memberInScope('t.member_id', scopes, today, parameters)}`,
      parameters.values,
      ([row]) => row?.memberId ?? null,
    );
  }

  /** The caller has made sure that the member is within its scope. */
  file(trajectoryId: string): Statement<TrajectoryFile | null> {
    return statement<{ file: TrajectoryFile }, TrajectoryFile | null>(
      `SELECT ${trajectoryJson('f')} AS file FROM tenant.trajectory_facts f WHERE f.tenant_id = tenant.current_tenant() AND f.id = $1`,
      [trajectoryId],
      ([row]) => row?.file ?? null,
    );
  }

  /** The member's phase on a day, in the trajectory that ran then. */
  phaseOn(memberId: string, day: CivilDate): Statement<Phase | null> {
    return statement<{ phase: Phase }, Phase | null>(
      `SELECT ${phaseSql('f', '$2').phase} AS phase FROM tenant.trajectory_facts f
        WHERE f.tenant_id = tenant.current_tenant() AND f.member_id = $1
        ORDER BY (f.referred_on <= $2::date) DESC, f.referred_on DESC, f.id DESC LIMIT 1`,
      [memberId, day],
      ([row]) => row?.phase ?? null,
    );
  }

  /**
   * Every trajectory whose trial had started by a day, as it was known then, in the order in which they began. One that
   * was stopped before its first day never began.
   */
  facts(on: CivilDate): Statement<TrajectoryFact[]> {
    return statement<TrajectoryFact, TrajectoryFact[]>(
      `SELECT f.id, f.member_id AS "memberId", f.trial_starts_on AS t0,
              CASE WHEN f.ended_on <= $1::date THEN f.ended_on
                   WHEN f.decided_on <= $1::date AND f.outcome <> 'ADMITTED' THEN f.decided_on END AS "endedOn",
              CASE WHEN f.ended_on <= $1::date THEN f.exit_kind
                   WHEN f.decided_on <= $1::date AND f.outcome <> 'ADMITTED' THEN 'DROP_OUT' END AS "exitKind",
              CASE WHEN f.ended_on <= $1::date THEN f.destination END AS destination,
              coalesce(f.ended_on <= $1::date AND f.benefit_ended, false) AS "benefitEnded"
         FROM tenant.trajectory_facts f
        WHERE f.tenant_id = tenant.current_tenant() AND f.trial_starts_on <= $1::date
          AND coalesce(f.decided_on >= f.trial_starts_on, true)
        ORDER BY f.trial_starts_on, f.id`,
      [on],
      (rows) => rows,
    );
  }
}
