import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf, DateScalar, DecimalScalar, Money, Payload } from '#platform';
import { Customer } from '../customer/customer.model.js';
import { SaleInput } from '../invoice.input.js';
import type { VatCode } from '../vat.js';
import { VatCodeEnum } from '../vat.model.js';
import { type Rhythm, rhythms } from './periods.js';
import { type RecurringResult, recurringResults } from './recurring-invoice.entity.js';

const RhythmEnum = Object.fromEntries(rhythms.map((rhythm) => [rhythm, rhythm]));
registerEnumType(RhythmEnum, { name: 'InvoiceRhythm', description: 'How often an invoice comes again.' });
const RecurringResultEnum = Object.fromEntries(recurringResults.map((result) => [result, result]));
registerEnumType(RecurringResultEnum, {
  name: 'RecurringResult',
  description: 'DRAFT waits for the treasurer. FINAL has its number and is booked. SENT is mailed as well.',
});

@ObjectType('RecurringRun', { description: 'What became of a period.' })
export class RecurringRunModel {
  @Field(() => DateScalar)
  periodOn!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Absent where none could be made, or its draft was thrown away.',
  })
  invoiceId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why there is none, or only a draft, in the caller’s language.',
  })
  errorText!: string | null;
}

@ObjectType()
export class RecurringInvoiceLine {
  @Field()
  description!: string;

  @Field(() => DecimalScalar, { description: 'At most three decimals.' })
  quantity!: string;

  @Field(() => Money, { description: 'Without VAT.' })
  unitPrice!: Money;

  @Field(() => VatCodeEnum)
  vat!: VatCode;
}

@ObjectType({ description: 'An invoice that comes again by itself.' })
export class RecurringInvoice {
  @Field(() => ID)
  id!: string;

  @Field({ description: 'What the cooperative calls it; the customer does not see it.' })
  name!: string;

  @Field(() => ID)
  memberId!: string;

  @Field({ description: "The member's name." })
  memberName!: string;

  @Field(() => ID, { nullable: true })
  enterpriseId!: string | null;

  @Field(() => Customer)
  customer!: Customer;

  @Field({ description: 'What the customer asked to see; may be empty.' })
  customerReference!: string;

  @Field(() => Money, { description: 'Without VAT.' })
  directCosts!: Money;

  @Field(() => [RecurringInvoiceLine])
  lines!: RecurringInvoiceLine[];

  @Field(() => RhythmEnum)
  every!: Rhythm;

  @Field(() => DateScalar, { description: 'The day of the first invoice; the others are counted from it.' })
  startsOn!: string;

  @Field(() => DateScalar, { nullable: true })
  endsOn!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'When the next one comes; null when it has ended.',
  })
  nextOn!: string | null;

  @Field(() => RecurringResultEnum)
  makes!: RecurringResult;

  @Field(() => [RecurringRunModel], { description: 'The latest twelve periods, latest first.' })
  runs!: RecurringRunModel[];
}

export const RecurringInvoiceConnection = connectionOf('RecurringInvoice', RecurringInvoice);
export type RecurringInvoiceConnection = InstanceType<typeof RecurringInvoiceConnection>;

@InputType({ isAbstract: true })
abstract class RecurringTermsInput extends SaleInput {
  @Field({ description: '1–100 characters.' })
  name!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day on which a period can begin; absent: until further notice.',
  })
  endsOn?: string | null;

  @Field(() => RecurringResultEnum)
  makes!: RecurringResult;
}

@InputType()
export class CreateRecurringInvoiceInput extends RecurringTermsInput {
  @Field(() => RhythmEnum)
  every!: Rhythm;

  @Field(() => DateScalar, { description: 'The day of the first invoice, today or later.' })
  startsOn!: string;
}

@InputType({ description: 'Everything anew from the next period on, but for start and rhythm.' })
export class ChangeRecurringInvoiceInput extends RecurringTermsInput {
  @Field(() => ID)
  recurringInvoiceId!: string;
}

@ObjectType()
export class RecurringInvoicePayload extends Payload {
  @Field(() => RecurringInvoice, { nullable: true })
  recurringInvoice?: RecurringInvoice | null;
}
