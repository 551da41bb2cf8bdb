import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Money, Payload } from '#platform';
import type { AccountKind, AccountRole } from '../chart.js';
import { AccountKindEnum, AccountRoleEnum } from '../ledger.model.js';

@ObjectType({ description: 'An account of the general ledger.' })
export class LedgerAccount {
  @Field(() => ID)
  id!: string;

  @Field({ description: 'The cooperative’s own number: 3–8 digits.' })
  number!: string;

  @Field({ description: "The cooperative's own name for it, or the usual one in the caller's language." })
  name!: string;

  @Field(() => AccountRoleEnum)
  role!: AccountRole;

  @Field({ description: 'Code in the Referentie Grootboekschema, MKB 3.7, under which it is exchanged.' })
  rgsCode!: string;

  @Field(() => AccountKindEnum)
  kind!: AccountKind;

  @Field(() => Int, {
    description:
      'How many persons have an account of this role, such as a thermometer; they are one line here.',
  })
  persons!: number;

  @Field(() => Money, { description: 'Today; debit above zero, credit below.' })
  balance!: Money;

  @Field({ description: 'Put away: it takes nothing any more.' })
  isArchived!: boolean;

  @Field({ description: 'The rules post to it, so it cannot be put away.' })
  isNeeded!: boolean;

  @Field({ description: 'Its RGS code can be changed: the cooperative added it itself.' })
  isOwn!: boolean;

  @Field({ description: 'A line of `postMemorial` may name it.' })
  isByHand!: boolean;
}

@ObjectType('RgsCode', { description: 'A code under which an account can be exchanged.' })
export class RgsCodeModel {
  @Field({ description: 'Such as `BLimBanRba`.' })
  code!: string;

  @Field(() => AccountKindEnum, { description: 'What an account with this code is.' })
  kind!: AccountKind;

  @Field({ description: "In the caller's language." })
  name!: string;

  @Field({ description: 'The heading of the annual accounts that it stands under.' })
  groupName!: string;
}

@InputType()
export class AddLedgerAccountInput {
  @Field({ description: '3–8 digits; no other account has it.' })
  number!: string;

  @Field({ description: 'At most 100 characters.' })
  name!: string;

  @Field(() => AccountKindEnum, { description: 'The kind of its RGS code.' })
  kind!: AccountKind;

  @Field({ description: 'One of `rgsCodes`.' })
  rgsCode!: string;
}

@InputType()
export class ChangeLedgerAccountInput {
  @Field(() => ID)
  accountId!: string;

  @Field(() => String, { nullable: true, description: 'Absent: as it is.' })
  number?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Absent: as it is. Empty: the usual name again, for an account that every cooperative has.',
  })
  name?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Absent: as it is. One of `rgsCodes` of the same kind, for an account of the cooperative’s own.',
  })
  rgsCode?: string | null;
}

@InputType()
export class LedgerAccountInput {
  @Field(() => ID)
  accountId!: string;
}

@ObjectType()
export class LedgerAccountPayload extends Payload {
  @Field(() => LedgerAccount, { nullable: true })
  account?: LedgerAccount | null;
}

@ObjectType()
export class CompleteChartPayload extends Payload {
  @Field(() => [LedgerAccount], { nullable: true, description: 'The chart as it is now.' })
  accounts?: LedgerAccount[] | null;
}
