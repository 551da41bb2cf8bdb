import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf, DateScalar, DecimalScalar, Money, MoneyInput, Payload } from '#platform';
import { Customer } from './customer.model.js';
import type { VatCode } from './vat.js';
import { VatCodeEnum } from './vat.model.js';

export const invoiceStates = ['DRAFT', 'OPEN', 'PAID'] as const;
export type InvoiceState = (typeof invoiceStates)[number];
const InvoiceStateEnum = Object.fromEntries(invoiceStates.map((state) => [state, state]));
registerEnumType(InvoiceStateEnum, {
  name: 'InvoiceState',
  description: 'DRAFT has no number yet; OPEN is final and not fully paid; PAID is fully paid.',
});

@ObjectType('InvoiceLine')
export class InvoiceLineModel {
  @Field()
  description!: string;

  @Field(() => DecimalScalar, { description: 'At most three decimals.' })
  quantity!: string;

  @Field(() => Money, { description: 'Without VAT.' })
  unitPrice!: Money;

  @Field(() => VatCodeEnum)
  vat!: VatCode;

  @Field(() => Money, { description: 'Quantity times unit price.' })
  net!: Money;
}

@ObjectType({ description: 'The VAT of one kind, computed over the sum of its lines.' })
export class InvoiceVat {
  @Field(() => VatCodeEnum)
  vat!: VatCode;

  @Field(() => Int, { description: 'In basis points: 2100 is 21 %.' })
  rate!: number;

  @Field(() => Money)
  net!: Money;

  @Field(() => Money)
  amount!: Money;
}

@ObjectType({ description: 'A sale of a member to a customer, in the name of the cooperative.' })
export class Invoice {
  @Field(() => ID)
  id!: string;

  @Field(() => InvoiceStateEnum)
  state!: InvoiceState;

  @Field(() => ID)
  memberId!: string;

  @Field({ description: "The member's name." })
  memberName!: string;

  @Field(() => Customer)
  customer!: Customer;

  @Field(() => DateScalar, { description: 'When it was delivered; it decides the VAT rates.' })
  suppliedOn!: string;

  @Field(() => [InvoiceLineModel])
  lines!: InvoiceLineModel[];

  @Field(() => [InvoiceVat])
  vatPerRate!: InvoiceVat[];

  @Field(() => Money)
  net!: Money;

  @Field(() => Money)
  vat!: Money;

  @Field(() => Money, { description: 'What the customer pays.' })
  gross!: Money;

  @Field(() => Money, {
    description: 'What the sale itself cost the cooperative, without VAT; the customer does not see it.',
  })
  directCosts!: Money;

  @Field(() => Money)
  paid!: Money;

  @Field(() => String, {
    nullable: true,
    description: 'Given when it is made final: by series and year, without gaps.',
  })
  number!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'ISO 11649 reference that the customer puts with the payment.',
  })
  paymentReference!: string | null;

  @Field(() => DateScalar, { nullable: true })
  issuedOn!: string | null;

  @Field(() => DateScalar, { nullable: true })
  dueOn!: string | null;
}

export const InvoiceConnection = connectionOf('Invoice', Invoice);

@InputType()
export class InvoiceFilter {
  @Field(() => InvoiceStateEnum, { nullable: true })
  state?: InvoiceState | null;
}

@InputType()
export class InvoiceLineInput {
  @Field({ description: '1–500 characters.' })
  description!: string;

  @Field(() => DecimalScalar, { description: 'At most three decimals; negative to take something back.' })
  quantity!: string;

  @Field(() => MoneyInput, { description: 'Without VAT; negative for a discount.' })
  unitPrice!: MoneyInput;

  @Field(() => VatCodeEnum)
  vat!: VatCode;
}

@InputType()
export class DraftInvoiceInput {
  @Field(() => ID)
  memberId!: string;

  @Field(() => ID)
  customerId!: string;

  @Field(() => DateScalar)
  suppliedOn!: string;

  @Field(() => MoneyInput, { description: 'Without VAT; from zero to the net total.' })
  directCosts!: MoneyInput;

  @Field(() => [InvoiceLineInput], { description: '1–100 lines.' })
  lines!: InvoiceLineInput[];
}

@InputType()
export class FinaliseInvoiceInput {
  @Field(() => ID)
  invoiceId!: string;

  @Field(() => DateScalar, { description: 'The date on the invoice; today at the latest.' })
  issuedOn!: string;
}

@ObjectType()
export class InvoicePayload extends Payload {
  @Field(() => Invoice, { nullable: true })
  invoice?: Invoice | null;
}
