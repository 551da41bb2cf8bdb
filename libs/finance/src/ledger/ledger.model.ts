import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf, DateScalar, Money, Payload } from '#platform';
import { type AccountKind, accountKinds, type AccountRole, accountRoles } from './chart.js';
import { type EntryKind, entryKinds, type Journal, journals } from './entry.js';

const enumOf = <T extends string>(values: readonly T[]) =>
  Object.fromEntries(values.map((value) => [value, value]));
const AccountRoleEnum = enumOf(accountRoles);
const AccountKindEnum = enumOf(accountKinds);
const JournalEnum = enumOf(journals);
const EntryKindEnum = enumOf(entryKinds);
registerEnumType(AccountRoleEnum, { name: 'AccountRole', description: 'What a ledger account is for.' });
registerEnumType(AccountKindEnum, {
  name: 'AccountKind',
  description: 'Where an account stands in the annual accounts.',
});
registerEnumType(JournalEnum, { name: 'Journal', description: 'The daybook of an entry.' });
registerEnumType(EntryKindEnum, { name: 'JournalEntryKind', description: 'What a journal entry records.' });

@ObjectType({
  description: 'One line of a journal entry, with the reason that it is there. Either debit or credit.',
})
export class Posting {
  @Field(() => Int, { description: 'The place in its entry, from 1.' })
  line!: number;

  @Field({ description: "The account's number in this cooperative." })
  accountNumber!: string;

  @Field({ description: "The account's name in the caller's language." })
  accountName!: string;

  @Field(() => AccountRoleEnum)
  accountRole!: AccountRole;

  @Field(() => ID, {
    nullable: true,
    description: 'The member of a sub-ledger account such as a thermometer.',
  })
  memberId!: string | null;

  @Field(() => Money, { nullable: true })
  debit!: Money | null;

  @Field(() => Money, { nullable: true })
  credit!: Money | null;

  @Field({ description: 'The rule behind the line, as a sentence.' })
  rule!: string;

  @Field(() => Money, { nullable: true, description: 'What the rule was applied to.' })
  base!: Money | null;

  @Field(() => Int, { nullable: true, description: 'In basis points: 3000 is 30 %.' })
  rate!: number | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Since when the policy held under which the line was made.',
  })
  policyValidFromOn!: string | null;
}

@ObjectType({ description: 'What was booked as one: its debits equal its credits, and it never changes.' })
export class JournalEntry {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'The place in the chain of this cooperative, from 1 without gaps.' })
  sequence!: number;

  @Field(() => JournalEnum)
  journal!: Journal;

  @Field(() => EntryKindEnum)
  kind!: EntryKind;

  @Field(() => DateScalar)
  on!: string;

  @Field({ description: "The document's number, or what it was about." })
  reference!: string;

  @Field({ description: 'When it was recorded.' })
  recordedAt!: Date;

  @Field(() => [Posting])
  postings!: Posting[];
}

export const JournalEntryConnection = connectionOf('JournalEntry', JournalEntry);

@ObjectType({
  description: 'One account of the trial balance, its debits and credits set off against each other.',
})
export class TrialBalanceAccount {
  @Field()
  number!: string;

  @Field({ description: "In the caller's language." })
  name!: string;

  @Field(() => AccountRoleEnum)
  role!: AccountRole;

  @Field({ description: 'Code in the Referentie Grootboekschema, MKB 3.7.' })
  rgsCode!: string;

  @Field(() => AccountKindEnum)
  kind!: AccountKind;

  @Field(() => Money)
  debit!: Money;

  @Field(() => Money)
  credit!: Money;
}

@ObjectType({ description: 'The balances of all accounts on a day; total debit equals total credit.' })
export class TrialBalance {
  @Field(() => DateScalar)
  on!: string;

  @Field(() => [TrialBalanceAccount], {
    description: 'By number; the thermometers of all members are one account.',
  })
  accounts!: TrialBalanceAccount[];

  @Field(() => Money)
  totalDebit!: Money;

  @Field(() => Money)
  totalCredit!: Money;
}

@InputType()
export class ClosePeriodInput {
  @Field(() => DateScalar, { description: 'The last day that is closed; today at the latest.' })
  throughOn!: string;
}

@ObjectType()
export class ClosePeriodPayload extends Payload {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Through this day the books take nothing any more.',
  })
  closedThroughOn?: string | null;
}
