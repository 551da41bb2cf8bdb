import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { UserError } from '#platform';
import { MemberPayload } from '../member/member.payload.js';
import { MOVED } from './belongings.js';

const MovedEnum = Object.fromEntries(MOVED.map((table) => [table.toUpperCase(), table.toUpperCase()]));
registerEnumType(MovedEnum, { name: 'MergedKind', description: 'What goes over to the kept member.' });

@ObjectType()
class MergedMember {
  @Field(() => ID)
  memberId!: string;

  @Field(() => Int)
  number!: number;

  @Field({ description: 'Given and family name.' })
  name!: string;
}

@ObjectType()
class MergeMove {
  @Field(() => MovedEnum)
  what!: string;

  @Field(() => Int)
  count!: number;
}

@ObjectType({ description: 'What a merge of two members would do, before it is done.' })
export class MergePreview {
  @Field(() => MergedMember)
  keep!: MergedMember;

  @Field(() => MergedMember, { description: 'Stays as a number that points to the kept one.' })
  drop!: MergedMember;

  @Field(() => [MergeMove], { description: 'How much goes over.' })
  moves!: MergeMove[];

  @Field(() => [UserError], { description: 'What forbids it; empty: it can be done.' })
  refusals!: UserError[];
}

@InputType()
export class MergeMembersInput {
  @Field(() => ID, { description: 'The one that stays.' })
  keepMemberId!: string;

  @Field(() => ID, { description: 'The one that was registered a second time.' })
  dropMemberId!: string;
}

@ObjectType()
export class MergeMembersPayload extends MemberPayload {}
