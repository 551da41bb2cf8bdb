import { Field, ID, InputType, Int, registerEnumType } from '@nestjs/graphql';
import type { CivilDate } from '#kernel';
import { DateScalar } from '#platform';

export enum EnterpriseState {
  RUNNING = 'RUNNING',
  STOPPED = 'STOPPED',
  TAKEN_OVER = 'TAKEN_OVER',
}
registerEnumType(EnterpriseState, {
  name: 'EnterpriseState',
  description:
    'How it is with an enterprise on a day, also after its member left: still running, stopped, taken over.',
});

@InputType({ description: 'Which part of an enterprise is a member’s.' })
export class EnterpriseShareInput {
  @Field(() => ID)
  memberId!: string;

  @Field(() => Int, { description: '1–10,000; half is 5000. All shares together make 10,000.' })
  basisPoints!: number;
}

@InputType()
export class RecordEnterpriseInput {
  @Field(() => ID)
  memberId!: string;

  @Field({ description: 'At most 200 characters.' })
  name!: string;

  @Field({ description: 'What it makes or does; at most 200 characters.' })
  activity!: string;

  @Field({
    description:
      'A division (two digits) or group (three) of the Dutch standard industrial classification (SBI 2008, CBS).',
  })
  sector!: string;

  @Field(() => DateScalar, { description: 'First day; it may lie ahead.' })
  startsOn!: CivilDate;

  @Field(() => [EnterpriseShareInput], {
    nullable: true,
    description: 'All owners, when it is not wholly of this member; this member is one of them.',
  })
  shares?: EnterpriseShareInput[] | null;
}

@InputType()
export class ChangeEnterpriseSharesInput {
  @Field(() => ID)
  enterpriseId!: string;

  @Field(() => DateScalar, { description: 'From this day on; not before the first day of the enterprise.' })
  startsOn!: CivilDate;

  @Field(() => [EnterpriseShareInput], { description: 'All owners from that day on.' })
  shares!: EnterpriseShareInput[];
}

@InputType()
export class NoteEnterpriseInput {
  @Field(() => ID)
  enterpriseId!: string;

  @Field(() => EnterpriseState)
  state!: EnterpriseState;

  @Field(() => DateScalar, {
    description: 'Today or earlier. Of one that stopped or was taken over: its last day.',
  })
  notedOn!: CivilDate;

  @Field(() => String, { nullable: true, description: 'At most 500 characters.' })
  note?: string | null;
}
