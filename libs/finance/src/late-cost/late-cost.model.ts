import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { DateScalar, Money, MoneyInput } from '#platform';
import { BookingInput, BookingPayload } from '../booking/booking.model.js';

@InputType()
export class RecordLateCostInput extends BookingInput {
  @Field(() => ID, {
    description: 'The invoice that it is a cost of, or a journal entry of a sale that was paid at once.',
  })
  saleId!: string;

  @Field(() => MoneyInput, {
    description: 'Without VAT. More than zero, and no more than what is left of the sale.',
  })
  amount!: MoneyInput;

  @Field(() => DateScalar, {
    description: 'The day of the cost, which is the day of booking. Today at the latest.',
  })
  occurredOn!: string;

  @Field({ description: 'What it was; stands in the thermometer. 1–200 characters.' })
  description!: string;

  @Field(() => ID, { nullable: true, description: 'An own upload of the receipt: PNG, JPEG or PDF.' })
  receiptFileId?: string | null;
}

@ObjectType('LateCostPart', { description: 'What a late cost changed for one person.' })
export class LateCostPartModel {
  @Field(() => ID)
  memberId!: string;

  @Field(() => Money, { description: 'Of the contribution, back at the rate of the sale.' })
  contributionBack!: Money;

  @Field(() => Money, { description: 'By how much the thermometer falls, or what is held in the trial.' })
  lessForMember!: Money;
}

@ObjectType({ description: 'What a late cost changed for one person, with the name.' })
export class LateCostChange extends LateCostPartModel {
  @Field({ description: "The member's name." })
  memberName!: string;
}

@ObjectType({ description: 'When a late cost was taken back, by whom and why.' })
export class LateCostTakenBack {
  @Field(() => DateScalar, { description: 'The day on which the mirror of the cost stands.' })
  on!: string;

  @Field({ description: 'When it was recorded.' })
  at!: Date;

  @Field({ description: 'Who did it.' })
  byName!: string;

  @Field({ description: 'Why.' })
  reason!: string;
}

@ObjectType({
  description:
    'A cost of a sale that came after the sale was divided. It stays to be seen once it was taken back.',
})
export class LateCost {
  @Field(() => ID, { description: 'The journal entry of its debt, by which `takeBackEntry` takes it back.' })
  entryId!: string;

  @Field({ description: 'What it was.' })
  description!: string;

  @Field(() => DateScalar, { description: 'The day of the cost.' })
  occurredOn!: string;

  @Field(() => Money, { description: 'Without VAT.' })
  amount!: Money;

  @Field(() => String, {
    nullable: true,
    description: 'A short-lived link to the receipt; null where there is none.',
  })
  receiptUrl!: string | null;

  @Field(() => [LateCostChange], { description: 'What it changed when it was booked, person by person.' })
  changes!: LateCostChange[];

  @Field(() => LateCostTakenBack, { nullable: true, description: 'Null while it stands.' })
  takenBack!: LateCostTakenBack | null;
}

@ObjectType()
export class RecordLateCostPayload extends BookingPayload {
  @Field(() => [ID], {
    nullable: true,
    description: 'The cost itself, and a correction of each booking of the sale.',
  })
  journalEntryIds?: string[] | null;

  @Field(() => [LateCostPartModel], { nullable: true })
  parts?: LateCostPartModel[] | null;
}
