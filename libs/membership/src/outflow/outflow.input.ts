import { Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import type { CivilDate } from '#kernel';
import { DateScalar } from '#platform';

export enum OutflowDestination {
  OWN_ENTERPRISE = 'OWN_ENTERPRISE',
  PAID_WORK = 'PAID_WORK',
  EDUCATION = 'EDUCATION',
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
    'Where a member who leaves goes. The first three are outflow; `TRANSFER` is to another cooperative.',
});

export enum HowFound {
  OWN_CUSTOMER = 'OWN_CUSTOMER',
  INTRODUCTION = 'INTRODUCTION',
  MUNICIPALITY = 'MUNICIPALITY',
  OTHER = 'OTHER',
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

  @Field(() => HowFound, { nullable: true })
  howFound?: HowFound | null;

  @Field({ description: 'True when the benefit ended; false when it only became lower.' })
  benefitEnded!: boolean;
}
