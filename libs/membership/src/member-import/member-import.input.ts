import { Field, ID, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { IMPORT_FIELD_NAMES, type ImportField } from './import-field.js';
import { WORD_KINDS, type WordKind } from './import-word.js';

export const ImportFieldEnum = Object.fromEntries(IMPORT_FIELD_NAMES.map((field) => [field, field]));
registerEnumType(ImportFieldEnum, {
  name: 'MemberImportField',
  description:
    'What a column of a member sheet can be. EXTERNAL_NUMBER, REFERRED_ON and a name (in parts, or FULL_NAME) are needed.',
});

export const WordKindEnum = Object.fromEntries(WORD_KINDS.map((kind) => [kind, kind]));
registerEnumType(WordKindEnum, {
  name: 'MemberImportWordKind',
  description:
    'A cell that chooses by a word. YES_NO: `YES` or `NO`; LANGUAGE: `nl` or `en`; others: their enum.',
});

@InputType()
export class StartMemberImportInput {
  @Field(() => ID, { description: 'A CSV or XLSX file, uploaded with `purpose=SHEET`.' })
  fileId!: string;
}

@InputType()
export class MemberImportWordInput {
  @Field(() => WordKindEnum)
  kind!: WordKind;

  @Field({ description: 'As it stands in the sheet; capitals, accents and marks do not count.' })
  word!: string;

  @Field({ description: 'What it means, such as `PAID_WORK`.' })
  meaning!: string;
}

@InputType()
export class SetMemberImportMappingInput {
  @Field(() => ID)
  importId!: string;

  @Field(() => [ImportFieldEnum], {
    nullable: 'items',
    description:
      'What each column is, in the order of the header; null: it is not imported. A field stands once.',
  })
  columns!: (ImportField | null)[];

  @Field(() => [MemberImportWordInput], { defaultValue: [], description: 'Words of your own, at most 500.' })
  words!: MemberImportWordInput[];
}

@InputType()
export class MemberImportInput {
  @Field(() => ID)
  importId!: string;
}

@InputType()
export class RunMemberImportInput {
  @Field(() => ID)
  importId!: string;

  @Field(() => [Int], {
    defaultValue: [],
    description:
      'Numbers of rows that look like somebody who is there and are somebody else. Others of that kind are left out.',
  })
  asNewRows!: number[];
}
