import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { Files, localId } from '#platform';
import {
  CommentOnLearningModuleInput,
  FinishLearningModuleInput,
  StartLearningModuleInput,
} from './learning.input.js';
import {
  CommentOnLearningModulePayload,
  FinishLearningModulePayload,
  LearningModule,
  learningModuleOf,
  StartLearningModulePayload,
} from './learning.model.js';
import { Learning, type LearntModule } from './learning.service.js';

@Resolver()
export class LearningResolver {
  constructor(
    private readonly service: Learning,
    private readonly files: Files,
  ) {}

  @Allow('learning.read')
  @Query(() => [LearningModule], {
    description:
      "A member's learning path, in the order that is advised: for the member and the coach of today. A coach's look stands in the access log.",
  })
  async learningPath(@Args('memberId', { type: () => ID }) memberId: string): Promise<LearningModule[]> {
    const path = await this.service.path(localId('Member', memberId));
    return path.map((module) => this.modelOf(module));
  }

  @Allow('learning.mark')
  @Mutation(() => StartLearningModulePayload, {
    description: 'The member begins a module, or again with one that was done; in any order.',
  })
  async startLearningModule(
    @Args('input') { memberId, module }: StartLearningModuleInput,
  ): Promise<StartLearningModulePayload> {
    const started = await this.service.start(localId('Member', memberId), module);
    return { learningModule: this.modelOf(started), userErrors: [] };
  }

  @Allow('learning.mark')
  @Mutation(() => FinishLearningModulePayload, {
    description: 'The member says that a module is done, with or without something that shows it.',
  })
  async finishLearningModule(
    @Args('input') { memberId, module, words, link, fileId }: FinishLearningModuleInput,
  ): Promise<FinishLearningModulePayload> {
    const shown = { words, link, fileId: fileId ? localId('File', fileId) : null };
    const done = await this.service.finish(localId('Member', memberId), module, shown);
    return { learningModule: this.modelOf(done), userErrors: [] };
  }

  @Allow('learning.comment')
  @Mutation(() => CommentOnLearningModulePayload, { description: 'The coach of today comments on a module.' })
  async commentOnLearningModule(
    @Args('input') { memberId, module, words }: CommentOnLearningModuleInput,
  ): Promise<CommentOnLearningModulePayload> {
    const commented = await this.service.comment(localId('Member', memberId), module, words);
    return { learningModule: this.modelOf(commented), userErrors: [] };
  }

  private modelOf(module: LearntModule): LearningModule {
    return learningModuleOf(module, (fileId) => this.files.linkTo(fileId));
  }
}
