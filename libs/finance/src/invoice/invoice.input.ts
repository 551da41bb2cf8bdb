import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { DateScalar, DecimalScalar, MoneyInput, Payload } from '#platform';
import { BookingInput, BookingPayload } from '../booking/booking.model.js';
import { Invoice, InvoiceStateEnum } from './invoice.model.js';
import type { InvoiceState } from './invoice-state.js';
import type { VatCode } from './vat.js';
import { VatCodeEnum } from './vat.model.js';

@InputType({ description: 'What is absent asks nothing.' })
export class InvoiceFilter {
  @Field(() => [InvoiceStateEnum], { nullable: true, description: 'In one of these states.' })
  states?: InvoiceState[] | null;

  @Field(() => ID, { nullable: true })
  customerId?: string | null;

  @Field(() => ID, { nullable: true })
  memberId?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Part of a number, payment reference, order number, description or customer’s name; at most 100 characters.',
  })
  text?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Issued on this day or later; no drafts.' })
  issuedFromOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Issued on this day or earlier; no drafts.' })
  issuedUntilOn?: string | null;
}

@InputType()
export class InvoiceLineInput {
  @Field({ description: '1–500 characters.' })
  description!: string;

  @Field(() => DecimalScalar, { description: 'At most three decimals; negative to take something back.' })
  quantity!: string;

  @Field(() => MoneyInput, { description: 'Without VAT; negative for a discount.' })
  unitPrice!: MoneyInput;

  @Field(() => VatCodeEnum, { description: 'Under the small business scheme only EXEMPT.' })
  vat!: VatCode;
}

/** What is sold to whom: of an invoice, a quote and a recurring invoice alike. */
@InputType({ isAbstract: true })
export abstract class SaleInput {
  @Field(() => ID)
  memberId!: string;

  @Field(() => ID)
  customerId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The enterprise that sells, where the member has a share in it on that day.',
  })
  enterpriseId?: string | null;

  @Field({
    defaultValue: '',
    description: 'What the customer asks to see, such as an order number; at most 100 characters.',
  })
  customerReference!: string;

  @Field(() => MoneyInput, { description: 'Without VAT; from zero to the net total.' })
  directCosts!: MoneyInput;

  @Field(() => [InvoiceLineInput], { description: '1–100 lines.' })
  lines!: InvoiceLineInput[];
}

@InputType()
export class DraftInvoiceInput extends SaleInput {
  @Field(() => DateScalar)
  suppliedOn!: string;
}

@InputType({ description: 'Everything of a draft anew.' })
export class ChangeDraftInvoiceInput extends DraftInvoiceInput {
  @Field(() => ID)
  invoiceId!: string;
}

@InputType()
export class DeleteDraftInvoiceInput {
  @Field(() => ID)
  invoiceId!: string;
}

@InputType()
export class FinaliseInvoiceInput extends BookingInput {
  @Field(() => ID)
  invoiceId!: string;

  @Field(() => DateScalar, { description: 'The date on the invoice; today at the latest.' })
  issuedOn!: string;
}

@InputType()
export class SendInvoiceInput {
  @Field(() => ID)
  invoiceId!: string;

  @Field(() => String, { nullable: true, description: 'Another address than the customer’s own.' })
  email?: string | null;
}

@InputType()
export class WriteOffInvoiceInput extends BookingInput {
  @Field(() => ID)
  invoiceId!: string;

  @Field(() => DateScalar, { description: 'From the day of the invoice to today.' })
  writtenOffOn!: string;

  @Field({ description: 'Why nobody expects it to be paid: 1–500 characters.' })
  reason!: string;

  @Field({
    description: 'Whether the VAT of it is asked back from the tax authority; else it is a cost as well.',
  })
  isVatReclaimed!: boolean;
}

@ObjectType()
export class InvoicePayload extends Payload {
  @Field(() => Invoice, { nullable: true })
  invoice?: Invoice | null;
}

@ObjectType()
export class InvoiceBookingPayload extends BookingPayload {
  @Field(() => Invoice, { nullable: true })
  invoice?: Invoice | null;
}

@ObjectType()
export class DeleteDraftInvoicePayload extends Payload {
  @Field(() => ID, { nullable: true, description: 'The draft that is gone.' })
  deletedId?: string | null;
}
