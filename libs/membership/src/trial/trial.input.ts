import { Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import type { CivilDate } from '#kernel';
import { DateScalar } from '#platform';

export enum TrialOutcome {
  ADMITTED = 'ADMITTED',
  DECLINED = 'DECLINED',
}
registerEnumType(TrialOutcome, {
  name: 'TrialOutcome',
  description: 'What is decided at the end of a trial.',
});

export enum DecidedOutcome {
  ADMITTED = 'ADMITTED',
  DECLINED = 'DECLINED',
  STOPPED = 'STOPPED',
}
registerEnumType(DecidedOutcome, { name: 'DecidedOutcome', description: 'How a trial came to its end.' });

@InputType()
export class StartTrialInput {
  @Field(() => ID)
  memberId!: string;

  @Field(() => DateScalar, { description: "First day; it becomes the trajectory's t0. It may lie ahead." })
  startsOn!: CivilDate;
}

@InputType()
export class ExtendTrialInput {
  @Field(() => ID)
  memberId!: string;

  @Field(() => DateScalar, { description: 'Today or earlier.' })
  decidedOn!: CivilDate;

  @Field(() => DateScalar, { description: 'After the present end, as far as the policy allows.' })
  endsOn!: CivilDate;

  @Field({ description: 'At most 2,000 characters.' })
  reason!: string;
}

@InputType()
export class DecideTrialInput {
  @Field(() => ID)
  memberId!: string;

  @Field(() => TrialOutcome)
  outcome!: TrialOutcome;

  @Field(() => DateScalar, { description: "Today or earlier; for `ADMITTED` not before the trial's end." })
  decidedOn!: CivilDate;

  @Field(() => String, { nullable: true, description: 'Needed for `DECLINED`; at most 2,000 characters.' })
  reason?: string | null;
}

@InputType()
export class StopTrialInput {
  @Field(() => ID)
  memberId!: string;

  @Field(() => DateScalar, { description: 'Today or earlier.' })
  stoppedOn!: CivilDate;

  @Field({ description: 'At most 2,000 characters.' })
  reason!: string;
}
