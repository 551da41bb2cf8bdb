import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { type Connection, currentContext, PageArgs } from '#platform';
import { Releases } from '../release/releases.service.js';
import {
  BuildPublicationInput,
  BuildPublicationPayload,
  PublicationConnection,
  PublicationModel,
  PublishedFigureByKey,
} from './publication.model.js';
import { publicationModelOf } from './publication-model-of.js';
import type { PublicationRow } from './publication-row.js';
import { Publications } from './publications.service.js';

@Resolver()
export class PublicationResolver {
  constructor(
    private readonly published: Publications,
    private readonly releases: Releases,
  ) {}

  @Allow('publication.read')
  @Query(() => PublicationConnection, { description: "The network's releases, newest first." })
  async publications(@Args() args: PageArgs): Promise<Connection<PublicationModel>> {
    const { edges, pageInfo } = await this.published.page(args);
    return { edges: edges.map(({ cursor, node }) => ({ cursor, node: modelOf(node) })), pageInfo };
  }

  @Allow('publication.read')
  @Query(() => PublicationModel, { description: 'The release of one quarter, such as `2026Q3`.' })
  async publication(@Args('quarter') quarter: string): Promise<PublicationModel> {
    return modelOf(await this.published.of(quarter));
  }

  @Allow('publication.read')
  @Query(() => PublishedFigureByKey, {
    description:
      'One figure of a release by its key. A key that names no listed figure is not found; there is no selection by anything else.',
  })
  async publishedFigure(
    @Args('quarter') quarter: string,
    @Args('key') key: string,
  ): Promise<PublishedFigureByKey> {
    return this.published.figure(quarter, key);
  }

  @Allow('publication.build')
  @Mutation(() => BuildPublicationPayload, {
    description:
      'Publishes a quarter: closes blocks and draws their noise, once. A quarter that is published already is answered as it stands.',
  })
  async buildPublication(@Args('input') input: BuildPublicationInput): Promise<BuildPublicationPayload> {
    return { publication: modelOf(await this.releases.build(input.quarter)), userErrors: [] };
  }
}

function modelOf(row: PublicationRow): PublicationModel {
  return publicationModelOf(row, currentContext().locale);
}
