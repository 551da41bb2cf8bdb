import { Injectable } from '@nestjs/common';
import type { CivilDate } from '#kernel';
import { Parameters, type Scope, statement, type Statement } from '#platform';
import { admissionJson } from '../admission/admission.repository.js';
import { aftercareJson } from '../aftercare/aftercare.repository.js';
import type { AftercareFact } from '../aftercare/aftercare-due.js';
import { type BenefitChangeRow, benefitChangesJson } from '../benefit-change/benefit-change.repository.js';
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
import type { Phase } from './phase.js';
import type { PhaseSpan } from './timeline.js';
import type { Interruption, TrajectoryFacts } from './trajectory-facts.js';
import { latestTrajectorySql } from './trajectory-sql.js';

/** Everything of one trajectory, as `trajectoryJson` gathers it. */
export interface TrajectoryFile {
  readonly id: string;
  readonly memberId: string;
  /** The day on which it is looked at. */
  readonly today: CivilDate;
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
  /** The end with its extensions, the first one first. */
  readonly trial: {
    startsOn: CivilDate;
    endsOn: CivilDate;
    extensions: readonly { decidedOn: CivilDate; endsOn: CivilDate; reason: string }[];
  } | null;
  /** The term with its extensions, the first one first. */
  readonly decision: {
    outcome: DecidedOutcome;
    decidedOn: CivilDate;
    reason: string;
    termEndsOn: CivilDate | null;
    termExtensions: readonly {
      decidedOn: CivilDate;
      decidedBy: string;
      termEndsOn: CivilDate | null;
      reason: string;
    }[];
  } | null;
  readonly interruptions: readonly Interruption[];
  readonly exit: {
    endedOn: CivilDate;
    kind: ExitKind;
    destination: OutflowDestination;
    howFound: HowFound | null;
    benefitEnded: boolean;
    hoursPerWeek: number | null;
    employerName: string | null;
  } | null;
  readonly benefitChanges: readonly BenefitChangeRow[];
  readonly aftercare: readonly AftercareFact[];
  readonly phases: readonly { phase: Phase; startsOn: CivilDate; endsOn: CivilDate | null }[];
  readonly pauses: readonly { id: string; startsOn: CivilDate; endsOn: CivilDate | null }[];
  readonly corrections: readonly {
    fact: CorrectedFact;
    wasOn: CivilDate;
    isOn: CivilDate | null;
    reason: string;
    correctedAt: string;
  }[];
}

/** The facts that can be corrected: table and column of the day. */
export const CORRECTABLE = {
  REFERRAL: { table: 'referral', day: 'referred_on' },
  TRIAL: { table: 'trial', day: 'starts_on' },
  DECISION: { table: 'trial_decision', day: 'decided_on' },
  EXIT: { table: 'trajectory_exit', day: 'ended_on' },
} as const;
export type CorrectedFact = keyof typeof CORRECTABLE;

/** What the use cases decide upon: the dated facts of a member's latest trajectory. */
export interface LatestTrajectory extends TrajectoryFacts {
  readonly id: string;
  readonly termEndsOn: CivilDate | null;
}

const FACTS = `f.id, f.member_id AS "memberId", f.referred_on AS "referredOn", f.planned_on AS "plannedOn",
  f.trial_starts_on AS "trialStartsOn", f.trial_ends_on AS "trialEndsOn", f.decided_on AS "decidedOn", f.outcome,
  f.term_ends_on AS "termEndsOn", f.interruptions, f.ended_on AS "endedOn", f.exit_kind AS "exitKind"`;

const OF_TRAJECTORY = (alias: string, f: string) =>
  `${alias}.tenant_id = tenant.current_tenant() AND ${alias}.trajectory_id = ${f}.id`;

/** A list in JSON. @param columns what each holds, as arguments of json_build_object */
const listed = (columns: string, from: string, order: string) =>
  `(SELECT coalesce(json_agg(json_build_object(${columns}) ORDER BY ${order}), '[]') FROM ${from})`;

const corrections = (f: string) =>
  listed(
    `'fact', c.fact, 'wasOn', c.was_on, 'isOn', c.is_on, 'reason', c.reason, 'correctedAt', c.recorded_at`,
    `(${Object.entries(CORRECTABLE)
      .map(
        ([fact, { table, day }]) => `SELECT '${fact}' AS fact, was.${day} AS was_on,
           CASE WHEN NOT c.is_withdrawn THEN c.${day} END AS is_on, c.correction_reason AS reason, c.recorded_at, c.id
          FROM tenant.${table} c JOIN tenant.${table} was ON was.tenant_id = c.tenant_id AND was.id = c.corrects_id
         WHERE ${OF_TRAJECTORY('c', f)}`,
      )
      .join(' UNION ALL ')}) c`,
    'c.id',
  );

