import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { globalId, Payload } from '#platform';
import { COMPETENCE_KINDS, type CompetenceKind } from './kinds.js';
import type { Competence } from './matches.js';

const CompetenceKindEnum = Object.fromEntries(COMPETENCE_KINDS.map((kind) => [kind, kind])) as {
  [K in CompetenceKind]: K;
};
registerEnumType(CompetenceKindEnum, { name: 'CompetenceKind' });

@ObjectType('Competence', { description: 'Something that a member offers or seeks; it does not say who.' })
export class CompetenceModel {
  @Field(() => ID)
  id!: string;

  @Field({ description: 'True: offered. False: sought.' })
  isOffered!: boolean;

  @Field(() => CompetenceKindEnum)
  kind!: CompetenceKind;

  @Field({ description: "In the member's own words." })
  words!: string;
}

@ObjectType({ description: "Another member's competence that answers one or more of one's own." })
export class CompetenceMatch {
  @Field(() => CompetenceModel, { description: 'Of somebody without a name. Propose an exchange by its id.' })
  theirs!: CompetenceModel;

  @Field(() => [CompetenceModel])
  own!: CompetenceModel[];

  @Field({ description: 'The two can help each other: one thing goes this way, another that way.' })
  isMutual!: boolean;
}

@InputType()
export class AddCompetenceInput {
  @Field(() => ID)
  memberId!: string;

  @Field({ description: 'True: the member offers it. False: the member seeks it.' })
  isOffered!: boolean;

  @Field(() => CompetenceKindEnum)
  kind!: CompetenceKind;

  @Field({ description: "The member's own words, read by other members; no name. At most 300 characters." })
  words!: string;
}

@InputType()
export class WithdrawCompetenceInput {
  @Field(() => ID)
  competenceId!: string;
}

@ObjectType()
export class AddCompetencePayload extends Payload {
  @Field(() => CompetenceModel, { nullable: true })
  competence?: CompetenceModel | null;
}

@ObjectType()
export class WithdrawCompetencePayload extends Payload {
  @Field(() => Boolean, { nullable: true })
  isWithdrawn?: boolean | null;
}

/** Without whose it is. */
export function competenceOf({ id, isOffered, kind, words }: Omit<Competence, 'memberId'>): CompetenceModel {
  return { id: globalId('Competence', id), isOffered, kind, words };
}
