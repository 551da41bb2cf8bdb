import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { type Connection, connectionOf, DateScalar, Money, PageArgs } from '#platform';
import type { AccountKind, AccountRole } from '../chart.js';
import type { EntryKind, Journal } from '../entry.js';
import { AccountKindEnum, AccountRoleEnum, EntryKindEnum, JournalEnum, Posting } from '../ledger.model.js';

@ObjectType({
  description: 'One account of the trial balance, its debits and credits set off against each other.',
})
export class TrialBalanceAccount {
  @Field()
  number!: string;

  @Field({ description: "The cooperative's own name, or the usual one in the caller's language." })
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

  @Field(() => Money, {
    nullable: true,
    description: 'On the day of the comparison; null where none was asked.',
  })
  comparedDebit!: Money | null;

  @Field(() => Money, {
    nullable: true,
    description: 'On the day of the comparison; null where none was asked.',
  })
  comparedCredit!: Money | null;
}

@ObjectType({ description: 'The balances of all accounts on a day; total debit equals total credit.' })
export class TrialBalance {
  @Field(() => DateScalar)
  on!: string;

  @Field(() => DateScalar, { nullable: true })
  comparedOn!: string | null;

  @Field(() => [TrialBalanceAccount], {
    description: 'By number; the thermometers of all members are one account.',
  })
  accounts!: TrialBalanceAccount[];

  @Field(() => Money)
  totalDebit!: Money;

  @Field(() => Money)
  totalCredit!: Money;
}

@ObjectType({ description: 'A line under a heading of the annual accounts.' })
export class StatementLine {
  @Field(() => String, { nullable: true, description: 'Null for a result, which is no account.' })
  number!: string | null;

  @Field()
  name!: string;

  @Field(() => String, { nullable: true })
  rgsCode!: string | null;

  @Field(() => Money, { description: 'Above zero on the side where its heading stands.' })
  amount!: Money;

  @Field(() => Money, { nullable: true, description: 'Of the comparison; null where none was asked.' })
  compared!: Money | null;
}

@ObjectType({ description: 'A heading of the annual accounts with its accounts.' })
export class StatementHeading {
  @Field({ description: 'Code of the second level in the Referentie Grootboekschema, or `RESULT`.' })
  code!: string;

  @Field({ description: "In the caller's language." })
  name!: string;

  @Field(() => [StatementLine])
  lines!: StatementLine[];

  @Field(() => Money)
  total!: Money;

  @Field(() => Money, { nullable: true })
  comparedTotal!: Money | null;
}

@ObjectType('BalanceSheet', {
  description: 'What the cooperative has, and whose it is, on a day. Total assets equal total liabilities.',
})
export class BalanceSheetModel {
  @Field(() => DateScalar)
  on!: string;

  @Field(() => DateScalar, { nullable: true })
  comparedOn!: string | null;

  @Field(() => [StatementHeading])
  assets!: StatementHeading[];

  @Field(() => [StatementHeading], {
    description:
      'Equity, the results of this year and of earlier ones, and debts; the thermometers are among the debts.',
  })
  liabilities!: StatementHeading[];

  @Field(() => Money)
  totalAssets!: Money;

  @Field(() => Money)
  totalLiabilities!: Money;

  @Field(() => Money, { nullable: true })
  comparedAssets!: Money | null;

  @Field(() => Money, { nullable: true })
  comparedLiabilities!: Money | null;

  @Field(() => Money, {
    description: 'What the members own together: the sum of their thermometers, which is the account.',
  })
  thermometers!: Money;
}

@ObjectType('ProfitAndLoss', { description: 'What came in and what it cost, in a span of days.' })
export class ProfitAndLossModel {
  @Field(() => DateScalar)
  fromOn!: string;

  @Field(() => DateScalar)
  untilOn!: string;

  @Field(() => [StatementHeading])
  income!: StatementHeading[];

  @Field(() => [StatementHeading])
  expenses!: StatementHeading[];

  @Field(() => Money)
  totalIncome!: Money;

  @Field(() => Money)
  totalExpenses!: Money;

  @Field(() => Money, { description: 'Income less expenses.' })
  result!: Money;

  @Field(() => Money, { nullable: true, description: 'Of the comparison; null where none was asked.' })
  comparedResult!: Money | null;
}

@ObjectType({ description: 'A line on an account card.' })
export class AccountCardLine {
  @Field(() => ID)
  entryId!: string;

  @Field(() => Int, { description: 'The place of its entry in the chain.' })
  sequence!: number;

  @Field(() => JournalEnum)
  journal!: Journal;

  @Field(() => EntryKindEnum)
  kind!: EntryKind;

  @Field(() => DateScalar)
  on!: string;

  @Field({ description: "The document's number, or what it was about." })
  reference!: string;

  @Field(() => Posting)
  posting!: Posting;

  @Field(() => Money, { description: 'After this line; debit above zero, credit below.' })
  balance!: Money;
}

const AccountCardLineConnection = connectionOf('AccountCardLine', AccountCardLine);

@ObjectType({ description: 'The lines of one account in a span of days, each with the balance after it.' })
export class AccountCard {
  @Field()
  number!: string;

  @Field()
  name!: string;

  @Field(() => AccountRoleEnum)
  role!: AccountRole;

  @Field(() => AccountKindEnum)
  kind!: AccountKind;

  @Field(() => Money, { description: 'At the start of the first day; debit above zero, credit below.' })
  opening!: Money;

  @Field(() => AccountCardLineConnection, {
    description: 'By date, and by the order of booking within a day.',
  })
  lines!: Connection<AccountCardLine>;

  @Field(() => Money, { description: 'At the end of the last day.' })
  closing!: Money;
}

@ArgsType()
export class AccountCardArgs extends PageArgs {
  @Field(() => ID, {
    nullable: true,
    description:
      'The account, by this or by its number. One of a person names those of all, unless there is a member.',
  })
  accountId?: string | null;

  @Field(() => String, { nullable: true })
  accountNumber?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only what is of this member, such as one thermometer.' })
  memberId?: string | null;

  @Field(() => DateScalar)
  fromOn!: string;

  @Field(() => DateScalar)
  untilOn!: string;
}
