import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { OutflowDestination } from '#membership';
import { DateScalar, Money } from '#platform';
import { BookingInput, BookingPayload } from '../booking/booking.model.js';

@ObjectType('SettlementParts', {
  description: 'How money is divided on leaving, in basis points: together 10000.',
})
export class SettlementPartsModel {
  @Field(() => Int, {
    description: 'To the person, for the own enterprise; only when the benefit has ended.',
  })
  startingCapital!: number;

  @Field(() => Int)
  solidarityFund!: number;

  @Field(() => Int, { description: 'To be settled with the municipality.' })
  municipality!: number;
}

@InputType({ description: 'In basis points: together 10000.' })
export class SettlementPartsInput {
  @Field(() => Int, { description: '0–10000; 0 while the person is on benefit.' })
  startingCapital!: number;

  @Field(() => Int, { description: '0–10000.' })
  solidarityFund!: number;

  @Field(() => Int, { description: '0–10000.' })
  municipality!: number;
}

@ObjectType({ description: 'The same in money.' })
export class SettledAmounts {
  @Field(() => Money)
  startingCapital!: Money;

  @Field(() => Money)
  solidarityFund!: Money;

  @Field(() => Money)
  municipality!: Money;
}

@ObjectType({ description: 'What the board decided of the money of somebody who left.' })
export class ExitDecision {
  @Field(() => DateScalar)
  decidedOn!: string;

  @Field(() => SettlementPartsModel)
  parts!: SettlementPartsModel;

  @Field({ description: 'Why it departs from the table; empty where it does not.' })
  reason!: string;
}

@ObjectType('ExitSettlement', {
  description:
    'What somebody who left leaves behind in the books, what the table says of it, and what the board decided. For the member, coordinator, treasurer and board.',
})
export class ExitSettlementModel {
  @Field(() => ID)
  memberId!: string;

  @Field()
  memberName!: string;

  @Field(() => DateScalar, { description: 'Last day of the membership, or of a trial that came to nothing.' })
  endedOn!: string;

  @Field(() => OutflowDestination, { nullable: true, description: 'Null for a trial.' })
  destination!: OutflowDestination | null;

  @Field({ description: 'Whether the benefit has ended; starting capital is only for then.' })
  hasBenefitEnded!: boolean;

  @Field(() => Money, { description: 'In the thermometer now.' })
  thermometer!: Money;

  @Field(() => Money, { description: 'Held from the trial now.' })
  held!: Money;

  @Field(() => Money, { description: 'Advances that are open; they are taken off first.' })
  advances!: Money;

  @Field(() => Money, {
    description: 'Approved investments that are not paid, and advances without receipts.',
  })
  reserved!: Money;

  @Field(() => Money, {
    description: 'What is to be divided: thermometer and held money, less open advances.',
  })
  toDivide!: Money;

  @Field(() => SettlementPartsModel, {
    nullable: true,
    description: 'By the table of the cooperative; null where it has none.',
  })
  proposed!: SettlementPartsModel | null;

  @Field(() => SettledAmounts, { nullable: true, description: 'By the decision, or else by the table.' })
  amounts!: SettledAmounts | null;

  @Field(() => ExitDecision, { nullable: true })
  decision!: ExitDecision | null;
}

@InputType()
export class DecideExitSettlementInput extends BookingInput {
  @Field(() => ID)
  memberId!: string;

  @Field(() => SettlementPartsInput, { nullable: true, description: 'Absent: as the table says.' })
  parts?: SettlementPartsInput | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why the board departs from the table; needed when it does. At most 500 characters.',
  })
  reason?: string | null;
}

@ObjectType()
export class DecideExitSettlementPayload extends BookingPayload {
  @Field(() => ExitSettlementModel, { nullable: true })
  exitSettlement?: ExitSettlementModel | null;
}