/** A `TrajectoryFile` in one expression. @param f alias of a row of `tenant.trajectory_facts` · @param day placeholder */
export function trajectoryJson(f: string, day: string): string {
  return `json_build_object('id', ${f}.id, 'memberId', ${f}.member_id, 'today', ${day}::date,
    'referral', (SELECT json_build_object('source', r.source, 'referredOn', r.referred_on, 'reason', r.reason,
        'organisation', ${organisationJson('r.organisation_id')}) FROM tenant.current_referral r WHERE ${OF_TRAJECTORY('r', f)}),
    'businessPlans', ${businessPlansJson(`${f}.id`)},
    'permissions', ${permissionsJson(`${f}.id`)}, 'refusals', ${refusalsJson(`${f}.id`)},
    'admission', ${admissionJson(`${f}.id`)},
    'trial', CASE WHEN ${f}.trial_starts_on IS NOT NULL THEN json_build_object('startsOn', ${f}.trial_starts_on,
        'endsOn', ${f}.trial_ends_on, 'extensions', ${listed(
          `'decidedOn', e.decided_on, 'endsOn', e.ends_on, 'reason', e.reason`,
          `tenant.trial_extension e WHERE ${OF_TRAJECTORY('e', f)}`,
          'e.id',
        )}) END,
    'decision', (SELECT json_build_object('outcome', d.outcome, 'decidedOn', d.decided_on, 'reason', d.reason,
        'termEndsOn', ${f}.term_ends_on, 'termExtensions', ${listed(
          `'decidedOn', e.decided_on, 'decidedBy', e.decided_by, 'termEndsOn', e.term_ends_on, 'reason', e.reason`,
          `tenant.term_extension e WHERE ${OF_TRAJECTORY('e', f)}`,
          'e.id',
        )}) FROM tenant.current_trial_decision d WHERE ${OF_TRAJECTORY('d', f)}),
    'interruptions', ${f}.interruptions,
    'exit', CASE WHEN ${f}.ended_on IS NOT NULL THEN (SELECT json_build_object('endedOn', x.ended_on, 'kind', x.kind,
        'destination', x.destination, 'howFound', x.how_found, 'benefitEnded', x.benefit_ended,
        'hoursPerWeek', x.hours_per_week, 'employerName', x.employer_name) FROM tenant.current_trajectory_exit x
        WHERE ${OF_TRAJECTORY('x', f)} ORDER BY x.ended_on DESC, x.id DESC LIMIT 1) END,
    'benefitChanges', ${benefitChangesJson(`${f}.id`)}, 'aftercare', ${aftercareJson(`${f}.id`)},
    'phases', ${listed(
      `'phase', s.phase, 'startsOn', s.starts_on, 'endsOn', s.ends_on`,
      `tenant.phase_span s WHERE ${OF_TRAJECTORY('s', f)} AND s.member_id = ${f}.member_id`,
      's.starts_on',
    )},
    'pauses', ${listed(
      `'id', p.id, 'startsOn', p.starts_on, 'endsOn', p.ends_on`,
      `tenant.pause p WHERE ${OF_TRAJECTORY('p', f)} AND p.cancelled_at IS NULL`,
      'p.starts_on',
    )},
    'corrections', ${corrections(f)})`;
}

@Injectable()
export class TrajectoryRepository {
  latestOf(memberId: string): Statement<LatestTrajectory | null> {
    return statement<LatestTrajectory, LatestTrajectory | null>(
      `SELECT ${FACTS} FROM ${latestTrajectorySql('$1')} f`,
      [memberId],
      ([row]) => row ?? null,
    );
  }

  /** The facts of all trajectories of these members, each member's in the order of the referrals. */
  factsOf(memberIds: readonly string[]): Statement<(LatestTrajectory & { memberId: string })[]> {
    return statement<LatestTrajectory & { memberId: string }, (LatestTrajectory & { memberId: string })[]>(
      `SELECT ${FACTS} FROM tenant.trajectory_facts f
        WHERE f.tenant_id = tenant.current_tenant() AND f.member_id = ANY($1) ORDER BY f.member_id, f.referred_on, f.id`,
      [memberIds],
      (rows) => rows,
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
  file(trajectoryId: string, today: CivilDate): Statement<TrajectoryFile | null> {
    return statement<{ file: TrajectoryFile }, TrajectoryFile | null>(
      `SELECT ${trajectoryJson('f', '$2')} AS file FROM tenant.trajectory_facts f WHERE f.tenant_id = tenant.current_tenant() AND f.id = $1`,
      [trajectoryId, today],
      ([row]) => row?.file ?? null,
    );
  }

  /** The member's phase on a day, in the trajectory that ran then; before the first referral it is REFERRED. */
  phaseOn(memberId: string, day: CivilDate): Statement<Phase | null> {
    return statement<{ phase: Phase }, Phase | null>(
      `SELECT s.phase FROM tenant.phase_span s WHERE s.tenant_id = tenant.current_tenant() AND s.member_id = $1
        ORDER BY (s.starts_on <= $2::date) DESC, CASE WHEN s.starts_on <= $2::date THEN s.starts_on END DESC, s.starts_on LIMIT 1`,
      [memberId, day],
      ([row]) => row?.phase ?? null,
    );
  }

  clearSpans(memberIds: readonly string[]): Statement<void> {
    return statement(
      'DELETE FROM tenant.phase_span WHERE tenant_id = tenant.current_tenant() AND member_id = ANY($1)',
      [memberIds],
      () => undefined,
    );
  }

  storeSpans(spans: readonly (PhaseSpan & { memberId: string })[]): Statement<void> {
    return statement(
      `INSERT INTO tenant.phase_span (member_id, starts_on, ends_on, trajectory_id, phase)
       SELECT "memberId", "startsOn", "endsOn", "trajectoryId", phase FROM jsonb_to_recordset($1)
           AS s ("memberId" uuid, "startsOn" date, "endsOn" date, "trajectoryId" uuid, phase text)`,
      [JSON.stringify(spans)],
      () => undefined,
    );
  }
}
