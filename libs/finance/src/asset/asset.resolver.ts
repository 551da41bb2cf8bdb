import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { civilDate } from '#kernel';
import { centsOf, type Connection, connection, globalId, localId, moneyOf, pageOf } from '#platform';
import { Booking } from '../booking/booking.js';
import {
  AssetArgs,
  AssetConnection,
  AssetModel,
  AssetPayload,
  ChangeAssetInput,
  DecideAssetInput,
} from './asset.model.js';
import { Assets, type KnownAsset } from './asset.service.js';

@Resolver()
export class AssetResolver {
  constructor(private readonly assets: Assets) {}

  @Allow('asset.read')
  @Query(() => AssetConnection, {
    name: 'assets',
    description:
      "Things that were bought for members and last, in the caller's reach, the latest first. Of one member: what becomes of each as the member leaves.",
  })
  async listAssets(@Args() args: AssetArgs): Promise<Connection<AssetModel>> {
    const page = pageOf(args, 1);
    const { memberId, state } = args;
    const filter = {
      memberId: memberId ? localId('Member', memberId) : null,
      states: state ? [state] : null,
    };
    const { edges, pageInfo } = connection(await this.assets.page(filter, page), page, (row) => [row.id]);
    return { edges: edges.map(({ cursor, node }) => ({ cursor, node: modelOf(node) })), pageInfo };
  }

  @Allow('asset.change')
  @Mutation(() => AssetPayload, { description: 'Says who uses a thing, where it is and how it is.' })
  async changeAsset(@Args('input') input: ChangeAssetInput): Promise<AssetPayload> {
    const { assetId, memberId, location, state } = input;
    const to = { memberId: memberId ? localId('Member', memberId) : null, location, state };
    return payload(await this.assets.change(localId('Asset', assetId), to));
  }

  @Allow('asset.decide')
  @Booking()
  @Mutation(() => AssetPayload, {
    description:
      'Decides what becomes of a thing as its user leaves. What the user buys is taken from the thermometer. Never by the user.',
  })
  async decideAsset(@Args('input') input: DecideAssetInput): Promise<AssetPayload> {
    const decision = {
      outcome: input.outcome,
      value: centsOf(input.value, 'value'),
      decidedOn: civilDate(input.decidedOn),
      reason: input.reason ?? null,
    };
    return payload(await this.assets.decide(localId('Asset', input.assetId), decision));
  }
}

const payload = (asset: KnownAsset): AssetPayload => ({ asset: modelOf(asset), userErrors: [] });

function modelOf(asset: KnownAsset): AssetModel {
  return {
    ...asset,
    id: globalId('Asset', asset.id),
    investmentId: globalId('InvestmentRequest', asset.investmentId),
    memberId: globalId('Member', asset.memberId),
    price: moneyOf(asset.price),
    decisions: asset.decisions.map(({ value, vat, ...decision }) => ({
      ...decision,
      value: moneyOf(value),
      vatAmount: moneyOf(vat),
    })),
  };
}
