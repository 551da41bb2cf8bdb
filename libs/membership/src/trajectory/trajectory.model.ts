import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Organisation } from '#identity';
import { DateScalar, globalId } from '#platform';
import { AdmissionRecordModel } from '../admission/admission.model.js';
import { type AftercareMoment, aftercareOf } from '../aftercare/aftercare-due.js';
import { aftercareMomentOf, AftercareMomentModel } from '../aftercare/aftercare.model.js';
import { BenefitChange, benefitChangeOf } from '../benefit-change/benefit-change.model.js';
import { BusinessPlan, businessPlanOf } from '../business-plan/business-plan.model.js';
import {
  MunicipalPermission,
  municipalPermissionOf,
  MunicipalRefusal,
  municipalRefusalOf,
} from '../municipal-permission/municipal-permission.model.js';
import { CorrectedFactEnum } from '../correction/correction.input.js';
import { ExitKind, HowFound, OutflowDestination } from '../outflow/outflow.input.js';
import { ReferralSource } from '../referral/referral.input.js';
import { termClock } from '../term/term-clock.js';
import { TermClockModel } from '../term/term-clock.model.js';
import { DecidedOutcome } from '../trial/trial.input.js';
import { type Phase, PHASES } from './phase.js';
import type { CorrectedFact, TrajectoryFile } from './trajectory.repository.js';

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

@ObjectType({ description: 'A decision that a trial goes on longer.' })
export class TrialExtension {
  @Field(() => DateScalar)
  decidedOn!: string;

  @Field(() => DateScalar)
  endsOn!: string;

  @Field(() => String, { nullable: true, description: 'Null for officers and referrers.' })
  reason!: string | null;
}

@ObjectType({ description: 'A decision that somebody may stay longer than the term.' })
export class TermExtension {
  @Field(() => DateScalar)
  decidedOn!: string;

  @Field()
  decidedBy!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Null: without an end.' })
  termEndsOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Null for officers and referrers.' })
  reason!: string | null;
}

@ObjectType()
export class Trial {
  @Field(() => DateScalar, {
    description: "First day; the trajectory's t0, from which its duration is counted.",
  })
  startsOn!: string;

  @Field(() => DateScalar, { description: 'From this day on a member can be admitted; extensions included.' })
  endsOn!: string;

  @Field(() => [TrialExtension], { description: 'Oldest first.' })
  extensions!: TrialExtension[];
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
    description: 'End of the term, extensions included; null: no term.',
  })
  termEndsOn!: string | null;

  @Field(() => [TermExtension], { description: 'Oldest first.' })
  termExtensions!: TermExtension[];
}

@ObjectType({ description: 'A phase with its days.' })
export class PhaseSpan {
  @Field(() => PhaseEnum)
  phase!: Phase;

  @Field(() => DateScalar, { description: 'First day.' })
  startsOn!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day of the next phase; null for the last one.',
  })
  endsOn!: string | null;
}

@ObjectType({ description: 'A break in trial or membership. No reason is asked.' })
export class Pause {
  @Field(() => ID)
  id!: string;

  @Field(() => DateScalar, { description: 'First day.' })
  startsOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null: not known yet.' })
  endsOn!: string | null;
}

@ObjectType({ description: 'A membership that ended and went on within six months.' })
export class Interruption {
  @Field(() => DateScalar)
  endedOn!: string;

  @Field(() => ExitKind)
  kind!: ExitKind;

  @Field(() => DateScalar)
  returnedOn!: string;
}

@ObjectType({ description: 'A dated fact that was put right. What was recorded first stays.' })
export class Correction {
  @Field(() => CorrectedFactEnum)
  fact!: CorrectedFact;

  @Field(() => DateScalar, { description: 'The day that stood there.' })
  wasOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The right day; null: it never was.' })
  isOn!: string | null;

  @Field()
  reason!: string;

  @Field(() => Date)
  correctedAt!: Date;
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

  @Field(() => Int, { nullable: true, description: 'Of paid work; null when not said.' })
  hoursPerWeek!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Of paid work; null when not said, and for officers and referrers.',
  })
  employerName!: string | null;
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

  @Field(() => [Interruption], { description: 'Oldest first.' })
  interruptions!: Interruption[];

  @Field(() => TrajectoryExit, { nullable: true })
  exit!: TrajectoryExit | null;

  @Field(() => [BenefitChange], { description: 'What became of the benefit, oldest first.' })
  benefitChanges!: BenefitChange[];

  @Field(() => [AftercareMomentModel], {
    description: 'The moments after outflow, and what is known of each; empty for who did not flow out.',
  })
  aftercare!: AftercareMomentModel[];

  @Field(() => [PhaseSpan], {
    description: 'The way so far and what is planned, oldest first, without gap or overlap.',
  })
  phases!: PhaseSpan[];

  @Field(() => [Pause], { description: 'Oldest first. Empty for officers and referrers.' })
  pauses!: Pause[];

  @Field(() => TermClockModel, {
    nullable: true,
    description:
      'While a membership with a term runs; null before admission, after the end and without a term.',
  })
  termClock!: TermClockModel | null;

  @Field(() => [Correction], { description: 'Oldest first. Empty for officers and referrers.' })
  corrections!: Correction[];
}

/**
 * @param isClientView the reader is an officer or a referrer: they see status and term, not why, and no plan
 */
export function trajectoryOf(file: TrajectoryFile, isClientView: boolean): Trajectory {
  const withheld = <T extends { reason: string }>(one: T) => ({
    ...one,
    reason: isClientView ? null : one.reason,
  });
  const { trial, decision } = file;
  return {
    id: globalId('Trajectory', file.id),
    memberId: globalId('Member', file.memberId),
    referral: {
      ...withheld(file.referral),
      organisation: file.referral.organisation && organisationOf(file.referral.organisation),
    },
    businessPlans: isClientView ? [] : file.businessPlans.map(businessPlanOf),
    permissions: file.permissions.map((row) => municipalPermissionOf(row, organisationOf(row.municipality))),
    refusals: file.refusals.map((row) => municipalRefusalOf(row, organisationOf(row.municipality))),
    admission: isClientView ? [] : [...file.admission],
    trial: trial && { ...trial, extensions: trial.extensions.map(withheld) },
    decision: decision && { ...withheld(decision), termExtensions: decision.termExtensions.map(withheld) },
    interruptions: file.interruptions.map(({ kind, ...days }) => ({ ...days, kind: ExitKind[kind] })),
    exit: file.exit && { ...file.exit, employerName: isClientView ? null : file.exit.employerName },
    benefitChanges: file.benefitChanges.map((row) => benefitChangeOf(row, isClientView)),
    aftercare: momentsOf(file).map((moment) => aftercareMomentOf(moment, isClientView)),
    phases: [...file.phases],
    pauses: isClientView ? [] : file.pauses.map((pause) => ({ ...pause, id: globalId('Pause', pause.id) })),
    termClock: clockOf(file),
    corrections: isClientView
      ? []
      : file.corrections.map((one) => ({ ...one, correctedAt: new Date(one.correctedAt) })),
  };
}

function momentsOf({ exit, aftercare }: TrajectoryFile): AftercareMoment[] {
  return exit?.kind === ExitKind.OUTFLOW ? aftercareOf(exit.endedOn, aftercare) : [];
}

function clockOf({ decision, exit, today }: TrajectoryFile): TermClockModel | null {
  if (!decision?.termEndsOn || exit) return null;
  return termClock(decision.decidedOn, decision.termEndsOn, today);
}

export function organisationOf(row: { id: string; name: string; kind: string }): Organisation {
  return { ...row, id: globalId('Organisation', row.id) };
}
