import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf, DateScalar, LocaleEnum, PageArgs, Payload } from '#platform';
import {
  REPORT_FORMATS,
  REPORT_KINDS,
  type ReportAbout,
  REPORT_ABOUT,
  type ReportFormat,
  type ReportKind,
} from '../definition/report-kind.js';
import { REPORT_STEPS, type ReportStep } from './report-steps.js';

export const enumOf = <T extends string>(values: readonly T[]) =>
  Object.fromEntries(values.map((value) => [value, value])) as { readonly [V in T]: V };

export const ReportDefinitionEnum = enumOf(REPORT_KINDS);
registerEnumType(ReportDefinitionEnum, {
  name: 'ReportDefinition',
  description:
    "THERMOMETER_STATEMENT: a member's opening balance, every movement and closing, and what was paid out privately, over any period. DECISION_LETTER: what was decided on a trial, why, what it means and what one can do; no period. COORDINATOR_DEADLINES: decisions that are due and what ends, as it stands today; no period. COACH_CASELOAD: a coach's own members, when they were seen and are seen next, without a word of a talk; no period. TREASURER_MONTH: income and costs of a month, each thermometer, open invoices, and whether thermometers, ledger and bank agree. ANNUAL_ACCOUNTS: balance sheet, income and costs beside the year before, the movement of all thermometers and the rules in force, with room to sign; a year, and only made when all agrees with the ledger. BOARD_PACK: a quarter in short for the board, in counts and amounts: members and trials, outcomes, deadlines, result by month, thermometers together, open invoices, investments decided on, and whether the money agrees. MEMBERSHIP_LETTER: that somebody was admitted as a member, since when and until when, and by which agreement, in the person's own language; no period. NETWORK_BENCHMARK: the cooperative beside the network's newest release: its own exact counts, its published figures, the range, the pooled line, whether a difference is more than chance, and what was tried on the release; for its own coordinator and board; no period.",
});

export const ReportAboutEnum = enumOf(REPORT_ABOUT);
registerEnumType(ReportAboutEnum, { name: 'ReportAbout', description: 'What the subject of a report is.' });

export const ReportFormatEnum = enumOf(REPORT_FORMATS);
registerEnumType(ReportFormatEnum, {
  name: 'ReportFormat',
  description:
    'PDF: to read and print. XLSX: each table as a sheet of a workbook. CSV: the rows in UTF-8, parted by semicolons in Dutch and by commas in English.',
});

export const ReportStepEnum = enumOf(REPORT_STEPS);
registerEnumType(ReportStepEnum, {
  name: 'ReportStep',
  description:
    'FREEZING: what is true now is read and stored. PRINTING: the files are made of it. KEEPING: they are stored.',
});

export const ReportStateEnum = {
  WAITING: 'WAITING',
  RUNNING: 'RUNNING',
  READY: 'READY',
  FAILED: 'FAILED',
  CANCELLED: 'CANCELLED',
  EXPIRED: 'EXPIRED',
} as const;
export type ReportState = keyof typeof ReportStateEnum;
registerEnumType(ReportStateEnum, {
  name: 'ReportState',
  description:
    'EXPIRED: it was made, and its files were kept as long as the cooperative decided; `remakeReport` makes them again. CANCELLED: it was taken back before it was made.',
});

@ObjectType('ReportFile', { description: 'A report in one format.' })
export class ReportFileModel {
  @Field(() => ReportFormatEnum)
  format!: ReportFormat;

  @Field(() => String, {
    nullable: true,
    description:
      'Path of the file, for the caller alone and for five minutes; ask again for a new one. Null until READY.',
  })
  link!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day on which it goes. Null until it is made.',
  })
  expiresOn!: string | null;
}

@ObjectType('Report', {
  description:
    'A document that was asked for. Who sees it depends on its definition: a statement is for coordinator and treasurer, for the member it is about, and for the officer whose client that is; a letter for coordinator and member only.',
})
export class ReportModel {
  @Field(() => ID)
  id!: string;

