import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { type Connection, localId, PageArgs } from '#platform';
import {
  AcceptIntroductionInput,
  AcceptIntroductionPayload,
  AskForIntroductionInput,
  AskForIntroductionPayload,
  BoardIntroduction,
  BoardIntroductionConnection,
  DeclineIntroductionInput,
  DeclineIntroductionPayload,
  introductionModelOf,
  WithdrawIntroductionInput,
  WithdrawIntroductionPayload,
} from './board-introduction.model.js';
import type { BoardIntroductionRow } from './board-introduction.repository.js';
import { BoardIntroductions } from './board-introductions.service.js';

@Resolver()
export class BoardIntroductionResolver {
  constructor(private readonly introductions: BoardIntroductions) {}

  @Allow('board-introduction.arrange')
  @Query(() => BoardIntroductionConnection, {
    description: 'What we asked other boards and what they asked us, newest first.',
  })
  async boardIntroductions(@Args() args: PageArgs): Promise<Connection<BoardIntroduction>> {
    const { edges, pageInfo } = await this.introductions.page(args);
    return {
      edges: edges.map(({ cursor, node }) => ({ cursor, node: introductionModelOf(node) })),
      pageInfo,
    };
  }

  @Allow('board-introduction.arrange')
  @Mutation(() => AskForIntroductionPayload, {
    description: 'Asks to be introduced to another cooperative. Its board is told, and answers.',
  })
  async askForIntroduction(
    @Args('input') { cooperativeId, theme, words }: AskForIntroductionInput,
  ): Promise<AskForIntroductionPayload> {
    return shown(await this.introductions.ask(localId('Organisation', cooperativeId), theme, words));
  }

  @Allow('board-introduction.arrange')
  @Mutation(() => AcceptIntroductionPayload, {
    description:
      'Says yes. From then on the two cooperatives see name and e-mail address of who asked and of who said yes.',
  })
  async acceptIntroduction(
    @Args('input') { boardIntroductionId }: AcceptIntroductionInput,
  ): Promise<AcceptIntroductionPayload> {
    return shown(await this.introductions.accept(localId('BoardIntroduction', boardIntroductionId)));
  }

  @Allow('board-introduction.arrange')
  @Mutation(() => DeclineIntroductionPayload, {
    description: 'Says no, with a reason or without one. No name passes.',
  })
  async declineIntroduction(
    @Args('input') { boardIntroductionId, reason }: DeclineIntroductionInput,
  ): Promise<DeclineIntroductionPayload> {
    const id = localId('BoardIntroduction', boardIntroductionId);
    return shown(await this.introductions.decline(id, reason ?? null));
  }

  @Allow('board-introduction.arrange')
  @Mutation(() => WithdrawIntroductionPayload, {
    description: 'Takes back what we asked, before it was answered.',
  })
  async withdrawIntroduction(
    @Args('input') { boardIntroductionId }: WithdrawIntroductionInput,
  ): Promise<WithdrawIntroductionPayload> {
    return shown(await this.introductions.withdraw(localId('BoardIntroduction', boardIntroductionId)));
  }
}

const shown = (row: BoardIntroductionRow) => ({
  boardIntroduction: introductionModelOf(row),
  userErrors: [],
});
