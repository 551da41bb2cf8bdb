import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf, DateScalar, Money } from '#platform';
import { AdvanceModel } from '../advance/advance.model.js';
import { BookingPayload } from '../booking/booking.model.js';
import { DecisionModel, HindranceEnum } from '../approval/decision.model.js';
import type { Hindrance } from '../approval/decision-rule.js';
import {
  investmentCategories,
  type InvestmentCategory,
  type InvestmentKind,
  investmentKinds,
  type InvestmentState,
  investmentStates,
} from './investment.js';

const enumOf = <T extends string>(names: readonly T[]) =>
  Object.fromEntries(names.map((name) => [name, name])) as { readonly [K in T]: K };

export const InvestmentCategoryEnum = enumOf(investmentCategories);
export const InvestmentKindEnum = enumOf(investmentKinds);
export const InvestmentStateEnum = enumOf(investmentStates);
registerEnumType(InvestmentCategoryEnum, {
  name: 'InvestmentCategory',
  description: 'What an investment is for.',
});
registerEnumType(InvestmentKindEnum, {
  name: 'InvestmentKind',
  description:
    'PURCHASE: the cooperative pays a supplier. ADVANCE: the member gets money first and shows receipts after. REIMBURSEMENT: the member paid privately and gets the costs back, which is no income.',
});
registerEnumType(InvestmentStateEnum, {
  name: 'InvestmentState',
  description:
    'PARTLY_APPROVED waits for a second person; an APPROVED one can be paid and holds its part of the thermometer. An advance is PAID while money of it is out, and SETTLED after.',
});

@ObjectType({
  description: 'What stays of a thermometer after a request. Money that is promised counts as gone.',
})
export class InvestmentForecast {
  @Field(() => Money, { description: 'In the thermometer now.' })
  balance!: Money;

  @Field(() => Money, {
    description: 'Promised to other requests that were approved, and to advances that are out.',
  })
  reserved!: Money;

  @Field(() => Money, { description: 'The balance without what is promised.' })
  spendable!: Money;

  @Field(() => Money, { description: 'What this takes.' })
  takes!: Money;

  @Field(() => Money, { description: 'What is left after it; below zero when there is not enough.' })
  left!: Money;

  @Field()
  isEnough!: boolean;

  @Field({ description: "The same as a sentence, in the caller's language." })
  message!: string;
}

@ObjectType({ description: 'The forecast of something that was not asked for yet.' })
export class NewInvestmentForecast extends InvestmentForecast {
  @Field(() => Int, { description: 'How many different people would approve it: 1, or 2 above the limit.' })
  approvalsNeeded!: number;
}

@ObjectType({ description: 'Whose thermometer bears which part. Only those whom the caller may see.' })
export class InvestmentShare {
  @Field(() => ID)
  memberId!: string;

  @Field()
  memberName!: string;

  @Field(() => Int, { description: '1–10,000; 10,000 is all of it.' })
  basisPoints!: number;

  @Field(() => InvestmentForecast, {
    nullable: true,
    description: 'While it is not paid; null after, and where no thermometer is open.',
  })
  forecast!: InvestmentForecast | null;
}

@ObjectType({
  description:
    'Money that a member asks for the own enterprise from the thermometer. For the member, treasurer, board and coordinator.',
})
export class InvestmentRequest {
  @Field(() => ID)
  id!: string;

  @Field(() => InvestmentKindEnum)
  kind!: InvestmentKind;

  @Field(() => ID)
  memberId!: string;

  @Field({ description: "The member's name." })
  memberName!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'For an enterprise with several owners; each bears a share.',
  })
  enterpriseId!: string | null;

  @Field(() => String, { nullable: true })
  enterpriseName!: string | null;

  @Field()
  purpose!: string;

  @Field(() => InvestmentCategoryEnum)
  category!: InvestmentCategory;

  @Field({ description: 'Who sells it; empty when nobody said.' })
  supplierName!: string;

  @Field({ description: 'It lasts: once paid it stands in the list of things.' })
  isDurable!: boolean;

  @Field(() => Money, { description: 'What receipt or quote say, VAT included.' })
  amount!: Money;

  @Field(() => Money, { description: 'The VAT in it.' })
  vatAmount!: Money;

  @Field(() => Money, {
    description:
      'What it takes from the thermometers: without the VAT that comes back. Of an advance that is out: what its receipts took so far.',
  })
  fromThermometer!: Money;

  @Field(() => String, {
    nullable: true,
    description: 'Link to the receipt for the caller alone, for five minutes; null while there is none.',
  })
  receiptUrl!: string | null;

  @Field(() => String, { nullable: true, description: 'Link to a quote, as for the receipt.' })
  quoteUrl!: string | null;

  @Field(() => DateScalar)
  requestedOn!: string;

  @Field({ description: 'Name of who asked.' })
  requestedByName!: string;

  @Field(() => InvestmentStateEnum)
  state!: InvestmentState;

  @Field(() => Int, { description: 'How often it was changed; give it back with a decision.' })
  changes!: number;

  @Field(() => Int, { description: 'How many different people must approve: 1, or 2 above the limit.' })
  approvalsNeeded!: number;

  @Field(() => [DecisionModel], { description: 'Earliest first.' })
  decisions!: DecisionModel[];

  @Field({ description: 'The caller may decide on it now.' })
  mayDecide!: boolean;

  @Field(() => HindranceEnum, {
    nullable: true,
    description: 'Why not, for who decides on others; null where nothing stands in the way.',
  })
  hindrance!: Hindrance | null;

  @Field(() => DateScalar, { nullable: true })
  withdrawnOn!: string | null;

  @Field(() => String, { nullable: true })
  withdrawnReason!: string | null;

  @Field(() => DateScalar, { nullable: true })
  paidOn!: string | null;

  @Field(() => [InvestmentShare])
  shares!: InvestmentShare[];

  @Field(() => AdvanceModel, {
    nullable: true,
    description: 'What became of an advance; null for what is none.',
  })
  advance!: AdvanceModel | null;
}

export const InvestmentConnection = connectionOf('InvestmentRequest', InvestmentRequest);

@ObjectType()
export class InvestmentPayload extends BookingPayload {
  @Field(() => InvestmentRequest, { nullable: true })
  investment?: InvestmentRequest | null;
}
