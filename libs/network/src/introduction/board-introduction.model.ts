import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Organisation } from '#identity';
import { connectionOf, DateScalar, globalId, Payload } from '#platform';
import { organisationOf } from '../colleague/organisation-of-two.js';
import { THEMES, type Theme } from './board-introduction.js';
import type { BoardIntroductionRow } from './board-introduction.repository.js';

export const BoardTheme = Object.fromEntries(THEMES.map((theme) => [theme, theme])) as Record<Theme, Theme>;
registerEnumType(BoardTheme, {
  name: 'BoardTheme',
  description:
    'What boards ask each other about. ENTERPRISES: customers and work for the enterprises of members. BOOKS: accounts and administration.',
});

export const BoardIntroductionState = {
  OPEN: 'OPEN',
  ACCEPTED: 'ACCEPTED',
  DECLINED: 'DECLINED',
  WITHDRAWN: 'WITHDRAWN',
} as const;
registerEnumType(BoardIntroductionState, { name: 'BoardIntroductionState' });

@ObjectType('BoardContact', { description: 'Who asked, or who said yes. Known to the two, and only then.' })
export class BoardContactModel {
  @Field()
  name!: string;

  @Field()
  email!: string;
}

@ObjectType({
  description:
    'One board asks another to get to know each other. Seen by boards and coordinators of the two cooperatives.',
})
export class BoardIntroduction {
  @Field(() => ID)
  id!: string;

  @Field(() => Organisation)
  from!: Organisation;

  @Field(() => Organisation)
  to!: Organisation;

  @Field({ description: "Whether it is the reader's own cooperative that asked." })
  isOwn!: boolean;

  @Field(() => BoardTheme)
  theme!: Theme;

  @Field({ description: '1–500 characters.' })
  words!: string;

  @Field(() => BoardIntroductionState)
  state!: string;

  @Field(() => DateScalar)
  askedOn!: string;

  @Field(() => DateScalar, { nullable: true })
  answeredOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Why not, where the other board said so.' })
  reason!: string | null;

  @Field(() => BoardContactModel, { nullable: true, description: 'Who asked; null until the answer yes.' })
  fromContact!: BoardContactModel | null;

  @Field(() => BoardContactModel, { nullable: true, description: 'Who said yes; null until then.' })
  toContact!: BoardContactModel | null;
}

export const BoardIntroductionConnection = connectionOf('BoardIntroduction', BoardIntroduction);

@InputType()
export class AskForIntroductionInput {
  @Field(() => ID, { description: 'A cooperative of `colleagues`.' })
  cooperativeId!: string;

  @Field(() => BoardTheme)
  theme!: Theme;

  @Field({ description: 'What you want to talk about: 1–500 characters, about no person.' })
  words!: string;
}

@InputType()
export class AcceptIntroductionInput {
  @Field(() => ID)
  boardIntroductionId!: string;
}

@InputType()
export class DeclineIntroductionInput {
  @Field(() => ID)
  boardIntroductionId!: string;

  @Field(() => String, { nullable: true, description: 'At most 500 characters.' })
  reason?: string | null;
}

@InputType()
export class WithdrawIntroductionInput {
  @Field(() => ID)
  boardIntroductionId!: string;
}

@ObjectType({ isAbstract: true })
abstract class IntroductionPayload extends Payload {
  @Field(() => BoardIntroduction, { nullable: true, description: 'As it stands after the change.' })
  boardIntroduction?: BoardIntroduction | null;
}

@ObjectType()
export class AskForIntroductionPayload extends IntroductionPayload {}

@ObjectType()
export class AcceptIntroductionPayload extends IntroductionPayload {}

@ObjectType()
export class DeclineIntroductionPayload extends IntroductionPayload {}

@ObjectType()
export class WithdrawIntroductionPayload extends IntroductionPayload {}

export function introductionModelOf(row: BoardIntroductionRow): BoardIntroduction {
  return {
    ...row,
    id: globalId('BoardIntroduction', row.id),
    from: organisationOf(row.from),
    to: organisationOf(row.to),
  };
}
