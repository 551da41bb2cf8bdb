import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { type Connection, connectionOf, DateScalar, Money } from '#platform';
import { BookingSignal } from '../booking/booking.model.js';
import { type ThermometerEntryKind, thermometerEntryKinds } from './thermometer-entry.js';

const ThermometerEntryKindEnum = Object.fromEntries(thermometerEntryKinds.map((kind) => [kind, kind]));
registerEnumType(ThermometerEntryKindEnum, {
  name: 'ThermometerEntryKind',
  description: 'Why a sum entered or left a thermometer.',
});

@ObjectType({ description: 'Where a euro came from: which booking, rule, rate and date.' })
export class ThermometerExplanation {
  @Field({ description: "The booking's number, in words." })
  booking!: string;

  @Field({ description: "The rule as a sentence in the caller's language." })
  rule!: string;

  @Field(() => Int, { nullable: true, description: 'The rate in basis points: 3000 is 30 %.' })
  rate!: number | null;

  @Field(() => Money, { nullable: true, description: 'What the rate was taken of.' })
  base!: Money | null;

  @Field(() => DateScalar, { nullable: true, description: 'Since when the policy held.' })
  policyValidFromOn!: string | null;

  @Field({ description: 'When it was recorded.' })
  recordedAt!: Date;
}

@ObjectType({ description: 'One movement of a thermometer.' })
export class ThermometerEntry {
  @Field(() => ID)
  id!: string;

  @Field(() => DateScalar)
  on!: string;

  @Field(() => ThermometerEntryKindEnum)
  kind!: ThermometerEntryKind;

  @Field({ description: "In the caller's language, with the document's number or what was sold." })
  description!: string;

  @Field(() => Money, { description: 'Above zero into the thermometer, below zero out of it.' })
  amount!: Money;

  @Field(() => Money, { description: 'In the order of booking.' })
  balanceAfter!: Money;

  @Field(() => ThermometerExplanation)
  explanation!: ThermometerExplanation;
}

export const ThermometerEntryConnection = connectionOf('ThermometerEntry', ThermometerEntry);

@ObjectType({ description: 'The enterprise of the day.' })
export class ThermometerEnterprise {
  @Field()
  name!: string;
}

@ObjectType({ description: 'Whose thermometer it is.' })
export class ThermometerMember {
  @Field(() => ID)
  id!: string;

  @Field()
  name!: string;

  @Field(() => ThermometerEnterprise, { nullable: true })
  enterprise!: ThermometerEnterprise | null;
}

@ObjectType({ description: 'Sums over the whole life of a thermometer, each without a sign.' })
export class ThermometerTotals {
  @Field(() => Money, { description: 'Net revenue of all sales, before the contribution.' })
  earned!: Money;

  @Field(() => Money, { description: 'To the cooperative, its funds and its pots.' })
  contributed!: Money;

  @Field(() => Money, { description: "In the member's own enterprise." })
  invested!: Money;

  @Field(() => Money, {
    description: 'Received privately. It counts as income and is reported to the municipality.',
  })
  withdrawnPrivately!: Money;
}

@ObjectType('ThermometerChange', { description: 'What happened of one kind since a day.' })
export class ThermometerChangeModel {
  @Field(() => ThermometerEntryKindEnum)
  kind!: ThermometerEntryKind;

  @Field(() => Int, { description: 'How many movements.' })
  count!: number;

  @Field(() => Money, { description: 'Together; above zero into the thermometer, below zero out of it.' })
  amount!: Money;

  @Field({ description: "What happened and why, as one sentence in the caller's language." })
  text!: string;
}

@ObjectType({
  description:
    'What a member earned through the cooperative and may invest in the own enterprise. It spends nothing below zero, unless the cooperative decided on an advance. For the member, the coach of the day, coordinator, treasurer and board.',
})
export class Thermometer {
  @Field(() => ThermometerMember)
  member!: ThermometerMember;

  @Field(() => Boolean, {
    description: 'The membership has ended: `exitSettlement` says where the money goes.',
  })
  hasLeft!: boolean | null;

  @Field(() => Money, { description: 'All that is in it; below zero only within an advance limit.' })
  balance!: Money;

  @Field(() => Money, {
    nullable: true,
    description: 'Promised already: approved investments that are not paid, and advances that are open.',
  })
  reserved!: Money | null;

  @Field(() => Money, {
    nullable: true,
    description: 'What can be spent: the balance less what is promised.',
  })
  spendable!: Money | null;

  @Field(() => [BookingSignal], {
    nullable: true,
    description:
      'The ceiling, and for the member, coordinator and treasurer whether more was earned than the benefit.',
  })
  signals!: BookingSignal[] | null;

  @Field(() => ThermometerTotals)
  totals!: ThermometerTotals | null;

  /** Read with the thermometer itself, as the entries are. */
  changesSince!: ThermometerChangeModel[];

  /** Read with the thermometer itself; the field `entries` shows it. */
  entries!: Connection<ThermometerEntry> | null;
}
