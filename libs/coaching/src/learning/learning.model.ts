import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Coach } from '#membership';
import { currentContext, DateScalar, globalId, Payload } from '#platform';
import type { LearntModule } from './learning.service.js';
import { LEARNING_MODULES, type LearningModuleKey } from './modules.js';

export const LearningModuleEnum = Object.fromEntries(
  Object.keys(LEARNING_MODULES).map((key) => [key, key]),
) as { [K in LearningModuleKey]: K };
registerEnumType(LearningModuleEnum, { name: 'LearningModuleKey' });

const LearningState = { NOT_STARTED: 'NOT_STARTED', STARTED: 'STARTED', DONE: 'DONE' } as const;
registerEnumType(LearningState, { name: 'LearningState' });

@ObjectType({ description: 'What shows that something was learnt: some of words, a link and a file.' })
export class LearningEvidence {
  @Field(() => DateScalar)
  shownOn!: string;

  @Field({ description: 'Empty for none.' })
  words!: string;

  @Field({ description: 'Empty for none.' })
  link!: string;

  @Field(() => String, { nullable: true, description: 'Works for five minutes, for the caller alone.' })
  fileLink!: string | null;
}

@ObjectType()
export class LearningComment {
  @Field(() => ID)
  id!: string;

  @Field()
  words!: string;

  @Field(() => DateScalar)
  commentedOn!: string;

  @Field(() => Coach)
  coach!: Coach;
}

@ObjectType({ description: 'A part of the learning path, and how far the member is. There is no last day.' })
export class LearningModule {
  @Field(() => LearningModuleEnum)
  key!: LearningModuleKey;

  @Field()
  title!: string;

  @Field()
  description!: string;

  @Field(() => LearningState)
  state!: keyof typeof LearningState;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'When the member first began, or was done at once.',
  })
  startedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Null while it is not done.' })
  doneOn!: string | null;

  @Field(() => [LearningEvidence], { description: 'Oldest first.' })
  evidence!: LearningEvidence[];

  @Field(() => [LearningComment], { description: 'Of coaches, oldest first.' })
  comments!: LearningComment[];
}

@ObjectType()
export class StartLearningModulePayload extends Payload {
  @Field(() => LearningModule, { nullable: true })
  learningModule?: LearningModule | null;
}

@ObjectType()
export class FinishLearningModulePayload extends StartLearningModulePayload {}

@ObjectType()
export class CommentOnLearningModulePayload extends StartLearningModulePayload {}

/** @param linkTo makes the link to a file for the caller */
export function learningModuleOf(
  { module, marks, comments }: LearntModule,
  linkTo: (fileId: string) => string,
): LearningModule {
  const { locale } = currentContext();
  const { title, description } = LEARNING_MODULES[module];
  const last = marks.at(-1);
  return {
    key: module,
    title: title[locale],
    description: description[locale],
    state: last?.state ?? 'NOT_STARTED',
    startedOn: marks[0]?.markedOn ?? null,
    doneOn: last?.state === 'DONE' ? last.markedOn : null,
    evidence: marks
      .filter(({ words, link, fileId }) => words !== '' || link !== '' || fileId !== null)
      .map(({ markedOn, words, link, fileId }) => ({
        shownOn: markedOn,
        words,
        link,
        fileLink: fileId && linkTo(fileId),
      })),
    comments: comments.map(({ id, words, commentedOn, coachId, coachName }) => ({
      id: globalId('LearningComment', id),
      words,
      commentedOn,
      coach: { id: globalId('Account', coachId), name: coachName },
    })),
  };
}
