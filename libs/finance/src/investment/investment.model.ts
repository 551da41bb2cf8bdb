import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf, DateScalar, Money, MoneyInput, Payload } from '#platform';
import {
  investmentCategories,
  type InvestmentCategory,
  type InvestmentState,
  investmentStates,
} from './investment.js';

const InvestmentCategoryEnum = Object.fromEntries(
  investmentCategories.map((category) => [category, category]),
);
export const InvestmentStateEnum = Object.fromEntries(investmentStates.map((state) => [state, state]));
registerEnumType(InvestmentCategoryEnum, {
  name: 'InvestmentCategory',
  description: 'What an investment is for.',
});
registerEnumType(InvestmentStateEnum, {
  name: 'InvestmentState',
  description: 'PARTLY_APPROVED waits for a second person; an APPROVED one can be paid.',
});

@ObjectType({ description: 'What one person decided.' })
export class InvestmentDecision {
  @Field({ description: 'Name of who decided.' })
  by!: string;

  @Field()
  isApproved!: boolean;

  @Field({ description: 'Why it was declined; empty for an approval.' })
  reason!: string;

  @Field(() => DateScalar)
  decidedOn!: string;
}

@ObjectType({
  description:
    'What a member wants to buy for the own enterprise from the thermometer. For the member, treasurer, board and coordinator.',
})
export class InvestmentRequest {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  memberId!: string;

  @Field({ description: "The member's name." })
  memberName!: string;

  @Field()
  purpose!: string;

  @Field(() => InvestmentCategoryEnum)
  category!: InvestmentCategory;

  @Field(() => Money, { description: 'What the receipt says, VAT included.' })
  amount!: Money;

  @Field(() => Money, { description: 'The VAT in it, which the cooperative reclaims.' })
  vatAmount!: Money;

  @Field(() => Money, { description: 'What it takes from the thermometer: the amount without VAT.' })
  fromThermometer!: Money;

  @Field({ description: 'Link to the receipt for the caller alone, for five minutes.' })
  receiptUrl!: string;

  @Field(() => DateScalar)
  requestedOn!: string;

  @Field(() => InvestmentStateEnum)
  state!: InvestmentState;

  @Field(() => Int, { description: 'How many different people must approve: 1, or 2 above the limit.' })
  approvalsNeeded!: number;

  @Field(() => [InvestmentDecision])
  decisions!: InvestmentDecision[];

  @Field(() => DateScalar, { nullable: true })
  paidOn!: string | null;
}

export const InvestmentConnection = connectionOf('InvestmentRequest', InvestmentRequest);

@InputType()
export class RequestInvestmentInput {
  @Field(() => ID)
  memberId!: string;

  @Field({ description: '1–500 characters.' })
  purpose!: string;

  @Field(() => InvestmentCategoryEnum)
  category!: InvestmentCategory;

  @Field(() => MoneyInput, { description: 'What the receipt says, VAT included. More than zero.' })
  amount!: MoneyInput;

  @Field(() => MoneyInput, {
    description: 'The VAT in it that the cooperative can reclaim; zero where it cannot.',
  })
  vatAmount!: MoneyInput;

  @Field(() => ID, { description: 'A picture or PDF of the receipt, uploaded to `POST /files`.' })
  receiptFileId!: string;
}

@InputType()
export class ApproveInvestmentInput {
  @Field(() => ID)
  investmentId!: string;
}

@InputType()
export class DeclineInvestmentInput {
  @Field(() => ID)
  investmentId!: string;

  @Field({ description: '1–500 characters; the member reads it.' })
  reason!: string;
}

@InputType()
export class PayInvestmentInput {
  @Field(() => ID)
  investmentId!: string;

  @Field(() => DateScalar, { description: 'From the day of the approval until today.' })
  paidOn!: string;
}

@ObjectType()
export class InvestmentPayload extends Payload {
  @Field(() => InvestmentRequest, { nullable: true })
  investment?: InvestmentRequest | null;
}
