import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf, DateScalar, Payload } from '#platform';
import type { VatCode } from '../invoice/vat.js';
import { VatCodeEnum } from '../invoice/vat.model.js';
import type { AccountRole } from '../ledger/chart.js';
import { AccountRoleEnum } from '../ledger/ledger.model.js';
import { BankTargetAccount } from './bank.model.js';
import { type MoneyDirection, moneyDirections } from './bank-rule.repository.js';

const MoneyDirectionEnum = Object.fromEntries(moneyDirections.map((direction) => [direction, direction]));
registerEnumType(MoneyDirectionEnum, {
  name: 'MoneyDirection',
  description: 'Whether money comes in or goes out.',
});

@ObjectType('BankRule', {
  description:
    'What the cooperative does with bank entries of a kind. All of its conditions hold for an entry; of several rules the oldest counts.',
})
export class BankRuleModel {
  @Field(() => ID)
  id!: string;

  @Field()
  name!: string;

  @Field(() => String, { nullable: true, description: 'The account of the other party; null for any.' })
  iban!: string | null;

  @Field(() => String, { nullable: true, description: 'Part of the name of the other party; null for any.' })
  nameContains!: string | null;

  @Field(() => String, { nullable: true, description: 'Part of the description; null for any.' })
  textContains!: string | null;

  @Field(() => MoneyDirectionEnum, { nullable: true, description: 'Null for both.' })
  direction!: MoneyDirection | null;

  @Field(() => BankTargetAccount, {
    nullable: true,
    description: 'Where it proposes to book; null: it proposes to ignore.',
  })
  account!: BankTargetAccount | null;

  @Field(() => VatCodeEnum, { nullable: true, description: 'The VAT inside the amount.' })
  vat!: VatCode | null;

  @Field({ description: 'It books by itself as statements come in; else it only proposes.' })
  isAutomatic!: boolean;

  @Field(() => DateScalar, { description: 'Of entries that the bank books from this day on.' })
  validFromOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The first day on which it no longer holds.' })
  endsOn!: string | null;
}

export const BankRuleConnection = connectionOf('BankRule', BankRuleModel);

@InputType()
export class AddBankRuleInput {
  @Field({ description: '1–100 characters: what the treasurer calls it.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Of IBAN, name and text at least one is needed.' })
  iban?: string | null;

  @Field(() => String, { nullable: true, description: '3–100 characters, whatever their capitals.' })
  nameContains?: string | null;

  @Field(() => String, { nullable: true, description: '3–100 characters, whatever their capitals.' })
  textContains?: string | null;

  @Field(() => MoneyDirectionEnum, { nullable: true, description: 'Without it, both.' })
  direction?: MoneyDirection | null;

  @Field(() => String, {
    nullable: true,
    description: 'The ledger account, by number or by role. Without either the rule says to ignore.',
  })
  accountNumber?: string | null;

  @Field(() => AccountRoleEnum, { nullable: true })
  accountRole?: AccountRole | null;

  @Field(() => ID, { nullable: true, description: 'Whose account, where each member has one of the kind.' })
  memberId?: string | null;

  @Field(() => VatCodeEnum, { nullable: true })
  vat?: VatCode | null;

  @Field({ defaultValue: false, description: 'Let it book by itself, without asking.' })
  isAutomatic!: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'Today when absent.' })
  validFromOn?: string | null;
}

@InputType()
export class EndBankRuleInput {
  @Field(() => ID)
  ruleId!: string;

  @Field(() => DateScalar, { description: 'The first day on which it no longer holds.' })
  endsOn!: string;
}

@ObjectType()
export class BankRulePayload extends Payload {
  @Field(() => BankRuleModel, { nullable: true })
  bankRule?: BankRuleModel | null;
}
