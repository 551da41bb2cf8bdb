import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Organisation } from '#identity';
import { DateScalar, globalId } from '#platform';
import { AdmissionRecordModel } from '../admission/admission.model.js';
import { BusinessPlan, businessPlanOf } from '../business-plan/business-plan.model.js';
import {
  MunicipalPermission,
  municipalPermissionOf,
  MunicipalRefusal,
  municipalRefusalOf,
} from '../municipal-permission/municipal-permission.model.js';
import { ExitKind, HowFound, OutflowDestination } from '../outflow/outflow.input.js';
import { ReferralSource } from '../referral/referral.input.js';
import { DecidedOutcome } from '../trial/trial.input.js';
import { PHASES } from './phase.js';
import type { TrajectoryFile } from './trajectory.repository.js';

export const PhaseEnum = Object.fromEntries(PHASES.map((phase) => [phase, phase])) as Record<string, string>;
registerEnumType(PhaseEnum, {
  name: 'Phase',
  description: 'Where somebody stands on a day. It follows from the dated facts; nobody sets it.',
  valuesMap: {
    REFERRED: { description: 'Referred; no business plan yet.' },
    PLAN: { description: 'A business plan was submitted; the trial has not started.' },
    TRIAL: { description: 'In the trial.' },
    ACTIVE: { description: 'Definitive member.' },
    OUTFLOW: { description: 'Left to an own enterprise, paid work or education.' },
    DROP_OUT: { description: 'Stopped the trial, or left for another reason.' },
    DECLINED: { description: 'Not admitted after the trial.' },
    TRANSFERRED: { description: 'Went on in another cooperative.' },
  },
});

@ObjectType({ description: 'How somebody came to the cooperative.' })
export class Referral {
  @Field(() => ReferralSource)
  source!: ReferralSource;

  @Field(() => Organisation, { nullable: true, description: 'Null for who came without an organisation.' })
  organisation!: Organisation | null;

  @Field(() => DateScalar)
  referredOn!: string;

  @Field(() => String, { nullable: true, description: 'Null for officers and referrers.' })
  reason!: string | null;
}

@ObjectType()
export class Trial {
  @Field(() => DateScalar, {
    description: "First day; the trajectory's t0, from which its duration is counted.",
  })
  startsOn!: string;

  @Field(() => DateScalar, { description: 'From this day on a member can be admitted.' })
  endsOn!: string;
}

@ObjectType()
export class TrialDecision {
  @Field(() => DecidedOutcome)
  outcome!: DecidedOutcome;

  @Field(() => DateScalar)
  decidedOn!: string;

  @Field(() => String, { nullable: true, description: 'Null for officers and referrers.' })
  reason!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'End of the term by the policy of that day; null: no term.',
  })
  termEndsOn!: string | null;
}

@ObjectType()
export class TrajectoryExit {
  @Field(() => DateScalar)
  endedOn!: string;

  @Field(() => ExitKind)
  kind!: ExitKind;

  @Field(() => OutflowDestination)
  destination!: OutflowDestination;

  @Field(() => HowFound, { nullable: true })
  howFound!: HowFound | null;

  @Field({ description: 'True when the benefit ended; a lower benefit has not ended.' })
  benefitEnded!: boolean;
}

@ObjectType({ description: 'One membership of one person in one cooperative, from the referral on.' })
export class Trajectory {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  memberId!: string;

  @Field(() => Referral)
  referral!: Referral;

  @Field(() => [BusinessPlan], { description: 'Newest first. Empty for officers and referrers.' })
  businessPlans!: BusinessPlan[];

  @Field(() => [MunicipalPermission], { description: 'Newest first.' })
  permissions!: MunicipalPermission[];

  @Field(() => [MunicipalRefusal], { description: 'Newest first.' })
  refusals!: MunicipalRefusal[];

  @Field(() => [AdmissionRecordModel], {
    description:
      'What members or board decided on the admission, as it was recorded, oldest first; the last one counts. Empty for officers and referrers.',
  })
  admission!: AdmissionRecordModel[];

  @Field(() => Trial, { nullable: true })
  trial!: Trial | null;

  @Field(() => TrialDecision, { nullable: true })
  decision!: TrialDecision | null;

  @Field(() => TrajectoryExit, { nullable: true })
  exit!: TrajectoryExit | null;
}

/**
 * @param isClientView the reader is an officer or a referrer: they see status and term, not why, and no plan
 */
export function trajectoryOf(file: TrajectoryFile, isClientView: boolean): Trajectory {
  const withheld = (reason: string) => (isClientView ? null : reason);
  return {
    id: globalId('Trajectory', file.id),
    memberId: globalId('Member', file.memberId),
    referral: {
      ...file.referral,
      organisation: file.referral.organisation && organisationOf(file.referral.organisation),
      reason: withheld(file.referral.reason),
    },
    businessPlans: isClientView ? [] : file.businessPlans.map(businessPlanOf),
    permissions: file.permissions.map((row) => municipalPermissionOf(row, organisationOf(row.municipality))),
    refusals: file.refusals.map((row) => municipalRefusalOf(row, organisationOf(row.municipality))),
    admission: isClientView ? [] : [...file.admission],
    trial: file.trial,
    decision: file.decision && { ...file.decision, reason: withheld(file.decision.reason) },
    exit: file.exit,
  };
}

export function organisationOf(row: { id: string; name: string; kind: string }): Organisation {
  return { ...row, id: globalId('Organisation', row.id) };
}
