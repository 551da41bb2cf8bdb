import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf, DateScalar, Money, MoneyInput, PageArgs } from '#platform';
import type { Hindrance } from '../approval/decision-rule.js';
import { DecisionModel, HindranceEnum, SeenInput } from '../approval/decision.model.js';
import { BookingInput, BookingPayload } from '../booking/booking.model.js';
import { type ExpenseState, expenseStates } from './expense.js';

const ExpenseStateEnum = Object.fromEntries(expenseStates.map((state) => [state, state]));
registerEnumType(ExpenseStateEnum, {
  name: 'ExpenseState',
  description:
    'PARTLY_APPROVED waits for a second person; an APPROVED one can be booked; a BOOKED one is owed to the supplier until it is PAID.',
});

@ObjectType('Expense', {
  description: 'What a supplier charges the cooperative itself. For treasurer, board and coordinator.',
})
export class ExpenseModel {
  @Field(() => ID)
  id!: string;

  @Field()
  supplierName!: string;

  @Field({ description: "The supplier's own invoice number; empty where there is none." })
  supplierReference!: string;

  @Field()
  description!: string;

  @Field(() => DateScalar, { description: "The day on the supplier's invoice." })
  invoicedOn!: string;

  @Field(() => DateScalar)
  recordedOn!: string;

  @Field({ description: 'Name of who recorded it.' })
  recordedByName!: string;

  @Field(() => Money, { description: 'VAT included.' })
  amount!: Money;

  @Field(() => Money, { description: 'The VAT in it.' })
  vatAmount!: Money;

  @Field(() => ID, { description: 'The account of the cost.' })
  accountId!: string;

  @Field()
  accountNumber!: string;

  @Field({ description: "The account's name in the caller's language, or as the cooperative named it." })
  accountName!: string;

  @Field({ description: 'Link to the invoice for the caller alone, for five minutes.' })
  receiptUrl!: string;

  @Field(() => ExpenseStateEnum)
  state!: ExpenseState;

  @Field(() => Int, { description: 'How many different people must approve: 1, or 2 above the limit.' })
  approvalsNeeded!: number;

  @Field(() => [DecisionModel], { description: 'Earliest first.' })
  decisions!: DecisionModel[];

  @Field({ description: 'The caller may decide on it now.' })
  mayDecide!: boolean;

  @Field(() => HindranceEnum, {
    nullable: true,
    description: 'Why not, for who decides on others; null where nothing stands in the way.',
  })
  hindrance!: Hindrance | null;

  @Field(() => DateScalar, { nullable: true })
  withdrawnOn!: string | null;

  @Field(() => DateScalar, { nullable: true })
  bookedOn!: string | null;

  @Field(() => DateScalar, { nullable: true })
  paidOn!: string | null;
}

export const ExpenseConnection = connectionOf('Expense', ExpenseModel);

@ArgsType()
export class ExpenseArgs extends PageArgs {
  @Field(() => ExpenseStateEnum, { nullable: true })
  state?: ExpenseState | null;

  @Field(() => DateScalar, { nullable: true, description: 'Invoiced on this day or later.' })
  fromOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Invoiced on this day or earlier.' })
  untilOn?: string | null;

  @Field({ defaultValue: false, description: 'Only those on which the caller may decide now.' })
  waitingForMe!: boolean;
}

@InputType()
export class RecordExpenseInput {
  @Field({ description: '1–200 characters.' })
  supplierName!: string;

  @Field(() => String, {
    nullable: true,
    description: "The supplier's invoice number; the same one is recorded once.",
  })
  supplierReference?: string | null;

  @Field({ description: 'What it is for: 1–500 characters.' })
  description!: string;

  @Field(() => DateScalar, { description: 'Today or earlier.' })
  invoicedOn!: string;

  @Field(() => MoneyInput, { description: 'VAT included. More than zero.' })
  amount!: MoneyInput;

  @Field(() => MoneyInput, { description: 'The VAT in it; zero where there is none.' })
  vatAmount!: MoneyInput;

  @Field(() => ID, { nullable: true, description: 'A cost account; nothing: other costs.' })
  accountId?: string | null;

  @Field(() => ID, {
    description: 'A picture or PDF of the invoice, at most 10 MB, uploaded to `POST /files`.',
  })
  receiptFileId!: string;
}

@InputType()
export class ApproveExpenseInput {
  @Field(() => ID)
  expenseId!: string;

  @Field(() => SeenInput)
  seen!: SeenInput;
}

@InputType()
export class DeclineExpenseInput extends ApproveExpenseInput {
  @Field({ description: '1–500 characters.' })
  reason!: string;
}

@InputType()
export class WithdrawExpenseInput {
  @Field(() => ID)
  expenseId!: string;

  @Field(() => String, { nullable: true, description: 'At most 500 characters.' })
  reason?: string | null;
}

@InputType()
export class BookExpenseInput extends BookingInput {
  @Field(() => ID)
  expenseId!: string;

  @Field(() => DateScalar, {
    description: 'The day of the invoice, or a later one where that period is closed.',
  })
  bookedOn!: string;

  @Field({ defaultValue: false, description: 'It serves exempt sales: its VAT does not come back.' })
  isVatCost!: boolean;
}

@InputType()
export class PayExpenseInput extends BookingInput {
  @Field(() => ID)
  expenseId!: string;

  @Field(() => DateScalar, { description: 'From the day of the invoice until today.' })
  paidOn!: string;
}

@ObjectType()
export class ExpensePayload extends BookingPayload {
  @Field(() => ExpenseModel, { nullable: true })
  expense?: ExpenseModel | null;
}
