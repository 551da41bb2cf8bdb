import { Field, ID, InputType, Int, registerEnumType } from '@nestjs/graphql';
import type { CivilDate } from '#kernel';
import { DateScalar } from '#platform';
import { BenefitOutcome } from '../benefit-change/benefit-outcome.js';

export enum OutflowDestination {
  OWN_ENTERPRISE = 'OWN_ENTERPRISE',
  PAID_WORK = 'PAID_WORK',
  EDUCATION = 'EDUCATION',
  COMBINATION = 'COMBINATION',
  OTHER_BENEFIT = 'OTHER_BENEFIT',
  MOVED = 'MOVED',
  ILLNESS = 'ILLNESS',
  PENSION_AGE = 'PENSION_AGE',
  DECEASED = 'DECEASED',
  STOPPED = 'STOPPED',
  TRANSFER = 'TRANSFER',
}
registerEnumType(OutflowDestination, {
  name: 'OutflowDestination',
  description:
    'Where a member who leaves goes. The first four are outflow (`COMBINATION`: of enterprise, work and education); `TRANSFER` is to another cooperative.',
});

export enum HowFound {
  OWN_CUSTOMER = 'OWN_CUSTOMER',
  INTRODUCTION = 'INTRODUCTION',
  MUNICIPALITY = 'MUNICIPALITY',
  OTHER = 'OTHER',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(HowFound, { name: 'HowFound', description: 'How the work was found.' });

export enum ExitKind {
  OUTFLOW = 'OUTFLOW',
  DROP_OUT = 'DROP_OUT',
  TRANSFERRED = 'TRANSFERRED',
}
registerEnumType(ExitKind, {
  name: 'ExitKind',
  description: 'What an exit counts as; follows from the destination.',
});

@InputType()
export class RecordOutflowInput {
  @Field(() => ID)
  memberId!: string;

  @Field(() => DateScalar, { description: 'Today or earlier, after what happened before.' })
  endedOn!: CivilDate;

  @Field(() => OutflowDestination)
  destination!: OutflowDestination;

  @Field(() => HowFound, { nullable: true, description: 'Needed for outflow; `UNKNOWN` when nobody knows.' })
  howFound?: HowFound | null;

  @Field(() => Int, { nullable: true, description: '1–60, with `PAID_WORK` or `COMBINATION` only.' })
  hoursPerWeek?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'At most 200 characters, with `PAID_WORK` or `COMBINATION` only.',
  })
  employerName?: string | null;

  @Field(() => BenefitOutcome, {
    nullable: true,
    description:
      'What becomes of the benefit: ENDED, REDUCED or UNCHANGED. Needed, here or as `benefitEnded`.',
  })
  benefit?: BenefitOutcome | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Since when; today or earlier. The last day of membership when absent.',
  })
  benefitOn?: CivilDate | null;

  @Field(() => ID, {
    nullable: true,
    description: 'An own upload that shows what becomes of the benefit: PDF, PNG or JPEG.',
  })
  benefitFileId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: ENDED; false: REDUCED.',
    deprecationReason: '2026-11-23: use benefit; removed 2027-06-01',
  })
  benefitEnded?: boolean | null;
}
