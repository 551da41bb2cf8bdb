import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar, DecimalScalar, Money } from '#platform';
import { BookingInput } from '../../booking/booking.model.js';
import { SalesDocument } from '../document/sales-document.model.js';

@ObjectType({ description: 'What was taken back of an invoice, in positive amounts.' })
export class CreditNote {
  @Field(() => ID)
  id!: string;

  @Field({ description: 'Its own number, without gaps.' })
  number!: string;

  @Field(() => DateScalar)
  issuedOn!: string;

  @Field()
  reason!: string;

  @Field(() => Money)
  net!: Money;

  @Field(() => Money)
  vat!: Money;

  @Field(() => Money)
  gross!: Money;

  @Field(() => SalesDocument, { nullable: true, description: 'Its paper, frozen when it was booked.' })
  document!: SalesDocument | null;
}

@InputType()
export class CreditedLineInput {
  @Field(() => Int, { description: 'The place of the line on the invoice, from 1.' })
  line!: number;

  @Field(() => DecimalScalar, {
    description:
      'How much of it is taken back, with the sign that it has on the invoice; at most three decimals.',
  })
  quantity!: string;
}

@InputType()
export class CreditInvoiceInput extends BookingInput {
  @Field(() => ID)
  invoiceId!: string;

  @Field(() => DateScalar, { description: 'From the day of the invoice to today.' })
  issuedOn!: string;

  @Field({ description: 'Why, for the customer: 1–500 characters.' })
  reason!: string;

  @Field(() => [CreditedLineInput], {
    nullable: true,
    description: 'Which lines, and how much of each; absent: all that is left of the invoice.',
  })
  lines?: CreditedLineInput[] | null;
}

@InputType()
export class SendCreditNoteInput {
  @Field(() => ID)
  creditNoteId!: string;

  @Field(() => String, { nullable: true, description: 'Another address than the customer’s own.' })
  email?: string | null;
}
