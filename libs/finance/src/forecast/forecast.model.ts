import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar, Money, MoneyInput } from '#platform';
import { BookingSignal } from '../booking/booking.model.js';
import type { VatCode } from '../invoice/vat.js';
import { VatCodeEnum } from '../invoice/vat.model.js';

@InputType({ description: 'A sale that somebody thinks of.' })
export class ForecastSaleInput {
  @Field(() => ID)
  memberId!: string;

  @Field(() => MoneyInput, { description: 'What the customer would pay, VAT included. More than zero.' })
  amount!: MoneyInput;

  @Field(() => VatCodeEnum)
  vat!: VatCode;

  @Field(() => MoneyInput, {
    description: 'What the sale itself would cost, without VAT. Zero or more, and less than the net amount.',
  })
  directCosts!: MoneyInput;

  @Field(() => DateScalar, { nullable: true, description: 'When the customer would pay; today when absent.' })
  on?: string | null;
}

@ObjectType({ description: 'One movement that the sale would make.' })
export class ForecastLine {
  @Field(() => Money, { description: 'Above zero into the thermometer, below zero out of it.' })
  amount!: Money;

  @Field({ description: "The rule as a sentence in the caller's language." })
  rule!: string;

  @Field(() => Money, { nullable: true, description: 'What the rule would be applied to.' })
  base!: Money | null;

  @Field(() => Int, { nullable: true, description: 'In basis points: 3000 is 30 %.' })
  rate!: number | null;
}

@ObjectType({
  description:
    'What a sale would bring, by the rule that books it. Nothing is written. For who may see the thermometer.',
})
export class SaleForecast {
  @Field(() => Money, { description: 'Without VAT.' })
  net!: Money;

  @Field(() => Money)
  vat!: Money;

  @Field(() => [ForecastLine], { description: 'In the order of booking.' })
  lines!: ForecastLine[];

  @Field(() => DateScalar, { nullable: true, description: 'Since when the policy holds; null in the trial.' })
  policyValidFromOn!: string | null;

  @Field(() => Money, { description: 'What would stay in the thermometer.' })
  toThermometer!: Money;

  @Field(() => Money, { description: 'What would be kept until the trial is decided.' })
  held!: Money;

  @Field(() => Money, { nullable: true, description: 'Of the thermometer; null while none is open.' })
  balanceAfter!: Money | null;

  @Field(() => [BookingSignal], {
    description: 'What would hold then and does not now, such as more than the benefit.',
  })
  signals!: BookingSignal[];
}
