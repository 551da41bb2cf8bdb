import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { DateScalar, Money, MoneyInput, Payload } from '#platform';
import type { VatCode } from '../invoice/vat.js';
import { VatCodeEnum } from '../invoice/vat.model.js';

@InputType()
export class PostIncomeInput {
  @Field(() => ID)
  memberId!: string;

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

@ObjectType()
export class PostIncomePayload extends Payload {
  @Field(() => [ID], { nullable: true, description: 'The receipt and the allocation, in this order.' })
  journalEntryIds?: string[] | null;

  @Field(() => Money, { nullable: true, description: 'Without VAT.' })
  net?: Money | null;

  @Field(() => Money, { nullable: true, description: 'To the cooperative.' })
  contribution?: Money | null;

  @Field(() => Money, { nullable: true })
  trainingFund?: Money | null;

  @Field(() => Money, { nullable: true, description: 'What stays in the thermometer of this sale.' })
  toThermometer?: Money | null;

  @Field(() => Money, { nullable: true, description: 'Of the thermometer, right after this booking.' })
  balance?: Money | null;
}
