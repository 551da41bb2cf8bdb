import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import type { CivilDate } from '#kernel';
import { connectionOf, DateScalar, globalId, Payload } from '#platform';
import type { MilestoneRow } from './milestone.repository.js';

@ObjectType({
  description:
    'What a member reached and chose to show to everybody with a role in the cooperative; gone once taken back.',
})
export class Milestone {
  @Field(() => ID)
  id!: string;

  @Field({ description: "In the member's own words." })
  words!: string;

  @Field(() => DateScalar)
  reachedOn!: string;

  @Field()
  memberName!: string;

  @Field({ description: 'Whether it is the caller who shows it.' })
  isOwn!: boolean;
}

@ObjectType()
export class MilestoneConnection extends connectionOf('Milestone', Milestone) {}

@InputType()
export class ShowMilestoneInput {
  @Field(() => ID, { description: 'The caller themselves.' })
  memberId!: string;

  @Field({ description: 'At most 500 characters; everybody in the cooperative reads it.' })
  words!: string;

  @Field(() => DateScalar, { description: 'Today or earlier.' })
  reachedOn!: CivilDate;
}

@InputType()
export class WithdrawMilestoneInput {
  @Field(() => ID)
  milestoneId!: string;
}

@ObjectType()
export class ShowMilestonePayload extends Payload {
  @Field(() => Milestone, { nullable: true })
  milestone?: Milestone | null;
}

@ObjectType()
export class WithdrawMilestonePayload extends Payload {
  @Field(() => Boolean, { nullable: true })
  isWithdrawn?: boolean | null;
}

export function milestoneOf({ id, ...milestone }: MilestoneRow): Milestone {
  return { ...milestone, id: globalId('Milestone', id) };
}
