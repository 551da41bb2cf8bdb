import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { DateScalar, Money, MoneyInput } from '#platform';
import { BookingInput, BookingPayload } from '../booking/booking.model.js';
import type { VatCode } from '../invoice/vat.js';
import { VatCodeEnum } from '../invoice/vat.model.js';

@InputType()
export class PostIncomeInput extends BookingInput {
  @Field(() => ID)
  memberId!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'The enterprise that sold, where its owners share the sale by their shares of that day; the member is one of them. Absent: all is this member’s.',
  })
  enterpriseId?: string | null;

  @Field(() => MoneyInput, { description: 'What the customer paid, VAT included. More than zero.' })
  amount!: MoneyInput;

  @Field(() => VatCodeEnum)
  vat!: VatCode;

  @Field(() => MoneyInput, {
    description:
      'What the sale itself cost the cooperative, such as materials, without VAT. Zero or more, and less than the net amount.',
  })
  directCosts!: MoneyInput;

  @Field(() => DateScalar, {
    description: 'When the money came in; it decides policy and VAT rate. Today at the latest.',
  })
  receivedOn!: string;

  @Field({ description: 'What was sold; stands in the thermometer. 1–200 characters.' })
  description!: string;
}

@ObjectType('IncomePart', { description: 'What of an income became whose.' })
export class IncomePartModel {
  @Field(() => ID)
  memberId!: string;

  @Field(() => Money, { description: 'Without VAT, less the direct costs.' })
  netRevenue!: Money;

  @Field(() => Money, { description: 'To the cooperative.' })
  contribution!: Money;

  @Field(() => Money, { description: 'What stays in the thermometer.' })
  toThermometer!: Money;

  @Field(() => Money, { description: 'Kept until the trial of this person is decided; not divided yet.' })
  held!: Money;
}

@ObjectType()
export class PostIncomePayload extends BookingPayload {
  @Field(() => [ID], { nullable: true, description: 'The receipt, and what divides it, in this order.' })
  journalEntryIds?: string[] | null;

  @Field(() => Money, { nullable: true, description: 'Without VAT.' })
  net?: Money | null;

  @Field(() => Money, {
    nullable: true,
    description: 'The VAT in the amount, to be paid to the tax authority.',
  })
  vat?: Money | null;

  @Field(() => Money, { nullable: true, description: 'To the cooperative.' })
  contribution?: Money | null;

  @Field(() => Money, { nullable: true })
  trainingFund?: Money | null;

  @Field(() => Money, { nullable: true, description: 'What stays in the thermometer of this sale.' })
  toThermometer?: Money | null;

  @Field(() => Money, { nullable: true, description: 'Kept for who is in the trial.' })
  held?: Money | null;

  @Field(() => [IncomePartModel], { nullable: true, description: 'By person; of an enterprise, each owner.' })
  parts?: IncomePartModel[] | null;

  @Field(() => Money, {
    nullable: true,
    description: "Of the member's thermometer, right after this booking; null while none is open.",
  })
  balance?: Money | null;
}
