import { Args, Query, Resolver } from '@nestjs/graphql';
import { GraphQLJSONObject } from 'graphql-scalars';
import { Allow } from '#identity';
import { currentContext, text } from '#platform';
import { NetworkPreviewModel } from './network-preview.model.js';
import { NetworkPreviews } from './network-preview.service.js';

@Resolver()
export class NetworkPreviewResolver {
  constructor(private readonly previews: NetworkPreviews) {}

  @Allow('network.read')
  @Query(() => NetworkPreviewModel, {
    description:
      'What others see of this cooperative now, or would see under a decision that the board thinks of. It writes nothing.',
  })
  async networkPreview(
    @Args('decision', {
      type: () => GraphQLJSONObject,
      nullable: true,
      description: 'A body of the policy `network-participation`; the one that holds where it is left out.',
    })
    decision: object | null,
  ): Promise<NetworkPreviewModel> {
    const { locale } = currentContext();
    const preview = await this.previews.of(decision ?? null);
    return {
      ...preview,
      kinds: preview.kinds.map((one) => ({
        ...one,
        blocks: [...one.blocks],
        message: one.code && text(one.code, locale),
      })),
    };
  }
}
