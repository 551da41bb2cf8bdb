import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf, DateScalar, Money, Payload } from '#platform';
import { type BankEntryState, bankEntryStates } from './bank-entry.repository.js';
import { type MatchReason, matchReasons } from './match.js';

export const BankEntryStateEnum = Object.fromEntries(bankEntryStates.map((state) => [state, state]));
const MatchReasonEnum = Object.fromEntries(matchReasons.map((reason) => [reason, reason]));
registerEnumType(BankEntryStateEnum, {
  name: 'BankEntryState',
  description: 'NEW waits for somebody; BOOKED pays an invoice; IGNORED was set aside with a reason.',
});
registerEnumType(MatchReasonEnum, {
  name: 'MatchReason',
  description: 'Why an invoice is proposed, the strongest first.',
});

@ObjectType({ description: 'An account of the cooperative at a bank.' })
export class BankAccount {
  @Field()
  iban!: string;

  @Field()
  name!: string;
}

@ObjectType({ description: 'An invoice as far as a proposal needs it.' })
export class ProposedInvoice {
  @Field(() => ID)
  id!: string;

  @Field()
  number!: string;
}

@ObjectType({ description: 'An invoice that a bank entry may pay. A person decides.' })
export class MatchProposal {
  @Field(() => ProposedInvoice)
  invoice!: ProposedInvoice;

  @Field(() => MatchReasonEnum)
  reason!: MatchReason;

  @Field({ description: "The reason as a sentence in the caller's language." })
  reasonText!: string;
}

@ObjectType('BankEntry', { description: 'One booked movement of a bank account.' })
export class BankEntryModel {
  @Field(() => ID)
  id!: string;

  @Field(() => DateScalar)
  bookedOn!: string;

  @Field(() => Money, { description: 'Above zero is money coming in.' })
  amount!: Money;

  @Field({ description: 'As the bank gave it; empty where it gave none.' })
  counterpartyName!: string;

  @Field(() => String, { nullable: true })
  counterpartyIban!: string | null;

  @Field({ description: 'What the payer wrote, with citizen service numbers masked.' })
  remittance!: string;

  @Field(() => BankEntryStateEnum)
  state!: BankEntryState;

  @Field({ description: 'Why it was set aside; else empty.' })
  stateReason!: string;

  @Field(() => [MatchProposal], {
    description: 'At most five, the most likely first; for new entries in a list.',
  })
  proposals!: MatchProposal[];
}

export const BankEntryConnection = connectionOf('BankEntry', BankEntryModel);

@InputType()
export class OpenBankAccountInput {
  @Field()
  iban!: string;

  @Field({ description: '1–100 characters, for the cooperative itself.' })
  name!: string;
}

@ObjectType()
export class OpenBankAccountPayload extends Payload {
  @Field(() => BankAccount, { nullable: true })
  bankAccount?: BankAccount | null;
}

@InputType()
export class ImportBankStatementInput {
  @Field(() => ID, { description: 'A CAMT.053 file (version 02 or 08) uploaded to `POST /files`.' })
  fileId!: string;
}

@ObjectType()
export class ImportBankStatementPayload extends Payload {
  @Field(() => Int, { nullable: true, description: 'Statements in the file.' })
  statements?: number | null;

  @Field(() => Int, { nullable: true, description: 'Entries that are new.' })
  imported?: number | null;

  @Field(() => Int, { nullable: true, description: 'Entries that were imported before.' })
  alreadyKnown?: number | null;
}

@InputType()
export class ConfirmMatchInput {
  @Field(() => ID)
  bankEntryId!: string;

  @Field(() => ID)
  invoiceId!: string;
}

@InputType()
export class IgnoreEntryInput {
  @Field(() => ID)
  bankEntryId!: string;

  @Field({ description: '1–500 characters.' })
  reason!: string;
}

@ObjectType()
export class BankEntryPayload extends Payload {
  @Field(() => BankEntryModel, { nullable: true })
  bankEntry?: BankEntryModel | null;
}
