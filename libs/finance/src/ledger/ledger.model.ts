import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf, DateScalar, Money } from '#platform';
import { accountKinds, type AccountRole, accountRoles } from './chart.js';
import { type EntryKind, entryKinds, type Journal, journals } from './entry.js';
import { type UndoWay, undoWays } from './memorial/undo.js';

const enumOf = <T extends string>(values: readonly T[]) =>
  Object.fromEntries(values.map((value) => [value, value]));
export const AccountRoleEnum = enumOf(accountRoles);
export const AccountKindEnum = enumOf(accountKinds);
export const JournalEnum = enumOf(journals);
export const EntryKindEnum = enumOf(entryKinds);
registerEnumType(AccountRoleEnum, { name: 'AccountRole', description: 'What a ledger account is for.' });
registerEnumType(AccountKindEnum, {
  name: 'AccountKind',
  description: 'Where an account stands in the annual accounts.',
});
const UndoEnum = enumOf(undoWays);
registerEnumType(UndoEnum, {
  name: 'JournalEntryUndo',
  description: 'How an entry is taken back in the journal.',
  valuesMap: {
    ALONE: { description: 'By itself, with `reverseEntry`.' },
    WHOLE: { description: 'With all that follows from it, with `takeBackEntry`.' },
  },
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

  @Field(() => ID, { nullable: true, description: 'The entry that this one takes back, line by line.' })
  reversesId!: string | null;

  @Field({ description: 'When it was recorded.' })
  recordedAt!: Date;

  @Field(() => UndoEnum, {
    nullable: true,
    description:
      'How whoever keeps the books takes it back here; null where it was taken back, goes back elsewhere or stays.',
  })
  undo!: UndoWay | null;

  @Field({
    description: 'It is the receipt of a sale without an invoice and stands: `recordLateCost` takes its id.',
  })
  takesLateCosts!: boolean;

  @Field(() => [Posting])
  postings!: Posting[];
}

export const JournalEntryConnection = connectionOf('JournalEntry', JournalEntry);

@InputType({ description: 'Which entries of the journal; what is left out asks for nothing.' })
export class JournalFilterInput {
  @Field(() => JournalEnum, { nullable: true })
  journal?: Journal | null;

  @Field(() => EntryKindEnum, { nullable: true })
  kind?: EntryKind | null;

  @Field(() => String, { nullable: true, description: 'Entries with a line on this account.' })
  accountNumber?: string | null;

  @Field(() => ID, { nullable: true, description: 'Entries with a line on an account of this member.' })
  memberId?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'This day and later.' })
  fromOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'This day and earlier.' })
  untilOn?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Part of the reference, capitals or not; at most 100 characters.',
  })
  text?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The document that it comes from: an invoice, a bank entry, an investment or a memorial.',
  })
  sourceId?: string | null;
}
