import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf, DateScalar, DecimalScalar, Money } from '#platform';
import { Customer } from './customer/customer.model.js';
import { CreditNote } from './credit-note/credit-note.model.js';
import { SalesDocument } from './document/sales-document.model.js';
import { type InvoiceState, invoiceStates } from './invoice-state.js';
import { PaymentReminder } from './reminder/reminder.model.js';
import type { VatCode } from './vat.js';
import { VatCodeEnum } from './vat.model.js';

export const InvoiceStateEnum = Object.fromEntries(invoiceStates.map((state) => [state, state]));
registerEnumType(InvoiceStateEnum, {
  name: 'InvoiceState',
  description:
    'DRAFT has no number yet. OPEN is final and not fully paid; OVERDUE is so after its due date. PAID: nothing is open. CREDITED: all of it was taken back. REFUND_DUE: more was paid than still stands. WRITTEN_OFF: what was open is lost.',
});

@ObjectType('InvoiceLine')
export class InvoiceLineModel {
  @Field(() => Int, { description: 'Its place, from 1.' })
  line!: number;

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

  @Field(() => DecimalScalar, {
    description: 'What credit notes took back of the quantity; `"0"` for nothing.',
  })
  credited!: string;
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

@ObjectType({ description: 'Money that came in for an invoice, or went back.' })
export class InvoicePayment {
  @Field(() => DateScalar, { description: 'When the bank booked it.' })
  paidOn!: string;

  @Field(() => Money, { description: 'Below zero for a refund.' })
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

  @Field(() => ID, { nullable: true, description: 'The enterprise that sold, where it was named.' })
  enterpriseId!: string | null;

  @Field(() => String, { nullable: true })
  enterpriseName!: string | null;

  @Field(() => Customer)
  customer!: Customer;

  @Field({ description: 'What the customer asked to see, such as an order number; may be empty.' })
  customerReference!: string;

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

  @Field(() => Money, { description: 'What came in for it, less what went back.' })
  paid!: Money;

  @Field(() => Money, { description: 'What credit notes took back, VAT included.' })
  credited!: Money;

  @Field(() => Money, { description: 'What was given up as lost, VAT included.' })
  writtenOff!: Money;

  @Field(() => Money, { description: 'What the customer still owes; zero for a draft.' })
  open!: Money;

  @Field(() => Money, { description: 'What the customer gets back, since more was paid than still stands.' })
  refundDue!: Money;

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

  @Field(() => DateScalar, { nullable: true })
  writtenOffOn!: string | null;

  @Field(() => String, { nullable: true })
  writtenOffReason!: string | null;

  @Field(() => [InvoicePayment], { description: 'Earliest first.' })
  payments!: InvoicePayment[];

  @Field(() => [CreditNote], { description: 'Earliest first.' })
  creditNotes!: CreditNote[];

  @Field(() => [PaymentReminder], { description: 'By step.' })
  reminders!: PaymentReminder[];

  @Field(() => SalesDocument, { nullable: true, description: 'Its paper, frozen when it was made final.' })
  document!: SalesDocument | null;
}

export const InvoiceConnection = connectionOf('Invoice', Invoice);
export type InvoiceConnection = InstanceType<typeof InvoiceConnection>;

@ObjectType({ description: 'What is open of one age.' })
export class AgedReceivables {
  @Field(() => Int, { nullable: true, description: 'Days after the due date, from; null: not due yet.' })
  fromDays!: number | null;

  @Field(() => Int, { nullable: true, description: 'Days after the due date, until; null: without end.' })
  untilDays!: number | null;

  @Field(() => Int, { description: 'How many invoices.' })
  count!: number;

  @Field(() => Money)
  amount!: Money;
}

@ObjectType({ description: 'What customers owe today, over the invoices in the caller’s reach.' })
export class Receivables {
  @Field(() => Int)
  openCount!: number;

  @Field(() => Money)
  open!: Money;

  @Field(() => Int)
  overdueCount!: number;

  @Field(() => Money, { description: 'The part of it whose due date is past.' })
  overdue!: Money;

  @Field(() => Money, { description: 'To be paid back to customers.' })
  refundDue!: Money;

  @Field(() => [AgedReceivables], { description: 'What is open, by how long it has been due.' })
  ages!: AgedReceivables[];
}
