import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf, DateScalar, Money, Payload } from '#platform';
import { Customer } from '../customer/customer.model.js';
import { SalesDocument } from '../document/sales-document.model.js';
import { SaleInput } from '../invoice.input.js';
import { InvoiceLineModel, InvoiceVat } from '../invoice.model.js';
import { type QuoteState, quoteStates } from './quote.repository.js';

const QuoteStateEnum = Object.fromEntries(quoteStates.map((state) => [state, state]));
registerEnumType(QuoteStateEnum, {
  name: 'QuoteState',
  description: 'EXPIRED was sent, was not answered, and is no longer valid.',
});

@ObjectType({ description: 'What a member offers a customer, in the name of the cooperative.' })
export class Quote {
  @Field(() => ID)
  id!: string;

  @Field(() => QuoteStateEnum)
  state!: QuoteState;

  @Field(() => ID)
  memberId!: string;

  @Field({ description: "The member's name." })
  memberName!: string;

  @Field(() => ID, { nullable: true, description: 'The enterprise that offers, where it was named.' })
  enterpriseId!: string | null;

  @Field(() => Customer)
  customer!: Customer;

  @Field({ description: 'What the customer asked to see; may be empty.' })
  customerReference!: string;

  @Field(() => DateScalar, { description: 'By the VAT rates of which day it reckons.' })
  reckonedOn!: string;

  @Field(() => DateScalar, { description: 'The last day on which it can be accepted.' })
  validUntilOn!: string;

  @Field(() => [InvoiceLineModel])
  lines!: InvoiceLineModel[];

  @Field(() => [InvoiceVat])
  vatPerRate!: InvoiceVat[];

  @Field(() => Money)
  net!: Money;

  @Field(() => Money)
  vat!: Money;

  @Field(() => Money, { description: 'What the customer would pay.' })
  gross!: Money;

  @Field(() => Money, { description: 'Without VAT; the customer does not see it.' })
  directCosts!: Money;

  @Field(() => String, { nullable: true, description: 'Given when it is sent, without gaps.' })
  number!: string | null;

  @Field(() => DateScalar, { nullable: true })
  sentOn!: string | null;

  @Field(() => DateScalar, { nullable: true })
  answeredOn!: string | null;

  @Field({ description: 'Why it was declined; may be empty.' })
  reason!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The invoice that came of it, unless its draft was thrown away.',
  })
  invoiceId!: string | null;

  @Field(() => SalesDocument, { nullable: true, description: 'Its paper, frozen when it was sent.' })
  document!: SalesDocument | null;
}

export const QuoteConnection = connectionOf('Quote', Quote);
export type QuoteConnection = InstanceType<typeof QuoteConnection>;

@InputType({ description: 'What is absent asks nothing.' })
export class QuoteFilter {
  @Field(() => [QuoteStateEnum], { nullable: true })
  states?: QuoteState[] | null;

  @Field(() => ID, { nullable: true })
  customerId?: string | null;

  @Field(() => ID, { nullable: true })
  memberId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Part of a number, order number or customer’s name; at most 100 characters.',
  })
  text?: string | null;
}

@InputType()
export class DraftQuoteInput extends SaleInput {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day on which it can be accepted; absent: as the cooperative decided.',
  })
  validUntilOn?: string | null;
}

@InputType({ description: 'Everything of a quote anew that was not sent.' })
export class ChangeQuoteInput extends DraftQuoteInput {
  @Field(() => ID)
  quoteId!: string;
}

@InputType()
export class DeleteQuoteInput {
  @Field(() => ID)
  quoteId!: string;
}

@InputType()
export class SendQuoteInput {
  @Field(() => ID)
  quoteId!: string;

  @Field({ defaultValue: true, description: 'False: it is handed over otherwise, and only gets its number.' })
  isMailed!: boolean;

  @Field(() => String, { nullable: true, description: 'Another address than the customer’s own.' })
  email?: string | null;
}

@InputType()
export class AcceptQuoteInput {
  @Field(() => ID)
  quoteId!: string;

  @Field(() => DateScalar, { description: 'From the day on which it was sent to today.' })
  answeredOn!: string;
}

@InputType()
export class DeclineQuoteInput extends AcceptQuoteInput {
  @Field(() => String, { nullable: true, description: 'What the customer said; at most 500 characters.' })
  reason?: string | null;
}

@ObjectType()
export class QuotePayload extends Payload {
  @Field(() => Quote, { nullable: true })
  quote?: Quote | null;
}

@ObjectType()
export class DeleteQuotePayload extends Payload {
  @Field(() => ID, { nullable: true, description: 'The quote that is gone.' })
  deletedId?: string | null;
}
