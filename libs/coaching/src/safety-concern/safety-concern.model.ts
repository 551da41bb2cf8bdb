import { ArgsType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { connectionOf, DateScalar, globalId, PageArgs, Payload } from '#platform';
import { ConcernCategory } from './concern-category.js';
import type { ConcernInWords } from './safety-concern.service.js';

@ObjectType({
  description:
    "A worry about somebody's safety: a signal of its own, never a note. Seen by the coordinators, the coach of today, and the member where whoever raised it chose so.",
})
export class SafetyConcern {
  @Field(() => ID)
  id!: string;

  @Field(() => ConcernCategory)
  category!: ConcernCategory;

  @Field()
  words!: string;

  @Field(() => DateScalar)
  raisedOn!: string;

  @Field({ description: 'Name of the account that raised it.' })
  raisedBy!: string;

  @Field()
  isShownToMember!: boolean;

  @Field(() => DateScalar, { nullable: true })
  closedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'What was done, of one that is closed.' })
  outcome!: string | null;
}

@ObjectType()
export class SafetyConcernConnection extends connectionOf('SafetyConcern', SafetyConcern) {}

@InputType()
export class RaiseSafetyConcernInput {
  @Field(() => ID)
  memberId!: string;

  @Field(() => ConcernCategory)
  category!: ConcernCategory;

  @Field({ description: 'At most 2,000 characters.' })
  words!: string;

  @Field({ description: 'Whether the member sees it too; one of their own they always do.' })
  isShownToMember!: boolean;
}

@InputType()
export class CloseSafetyConcernInput {
  @Field(() => ID)
  safetyConcernId!: string;

  @Field({ description: 'What was done; at most 2,000 characters.' })
  outcome!: string;
}

@ObjectType()
export class RaiseSafetyConcernPayload extends Payload {
  @Field(() => SafetyConcern, { nullable: true })
  safetyConcern?: SafetyConcern | null;
}

@ObjectType()
export class CloseSafetyConcernPayload extends Payload {
  @Field(() => SafetyConcern, { nullable: true })
  safetyConcern?: SafetyConcern | null;
}

@ArgsType()
export class SafetyConcernsArgs extends PageArgs {
  @Field(() => ID)
  memberId!: string;
}

export function concernOf({ id, ...concern }: ConcernInWords): SafetyConcern {
  return { ...concern, id: globalId('SafetyConcern', id) };
}
