import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { DateScalar, MoneyInput, PageArgs } from '#platform';
import { SeenInput } from '../approval/decision.model.js';
import { BookingInput } from '../booking/booking.model.js';
import type { InvestmentCategory, InvestmentKind, InvestmentState } from './investment.js';
import { InvestmentCategoryEnum, InvestmentKindEnum, InvestmentStateEnum } from './investment.model.js';

@ArgsType()
export class InvestmentArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Only those of which this member bears a part.' })
  memberId?: string | null;

  @Field(() => InvestmentStateEnum, { nullable: true })
  state?: InvestmentState | null;

  @Field(() => InvestmentKindEnum, { nullable: true })
  kind?: InvestmentKind | null;

  @Field(() => InvestmentCategoryEnum, { nullable: true })
  category?: InvestmentCategory | null;

  @Field(() => DateScalar, { nullable: true, description: 'Asked on this day or later.' })
  fromOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Asked on this day or earlier.' })
  untilOn?: string | null;

  @Field({ defaultValue: false, description: 'Only those on which the caller may decide now.' })
  waitingForMe!: boolean;

  @Field({ defaultValue: false, description: 'Only advances that should have been settled by today.' })
  overdue!: boolean;
}

@InputType({ isAbstract: true })
abstract class WishInput {
  @Field({ description: '1–500 characters.' })
  purpose!: string;

  @Field(() => InvestmentCategoryEnum)
  category!: InvestmentCategory;

  @Field(() => String, { nullable: true, description: 'Who sells it: at most 200 characters.' })
  supplierName?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it lasts; equipment does when nothing is said.',
  })
  isDurable?: boolean | null;

  @Field(() => MoneyInput, { description: 'What receipt or quote say, VAT included. More than zero.' })
  amount!: MoneyInput;

  @Field(() => MoneyInput, { description: 'The VAT in it; zero where there is none, and for an advance.' })
  vatAmount!: MoneyInput;

  @Field(() => ID, {
    nullable: true,
    description:
      'A picture or PDF of the receipt, at most 10 MB, uploaded to `POST /files`. Needed for a reimbursement; later for a purchase; not for an advance.',
  })
  receiptFileId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'A quote, where there is no receipt yet; uploaded as the receipt.',
  })
  quoteFileId?: string | null;
}

@InputType()
export class RequestInvestmentInput extends WishInput {
  @Field(() => ID)
  memberId!: string;

  @Field(() => InvestmentKindEnum, { defaultValue: 'PURCHASE' })
  kind!: InvestmentKind;

  @Field(() => ID, {
    nullable: true,
    description: 'An enterprise of which the member is an owner: each owner bears the share of today.',
  })
  enterpriseId?: string | null;
}

@InputType()
export class ChangeInvestmentInput extends WishInput {
  @Field(() => ID)
  investmentId!: string;
}

@InputType()
export class AddInvestmentReceiptInput {
  @Field(() => ID)
  investmentId!: string;

  @Field(() => MoneyInput, { description: 'What the receipt says, VAT included; at most what was approved.' })
  amount!: MoneyInput;

  @Field(() => MoneyInput, { description: 'The VAT in it; zero where there is none.' })
  vatAmount!: MoneyInput;

  @Field(() => ID, { description: 'A picture or PDF of the receipt, uploaded to `POST /files`.' })
  receiptFileId!: string;
}

@InputType()
export class WithdrawInvestmentInput {
  @Field(() => ID)
  investmentId!: string;

  @Field(() => String, { nullable: true, description: 'At most 500 characters.' })
  reason?: string | null;
}

@InputType()
export class ApproveInvestmentInput {
  @Field(() => ID)
  investmentId!: string;

  @Field(() => SeenInput)
  seen!: SeenInput;
}

@InputType()
export class DeclineInvestmentInput extends ApproveInvestmentInput {
  @Field({ description: '1–500 characters; the member reads it.' })
  reason!: string;
}

@InputType()
export class PayInvestmentInput extends BookingInput {
  @Field(() => ID)
  investmentId!: string;

  @Field(() => DateScalar, { description: 'From the day of the approval until today.' })
  paidOn!: string;

  @Field({
    defaultValue: false,
    description: 'The purchase serves exempt sales: its VAT does not come back.',
  })
  isVatCost!: boolean;
}

@InputType()
export class ForecastInvestmentInput {
  @Field(() => ID)
  memberId!: string;

  @Field(() => MoneyInput, { nullable: true, description: 'VAT included; nothing: what can be spent now.' })
  amount?: MoneyInput | null;

  @Field(() => MoneyInput, { nullable: true, description: 'The VAT in it.' })
  vatAmount?: MoneyInput | null;
}