  @Field(() => ReportDefinitionEnum)
  definition!: ReportKind;

  @Field({ description: "What it is called, in the caller's language." })
  name!: string;

  @Field(() => ReportAboutEnum)
  about!: ReportAbout;

  @Field(() => ID, {
    description: 'Whom or what it is about: a member, an organisation, or the account of a coach.',
  })
  subjectId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Their name, or that of the organisation; null for a coach who is no longer here.',
  })
  subjectName!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name of who asked for it; null for somebody of another organisation than the cooperative.',
  })
  requestedBy!: string | null;

  @Field({ description: 'Whether the caller asked for it.' })
  isOwn!: boolean;

  @Field(() => ID, { nullable: true, description: 'The member whom it is about, if it is about one.' })
  memberId!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day of its period, if it has one.' })
  fromOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of its period, that day included.' })
  untilOn!: string | null;

  @Field(() => ReportStateEnum)
  state!: ReportState;

  @Field(() => Int, { description: 'Percent, 0–100.' })
  progress!: number;

  @Field(() => ReportStepEnum, { nullable: true, description: 'What is being done; null unless RUNNING.' })
  step!: ReportStep | null;

  @Field(() => String, { nullable: true, description: 'Why it was not made; null unless FAILED.' })
  errorCode!: string | null;

  @Field(() => String, { nullable: true, description: "The same in the caller's language." })
  errorMessage!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was tried again, if it was.' })
  retryReason!: string | null;

  @Field()
  requestedAt!: Date;

  @Field(() => Date, { nullable: true })
  readyAt!: Date | null;

  @Field(() => [ReportFileModel], { description: 'One for each format that was asked for.' })
  files!: ReportFileModel[];

  @Field(() => String, {
    nullable: true,
    description:
      'Path of the PDF, for the caller alone and for five minutes; ask again for a new one. Null until READY, and where no PDF was asked for.',
  })
  fileLink!: string | null;
}

export const ReportConnection = connectionOf('Report', ReportModel);

@ArgsType()
export class ReportsArgs extends PageArgs {
  @Field(() => ReportDefinitionEnum, { nullable: true, description: 'Only reports of this kind.' })
  definition?: ReportKind | null;

  @Field(() => ReportStateEnum, { nullable: true, description: 'Only those in this state.' })
  state?: ReportState | null;

  @Field(() => ID, { nullable: true, description: 'Only those about this member.' })
  memberId?: string | null;
}

@InputType()
export class RequestReportInput {
  @Field(() => ReportDefinitionEnum)
  definition!: ReportKind;

  @Field(() => ID, { nullable: true, description: 'The member, for a report about one.' })
  memberId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The municipality, for a report about one.' })
  municipalityId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "The coach's account, for a report about one; who asks when absent.",
  })
  coachId?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'First day of the period: that of a month, quarter or year where the definition asks for a whole one; absent where it has none.',
  })
  fromOn?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Last day of the period, today at the latest and ten years after the first at most; absent where the definition has none.',
  })
  untilOn?: string | null;

  @Field(() => LocaleEnum, {
    nullable: true,
    description:
      "The document's language; when absent, the person's own for a letter, and else the caller's own.",
  })
  locale?: 'nl' | 'en' | null;

  @Field(() => [ReportFormatEnum], {
    nullable: true,
    description: 'What to make it as; when absent, a PDF.',
  })
  formats?: ReportFormat[] | null;
}

@ObjectType()
export class RequestReportPayload extends Payload {
  @Field(() => ReportModel, { nullable: true })
  report?: ReportModel | null;
}

@InputType()
export class RequestDecisionLetterInput {
  @Field(() => ID)
  memberId!: string;

  @Field(() => LocaleEnum, { nullable: true, description: "The person's own language when absent." })
  locale?: 'nl' | 'en' | null;
}

@ObjectType()
export class RequestDecisionLetterPayload extends Payload {
  @Field(() => ReportModel, { nullable: true })
  report?: ReportModel | null;
}
