import { Field, ID, InputType } from '@nestjs/graphql';
import { LearningModuleEnum } from './learning.model.js';
import type { LearningModuleKey } from './modules.js';

@InputType()
export class StartLearningModuleInput {
  @Field(() => ID)
  memberId!: string;

  @Field(() => LearningModuleEnum)
  module!: LearningModuleKey;
}

@InputType()
export class FinishLearningModuleInput extends StartLearningModuleInput {
  @Field(() => String, { nullable: true, description: 'What shows it; at most 2,000 characters.' })
  words?: string | null;

  @Field(() => String, { nullable: true, description: 'Of a page that shows it; begins with https.' })
  link?: string | null;

  @Field(() => ID, { nullable: true, description: 'An upload that shows it.' })
  fileId?: string | null;
}

@InputType()
export class CommentOnLearningModuleInput extends StartLearningModuleInput {
  @Field({ description: 'At most 2,000 characters. The member reads it.' })
  words!: string;
}
