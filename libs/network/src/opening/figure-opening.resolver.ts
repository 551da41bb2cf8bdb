import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { type Connection, localId, PageArgs } from '#platform';
import {
  CloseFiguresInput,
  CloseFiguresPayload,
  FigureOpening,
  FigureOpeningConnection,
  OpenedFigureModel,
  OpenFiguresInput,
  OpenFiguresPayload,
  openingModelOf,
} from './figure-opening.model.js';
import { FigureOpenings } from './figure-openings.service.js';

@Resolver()
export class FigureOpeningResolver {
  constructor(private readonly openings: FigureOpenings) {}

  @Allow('figure.open')
  @Query(() => [OpenedFigureModel], {
    description: 'The own exact figures as another board would see them, were they opened today.',
  })
  openableFigures(): Promise<OpenedFigureModel[]> {
    return this.openings.openable();
  }

  @Allow('figure.open')
  @Query(() => FigureOpeningConnection, {
    description: 'What we opened to other boards and what they opened to us, newest first.',
  })
  async figureOpenings(@Args() args: PageArgs): Promise<Connection<FigureOpening>> {
    const { edges, pageInfo } = await this.openings.page(args);
    return { edges: edges.map(({ cursor, node }) => ({ cursor, node: openingModelOf(node) })), pageInfo };
  }

  @Allow('figure.open')
  @Mutation(() => OpenFiguresPayload, {
    description: 'Opens the own exact figures of today to some boards. They get a copy, and are told.',
  })
  async openFigures(
    @Args('input') { cooperativeIds, untilOn }: OpenFiguresInput,
  ): Promise<OpenFiguresPayload> {
    const ids = cooperativeIds.map((id) => localId('Organisation', id));
    return { figureOpenings: (await this.openings.open(ids, untilOn)).map(openingModelOf), userErrors: [] };
  }

  @Allow('figure.open')
  @Mutation(() => CloseFiguresPayload, {
    description: 'Takes an opening back. The other board sees it no longer, and the copy is gone.',
  })
  async closeFigures(@Args('input') { figureOpeningId }: CloseFiguresInput): Promise<CloseFiguresPayload> {
    const closed = await this.openings.close(localId('FigureOpening', figureOpeningId));
    return { figureOpening: openingModelOf(closed), userErrors: [] };
  }
}
