import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf, Payload } from '#platform';
import type { ImportField } from './import-field.js';
import { ISSUE_KINDS, type ImportIssue } from './import-issue.js';
import type { WordKind } from './import-word.js';
import { ImportFieldEnum, WordKindEnum } from './member-import.input.js';
import { IMPORT_STATES, type ImportState } from './member-import.repository.js';

const ImportStateEnum = Object.fromEntries(IMPORT_STATES.map((state) => [state, state]));
registerEnumType(ImportStateEnum, {
  name: 'MemberImportState',
  valuesMap: {
    DRAFT: { description: 'The columns can be set; no dry run of them yet.' },
    CHECKING: { description: 'The dry run is at work.' },
    CHECKED: { description: 'The dry run is done; see the counts and the issues.' },
    RUNNING: { description: 'The import is at work.' },
    FAILED: { description: 'The last job gave up; nothing was brought in. Check again.' },
  },
});

const IssueKindEnum = Object.fromEntries(ISSUE_KINDS.map((kind) => [kind, kind]));
registerEnumType(IssueKindEnum, {
  name: 'MemberImportIssueKind',
  valuesMap: {
    ERROR: { description: 'The row cannot be imported, and the sheet not before it can.' },
    DUPLICATE: {
      description: 'The row looks like somebody who is there; it is left out unless named as new.',
    },
    DIFFERENCE: {
      description: 'The row says something else than what stands here; nothing is changed by it.',
    },
  },
});

@ObjectType()
export class MemberImportColumn {
  @Field()
  header!: string;

  @Field(() => ImportFieldEnum, { nullable: true, description: 'Null: it is not imported.' })
  field!: ImportField | null;
}

@ObjectType()
export class MemberImportWord {
  @Field(() => WordKindEnum)
  kind!: WordKind;

  @Field()
  word!: string;

  @Field()
  meaning!: string;
}

@ObjectType({ description: 'Rows of the sheet by what becomes of them.' })
export class MemberImportCounts {
  @Field(() => Int, { description: 'New people; brought in when it is DONE.' })
  newRows!: number;

  @Field(() => Int, { description: 'Known by their number, and the same.' })
  unchangedRows!: number;

  @Field(() => Int, { description: 'Known by their number, and different; not changed.' })
  differentRows!: number;

  @Field(() => Int, { description: 'Look like somebody who is there; left out.' })
  duplicateRows!: number;

  @Field(() => Int, { description: 'With errors.' })
  faultyRows!: number;
}

@ObjectType('MemberImport', {
  description: 'A sheet of members on its way in. Coordinators of the cooperative.',
})
export class MemberImportModel {
  @Field(() => ID)
  id!: string;

  @Field(() => ImportStateEnum)
  state!: ImportState;

  @Field()
  fileName!: string;

  @Field(() => [MemberImportColumn], { description: 'In the order of the sheet; first as proposed.' })
  columns!: MemberImportColumn[];

  @Field(() => [MemberImportWord])
  words!: MemberImportWord[];

  @Field(() => Int, { description: 'Rows that the last job has been through.' })
  rowsDone!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Rows under the header; null until a job has counted them.',
  })
  rowsTotal!: number | null;

  @Field(() => MemberImportCounts, { nullable: true, description: 'Null before the first dry run.' })
  counts!: MemberImportCounts | null;

  @Field(() => String, { nullable: true, description: 'Why the last job gave up; null unless FAILED.' })
  errorCode!: string | null;

  @Field(() => String, { nullable: true, description: "The same in the caller's language." })
  errorMessage!: string | null;

  @Field()
  startedAt!: Date;

  @Field({ description: 'After it an import that is not done is over, and its sheet is destroyed.' })
  expiresAt!: Date;

  @Field(() => Date, { nullable: true })
  doneAt!: Date | null;
}

@ObjectType()
export class MemberImportIssue {
  @Field(() => Int, { description: 'As the spreadsheet counts them, from 1.' })
  row!: number;

  @Field(() => String, {
    nullable: true,
    description: 'The header of the column; null when it is about the row.',
  })
  column!: string | null;

  @Field(() => ImportFieldEnum, { nullable: true })
  field!: ImportField | null;

  @Field(() => IssueKindEnum)
  kind!: ImportIssue['kind'];

  @Field()
  code!: string;

  @Field({ description: "In the caller's language." })
  message!: string;
}

@ObjectType({ description: 'An empty sheet to fill in, to be saved as a file.' })
export class MemberImportTemplate {
  @Field()
  fileName!: string;

  @Field({ description: 'CSV, parted by semicolons.' })
  content!: string;
}

export const MemberImportConnection = connectionOf('MemberImport', MemberImportModel);
export const MemberImportIssueConnection = connectionOf('MemberImportIssue', MemberImportIssue);

@ObjectType()
export class MemberImportPayload extends Payload {
  @Field(() => MemberImportModel, { nullable: true })
  memberImport?: MemberImportModel | null;
}
