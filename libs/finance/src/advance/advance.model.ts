import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { DateScalar, Money, MoneyInput } from '#platform';
import { BookingInput } from '../booking/booking.model.js';

@ObjectType('AdvanceReceipt', {
  description: 'A receipt for an advance: it waits, was settled, or was left out with a reason.',
})
export class AdvanceReceiptModel {
  @Field(() => ID)
  id!: string;

  @Field()
  description!: string;

  @Field(() => DateScalar)
  boughtOn!: string;

  @Field(() => Money, { description: 'VAT included.' })
  amount!: Money;

  @Field(() => Money)
  vatAmount!: Money;

  @Field({ description: 'Link to the receipt for the caller alone, for five minutes.' })
  receiptUrl!: string;

  @Field(() => DateScalar, { nullable: true })
  settledOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day on which it was left out.' })
  droppedOn!: string | null;

  @Field()
  droppedReason!: string;
}

@ObjectType('AdvanceSettlement', { description: 'Receipts that were booked together.' })
export class AdvanceSettlementModel {
  @Field(() => DateScalar)
  settledOn!: string;

  @Field(() => Money, { description: 'The receipts together, VAT included.' })
  amount!: Money;

  @Field(() => Money, { description: 'What the member still got, because the advance was not enough.' })
  extra!: Money;

  @Field(() => Money, { description: 'What it took from the thermometers.' })
  fromThermometer!: Money;
}

@ObjectType('AdvanceRepayment')
export class AdvanceRepaymentModel {
  @Field(() => DateScalar)
  repaidOn!: string;

  @Field(() => Money)
  amount!: Money;
}

@ObjectType('Advance', { description: 'What became of money that a member got before there was a receipt.' })
export class AdvanceModel {
  @Field(() => Money, { description: 'What the member holds: neither spent with a receipt nor paid back.' })
  outstanding!: Money;

  @Field(() => DateScalar, { nullable: true, description: 'The last day to settle it, once it was paid.' })
  settleByOn!: string | null;

  @Field()
  isOverdue!: boolean;

  @Field(() => [AdvanceReceiptModel])
  receipts!: AdvanceReceiptModel[];

  @Field(() => [AdvanceSettlementModel])
  settlements!: AdvanceSettlementModel[];

  @Field(() => [AdvanceRepaymentModel])
  repayments!: AdvanceRepaymentModel[];
}

@InputType()
export class ShowAdvanceReceiptInput {
  @Field(() => ID)
  investmentId!: string;

  @Field({ description: 'What was bought: 1–500 characters.' })
  description!: string;

  @Field(() => DateScalar, { description: 'Today or earlier.' })
  boughtOn!: string;

  @Field(() => MoneyInput, { description: 'What the receipt says, VAT included. More than zero.' })
  amount!: MoneyInput;

  @Field(() => MoneyInput, { description: 'The VAT in it; zero where there is none.' })
  vatAmount!: MoneyInput;

  @Field(() => ID, { description: 'A picture or PDF of the receipt, uploaded to `POST /files`.' })
  receiptFileId!: string;
}

@InputType()
export class DropAdvanceReceiptInput {
  @Field(() => ID)
  receiptId!: string;

  @Field({ description: 'At most 500 characters; the member reads it.' })
  reason!: string;
}

@InputType()
export class SettleAdvanceInput extends BookingInput {
  @Field(() => ID)
  investmentId!: string;

  @Field(() => [ID], { description: 'The receipts that are right; others stay and wait.' })
  receiptIds!: string[];

  @Field(() => DateScalar, { description: 'From the day of the payment until today.' })
  settledOn!: string;

  @Field({
    defaultValue: false,
    description: 'The purchases serve exempt sales: their VAT does not come back.',
  })
  isVatCost!: boolean;
}

@InputType()
export class RepayAdvanceInput extends BookingInput {
  @Field(() => ID)
  investmentId!: string;

  @Field(() => MoneyInput, { description: 'At most what is out.' })
  amount!: MoneyInput;

  @Field(() => DateScalar, { description: 'From the day of the payment until today.' })
  repaidOn!: string;
}
