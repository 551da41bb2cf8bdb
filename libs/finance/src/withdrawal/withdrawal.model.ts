import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar, Money, MoneyInput, Payload } from '#platform';
import { BookingInput, BookingPayload } from '../booking/booking.model.js';

@InputType()
export class WithdrawPrivatelyInput extends BookingInput {
  @Field(() => ID)
  memberId!: string;

  @Field(() => MoneyInput, { description: 'More than zero, and no more than can be spent.' })
  amount!: MoneyInput;

  @Field(() => DateScalar, { description: 'When it was paid. Today at the latest.' })
  paidOn!: string;

  @Field({ description: 'What for; stands in the thermometer. 1–200 characters.' })
  description!: string;
}

@ObjectType()
export class WithdrawPrivatelyPayload extends BookingPayload {
  @Field(() => ID, { nullable: true })
  journalEntryId?: string | null;

  @Field(() => Money, { nullable: true, description: 'What the member can still spend.' })
  spendable?: Money | null;

  @Field(() => String, {
    nullable: true,
    description: 'That this counts as income and must be reported, as a sentence for the member.',
  })
  warning?: string | null;
}

@ObjectType({ description: 'What the municipality was told.' })
export class IncomeReport {
  @Field(() => Money)
  amount!: Money;

  @Field(() => DateScalar)
  reportedOn!: string;

  @Field({ description: 'To whom, in words.' })
  reportedTo!: string;
}

@ObjectType({ description: 'What one member received privately in a month. It counts as income.' })
export class ReportableIncomeOfMember {
  @Field(() => ID)
  memberId!: string;

  @Field()
  memberName!: string;

  @Field(() => Money, { description: 'Less what was taken back.' })
  withdrawn!: Money;

  @Field(() => Money)
  reported!: Money;

  @Field(() => Money, {
    description: 'What the municipality does not know yet; below zero where it was told too much.',
  })
  toReport!: Money;

  @Field(() => [IncomeReport], { description: 'The earliest first.' })
  reports!: IncomeReport[];
}

@ObjectType({
  description: 'The report of private withdrawals of one month. For coordinator, treasurer and board.',
})
export class ReportableIncome {
  @Field(() => DateScalar, { description: 'The first day of the month.' })
  monthOn!: string;

  @Field(() => Money, { description: 'Of all members together.' })
  withdrawn!: Money;

  @Field(() => Money, { description: 'Of all members together.' })
  toReport!: Money;

  @Field(() => [ReportableIncomeOfMember], { description: 'By member number; only who received something.' })
  members!: ReportableIncomeOfMember[];
}

@ObjectType({
  description:
    'A month of which the municipality does not know all, or was told too much. For coordinator, treasurer and board.',
})
export class UnreportedIncome {
  @Field(() => DateScalar, { description: 'The first day of the month.' })
  monthOn!: string;

  @Field(() => Money, { description: 'Of all members together; below zero where it was told too much.' })
  toReport!: Money;

  @Field(() => Int, { description: 'Of how many members something is still to be told. 1 or more.' })
  members!: number;
}

@InputType()
export class MarkIncomeReportedInput {
  @Field(() => ID)
  memberId!: string;

  @Field(() => DateScalar, { description: 'Any day of the month.' })
  monthOn!: string;

  @Field(() => DateScalar, { description: 'Today at the latest.' })
  reportedOn!: string;

  @Field({ description: 'To whom, such as the municipality and its officer. 1–200 characters.' })
  reportedTo!: string;
}

@ObjectType()
export class MarkIncomeReportedPayload extends Payload {
  @Field(() => ReportableIncomeOfMember, { nullable: true })
  income?: ReportableIncomeOfMember | null;
}
