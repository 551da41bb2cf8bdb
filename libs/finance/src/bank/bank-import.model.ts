import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf, DateScalar, Money, Payload } from '#platform';
import { type BankFormat, bankFormats } from './bank-file.js';
import { type BankImportState, bankImportStates } from './bank-import.repository.js';

const BankImportStateEnum = Object.fromEntries(bankImportStates.map((state) => [state, state]));
registerEnumType(BankImportStateEnum, {
  name: 'BankImportState',
  valuesMap: {
    READING: { description: 'A job is at it, or will be. Nothing of it is seen yet.' },
    DONE: { description: 'All of it is in the inbox, or was there already.' },
    REFUSED: { description: 'Something in the file is not right; nothing of it was kept.' },
    FAILED: { description: 'The job gave up; nothing was kept. Send the file again.' },
  },
});

const BankFormatEnum = Object.fromEntries(bankFormats.map((format) => [format, format]));
registerEnumType(BankFormatEnum, {
  name: 'BankFormat',
  description: 'As its content shows: ISO 20022 camt.053 (version 02 or 08), or SWIFT MT940 of Dutch banks.',
});

@ObjectType('BankImport', { description: 'A bank file on its way in, whole or not at all.' })
export class BankImportModel {
  @Field(() => ID)
  id!: string;

  @Field(() => BankImportStateEnum)
  state!: BankImportState;

  @Field()
  fileName!: string;

  @Field(() => BankFormatEnum, { nullable: true, description: 'Null until the job has looked.' })
  format!: BankFormat | null;

  @Field(() => Int, { description: 'How much of the file was read, 0–100.' })
  percent!: number;

  @Field(() => Int, { description: 'Statements that were read so far.' })
  statements!: number;

  @Field(() => Int, { description: 'Entries that were read so far.' })
  entriesRead!: number;

  @Field(() => Int, { description: 'Entries that are new; in the inbox when it is DONE.' })
  imported!: number;

  @Field(() => Int, {
    description: 'Entries of statements that were imported before, with the same content.',
  })
  alreadyKnown!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Why nothing was kept; null unless REFUSED or FAILED.',
  })
  errorCode!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The same in the caller's language, with the statement or line and the difference.",
  })
  errorMessage!: string | null;

  @Field()
  startedAt!: Date;

  @Field(() => Date, { nullable: true })
  doneAt!: Date | null;
}

export const BankImportConnection = connectionOf('BankImport', BankImportModel);

@ObjectType({ description: 'A place where a statement does not begin where the one before it ended.' })
export class BankStatementGap {
  @Field({ description: "The bank's name of the statement that begins elsewhere." })
  statement!: string;

  @Field(() => DateScalar, { description: 'The day on which it begins.' })
  on!: string;

  @Field(() => Money, { description: 'Where the statement before it ended.' })
  expected!: Money;

  @Field(() => Money, { description: 'Where this one begins.' })
  stated!: Money;
}

@ObjectType({ description: 'An account of the cooperative at a bank, and how far its statements go.' })
export class BankAccount {
  @Field()
  iban!: string;

  @Field()
  name!: string;

  @Field(() => Money, {
    nullable: true,
    description: 'What its latest statement closes with; null before the first.',
  })
  lastClosing!: Money | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day of it: the next statement begins there.' })
  lastClosingOn!: string | null;

  @Field(() => [BankStatementGap], {
    description: 'Empty when each statement begins where the one before it ended.',
  })
  gaps!: BankStatementGap[];
}

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
  @Field(() => ID, {
    description:
      'A CAMT.053 file (version 02 or 08) or MT940 file, uploaded to `POST /files?purpose=BANK_FILE`.',
  })
  fileId!: string;
}

@ObjectType()
export class ImportBankStatementPayload extends Payload {
  @Field(() => BankImportModel, {
    nullable: true,
    description: 'It begins as READING: follow it with `bankImportProgress`, or ask `bankImport`.',
  })
  bankImport?: BankImportModel | null;
}
