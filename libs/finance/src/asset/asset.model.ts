import { ArgsType, Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf, DateScalar, Money, MoneyInput, PageArgs } from '#platform';
import { OutflowDestination } from '#membership';
import { BookingInput, BookingPayload } from '../booking/booking.model.js';
import type { InvestmentCategory } from '../investment/investment.js';
import { InvestmentCategoryEnum } from '../investment/investment.model.js';
import { type AssetOutcome, assetOutcomes, type AssetOwner, assetOwners } from './asset-policy.js';
import { type AssetState, assetStates } from './asset-rules.js';

const enumOf = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, name]));
const AssetOwnerEnum = enumOf(assetOwners);
const AssetOutcomeEnum = enumOf(assetOutcomes);
const AssetStateEnum = enumOf(assetStates);
const AssetPlaceEnum = enumOf(assetStates.filter((state) => state !== 'GONE'));
registerEnumType(AssetOwnerEnum, { name: 'AssetOwner', description: 'Whose a thing is.' });
registerEnumType(AssetOutcomeEnum, {
  name: 'AssetOutcome',
  description: 'What becomes of a thing as its user leaves. SOLD is to somebody else than the member.',
});
registerEnumType(AssetStateEnum, {
  name: 'AssetState',
  description: 'How a thing is. GONE: it went with a member, or was sold.',
});
registerEnumType(AssetPlaceEnum, {
  name: 'AssetCondition',
  description: 'How a thing is that is still there.',
});

@ObjectType('AssetDecision', { description: 'What was decided about a thing as its user left.' })
export class AssetDecisionModel {
  @Field(() => AssetOutcomeEnum)
  outcome!: AssetOutcome;

  @Field({ description: 'Who used it then.' })
  memberName!: string;

  @Field(() => DateScalar)
  decidedOn!: string;

  @Field({ description: 'Name of who decided.' })
  by!: string;

  @Field(() => Money, { description: 'What it was worth; the price, VAT included, where it was sold.' })
  value!: Money;

  @Field(() => Money)
  vatAmount!: Money;

  @Field()
  reason!: string;
}

@ObjectType('AssetExit', { description: 'That the user of a thing left.' })
export class AssetExitModel {
  @Field(() => DateScalar)
  endedOn!: string;

  @Field(() => OutflowDestination)
  destination!: `${OutflowDestination}`;
}

@ObjectType('Asset', {
  description:
    'A thing that lasts and was bought for the enterprise of a member. For the member, treasurer, board and coordinator.',
})
export class AssetModel {
  @Field(() => ID)
  id!: string;

  @Field(() => ID, { description: 'The request that it was bought with.' })
  investmentId!: string;

  @Field(() => ID, { description: 'Who uses it, or used it last.' })
  memberId!: string;

  @Field()
  memberName!: string;

  @Field()
  name!: string;

  @Field(() => InvestmentCategoryEnum)
  category!: InvestmentCategory;

  @Field(() => DateScalar)
  boughtOn!: string;

  @Field(() => Money, { description: 'What it cost, without the VAT that came back.' })
  price!: Money;

  @Field(() => AssetOwnerEnum)
  owner!: AssetOwner;

  @Field({ description: 'Where it is; empty when nobody said.' })
  location!: string;

  @Field(() => AssetStateEnum)
  state!: AssetState;

  @Field(() => AssetExitModel, {
    nullable: true,
    description: 'Where its user left; null while the user is there.',
  })
  exit!: AssetExitModel | null;

  @Field(() => AssetOutcomeEnum, {
    nullable: true,
    description:
      'What the decision table says for such an exit; null where nothing was decided or nobody left.',
  })
  proposal!: AssetOutcome | null;

  @Field(() => [AssetDecisionModel], { description: 'Earliest first.' })
  decisions!: AssetDecisionModel[];
}

export const AssetConnection = connectionOf('Asset', AssetModel);

@ArgsType()
export class AssetArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Only what this member uses, or used last.' })
  memberId?: string | null;

  @Field(() => AssetStateEnum, { nullable: true })
  state?: AssetState | null;
}

@InputType()
export class ChangeAssetInput {
  @Field(() => ID)
  assetId!: string;

  @Field(() => ID, { nullable: true, description: 'Who uses it from now on; nothing: who used it so far.' })
  memberId?: string | null;

  @Field({ description: 'At most 200 characters; may be empty.' })
  location!: string;

  @Field(() => AssetPlaceEnum)
  state!: Exclude<AssetState, 'GONE'>;
}

@InputType()
export class DecideAssetInput extends BookingInput {
  @Field(() => ID)
  assetId!: string;

  @Field(() => AssetOutcomeEnum)
  outcome!: AssetOutcome;

  @Field(() => MoneyInput, {
    description: 'What it is worth; the price, VAT included and above zero, where it is sold.',
  })
  value!: MoneyInput;

  @Field(() => DateScalar, { description: 'From the day of the purchase until today.' })
  decidedOn!: string;

  @Field(() => String, { nullable: true, description: 'At most 500 characters.' })
  reason?: string | null;
}

@ObjectType()
export class AssetPayload extends BookingPayload {
  @Field(() => AssetModel, { nullable: true })
  asset?: AssetModel | null;
}
