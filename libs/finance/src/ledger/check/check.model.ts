import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateScalar, Money } from '#platform';
import { type MoneyReason, moneyReasons } from './money-check.js';

const MoneyReasonEnum = Object.fromEntries(moneyReasons.map((reason) => [reason, reason]));
registerEnumType(MoneyReasonEnum, {
  name: 'MoneyReason',
  description:
    'Why the bank has another balance than the ledger. NOT_BOOKED: bank lines that wait · SET_ASIDE: bank lines that were ' +
    'ignored · NOT_FROM_BANK: booked without a bank line · FIRST_STATEMENT: what the first statement began with.',
});

@ObjectType('LedgerFault', { description: 'One way in which the books are wrong.' })
export class LedgerFaultModel {
  @Field({ description: 'For machines; stable.' })
  fault!: string;

  @Field({ description: "In the caller's language." })
  text!: string;

  @Field({ description: 'The account or entry by its UUID, or the day, that it is about.' })
  subject!: string;
}

@ObjectType({
  description: 'Whether the books are sound: every sum, and the chain of hashes from the first entry on.',
})
export class LedgerCheck {
  @Field()
  isSound!: boolean;

  @Field(() => [LedgerFaultModel], { description: 'At most 100 of them.' })
  faults!: LedgerFaultModel[];

  @Field(() => Int, { description: 'Entries in the chain.' })
  entries!: number;

  @Field(() => String, { nullable: true, description: 'The hash at the end of the chain, in hexadecimal.' })
  headHash!: string | null;

  @Field(() => Int, { description: 'Daily heads outside the database that the chain was held against.' })
  headsCompared!: number;

  @Field({ description: 'When it was looked at.' })
  checkedAt!: Date;
}

@ObjectType({ description: 'What explains a difference between bank and ledger.' })
export class MoneyExplanation {
  @Field(() => MoneyReasonEnum)
  reason!: MoneyReason;

  @Field({ description: "In the caller's language." })
  text!: string;

  @Field(() => Int)
  count!: number;

  @Field(() => Money, { description: 'What the bank has more than the ledger by this.' })
  amount!: Money;
}

@ObjectType('MoneyCheck', {
  description: 'Whether the thermometers are what the ledger says, and the bank what it has.',
})
export class MoneyCheckModel {
  @Field(() => DateScalar)
  on!: string;

  @Field(() => Money, { description: 'The balances that are kept per thermometer, together.' })
  thermometers!: Money;

  @Field(() => Money, { description: 'The ledger account of the thermometers: the sum of its lines.' })
  thermometerAccount!: Money;

  @Field(() => Money, { description: 'Zero when the books are sound.' })
  thermometerDifference!: Money;

  @Field(() => Money, { description: 'The bank account in the ledger.' })
  bankAccount!: Money;

  @Field(() => Money, {
    nullable: true,
    description: 'By the statements of all bank accounts; null without any.',
  })
  bankStatements!: Money | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day through which there are statements.' })
  statementsThroughOn!: string | null;

  @Field(() => Money, { nullable: true, description: 'What the bank has more than the ledger.' })
  bankDifference!: Money | null;

  @Field(() => [MoneyExplanation])
  explained!: MoneyExplanation[];

  @Field(() => Money, { nullable: true, description: 'What nothing explains: zero is right.' })
  unexplained!: Money | null;
}
